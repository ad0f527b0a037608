/** So many faults of one file are named; the rest is counted. */
const MOST_FAULTS = 10_000;

export type Faults = ReturnType<typeof faultList>;

/** What is wrong with a file's records, each with its line. */
export function faultList(file: string) {
  const kept: string[] = [];
  let count = 0;
  return {
    add(fault: string, line?: number): void {
      count++;
      if (count <= MOST_FAULTS)
        kept.push(`${file}${line === undefined ? '' : `:${line}`}: ${fault}`);
    },
    count: () => count,
    told(): readonly string[] {
      const more = count - kept.length;
      return more > 0 ? [...kept, `${file}: ${more} more records not read, and not named`] : kept;
    },
  };
}
