/** So many files are looked at at a time: all threads of the file system have work, and no more are open. */
const AT_A_TIME = 64;

/** Does the same for many things, a bounded number at a time; results come in the order of the things. */
export async function inBatches<T, R>(
  things: readonly T[],
  work: (thing: T) => Promise<R>,
  atATime = AT_A_TIME,
): Promise<readonly R[]> {
  const results: R[] = [];
  for (let at = 0; at < things.length; at += atATime) {
    results.push(...(await Promise.all(things.slice(at, at + atATime).map(work))));
  }
  return results;
}
