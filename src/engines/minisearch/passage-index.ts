import MiniSearch, { type Options } from 'minisearch';
import { isTerm, type Part, type Sought, termsOf } from '../../core/sought.ts';
import { ABOVE, BM25, dampingOf, FIELDS, type Field, scoreOf, weightOf } from '../bm25.ts';
import { bestOnce } from '../copies.ts';
import { type Finder, type Marks, noMarks } from '../finder.ts';
import { Best, type Matches, NO_MATCHES, type Ranked } from '../matches.ts';
import { stretchesOf } from '../packed/above-cursor.ts';
import type { Store } from '../packed/store.ts';
import { TextCursor } from '../packed/text-cursor.ts';
import { breather } from '../store/breath.ts';

type Indexed = Readonly<Record<Field, readonly string[]>> & { readonly id: number };

/** Terms come from `core/words.ts`; MiniSearch is to do nothing more to them. */
const OPTIONS: Options<Indexed> = {
  fields: [...FIELDS],
  stringifyField: (terms) => (typeof terms === 'number' ? `${terms}` : terms.join(' ')),
  tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
  processTerm: (term) => term,
  searchOptions: { bm25: { ...BM25, d: 0 }, boost: { above: ABOVE } },
};

/** After so many numbers, loading looks whether others are to work. */
const BREATH = 4_000;

/**
 * MiniSearch over passages, numbered from 0 in the order they come. It reaches for MiniSearch's
 * posting lists: its JSON takes twice as long to load, and its results are an object per passage,
 * three times as slow for a word that many have.
 */
export class PassageIndex extends MiniSearch<Indexed> {
  /** The lengths of each field in different terms, and their sums. */
  private readonly lengths: Readonly<Record<Field, number[]>> = { text: [], above: [] };
  private readonly sums = { text: 0, above: 0 };

  constructor() {
    super(OPTIONS);
  }

  addPassage(terms: Readonly<Record<Field, readonly string[]>>): void {
    this.add({ id: this.documentCount, ...terms });
    for (const field of FIELDS) this.noteLength(field, new Set(terms[field]).size);
  }

  /** The passages that have a term in a field. */
  having(term: string, field: Field): Iterable<number> {
    return this.postings(term, field)?.keys() ?? [];
  }

  count(term: string): number {
    return this.postings(term, 'text')?.size ?? 0;
  }

  /** The passages whose text has all terms, in order. */
  holding(terms: readonly string[]): Uint32Array {
    const lists = terms.map((term) => this.postings(term, 'text') ?? new Map<number, number>());
    const [rarest, ...others] = lists.toSorted((a, b) => a.size - b.size);
    const ids = [...(rarest?.keys() ?? [])].filter((id) => others.every((list) => list.has(id)));
    return Uint32Array.from(ids).sort();
  }

  /** Of the passages that have any of the terms, in them or above them, so many of the best. A term given twice weighs twice. */
  ranked(terms: readonly string[], most: number): readonly Ranked[] {
    const scores = this.scores(terms);
    const best = new Best(Math.min(most, this.documentCount));
    for (const [id, score] of scores.entries()) if (score > 0) best.offer(id, score);
    return best.inOrder();
  }

  /** What BM25 gives each passage, or those named; the same as `search` does before it multiplies by the terms matched. */
  scores(terms: readonly string[], among?: Uint32Array): Float64Array {
    const scores = new Float64Array(this.documentCount);
    const asked = new Map<string, number>();
    for (const term of terms) asked.set(term, (asked.get(term) ?? 0) + 1);
    for (const [term, count] of asked) {
      for (const field of FIELDS) {
        const postings = this.postings(term, field);
        if (!postings) continue;
        const weight = weightOf(field, postings.size, this.documentCount);
        const average = this.sums[field] / this.documentCount;
        for (const id of among ?? postings.keys()) {
          const times = postings.get(id);
          if (times === undefined) continue;
          const damping = dampingOf(this.lengths[field][id] ?? 0, average);
          scores[id] = (scores[id] ?? 0) + count * scoreOf(weight, times, damping);
        }
      }
    }
    return scores;
  }

  /** Takes over the lists of a packed index, in slices so that others can work. */
  static async unpacked(store: Store): Promise<PassageIndex> {
    const index = new PassageIndex();
    const breath = breather();
    let taken = 0;
    for (let id = 0; id < store.passages; id++) {
      index._documentIds.set(id, id);
      index._idToShortId.set(id, id);
      const lengths = FIELDS.map((field) => store.lengthOf(field, id));
      index._fieldLength.set(id, lengths);
      for (const [n, field] of FIELDS.entries()) index.noteLength(field, lengths[n] ?? 0);
      if (id % BREATH === 0) await breath();
    }
    index._documentCount = store.passages;
    index._nextId = store.passages;
    for (const field of FIELDS) index._avgFieldLength[index.idOf(field)] = store.averages[field];
    for (let at = 0; at < store.terms; at++) {
      const fields = new Map<number, Map<number, number>>();
      for (const field of FIELDS) {
        const postings = postingsIn(store, at, field);
        taken += postings.size;
        if (postings.size > 0) fields.set(index.idOf(field), postings);
      }
      index._index.set(store.term(at), fields);
      if (++taken < BREATH) continue;
      taken = 0;
      await breath();
    }
    return index;
  }

  private noteLength(field: Field, length: number): void {
    this.lengths[field].push(length);
    this.sums[field] += length;
  }

  private idOf(field: Field): number {
    return this._fieldIds[field] ?? 0;
  }

  private postings(term: string, field: Field): ReadonlyMap<number, number> | undefined {
    return this._index.get(term)?.get(this.idOf(field));
  }
}

function postingsIn(store: Store, term: number, field: Field): Map<number, number> {
  const head = store.headAt(term);
  const postings = new Map<number, number>();
  if (field === 'text') {
    const cursor = new TextCursor(store, head);
    for (let left = head.inside; left > 0; left--) {
      cursor.next();
      postings.set(cursor.id, cursor.times);
    }
    return postings;
  }
  const { starts, ends, times } = stretchesOf(store, head);
  for (const [n, start] of starts.entries()) {
    for (let id = start; id < (ends[n] ?? 0); id++) postings.set(id, times[n] ?? 0);
  }
  return postings;
}

/** Phrases are answered by who knows positions; MiniSearch keeps none. */
export function finderOver(index: PassageIndex, phrases: Finder): Finder {
  const placesOf = (part: Part): ReadonlySet<number> =>
    new Set(
      isTerm(part)
        ? index.having(part, 'text')
        : phrases.holding({ parts: [part], without: [] }).ids,
    );
  const holding = ({ parts, without }: Sought): Matches => {
    if (parts.length === 0) return NO_MATCHES;
    const terms = termsOf(parts);
    const rows = parts.flatMap((part) => (isTerm(part) ? [] : [placesOf(part)]));
    const banned = without.map(placesOf);
    const ids = index
      .holding(terms)
      .filter((id) => rows.every((row) => row.has(id)) && !banned.some((places) => places.has(id)));
    const scores = index.scores(terms, ids);
    return { ids, scores: Float64Array.from(ids, (id) => scores[id] ?? 0) };
  };
  return {
    count: (part) => (isTerm(part) ? index.count(part) : phrases.count(part)),

    holding,

    best: (sought, most, copies) => bestOnce(holding(sought), most, copies),

    ranked: (terms, most) => index.ranked(terms, most),

    marks(parts): Marks {
      const marks = {
        inside: noMarks(index.documentCount, parts.length),
        above: noMarks(index.documentCount, parts.length),
      };
      for (const [n, part] of parts.entries()) {
        const bit = 2 ** n;
        const known = isTerm(part) ? undefined : phrases.marks([part]);
        for (const [row, field] of [
          ['inside', 'text'],
          ['above', 'above'],
        ] as const) {
          const into = marks[row];
          if (isTerm(part)) {
            for (const id of index.having(part, field)) into[id] = (into[id] ?? 0) | bit;
          } else {
            known?.[row].forEach((mark, id) => {
              if (mark) into[id] = (into[id] ?? 0) | bit;
            });
          }
        }
      }
      return marks;
    },
  };
}
