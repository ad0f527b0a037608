import { daysBetween, readDay } from '../../core/day.ts';
import type { DayBook } from './records.ts';
import { type Grams, plainTokens, shared } from './rouge.ts';

/** Precision and recall of one figure of one timeline. */
export type Scored = { readonly precision: number; readonly recall: number };

export type Scores = { readonly dates: Scored; readonly ar1: Scored; readonly ar2: Scored };

type Reader = (sentences: readonly string[], length: 1 | 2) => Grams;

/** Scores a timeline against a journalist's. Days are aligned many to one (Martschat and Markert 2017). */
export function scoreTimeline(told: DayBook, gold: DayBook, read: Reader): Scores {
  return {
    dates: scoreDates(told, gold),
    ar1: scoreAligned(told, gold, (sentences) => read(sentences, 1)),
    ar2: scoreAligned(told, gold, (sentences) => read(sentences, 2)),
  };
}

function scoreDates(told: DayBook, gold: DayBook): Scored {
  const right = Object.keys(told).filter((day) => Object.hasOwn(gold, day)).length;
  return {
    precision: share(right, Object.keys(told).length),
    recall: share(right, Object.keys(gold).length),
  };
}

/** A day of a timeline, with its words read in two ways. */
type Read = { readonly day: string; readonly grams: Grams; readonly plain: Grams };

function scoreAligned(
  told: DayBook,
  gold: DayBook,
  read: (sentences: readonly string[]) => Grams,
): Scored {
  const [ours, theirs] = [told, gold].map((book) => readDays(book, read));
  if (!ours || !theirs || ours.length === 0 || theirs.length === 0)
    return { precision: 0, recall: 0 };
  return { precision: covered(ours, theirs), recall: covered(theirs, ours) };
}

function readDays(book: DayBook, read: (sentences: readonly string[]) => Grams): readonly Read[] {
  return Object.entries(book)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, sentences]) => ({ day, grams: read(sentences), plain: plainTokens(sentences) }));
}

/** The share of the runs of some days that stand in the days that they are aligned to, less for distance. */
function covered(days: readonly Read[], others: readonly Read[]): number {
  let found = 0;
  let all = 0;
  for (const day of days) {
    const [other] = others
      .map((each) => ({ each, cost: costOf(day, each) }))
      .sort((a, b) => a.cost - b.cost);
    if (other) found += shared(day.grams, other.each.grams) * nearness(day, other.each);
    all += day.grams.all;
  }
  return share(found, all);
}

function costOf(a: Read, b: Read): number {
  return (1 - nearness(a, b)) * (1 - likeness(a.plain, b.plain));
}

/** 1 for the same day, 1/2 for the next, 1/3 for the one after it. */
function nearness(a: Read, b: Read): number {
  const [one, other] = [readDay(a.day), readDay(b.day)];
  return one && other ? 1 / (Math.abs(daysBetween(one, other)) + 1) : 0;
}

function likeness(a: Grams, b: Grams): number {
  const both = shared(a, b);
  return f1({ precision: share(both, a.all), recall: share(both, b.all) });
}

function share(part: number, all: number): number {
  return all > 0 ? part / all : 0;
}

export function f1({ precision, recall }: Scored): number {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
}

/** The means of precision and recall over timelines. */
export function meanOf(scored: readonly Scored[]): Scored {
  const mean = (of: (each: Scored) => number) =>
    share(
      scored.reduce((sum, each) => sum + of(each), 0),
      scored.length,
    );
  return { precision: mean(({ precision }) => precision), recall: mean(({ recall }) => recall) };
}
