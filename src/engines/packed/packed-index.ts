import { isTerm, type Part, type Phrase, type Sought, termsOf } from '../../core/sought.ts';
import { dampingOf, type Field, scoreOf, weightOf } from '../bm25.ts';
import type { Copies } from '../copies.ts';
import { type Finder, type Marks, noMarks } from '../finder.ts';
import { type Found, type Matches, NO_MATCHES, NOTHING_FOUND, type Ranked } from '../matches.ts';
import { placesAbove, stretchesOf } from './above-cursor.ts';
import { AboveLists } from './above-list.ts';
import { batchScorer } from './batch-scores.ts';
import { bestInList } from './best-in-list.ts';
import type { Files } from './builder.ts';
import { Contest } from './contest.ts';
import { FrequentTerms } from './frequent.ts';
import { impactsOf } from './impacts.ts';
import { type Batch, eachInAll } from './intersection.ts';
import { LONG } from './list-writer.ts';
import { standsInRow } from './phrases.ts';
import { rankedOf } from './ranked.ts';
import { type Head, Store } from './store.ts';
import { StretchBits } from './stretch-bits.ts';
import { DONE, TextCursor } from './text-cursor.ts';

/**
 * Answers from a packed index as it lies in memory. Packed and not FTS5: the same ranking as MiniSearch
 * whatever the size, a tenth of the disk, no native module; it costs about a thousand lines, and an
 * index cannot be changed in place.
 */
export class PackedIndex implements Finder {
  readonly store: Store;
  /** By `impactAt`. */
  readonly impacts: Float64Array;
  readonly frequent: FrequentTerms;
  readonly above: AboveLists;
  readonly stretchBits: StretchBits;
  /** By length, for those shorter than `LONG`; `dampingAt` knows all. */
  readonly damping: Readonly<Record<Field, Float64Array>>;

  constructor(store: Store) {
    this.store = store;
    const table = (field: Field) =>
      Float64Array.from({ length: LONG }, (_, length) => dampingOf(length, store.averages[field]));
    this.frequent = new FrequentTerms(store);
    this.above = new AboveLists(this);
    this.stretchBits = new StretchBits(store.passages);
    this.impacts = impactsOf(store.averages.text);
    this.damping = { text: table('text'), above: table('above') };
  }

  static async open(paths: Files<string>): Promise<PackedIndex> {
    return new PackedIndex(await Store.open(paths));
  }

  count(part: Part): number {
    if (isTerm(part)) return this.store.head(part)?.inside ?? 0;
    return this.places(part).length;
  }

  holding({ parts, without }: Sought): Matches {
    if (parts.length === 0) return NO_MATCHES;
    const ids = new Uint32Array(this.fewest(parts));
    const scores = new Float64Array(ids.length);
    const score = batchScorer(this, termsOf(parts));
    let count = 0;
    this.each({ parts, without }, (batch) => {
      for (let at = 0; at < batch.size; at++) ids[count + at] = batch.ids[at] ?? 0;
      score(batch, scores.subarray(count, count + batch.size));
      count += batch.size;
    });
    return { ids: ids.subarray(0, count), scores: scores.subarray(0, count) };
  }

  best(sought: Sought, most: number, copies?: Copies): Found {
    const { parts, without } = sought;
    const [first] = parts;
    if (first === undefined) return NOTHING_FOUND;
    if (parts.length === 1 && without.length === 0 && isTerm(first)) {
      return bestInList(this, first, { most, copies });
    }
    const wanted = Math.min(most, this.fewest(parts));
    const floor = Number.NEGATIVE_INFINITY;
    const contest = new Contest(this, termsOf(parts), { wanted, floor, copies });
    let all = 0;
    this.each(sought, (batch) => {
      all += batch.size;
      contest.note(batch);
      contest.offer(batch);
    });
    return contest.found(all);
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
      for (const id of this.places(part)) inside[id] = (inside[id] ?? 0) | bit;
      for (const { start, end } of this.stretches(part)) {
        for (let id = start; id < end; id++) above[id] = (above[id] ?? 0) | bit;
      }
    }
    return { inside, above };
  }

  /** What a term adds to a passage that has it so many times in a field. */
  score(field: Field, passage: number, term: { weight: number; times: number }): number {
    return scoreOf(term.weight, term.times, this.dampingAt(field, passage));
  }

  weight(field: Field, { inside, over }: Head): number {
    return weightOf(field, field === 'text' ? inside : over, this.store.passages);
  }

  dampingAt(field: Field, passage: number): number {
    const length = this.store.lengths[field][passage] ?? 0;
    if (length < LONG) return this.damping[field][length] ?? 0;
    return dampingOf(this.store.lengthOf(field, passage), this.store.averages[field]);
  }

  /** The passages whose text holds a part, in order. */
  private places(part: Part): Uint32Array {
    const ids = new Uint32Array(this.fewest([part]));
    let count = 0;
    this.each({ parts: [part], without: [] }, (batch) => {
      for (let at = 0; at < batch.size; at++) ids[count + at] = batch.ids[at] ?? 0;
      count += batch.size;
    });
    return ids.subarray(0, count);
  }

  /** How many passages the rarest term stands in: no more can hold all parts. */
  private fewest(parts: readonly Part[]): number {
    return Math.min(...termsOf(parts).map((term) => this.store.head(term)?.inside ?? 0));
  }

  /** Goes through the passages whose text holds what is sought, in order. */
  private each({ parts, without }: Sought, tell: (batch: Batch) => void): void {
    const cursors = this.cursorsOf(termsOf(parts));
    if (!cursors) return;
    const lists = [...cursors.values()];
    if (without.length === 0 && parts.every(isTerm)) {
      eachInAll(this.frequent, lists, tell);
      return;
    }
    const banned = without.map((part) => this.banner(part));
    const inRow = this.rowTester(parts.filter((part): part is Phrase => !isTerm(part)));
    eachInAll(this.frequent, lists, ({ ids, size, times }) => {
      const kept: number[] = [];
      ids.subarray(0, size).forEach((id, at) => {
        if (inRow(id) && !banned.some((bans) => bans(id))) kept.push(at);
      });
      const pick = (row: Int32Array) => Int32Array.from(kept, (at) => row[at] ?? 0);
      tell({ ids: pick(ids), size: kept.length, times: times.map(pick) });
    });
  }

  /** Tells of passages in order, each of which has all terms, whether the words of all phrases stand in a row. */
  private rowTester(phrases: readonly Phrase[]): (id: number) => boolean {
    const cursors = this.cursorsOf(termsOf(phrases)) ?? new Map<string, TextCursor>();
    const rows = phrases.map((phrase) => rowOf(phrase, cursors));
    return (id) => {
      for (const cursor of cursors.values()) cursor.advance(id);
      return rows.every(standsInRow);
    };
  }

  /** Tells of passages in order whether they hold a part. */
  private banner(part: Part): (id: number) => boolean {
    if (!isTerm(part)) {
      const ids = new Set(this.places(part));
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
