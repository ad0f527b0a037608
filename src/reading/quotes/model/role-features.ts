import { type Bag, put } from './bag.ts';
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
  /** The features of one token, as hashes: always as many, written in place. */
  readonly ids: Int32Array;
  readonly fill: (sheet: Sheet, way: Way, i: number, ids: Int32Array) => void;
};

function sideOf(way: Way, i: number): number {
  return i < way.cue ? 0 : i > way.cue ? 1 : 2;
}

function distanceOf(way: Way, i: number): number {
  return sideOf(way, i) * 16 + bucketed(Math.abs(i - way.cue));
}

/** What lies between the token and the cue. */
const context: RoleGroup = {
  ids: new Int32Array(17),
  fill(sheet, way, i, ids) {
    const o = i - way.reach.from;
    const side = sideOf(way, i);
    const cueWord = mix(side, at(sheet.word, way.cue), 0);
    const state = at(way.state, o);
    const sentences = at(way.sentences, o);
    const place = side * 32 + sentences * 4;
    const commas = at(way.commas, o);
    const verbs = at(way.verbs, o);
    const talks = at(way.talks, o);
    ids[0] = mix(100, side, 0);
    ids[1] = mix(109, cueWord, state);
    ids[2] = mix(111, way.pattern, place);
    ids[3] = mix(114, way.around, mix(place, state, 0));
    ids[4] = mix(115, place, state);
    ids[5] = mix(116, place, commas * 16 + verbs * 4 + talks);
    ids[6] = mix(119, mix(side, at(way.strings, o), state), sentences);
    ids[7] = mix(120, mix(side, talks, verbs), mix(state, commas, 0));
    ids[8] = mix(123, mix(side, at(way.names, o), talks), cueWord);
    ids[9] = mix(124, mix(side, commas, sentences), cueWord);
    otherCues(sheet, way, i, ids);
    segments(sheet, way, i, ids);
  },
};

/** Other cues on the way. */
function otherCues(sheet: Sheet, way: Way, i: number, ids: Int32Array): void {
  const o = i - way.reach.from;
  const side = sideOf(way, i);
  const state = at(way.state, o);
  const strength = at(sheet.heed, way.cue);
  const most = at(way.most, o);
  ids[10] = mix(171, mix(side, most, strength), state);
  ids[11] = mix(
    172,
    mix(side, most, strength),
    mix(at(way.sentences, o), at(way.commas, o), state),
  );
  ids[12] = mix(177, mix(side, most, at(way.strings, o)), state);
}

function segments(sheet: Sheet, way: Way, i: number, ids: Int32Array): void {
  const o = i - way.reach.from;
  const side = i < way.cue ? 0 : 1;
  const count = at(way.segments, o) * 2 + side;
  ids[13] = mix(153, count, at(sheet.word, way.cue));
  ids[14] = mix(154, count, way.pattern);
  ids[15] = mix(155, count, at(sheet.quoted, i) * 8 + at(way.strings, o));
  const that = at(sheet.class, way.cue + 1) === THAT ? 1 : 0;
  ids[16] = mix(158, mix(side, that, at(way.verbs, o)), count);
}

/** How far off the token stands. */
const distance: RoleGroup = {
  ids: new Int32Array(6),
  fill(sheet, way, i, ids) {
    const o = i - way.reach.from;
    const far = distanceOf(way, i);
    const state = at(way.state, o);
    ids[0] = mix(104, far, 0);
    ids[1] = mix(106, far, state);
    ids[2] = mix(107, far, mix(sideOf(way, i), at(sheet.word, way.cue), 0));
    ids[3] = mix(113, way.pattern, mix(far, at(way.names, o), 0));
    ids[4] = mix(173, far, at(way.most, o) * 8 + at(sheet.heed, way.cue));
    ids[5] = mix(185, at(way.relation, o + 1), far);
  },
};

/** What the rules say of the token and its neighbours. */
const opinion: RoleGroup = {
  ids: new Int32Array(5),
  fill(sheet, way, i, ids) {
    const o = i - way.reach.from;
    const side = sideOf(way, i);
    const relation = at(way.relation, o + 1);
    const near = mix(relation, at(way.relation, o), at(way.relation, o + 2));
    const strength = at(sheet.heed, way.cue);
    ids[0] = mix(180, relation, side);
    ids[1] = mix(181, mix(relation, side, 0), way.rule);
    ids[2] = mix(182, relation, mix(side, at(sheet.word, way.cue), 0));
    ids[3] = mix(183, near, side);
    ids[4] = mix(184, mix(relation, side, at(way.state, o)), strength * 8 + at(way.most, o));
  },
};

/** The beginnings of the segment and of the sentence that the token stands in. */
const opening: RoleGroup = {
  ids: new Int32Array(3),
  fill(sheet, way, i, ids) {
    const o = i - way.reach.from;
    const side = i < way.cue ? 0 : 1;
    const opener = at(way.opener, o);
    const count = at(way.segments, o) * 2 + side;
    const sentence = sheet.sentences[at(sheet.sentence, i)] ?? way.reach;
    const same = at(sheet.sentence, i) === at(sheet.sentence, way.cue) ? 1 : 0;
    ids[0] = mix(150, count, at(sheet.word, opener));
    ids[1] = mix(151, count, at(sheet.class, opener));
    ids[2] = mix(157, at(sheet.class, sentence.from) * 2 + side, same);
  },
};

/** The quoted string that the token stands in. */
const string: RoleGroup = {
  ids: new Int32Array(6),
  fill(sheet, way, i, ids) {
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
    ids[0] = mix(160, mix(side, gap, 0), length);
    ids[1] = mix(161, mix(side, gap, 0), at(sheet.word, cue));
    ids[2] = mix(162, ends, length);
    ids[3] = mix(163, mix(side, withinTwo(apart), length), at(sheet.word, held.to));
    ids[4] = mix(164, mix(side, at(way.talks, o), at(way.strings, o)), length);
    ids[5] = mix(165, mix(side, starts, length), held.closed ? 1 : 0);
  },
};

function withinTwo(n: number): number {
  return Math.max(-2, Math.min(2, n));
}

/** In the order of their keys. */
export const ROLE_GROUPS: readonly RoleGroup[] = [context, distance, opinion, opening, string];

/** The features of a role that every token has for itself. */
export const TOKEN_IDS = new Int32Array(15);

/** What speaks for each role of a token for the cue, source, content or none, beside what the groups say. */
export function fillToken(sheet: Sheet, way: Way, i: number): void {
  const ids = TOKEN_IDS;
  const o = i - way.reach.from;
  const side = sideOf(way, i);
  const k = at(sheet.class, i);
  const cueWord = mix(side, at(sheet.word, way.cue), 0);
  const far = distanceOf(way, i);
  const verbs = at(way.verbs, o);
  ids[0] = mix(102, k * 4 + side, at(way.sentences, o));
  ids[1] = mix(105, far, k);
  ids[2] = mix(108, cueWord, k);
  ids[3] = mix(110, cueWord, at(sheet.word, i));
  ids[4] = mix(112, way.pattern, mix(side, at(way.state, o), k));
  ids[5] = mix(117, mix(side, at(way.commas, o), k), verbs);
  ids[6] = mix(118, mix(side, at(way.names, o), k), verbs);
  ids[7] = mix(121, at(way.path, o), k * 4 + side);
  ids[8] = mix(122, at(way.path, o), cueWord);
  voices(sheet, way, i, ids);
}

function voices(sheet: Sheet, way: Way, i: number, ids: Int32Array): void {
  const o = i - way.reach.from;
  const side = sideOf(way, i);
  const k = at(sheet.class, i);
  const talker = at(sheet.talker, i);
  const opener = at(way.opener, o);
  const behind = i < way.cue ? 0 : 1;
  const sentence = sheet.sentences[at(sheet.sentence, i)] ?? way.reach;
  const first = i === sentence.from ? 1 : i === sentence.from + 1 ? 2 : 0;
  const within = mix(at(sheet.class, opener), bucketed(i - opener), k);
  ids[9] = mix(152, at(way.segments, o) * 2 + behind, within);
  ids[10] = mix(156, first, k * 2 + behind);
  ids[11] = mix(170, mix(side, at(sheet.heed, i), at(sheet.heed, way.cue)), k);
  ids[12] = mix(174, mix(side, talker, at(way.names, o)), at(way.talks, o) * 4 + at(way.commas, o));
  ids[13] = mix(175, distanceOf(way, i), talker);
  ids[14] = mix(176, mix(side, talker, at(sheet.talker, i + 1)), k);
}

export const PLAIN_ROLE_IDS = new Int32Array(15);

/** The features of a role that do not change with the cue, but for the side on which it stands. */
export function fillPlainRole(sheet: Sheet, i: number, side: number): void {
  const ids = PLAIN_ROLE_IDS;
  const { word, class: kind, cluster } = sheet;
  const k = at(kind, i);
  const before = at(kind, i - 1);
  const after = at(kind, i + 1);
  ids[0] = mix(101, at(word, i), side);
  ids[1] = mix(103, at(cluster, i), side);
  ids[2] = mix(130, at(word, i - 1), side);
  ids[3] = mix(131, at(word, i + 1), side);
  ids[4] = mix(132, mix(side, at(word, i - 1), at(word, i)), 0);
  ids[5] = mix(133, mix(side, at(word, i), at(word, i + 1)), 0);
  ids[6] = mix(134, mix(side, before, k), after);
  ids[7] = mix(135, mix(side, k, after), at(kind, i + 2));
  ids[8] = mix(136, mix(side, at(kind, i - 2), before), k);
  ids[9] = mix(137, at(cluster, i - 1) * 256 + at(cluster, i), side);
  ids[10] = mix(138, at(cluster, i + 1) * 256 + at(cluster, i), side);
  ids[11] = mix(139, at(word, i - 2), side);
  ids[12] = mix(140, at(word, i + 2), side);
  ids[13] = mix(141, at(sheet.suffix, i), side);
  ids[14] = mix(142, mix(side, at(sheet.quoted, i - 1), at(sheet.quoted, i + 1)), k);
}

/** Where a step stands to the cue: before it, onto it, off it, after it. */
export function sideOfStep(cue: number, i: number): number {
  return i < cue ? 0 : i === cue ? 1 : i === cue + 1 ? 2 : 3;
}

export const PLAIN_STEP_IDS = new Int32Array(12);

/** What bears on the step from the role of token `i − 1` to that of token `i`, whatever the cue. */
export function fillPlainStep(sheet: Sheet, i: number, side: number): void {
  const ids = PLAIN_STEP_IDS;
  const { word, class: kind } = sheet;
  const before = at(kind, i - 1);
  const k = at(kind, i);
  const quoted = at(sheet.quoted, i - 1) * 4 + at(sheet.quoted, i);
  ids[0] = mix(200, side, 0);
  ids[1] = mix(201, k, side);
  ids[2] = mix(202, before, side);
  ids[3] = mix(203, mix(side, before, k), 0);
  ids[4] = mix(204, at(word, i), side);
  ids[5] = mix(205, at(word, i - 1), side);
  ids[6] = mix(206, quoted, side);
  ids[7] = mix(207, mix(quoted, before, k), side);
  ids[8] = mix(208, at(sheet.sentence, i) === at(sheet.sentence, i - 1) ? 1 : 0, side);
  ids[9] = mix(209, mix(side, k, at(kind, i + 1)), before);
  ids[10] = mix(210, mix(side, at(sheet.cluster, i - 1), at(sheet.cluster, i)), 0);
  ids[11] = mix(212, mix(side, at(word, i - 1), at(word, i)), 0);
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
