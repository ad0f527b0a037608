import MiniSearch, { type Options } from 'minisearch';

/**
 * BM25 over passages. MiniSearch multiplies a score by the number of terms matched, which ruins the
 * order of long questions; `ranked` divides that out again.
 */
const BM25 = { k: 1.2, b: 0.75, d: 0 };

/** A passage as the index takes it: the terms of its text and of what stands above it, already read. */
export type Indexed = { readonly id: number; readonly text: string; readonly above: string };

/** Terms come from `core/words.ts`, joined by blanks: MiniSearch splits them and does no more. */
const OPTIONS: Options<Indexed> = {
  fields: ['text', 'above'],
  tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
  processTerm: (term) => term,
  searchOptions: { bm25: BM25 },
};

export type PassageIndex = MiniSearch<Indexed>;

export function emptyIndex(): PassageIndex {
  return new MiniSearch(OPTIONS);
}

export function loadIndex(json: string): Promise<PassageIndex> {
  return MiniSearch.loadJSONAsync(json, OPTIONS);
}

export type Ranked = {
  readonly id: number;
  readonly score: number;
  /** The terms found, each with its fields. */
  readonly match: ReadonlyMap<string, readonly string[]>;
};

/** The passages that have all terms (AND) or any (OR), best first. */
export function ranked(
  index: PassageIndex,
  terms: readonly string[],
  { mode, fields }: { readonly mode: 'AND' | 'OR'; readonly fields: readonly (keyof Indexed)[] },
): readonly Ranked[] {
  return index
    .search(terms.join(' '), { combineWith: mode, fields: [...fields] })
    .map(({ id, score, queryTerms, match }) => ({
      id: Number(id),
      score: score / queryTerms.length,
      match: new Map(Object.entries(match)),
    }))
    .sort((a, b) => b.score - a.score || a.id - b.id);
}
