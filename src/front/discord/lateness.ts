/** So many interactions back it is looked for the quickest. */
const LOOKED_BACK = 50;

/**
 * How late interactions come to be looked at, in milliseconds: how much longer one took than the quickest
 * of the last ones. That the clocks of Discord and of this machine differ does not matter.
 */
export function lateness(): (createdAt: number, now: number) => number {
  const differences: number[] = [];
  return (createdAt, now) => {
    const difference = now - createdAt;
    differences.push(difference);
    if (differences.length > LOOKED_BACK) differences.shift();
    return difference - Math.min(...differences);
  };
}
