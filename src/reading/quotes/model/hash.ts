/** Mixes three small numbers into 32 bits; what the hashed features of the model are named by. */
export function mix(a: number, b: number, c: number): number {
  let h = Math.imul(a + 1, 0x9e3779b1) ^ b;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) ^ c;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Only so much of a word names it: a word of a megabyte is no word. */
const LONGEST_WORD = 40;

export function hashOf(text: string): number {
  let h = 0x811c9dc5;
  const length = Math.min(text.length, LONGEST_WORD);
  for (let i = 0; i < length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 15);
}

/** The number at `index`, and 0 outside: reading past an end is how a border looks to a feature. */
export function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}

/** As `at`; one function for each kind of array keeps both fast. */
export function real(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0;
}

export function bucketed(n: number): number {
  if (n < 6) return n;
  if (n < 8) return 6;
  if (n < 11) return 7;
  if (n < 16) return 8;
  if (n < 26) return 9;
  return n < 51 ? 10 : 11;
}
