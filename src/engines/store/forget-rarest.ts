/** So much is left, so that forgetting is rare. */
const LEFT = 0.75;

/** Drops what was counted least until there is room again among at most so many counts. */
export function forgetRarest(counts: Map<string, number>, most: number): void {
  for (let rare = 1; counts.size > LEFT * most; rare++) {
    for (const [name, count] of counts) if (count <= rare) counts.delete(name);
  }
}
