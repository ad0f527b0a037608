import { isTerm, type Part, type Phrase, type Sought, termsOf } from '../../core/sought.ts';
import { dampingOf, type Field, scoreOf, weightOf } from '../bm25.ts';
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
    const terms = termsOf(parts);
    const times = new Map(terms.map((term) => [term, new Numbers()]));
    const ids = this.places(parts, without, times);
    return { ids, scores: this.scores(times, ids) };
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

  /** What a term adds to a passage whose text has it so many times. */
  textScore(passage: number, weight: number, times: number): number {
    const length = this.store.lengths.text[passage] ?? 0;
    if (length === LONG) return scoreOf(weight, times, this.longDamping('text', passage));
    return scoreOf(weight, times, this.damping.text[length] ?? 0);
  }

  /** What a term adds to a passage that it stands above so many times. */
  aboveScore(passage: number, weight: number, times: number): number {
    const length = this.store.lengths.above[passage] ?? 0;
    if (length === LONG) return scoreOf(weight, times, this.longDamping('above', passage));
    return scoreOf(weight, times, this.damping.above[length] ?? 0);
  }

  /** What a term adds at most to passages whose text is of this length or longer. */
  mostScore(length: number, weight: number, times: number): number {
    return scoreOf(weight, times, this.damping.text[Math.min(length, LONG - 1)] ?? 0);
  }

  weight(field: Field, { inside, over }: Head): number {
    return weightOf(field, field === 'text' ? inside : over, this.store.passages);
  }

  private longDamping(field: Field, passage: number): number {
    return dampingOf(this.store.lengthOf(field, passage), this.store.averages[field]);
  }

  /** The passages whose text holds the parts, in order; notes how often each term stands in them. */
  private places(
    parts: readonly Part[],
    without: readonly Part[],
    times?: ReadonlyMap<string, Numbers>,
  ): Uint32Array {
    const cursors = this.cursorsOf(termsOf(parts));
    if (!cursors) return NO_MATCHES.ids;
    const byRarity = [...cursors.values()].sort((a, b) => a.length - b.length);
    const phrases = parts.flatMap((part) => (isTerm(part) ? [] : [rowOf(part, cursors)]));
    const banned = without.map((part) => this.banner(part));
    const [lead, ...others] = byRarity;
    const rows = [...cursors].flatMap(([term, cursor]) => {
      const row = times?.get(term);
      return row ? [{ cursor, row }] : [];
    });
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
      if (phrases.every(standsInRow) && !banned.some((bans) => bans(id))) {
        found.push(id);
        for (const { cursor, row } of rows) row.push(cursor.times);
      }
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

  /** `times` tells how often each term stands in the text of each passage. */
  private scores(times: ReadonlyMap<string, Numbers>, ids: Uint32Array): Float64Array {
    const scores = new Float64Array(ids.length);
    for (const [term, row] of times) {
      const head = this.store.head(term);
      if (!head) continue;
      const weight = this.weight('text', head);
      for (let n = 0; n < ids.length; n++) {
        const more = this.textScore(ids[n] ?? 0, weight, row.at(n));
        scores[n] = (scores[n] ?? 0) + more;
      }
      if (head.stretches > 0) this.addAbove(scores, ids, head);
    }
    return scores;
  }

  private addAbove(scores: Float64Array, ids: Uint32Array, head: Head): void {
    const weight = this.weight('above', head);
    const cursor = new AboveCursor(stretchesOf(this.store, head));
    for (let n = 0; n < ids.length; n++) {
      const id = ids[n] ?? 0;
      cursor.advance(id);
      if (cursor.id !== id) continue;
      const more = this.aboveScore(id, weight, cursor.times);
      scores[n] = (scores[n] ?? 0) + more;
    }
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

type Stretch = { readonly start: number; readonly end: number };

function rowOf(phrase: Phrase, cursors: ReadonlyMap<string, TextCursor>) {
  return phrase.flatMap(({ term, after }) => {
    const cursor = cursors.get(term);
    return cursor ? [{ after, positions: () => cursor.positions() }] : [];
  });
}
