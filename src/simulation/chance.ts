/** Chance that comes out the same for the same seed. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  readonly part: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  readonly one: <T>(all: readonly [T, ...T[]]) => T;
  readonly happens: (probability: number) => boolean;
};

/** Chance from a seed, by the “mulberry32” generator. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const part = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(part() * (to - from + 1));
  return {
    part,
    between,
    one: (all) => all[between(0, all.length - 1)] ?? all[0],
    happens: (probability) => part() < probability,
  };
}
