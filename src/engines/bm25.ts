/**
 * BM25 over passages, with what was measured best on CACM, Cranfield and CISI together (nDCG@10 .482,
 * .532, .392). Without stems it is .031 lower, without the weight of repeated words .042; MiniSearch
 * multiplies a score by the number of terms matched, which alone costs .046.
 */
export const BM25 = { k: 1.5, b: 0.75 };
/** What a word above a passage adds, beside the same word in it. */
export const ABOVE = 0.2;

/** The terms of a passage's text, and of what stands above it: its heading or the title. */
export type Field = 'text' | 'above';
export const FIELDS: readonly Field[] = ['text', 'above'];

/** What a term weighs in a field that so many of all passages have it in. */
export function weightOf(field: Field, having: number, passages: number): number {
  const rarity = Math.log(1 + (passages - having + 0.5) / (having + 0.5));
  return rarity * (BM25.k + 1) * (field === 'above' ? ABOVE : 1);
}

/** How much a field's length, in different terms, takes from what its terms weigh. */
export function dampingOf(length: number, average: number): number {
  return BM25.k * (1 - BM25.b + BM25.b * (length / average));
}

/** The score that a term adds which stands so many times in a field. */
export function scoreOf(weight: number, times: number, damping: number): number {
  return (weight * times) / (times + damping);
}
