/** The different words of a sentence, as terms or as what stands for them. */
export type Worded = ReadonlySet<string | number>;

/** Shorter sentences are alike by chance. */
const FEWEST = 4;
const ALIKE = 0.6;
const STRICTLY = 0.8;

/** True when two sentences share most of their words: of the shorter one's, and half as many of the longer one's. */
export function alike(a: Worded, b: Worded, how: 'loosely' | 'strictly' = 'loosely'): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < FEWEST) return false;
  const share = how === 'strictly' ? STRICTLY : ALIKE;
  const least = Math.max(share * small.size, (share / 2) * large.size);
  // Most have little in common, which their first words show.
  let most = small.size;
  for (const word of small) {
    if (most < least) return false;
    if (!large.has(word)) most--;
  }
  return most >= least;
}

/** A sentence among its fellows: `voice` is what it counts in their common tenor, `fitness` how gladly it is chosen. */
type Fellow = { readonly words: Worded; readonly voice: number; readonly fitness: number };

/** The place of the sentence nearest to the common tenor, by cosine; the first of equals, -1 of none. */
export function central(fellows: readonly Fellow[]): number {
  const tenor = new Map<string | number, number>();
  for (const { words, voice } of fellows) {
    const share = voice / Math.sqrt(words.size || 1);
    for (const word of words) tenor.set(word, (tenor.get(word) ?? 0) + share);
  }
  let best = -1;
  let most = -1;
  for (const [at, { words, fitness }] of fellows.entries()) {
    let near = 0;
    for (const word of words) near += tenor.get(word) ?? 0;
    const merit = (fitness * near) / Math.sqrt(words.size || 1);
    if (merit <= most) continue;
    most = merit;
    best = at;
  }
  return best;
}
