import { type Bag, put, type Slots, set, slotsFor } from './bag.ts';
import { at, bucketed, mix } from './hash.ts';
import type { Sheet } from './sheet.ts';
import type { Way } from './way.ts';
import { listClass } from './words.ts';

const THAT = listClass('that');

/**
 * Features of the role of a token for a cue that hang together: for tokens of one of the keys that `keysOn` writes they
 * are the same, and neighbours are often of one key.
 */
export type RoleGroup = {
  readonly slots: Slots;
  readonly fill: (sheet: Sheet, way: Way, i: number, values: Int32Array) => void;
};

function sideOf(way: Way, i: number): number {
  return i < way.cue ? 0 : i > way.cue ? 1 : 2;
}

function distanceOf(way: Way, i: number): number {
  return sideOf(way, i) * 16 + bucketed(Math.abs(i - way.cue));
}

/** What lies between the token and the cue. */
const context: RoleGroup = {
  slots: slotsFor([
    100, 109, 111, 114, 115, 116, 119, 120, 123, 124, 171, 172, 177, 153, 154, 155, 158,
  ]),
  fill(sheet, way, i, values) {
    const o = i - way.reach.from;
    const side = sideOf(way, i);
    const cueWord = mix(side, at(sheet.word, way.cue), 0);
    const state = at(way.state, o);
    const sentences = at(way.sentences, o);
    const place = side * 32 + sentences * 4;
    const commas = at(way.commas, o);
    const verbs = at(way.verbs, o);
    const talks = at(way.talks, o);
    set(values, 0, side, 0);
    set(values, 1, cueWord, state);
    set(values, 2, way.pattern, place);
    set(values, 3, way.around, mix(place, state, 0));
    set(values, 4, place, state);
    set(values, 5, place, commas * 16 + verbs * 4 + talks);
    set(values, 6, mix(side, at(way.strings, o), state), sentences);
    set(values, 7, mix(side, talks, verbs), mix(state, commas, 0));
    set(values, 8, mix(side, at(way.names, o), talks), cueWord);
    set(values, 9, mix(side, commas, sentences), cueWord);
    otherCues(sheet, way, i, values);
    segments(sheet, way, i, values);
  },
};

/** Other cues on the way. */
function otherCues(sheet: Sheet, way: Way, i: number, values: Int32Array): void {
  const o = i - way.reach.from;
  const side = sideOf(way, i);
  const state = at(way.state, o);
  const strength = at(sheet.heed, way.cue);
  const most = at(way.most, o);
  set(values, 10, mix(side, most, strength), state);
  set(values, 11, mix(side, most, strength), mix(at(way.sentences, o), at(way.commas, o), state));
  set(values, 12, mix(side, most, at(way.strings, o)), state);
}

function segments(sheet: Sheet, way: Way, i: number, values: Int32Array): void {
  const o = i - way.reach.from;
  const side = i < way.cue ? 0 : 1;
  const count = at(way.segments, o) * 2 + side;
  set(values, 13, count, at(sheet.word, way.cue));
  set(values, 14, count, way.pattern);
  set(values, 15, count, at(sheet.quoted, i) * 8 + at(way.strings, o));
  const that = at(sheet.class, way.cue + 1) === THAT ? 1 : 0;
  set(values, 16, mix(side, that, at(way.verbs, o)), count);
}

/** How far off the token stands. */
const distance: RoleGroup = {
  slots: slotsFor([104, 106, 107, 113, 173, 185]),
  fill(sheet, way, i, values) {
    const o = i - way.reach.from;
    const far = distanceOf(way, i);
    const state = at(way.state, o);
    set(values, 0, far, 0);
    set(values, 1, far, state);
    set(values, 2, far, mix(sideOf(way, i), at(sheet.word, way.cue), 0));
    set(values, 3, way.pattern, mix(far, at(way.names, o), 0));
    set(values, 4, far, at(way.most, o) * 8 + at(sheet.heed, way.cue));
    set(values, 5, at(way.relation, o + 1), far);
  },
};

/** What the rules say of the token and its neighbours. */
const opinion: RoleGroup = {
  slots: slotsFor([180, 181, 182, 183, 184]),
  fill(sheet, way, i, values) {
    const o = i - way.reach.from;
    const side = sideOf(way, i);
    const relation = at(way.relation, o + 1);
    const near = mix(relation, at(way.relation, o), at(way.relation, o + 2));
    const strength = at(sheet.heed, way.cue);
    set(values, 0, relation, side);
    set(values, 1, mix(relation, side, 0), way.rule);
    set(values, 2, relation, mix(side, at(sheet.word, way.cue), 0));
    set(values, 3, near, side);
    set(values, 4, mix(relation, side, at(way.state, o)), strength * 8 + at(way.most, o));
  },
};

/** The beginnings of the segment and of the sentence that the token stands in. */
const opening: RoleGroup = {
  slots: slotsFor([150, 151, 157]),
  fill(sheet, way, i, values) {
    const o = i - way.reach.from;
    const side = i < way.cue ? 0 : 1;
    const opener = at(way.opener, o);
    const count = at(way.segments, o) * 2 + side;
    const sentence = sheet.sentences[at(sheet.sentence, i)] ?? way.reach;
    const same = at(sheet.sentence, i) === at(sheet.sentence, way.cue) ? 1 : 0;
    set(values, 0, count, at(sheet.word, opener));
    set(values, 1, count, at(sheet.class, opener));
    set(values, 2, at(sheet.class, sentence.from) * 2 + side, same);
  },
};

/** The quoted string that the token stands in. */
const string: RoleGroup = {
  slots: slotsFor([160, 161, 162, 163, 164, 165]),
  fill(sheet, way, i, values) {
    const held = sheet.strings[at(sheet.string, i)];
    if (!held) return;
    const { cue } = way;
    const o = i - way.reach.from;
    const side = i < cue ? 0 : 1;
    const gap = bucketed(Math.max(0, held.from > cue ? held.from - cue : cue - held.to));
    const length = bucketed(held.to - held.from);
    const ends = mix(side, at(sheet.class, held.to - 2), at(sheet.class, held.from - 1));
    const apart = at(sheet.sentence, held.to - 1) - at(sheet.sentence, cue);
    const starts = held.from === (sheet.paragraphs[at(sheet.paragraph, i)]?.from ?? -1) ? 1 : 0;
    set(values, 0, mix(side, gap, 0), length);
    set(values, 1, mix(side, gap, 0), at(sheet.word, cue));
    set(values, 2, ends, length);
    set(values, 3, mix(side, withinTwo(apart), length), at(sheet.word, held.to));
    set(values, 4, mix(side, at(way.talks, o), at(way.strings, o)), length);
    set(values, 5, mix(side, starts, length), held.closed ? 1 : 0);
  },
};

function withinTwo(n: number): number {
  return Math.max(-2, Math.min(2, n));
}

/** In the order of their keys. */
export const ROLE_GROUPS: readonly RoleGroup[] = [context, distance, opinion, opening, string];

/** The features of a role that every token has for itself. */
export const TOKEN_SLOTS = slotsFor([
  102, 105, 108, 110, 112, 117, 118, 121, 122, 152, 156, 170, 174, 175, 176,
]);

/** What speaks for each role of a token for the cue, source, content or none, beside what the groups say. */
export function fillToken(sheet: Sheet, way: Way, i: number): void {
  const { values } = TOKEN_SLOTS;
  const o = i - way.reach.from;
  const side = sideOf(way, i);
  const k = at(sheet.class, i);
  const cueWord = mix(side, at(sheet.word, way.cue), 0);
  const far = distanceOf(way, i);
  const verbs = at(way.verbs, o);
  set(values, 0, k * 4 + side, at(way.sentences, o));
  set(values, 1, far, k);
  set(values, 2, cueWord, k);
  set(values, 3, cueWord, at(sheet.word, i));
  set(values, 4, way.pattern, mix(side, at(way.state, o), k));
  set(values, 5, mix(side, at(way.commas, o), k), verbs);
  set(values, 6, mix(side, at(way.names, o), k), verbs);
  set(values, 7, at(way.path, o), k * 4 + side);
  set(values, 8, at(way.path, o), cueWord);
  voices(sheet, way, i, values);
}

function voices(sheet: Sheet, way: Way, i: number, values: Int32Array): void {
  const o = i - way.reach.from;
  const side = sideOf(way, i);
  const k = at(sheet.class, i);
  const talker = at(sheet.talker, i);
  const opener = at(way.opener, o);
  const behind = i < way.cue ? 0 : 1;
  const sentence = sheet.sentences[at(sheet.sentence, i)] ?? way.reach;
  const first = i === sentence.from ? 1 : i === sentence.from + 1 ? 2 : 0;
  const within = mix(at(sheet.class, opener), bucketed(i - opener), k);
  set(values, 9, at(way.segments, o) * 2 + behind, within);
  set(values, 10, first, k * 2 + behind);
  set(values, 11, mix(side, at(sheet.heed, i), at(sheet.heed, way.cue)), k);
  set(values, 12, mix(side, talker, at(way.names, o)), at(way.talks, o) * 4 + at(way.commas, o));
  set(values, 13, distanceOf(way, i), talker);
  set(values, 14, mix(side, talker, at(sheet.talker, i + 1)), k);
}

export const PLAIN_ROLE_SLOTS = slotsFor([
  101, 103, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142,
]);

/** The features of a role that do not change with the cue, but for the side on which it stands. */
export function fillPlainRole(sheet: Sheet, i: number, side: number): void {
  const { values } = PLAIN_ROLE_SLOTS;
  const { word, class: kind, cluster } = sheet;
  const k = at(kind, i);
  const before = at(kind, i - 1);
  const after = at(kind, i + 1);
  set(values, 0, at(word, i), side);
  set(values, 1, at(cluster, i), side);
  set(values, 2, at(word, i - 1), side);
  set(values, 3, at(word, i + 1), side);
  set(values, 4, mix(side, at(word, i - 1), at(word, i)), 0);
  set(values, 5, mix(side, at(word, i), at(word, i + 1)), 0);
  set(values, 6, mix(side, before, k), after);
  set(values, 7, mix(side, k, after), at(kind, i + 2));
  set(values, 8, mix(side, at(kind, i - 2), before), k);
  set(values, 9, at(cluster, i - 1) * 256 + at(cluster, i), side);
  set(values, 10, at(cluster, i + 1) * 256 + at(cluster, i), side);
  set(values, 11, at(word, i - 2), side);
  set(values, 12, at(word, i + 2), side);
  set(values, 13, at(sheet.suffix, i), side);
  set(values, 14, mix(side, at(sheet.quoted, i - 1), at(sheet.quoted, i + 1)), k);
}

/** Where a step stands to the cue: before it, onto it, off it, after it. */
export function sideOfStep(cue: number, i: number): number {
  return i < cue ? 0 : i === cue ? 1 : i === cue + 1 ? 2 : 3;
}

export const PLAIN_STEP_SLOTS = slotsFor([
  200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 212,
]);

/** What bears on the step from the role of token `i − 1` to that of token `i`, whatever the cue. */
export function fillPlainStep(sheet: Sheet, i: number, side: number): void {
  const { values } = PLAIN_STEP_SLOTS;
  const { word, class: kind } = sheet;
  const before = at(kind, i - 1);
  const k = at(kind, i);
  const quoted = at(sheet.quoted, i - 1) * 4 + at(sheet.quoted, i);
  set(values, 0, side, 0);
  set(values, 1, k, side);
  set(values, 2, before, side);
  set(values, 3, mix(side, before, k), 0);
  set(values, 4, at(word, i), side);
  set(values, 5, at(word, i - 1), side);
  set(values, 6, quoted, side);
  set(values, 7, mix(quoted, before, k), side);
  set(values, 8, at(sheet.sentence, i) === at(sheet.sentence, i - 1) ? 1 : 0, side);
  set(values, 9, mix(side, k, at(kind, i + 1)), before);
  set(values, 10, mix(side, at(sheet.cluster, i - 1), at(sheet.cluster, i)), 0);
  set(values, 11, mix(side, at(word, i - 1), at(word, i)), 0);
}

/** What bears on a step for this cue alone. */
export function stepFeatures(sheet: Sheet, way: Way, i: number, bag: Bag): void {
  bag.size = 0;
  const side = sideOfStep(way.cue, i);
  const quoted = at(sheet.quoted, i - 1) * 4 + at(sheet.quoted, i);
  const o = i - way.reach.from + 1;
  const relation = at(way.relation, o);
  const last = at(way.relation, o - 1);
  put(bag, 213, mix(last, relation, side));
  put(bag, 214, mix(last, relation, quoted), way.rule);
  if (side === 1 || side === 2) {
    put(bag, 211, at(sheet.word, way.cue), side * 64 + at(sheet.class, i));
  }
}
