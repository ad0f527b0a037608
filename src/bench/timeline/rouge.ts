import { stemmer } from 'stemmer';
import { STOP_WORDS } from './stop-words.ts';

/** Irregular forms and what they are forms of; Porter's stems for the rest. */
export type Irregular = Readonly<Record<string, string>>;

/** How often each run of tokens stands in a text, and how many runs it has. */
export type Grams = { readonly counts: ReadonlyMap<string, number>; readonly all: number };

/** Shorter tokens are left as they are. */
const SHORTEST_STEMMED = 4;

/** Reads sentences as ROUGE-1.5.5 does with `-m -s`. */
export function rougeReader(irregular: Irregular) {
  const stems = new Map<string, string>();
  const stem = (token: string) => {
    if (token.length < SHORTEST_STEMMED) return token;
    const known = stems.get(token);
    if (known !== undefined) return known;
    const made = Object.hasOwn(irregular, token) ? (irregular[token] ?? token) : stemmer(token);
    stems.set(token, made);
    return made;
  };
  const tokensOf = (sentences: readonly string[]) =>
    sentences
      .join(' ')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ' ')
      .split(/\s+/)
      .filter((token) => token !== '' && !STOP_WORDS.has(token))
      .map(stem);
  return (sentences: readonly string[], length: 1 | 2): Grams => {
    const tokens = tokensOf(sentences);
    const counts = new Map<string, number>();
    const all = Math.max(0, tokens.length - length + 1);
    for (let at = 0; at < all; at++) {
      const gram = tokens.slice(at, at + length).join(' ');
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
    return { counts, all };
  };
}

/** How many runs two texts share. */
export function shared(a: Grams, b: Grams): number {
  let both = 0;
  for (const [gram, count] of a.counts) both += Math.min(count, b.counts.get(gram) ?? 0);
  return both;
}

const SIGN = /^[!-/:-@[-`{-~]$/;

/** Tokens between blanks as they stand, single signs left out: what days are aligned by. */
export function plainTokens(sentences: readonly string[]): Grams {
  const counts = new Map<string, number>();
  let all = 0;
  for (const token of sentences.flatMap((sentence) => sentence.split(/\s+/))) {
    if (token === '' || SIGN.test(token)) continue;
    counts.set(token, (counts.get(token) ?? 0) + 1);
    all++;
  }
  return { counts, all };
}
