import { isTerm, type Part, type Phrase, type Sought, termsOf } from '../../core/sought.ts';
import { dampingOf, FIELDS, type Field, scoreOf, weightOf } from '../bm25.ts';
import { type Finder, type Marks, noMarks } from '../finder.ts';
import { type Matches, NO_MATCHES, type Ranked } from '../matches.ts';
import type { Files } from './builder.ts';
import { AboveCursor, DONE, placesAbove, stretchesOf, TextCursor } from './cursors.ts';
import { LONG } from './list-writer.ts';
import { Numbers } from './numbers.ts';
import { standsInRow } from './phrases.ts';
import { rankedOf } from './ranked.ts';
import { type Head, Store } from './store.ts';

/** Answers from a packed index as it lies in memory. */
export class PackedIndex implements Finder {
  readonly store: Store;
  private readonly damping: Readonly<Record<Field, Float64Array>>;

  constructor(store: Store) {
    this.store = store;
    const table = (field: Field) =>
      Float64Array.from({ length: LONG }, (_, length) => dampingOf(length, store.averages[field]));
    this.damping = { text: table('text'), above: table('above') };
  }

  static async open(paths: Files<string>): Promise<PackedIndex> {
    return new PackedIndex(await Store.open(paths));
  }

  count(part: Part): number {
    if (isTerm(part)) return this.store.head(part)?.inside ?? 0;
    return this.places([part], []).length;
  }

  holding({ parts, without }: Sought): Matches {
    if (parts.length === 0) return NO_MATCHES;
    const ids = this.places(parts, without);
    return { ids, scores: this.scores(termsOf(parts), ids) };
  }

  ranked(terms: readonly string[], most: number): readonly Ranked[] {
    return rankedOf(this, terms, most);
  }

  marks(parts: readonly Part[]): Marks {
    const { passages } = this.store;
    const inside = noMarks(passages, parts.length);
    const above = noMarks(passages, parts.length);
    for (const [n, part] of parts.entries()) {
      const bit = 2 ** n;
      for (const id of this.places([part], [])) inside[id] = (inside[id] ?? 0) | bit;
      for (const { start, end } of this.stretches(part)) {
        for (let id = start; id < end; id++) above[id] = (above[id] ?? 0) | bit;
      }
    }
    return { inside, above };
  }

  /** What a term adds to a passage that has it so many times in a field. */
  score(field: Field, passage: number, { weight, times }: Weighed): number {
    const length = this.store.lengths[field][passage] ?? 0;
    const damping =
      length < LONG
        ? (this.damping[field][length] ?? 0)
        : dampingOf(this.store.lengthOf(field, passage), this.store.averages[field]);
    return scoreOf(weight, times, damping);
  }

  /** The same at most, in passages of this length or longer. */
  mostScore(field: Field, length: number, { weight, times }: Weighed): number {
    const damping = this.damping[field][Math.min(length, LONG - 1)] ?? 0;
    return scoreOf(weight, times, damping);
  }

  weight(field: Field, { inside, over }: Head): number {
    return weightOf(field, field === 'text' ? inside : over, this.store.passages);
  }

  /** The passages whose text holds the parts, in order. */
  private places(parts: readonly Part[], without: readonly Part[]): Uint32Array {
    const cursors = this.cursorsOf(termsOf(parts));
    if (!cursors) return NO_MATCHES.ids;
    const byRarity = [...cursors.values()].sort((a, b) => a.length - b.length);
    const phrases = parts.flatMap((part) => (isTerm(part) ? [] : [rowOf(part, cursors)]));
    const banned = without.map((part) => this.banner(part));
    const [lead, ...others] = byRarity;
    const found = new Numbers();
    if (!lead) return found.all();
    walk: for (lead.next(); lead.id !== DONE; ) {
      const { id } = lead;
      for (const other of others) {
        other.advance(id);
        if (other.id === id) continue;
        lead.advance(other.id);
        continue walk;
      }
      if (phrases.every(standsInRow) && !banned.some((bans) => bans(id))) found.push(id);
      lead.next();
    }
    return found.all();
  }

  /** Tells of passages in order whether they hold a part. */
  private banner(part: Part): (id: number) => boolean {
    if (!isTerm(part)) {
      const ids = new Set(this.places([part], []));
      return (id) => ids.has(id);
    }
    const head = this.store.head(part);
    if (!head || head.inside === 0) return () => false;
    const cursor = new TextCursor(this.store, head);
    return (id) => {
      cursor.advance(id);
      return cursor.id === id;
    };
  }

  private scores(terms: readonly string[], ids: Uint32Array): Float64Array {
    const scores = new Float64Array(ids.length);
    for (const term of terms) {
      const head = this.store.head(term);
      if (!head) continue;
      for (const field of FIELDS) {
        if ((field === 'text' ? head.inside : head.stretches) === 0) continue;
        const weight = this.weight(field, head);
        const cursor =
          field === 'text'
            ? new TextCursor(this.store, head)
            : new AboveCursor(stretchesOf(this.store, head));
        for (let n = 0; n < ids.length; n++) {
          const id = ids[n] ?? 0;
          cursor.advance(id);
          if (cursor.id !== id) continue;
          const more = this.score(field, id, { weight, times: cursor.times });
          scores[n] = (scores[n] ?? 0) + more;
        }
      }
    }
    return scores;
  }

  /** A cursor for each term; undefined where a term stands in no text. */
  private cursorsOf(terms: readonly string[]): ReadonlyMap<string, TextCursor> | undefined {
    const cursors = new Map<string, TextCursor>();
    for (const term of terms) {
      const head = this.store.head(term);
      if (!head || head.inside === 0) return undefined;
      cursors.set(term, new TextCursor(this.store, head));
    }
    return cursors;
  }

  /** The stretches of passages that a part stands above. */
  private stretches(part: Part): readonly Stretch[] {
    const terms = termsOf([part]);
    const rows = terms.map((term) => {
      const head = this.store.head(term);
      if (!head || head.stretches === 0) return undefined;
      const { starts, ends, times } = stretchesOf(this.store, head);
      const places = isTerm(part) ? [] : placesAbove(this.store, head, { starts, ends, times });
      return { term, starts, ends, places };
    });
    const [first, ...others] = rows;
    if (!first) return [];
    const found: Stretch[] = [];
    const reached = others.map(() => 0);
    for (let n = 0; n < first.starts.length; n++) {
      const [start, end] = [first.starts[n] ?? 0, first.ends[n] ?? 0];
      if (isTerm(part)) {
        found.push({ start, end });
        continue;
      }
      const places = new Map([[first.term, first.places[n] ?? []]]);
      // Terms above the same passages have their stretches begin with the same one.
      for (const [o, row] of others.entries()) {
        let at = reached[o] ?? 0;
        while (row && (row.starts[at] ?? DONE) < start) at++;
        reached[o] = at;
        if (row?.starts[at] === start) places.set(row.term, row.places[at] ?? []);
      }
      const steps = part.map(({ term, after }) => ({
        after,
        positions: () => places.get(term) ?? [],
      }));
      if (standsInRow(steps)) found.push({ start, end });
    }
    return found;
  }
}

type Weighed = { readonly weight: number; readonly times: number };
type Stretch = { readonly start: number; readonly end: number };

function rowOf(phrase: Phrase, cursors: ReadonlyMap<string, TextCursor>) {
  return phrase.flatMap(({ term, after }) => {
    const cursor = cursors.get(term);
    return cursor ? [{ after, positions: () => cursor.positions() }] : [];
  });
}
