import { type Bag, put } from './bag.ts';
import { ROLE } from './chain.ts';
import { at, bucketed, mix } from './hash.ts';
import { massOf, type Proposal } from './proposals.ts';
import { QUOTED, type Sheet } from './sheet.ts';

/** A log odds or a share as a small whole number. */
export function graded(x: number, grain: number): number {
  return Math.round(Math.max(-8, Math.min(8, x)) * grain) + 100;
}

/** The proposals near one (in its paragraph), that rival it or hold it. */
export function rivalsOf(
  sheet: Sheet,
  proposals: readonly Proposal[],
): readonly (readonly Proposal[])[] {
  return proposals.map((proposal, place) => {
    const paragraph = at(sheet.paragraph, proposal.cue);
    const near = proposals.slice(Math.max(0, place - 12), place + 13);
    return near.filter(
      (other) => other !== proposal && at(sheet.paragraph, other.cue) === paragraph,
    );
  });
}

/** What speaks for and against a proposal being someone's words or thoughts at all. */
export function acceptFeatures(
  sheet: Sheet,
  proposal: Proposal,
  rivals: readonly Proposal[],
  bag: Bag,
): void {
  bag.size = 0;
  const { cue, score, source, content, size, mass, sourced, reading } = proposal;
  const word = at(sheet.word, cue);
  const cluster = at(sheet.cluster, cue);
  const strength = graded(score, 2);
  put(bag, 300, 0);
  put(bag, 301, strength);
  put(bag, 302, word);
  put(bag, 303, graded(sourced, 1));
  put(bag, 304, graded(mass, 10));
  put(bag, 305, bucketed(size));
  put(bag, 306, bucketed(size), graded(score, 1));
  put(bag, 307, graded(reading.certainty / 4, 2));
  put(bag, 308, graded(mass, 10), graded(score, 1));
  put(bag, 309, word, graded(score, 1));
  put(bag, 310, cluster, graded(mass, 5));
  put(bag, 311, graded(sourced, 0.5), graded(score, 1));
  put(bag, 312, at(sheet.class, cue), graded(score, 1));
  put(bag, 313, Math.min(content.length, 3), content.length && source ? 1 : 0);
  put(bag, 314, cueState(sheet, cue), graded(score, 1));
  const first = content[0];
  if (first) {
    const order = (source ? (source.from < cue ? 1 : 2) : 0) * 4 + (first.from < cue ? 1 : 2);
    const last = content.at(-1) ?? first;
    const split = first.from < cue && last.from > cue ? 1 : 0;
    put(bag, 315, order, split);
    put(bag, 316, order, cluster);
    put(bag, 317, at(sheet.class, first.from), order);
    put(bag, 318, at(sheet.class, last.to), order);
    const gap = first.from > cue ? first.from - cue : last.to <= cue ? cue - last.to : 0;
    put(bag, 319, bucketed(gap), order);
    put(bag, 320, at(sheet.class, cue + 1), order);
    put(bag, 321, wholeStrings(sheet, proposal), graded(score, 1));
  }
  if (source) {
    put(bag, 330, at(sheet.class, source.from), bucketed(source.to - source.from));
    put(bag, 331, at(sheet.class, source.to - 1), bucketed(Math.abs(source.from - cue)));
    put(bag, 332, at(sheet.word, source.to - 1));
    put(bag, 333, mix(cluster, at(sheet.class, source.to - 1), 0));
  }
  toldFeatures(sheet, proposal, bag);
  rivalFeatures(proposal, rivals, bag);
}

/** How far the rules and the model agree. */
function toldFeatures(
  sheet: Sheet,
  { cue, score, source, content, size }: Proposal,
  bag: Bag,
): void {
  const { told } = sheet;
  const own = at(told.cue, cue);
  let shared = 0;
  let others = 0;
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      const there = at(told.content, i);
      if (there && there === own) shared++;
      else if (there) others++;
    }
  }
  const last = source ? at(told.source, source.to - 1) : 0;
  const agreed = own === 0 ? 0 : last === own ? 1 : 2;
  const share = size ? Math.round((4 * shared) / size) * 8 + Math.round((4 * others) / size) : 64;
  put(bag, 350, told.rules[own] ?? 0);
  put(bag, 351, agreed, share);
  put(bag, 352, mix(agreed, share, 0), graded(score, 1));
  put(bag, 353, at(told.content, cue) ? 1 : 0, graded(score, 1));
}

function cueState(sheet: Sheet, cue: number): number {
  const string = sheet.strings[at(sheet.string, cue)];
  return string ? 1 + bucketed(string.to - string.from) : 0;
}

/** 0: no quoted string in the content; 1: cuts one; 2: holds only whole ones. */
function wholeStrings(sheet: Sheet, { content }: Proposal): number {
  let state = 0;
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      if (at(sheet.quoted, i) !== QUOTED.inside) continue;
      const string = sheet.strings[at(sheet.string, i)];
      if (!string) continue;
      if (string.from + 1 < from || string.to - 1 > to + 1) return 1;
      state = 2;
      i = Math.max(i, string.to - 1);
    }
  }
  return state;
}

function rivalFeatures(
  { cue, score, source, content, size }: Proposal,
  rivals: readonly Proposal[],
  bag: Bag,
): void {
  let held = 0;
  let holder = -9;
  let taken = 0;
  let taker = -9;
  let inner = -9;
  for (const rival of rivals) {
    const mass = massOf(rival.reading, { from: cue, to: cue + 1 }, ROLE.content);
    if (mass > 0.3 && rival.score > holder) {
      held = mass;
      holder = rival.score;
    }
    let shared = 0;
    for (const a of content) {
      for (const b of rival.content) {
        shared += Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
      }
    }
    if (size && shared / size > 0.3 && rival.score > taker) {
      taken = shared / size;
      taker = rival.score;
    }
    if (content.some(({ from, to }) => from <= rival.cue && rival.cue < to))
      inner = Math.max(inner, rival.score);
  }
  put(bag, 340, graded(held, 5), graded(holder - score, 0.5));
  put(bag, 341, graded(holder, 1), graded(score, 1));
  put(bag, 342, graded(taken, 5), graded(taker - score, 0.5));
  put(bag, 343, graded(taker, 1), graded(score, 1));
  put(bag, 344, graded(inner, 1), graded(score, 1));
  const strongest = rivals.reduce((top, rival) => Math.max(top, rival.score), -9);
  put(bag, 345, graded(strongest - score, 1));
  const sameSource = rivals.some(
    (r) => r.source && source && r.source.from === source.from && r.score > score,
  );
  put(bag, 346, sameSource ? 1 : 0, graded(score, 1));
}
