import { setImmediate as othersFirst } from 'node:timers/promises';
import MiniSearch, { type Options } from 'minisearch';
import { compare } from '../../core/matching.ts';

/**
 * BM25 over passages, with what was measured best on CACM, Cranfield and CISI together (nDCG@10 .482,
 * .532, .392). Without stems it is .031 lower, without the weight of repeated words .042; MiniSearch
 * multiplies a score by the number of terms matched, which alone costs .046.
 */
const BM25 = { k: 1.5, b: 0.75 };
/** What a word above a passage adds, beside the same word in it. */
const ABOVE = 0.2;

/** The terms of a passage's text, and of what stands above it: its heading or the title. */
export type Field = 'text' | 'above';
const FIELDS: readonly Field[] = ['text', 'above'];

type Indexed = Readonly<Record<Field, readonly string[]>> & { readonly id: number };

/** Terms come from `core/words.ts`; MiniSearch is to do nothing more to them. */
const OPTIONS: Options<Indexed> = {
  fields: [...FIELDS],
  stringifyField: (terms) => (typeof terms === 'number' ? `${terms}` : terms.join(' ')),
  tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
  processTerm: (term) => term,
  searchOptions: { bm25: { ...BM25, d: 0 }, boost: { above: ABOVE } },
};

export type Ranked = { readonly id: number; readonly score: number };

/** An index as two files hold it: its terms, and all numbers in a row. */
export type Packed = {
  readonly terms: readonly string[];
  /** The average length of each field. */
  readonly averages: readonly number[];
  /**
   * How many passages; the lengths of each one's fields; then for each term and each field how many
   * passages have it, and of each of them its id and how often.
   */
  readonly numbers: Uint32Array;
};

/** After so many numbers, loading lets others work. */
const BREATH = 200_000;

/**
 * MiniSearch over passages, numbered from 0 in the order they come. It reaches for MiniSearch's
 * posting lists: its JSON takes twice as long to load, and its results are an object per passage,
 * three times as slow for a word that many have.
 */
export class PassageIndex extends MiniSearch<Indexed> {
  constructor() {
    super(OPTIONS);
  }

  addPassage(terms: Readonly<Record<Field, readonly string[]>>): void {
    this.add({ id: this.documentCount, ...terms });
  }

  /** The passages that have a term in a field. */
  having(term: string, field: Field): Iterable<number> {
    return this.postings(term, field)?.keys() ?? [];
  }

  count(term: string): number {
    return this.postings(term, 'text')?.size ?? 0;
  }

  /** The passages whose text has all terms, best first. */
  holding(terms: readonly string[]): readonly Ranked[] {
    const lists = terms.map((term) => this.postings(term, 'text') ?? new Map<number, number>());
    const [rarest, ...others] = lists.toSorted((a, b) => a.size - b.size);
    const ids = [...(rarest?.keys() ?? [])].filter((id) => others.every((list) => list.has(id)));
    return inOrder(ids, this.scores(terms, ids));
  }

  /** The passages that have any of the terms, in them or above them, best first. A term given twice weighs twice. */
  ranked(terms: readonly string[]): readonly Ranked[] {
    const scores = this.scores(terms);
    const ids: number[] = [];
    for (const [id, score] of scores.entries()) if (score > 0) ids.push(id);
    return inOrder(ids, scores);
  }

  /** What BM25 gives each passage, or those named; the same as `search` does before it multiplies by the terms matched. */
  private scores(terms: readonly string[], among?: readonly number[]): Float64Array {
    const { k, b } = BM25;
    const scores = new Float64Array(this.documentCount);
    for (const term of terms) {
      for (const field of FIELDS) {
        const postings = this.postings(term, field);
        if (!postings) continue;
        const rarity = Math.log(
          1 + (this.documentCount - postings.size + 0.5) / (postings.size + 0.5),
        );
        const weight = rarity * (k + 1) * (field === 'above' ? ABOVE : 1);
        const at = this.idOf(field);
        const average = this._avgFieldLength[at] ?? 0;
        for (const id of among ?? postings.keys()) {
          const times = postings.get(id);
          if (times === undefined) continue;
          const length = (this._fieldLength.get(id)?.[at] ?? 0) / average;
          const more = (weight * times) / (times + k * (1 - b + b * length));
          scores[id] = (scores[id] ?? 0) + more;
        }
      }
    }
    return scores;
  }

  packed(): Packed {
    const rows = [...this._index.entries()].sort(([a], [b]) => compare(a, b));
    const lists = rows.flatMap(([, fields]) =>
      FIELDS.map((field) => fields.get(this.idOf(field)) ?? new Map<number, number>()),
    );
    const size = lists.reduce((sum, list) => sum + 1 + 2 * list.size, 0);
    const numbers = new Uint32Array(1 + this.documentCount * FIELDS.length + size);
    let at = 0;
    numbers[at++] = this.documentCount;
    for (let id = 0; id < this.documentCount; id++) {
      for (const field of FIELDS)
        numbers[at++] = this._fieldLength.get(id)?.[this.idOf(field)] ?? 0;
    }
    for (const list of lists) {
      numbers[at++] = list.size;
      for (const [id, times] of list) {
        numbers[at++] = id;
        numbers[at++] = times;
      }
    }
    const averages = FIELDS.map((field) => this._avgFieldLength[this.idOf(field)] ?? 0);
    return { terms: rows.map(([term]) => term), averages, numbers };
  }

  static async unpacked({ terms, averages, numbers }: Packed): Promise<PassageIndex> {
    const index = new PassageIndex();
    let at = 0;
    const next = () => numbers[at++] ?? 0;
    const documents = next();
    for (let id = 0; id < documents; id++) {
      index._documentIds.set(id, id);
      index._idToShortId.set(id, id);
      index._fieldLength.set(id, FIELDS.map(next));
    }
    index._documentCount = documents;
    index._nextId = documents;
    for (const [n, field] of FIELDS.entries()) {
      index._avgFieldLength[index.idOf(field)] = averages[n] ?? 0;
    }
    let breath = at;
    for (const term of terms) {
      const fields = new Map<number, Map<number, number>>();
      for (const field of FIELDS) {
        const postings = new Map<number, number>();
        for (let left = next(); left > 0; left--) postings.set(next(), next());
        if (postings.size > 0) fields.set(index.idOf(field), postings);
      }
      index._index.set(term, fields);
      if (at - breath < BREATH) continue;
      breath = at;
      await othersFirst();
    }
    return index;
  }

  private idOf(field: Field): number {
    return this._fieldIds[field] ?? 0;
  }

  private postings(term: string, field: Field): ReadonlyMap<number, number> | undefined {
    return this._index.get(term)?.get(this.idOf(field));
  }
}

/** By score; where that is the same, as they come in the corpus. */
function inOrder(ids: readonly number[], scores: Float64Array): readonly Ranked[] {
  return ids
    .map((id) => ({ id, score: scores[id] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.id - b.id);
}
