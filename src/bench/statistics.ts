/** The value below which `share` (0 to 1) of the values lie, between two neighbours by their distance. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** Numbers in [0, 1) that look drawn by chance and are the same for the same seed (xorshift, 32 bits). */
export function seeded(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state / 2 ** 32;
  };
  // Seeds that lie close together give like numbers at first.
  for (let skipped = 0; skipped < 16; skipped++) next();
  return next;
}

export type Interval = { readonly low: number; readonly high: number };

const SAMPLES = 1_000;

/**
 * The 95 % interval of each figure of a set of items: from a thousand sets of the same size, drawn
 * from it with repetition. All figures are taken on the same draws.
 */
export function bootstrap<Item>(
  items: readonly Item[],
  figures: (drawn: readonly Item[]) => readonly number[],
  seed: number,
): readonly Interval[] {
  const random = seeded(seed);
  const draw = () => items[Math.floor(random() * items.length)] as Item;
  const samples = Array.from({ length: SAMPLES }, () => figures(items.map(draw)));
  return (samples[0] ?? []).map((_, figure) => {
    const values = samples.map((sample) => sample[figure] ?? Number.NaN);
    return { low: percentile(values, 0.025), high: percentile(values, 0.975) };
  });
}

export type Rates = { readonly precision: number; readonly recall: number; readonly f1: number };

/** `found` of what was told, and of what the gold holds; nothing told where there is nothing is right. */
export function rates(
  told: { readonly right: number; readonly all: number },
  gold: { readonly found: number; readonly all: number },
): Rates {
  const precision = told.all > 0 ? told.right / told.all : gold.all > 0 ? 0 : 1;
  const recall = gold.all > 0 ? gold.found / gold.all : told.all > 0 ? 0 : 1;
  const sum = precision + recall;
  return { precision, recall, f1: sum > 0 ? (2 * precision * recall) / sum : 0 };
}

export function sumOf<T>(items: Iterable<T>, amount: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += amount(item);
  return sum;
}
