import { type Bag, put } from './bag.ts';
import { at, bucketed, mix } from './hash.ts';
import type { Sheet } from './sheet.ts';
import { relationOf } from './told.ts';
import type { Way } from './way.ts';
import { listClass } from './words.ts';

const THAT = listClass('that');

/** What speaks for each role of token `i` for the cue: source, content or none. */
export function roleFeatures(sheet: Sheet, way: Way, i: number, bag: Bag): void {
  bag.size = 0;
  const { cue, reach } = way;
  const o = i - reach.from;
  const side = i < cue ? 0 : i > cue ? 1 : 2;
  const distance = side * 16 + bucketed(Math.abs(i - cue));
  const { word, class: kind } = sheet;
  const w = at(word, i);
  const k = at(kind, i);
  const cueWord = mix(side, at(word, cue), 0);
  const string = at(sheet.string, i);
  const cueString = at(sheet.string, cue);
  const state = at(sheet.quoted, i) + 4 * (cueString < 0 ? 0 : cueString === string ? 1 : 2);
  const sentences = Math.max(-2, Math.min(2, at(sheet.sentence, i) - at(sheet.sentence, cue))) + 2;
  const place = side * 32 + sentences * 4;
  const commas = at(way.commas, o);
  const verbs = at(way.verbs, o);
  const names = at(way.names, o);
  const talks = at(way.talks, o);
  put(bag, 100, side);
  put(bag, 102, k * 4 + side, sentences);
  put(bag, 104, distance);
  put(bag, 105, distance, k);
  put(bag, 106, distance, state);
  put(bag, 107, distance, cueWord);
  put(bag, 108, cueWord, k);
  put(bag, 109, cueWord, state);
  put(bag, 110, cueWord, w);
  put(bag, 111, way.pattern, place);
  put(bag, 112, way.pattern, mix(side, state, k));
  put(bag, 113, way.pattern, mix(distance, names, 0));
  put(bag, 114, way.around, mix(place, state, 0));
  put(bag, 115, place, state);
  put(bag, 116, place, commas * 16 + verbs * 4 + talks);
  put(bag, 117, mix(side, commas, k), verbs);
  put(bag, 118, mix(side, names, k), verbs);
  put(bag, 119, mix(side, at(way.strings, o), state), sentences);
  put(bag, 120, mix(side, talks, verbs), mix(state, commas, 0));
  put(bag, 121, at(way.path, o), k * 4 + side);
  put(bag, 122, at(way.path, o), cueWord);
  put(bag, 123, mix(side, names, talks), cueWord);
  put(bag, 124, mix(side, commas, sentences), cueWord);
  voices(sheet, way, i, { side, state, distance, sentences, bag });
  segmentFeatures(sheet, way, i, bag);
}

type Stance = {
  readonly side: number;
  readonly state: number;
  readonly distance: number;
  readonly sentences: number;
  readonly bag: Bag;
};

/** Other cues on the way, names that are known to speak, and what the rules say. */
function voices(
  sheet: Sheet,
  way: Way,
  i: number,
  { side, state, distance, sentences, bag }: Stance,
): void {
  const { cue, reach } = way;
  const o = i - reach.from;
  const k = at(sheet.class, i);
  const commas = at(way.commas, o);
  const names = at(way.names, o);
  const talks = at(way.talks, o);
  const heed = at(sheet.heed, i);
  const strength = at(sheet.heed, cue);
  const most = at(way.most, o);
  const talker = at(sheet.talker, i);
  put(bag, 170, mix(side, heed, strength), k);
  put(bag, 171, mix(side, most, strength), state);
  put(bag, 172, mix(side, most, strength), mix(sentences, commas, state));
  put(bag, 173, distance, most * 8 + strength);
  put(bag, 174, mix(side, talker, names), talks * 4 + commas);
  put(bag, 175, distance, talker);
  put(bag, 176, mix(side, talker, at(sheet.talker, i + 1)), k);
  put(bag, 177, mix(side, most, at(way.strings, o)), state);
  const relation = relationOf(sheet.told, way.told, i);
  const near = mix(
    relation,
    relationOf(sheet.told, way.told, i - 1),
    relationOf(sheet.told, way.told, i + 1),
  );
  put(bag, 180, relation, side);
  put(bag, 181, mix(relation, side, 0), way.rule);
  put(bag, 182, relation, mix(side, at(sheet.word, cue), 0));
  put(bag, 183, near, side);
  put(bag, 184, mix(relation, side, state), strength * 8 + most);
  put(bag, 185, relation, distance);
}

/** The features of a role that do not change with the cue, but for the side on which it stands. */
export function plainRoleFeatures(sheet: Sheet, i: number, side: number, bag: Bag): void {
  bag.size = 0;
  const { word, class: kind, cluster } = sheet;
  const k = at(kind, i);
  const before = at(kind, i - 1);
  const after = at(kind, i + 1);
  put(bag, 101, at(word, i), side);
  put(bag, 103, at(cluster, i), side);
  put(bag, 130, at(word, i - 1), side);
  put(bag, 131, at(word, i + 1), side);
  put(bag, 132, mix(side, at(word, i - 1), at(word, i)));
  put(bag, 133, mix(side, at(word, i), at(word, i + 1)));
  put(bag, 134, mix(side, before, k), after);
  put(bag, 135, mix(side, k, after), at(kind, i + 2));
  put(bag, 136, mix(side, at(kind, i - 2), before), k);
  put(bag, 137, at(cluster, i - 1) * 256 + at(cluster, i), side);
  put(bag, 138, at(cluster, i + 1) * 256 + at(cluster, i), side);
  put(bag, 139, at(word, i - 2), side);
  put(bag, 140, at(word, i + 2), side);
  put(bag, 141, at(sheet.suffix, i), side);
  put(bag, 142, mix(side, at(sheet.quoted, i - 1), at(sheet.quoted, i + 1)), k);
}

function segmentFeatures(sheet: Sheet, way: Way, i: number, bag: Bag): void {
  const { cue, reach } = way;
  const side = i < cue ? 0 : 1;
  const o = i - reach.from;
  const opener = at(way.opener, o);
  const segments = at(way.segments, o) * 2 + side;
  const kind = at(sheet.class, opener);
  put(bag, 150, segments, at(sheet.word, opener));
  put(bag, 151, segments, kind);
  put(bag, 152, segments, mix(kind, bucketed(i - opener), at(sheet.class, i)));
  put(bag, 153, segments, at(sheet.word, cue));
  put(bag, 154, segments, way.pattern);
  put(bag, 155, segments, at(sheet.quoted, i) * 8 + at(way.strings, o));
  const sentence = sheet.sentences[at(sheet.sentence, i)] ?? reach;
  const first = i === sentence.from ? 1 : i === sentence.from + 1 ? 2 : 0;
  put(bag, 156, first, at(sheet.class, i) * 2 + side);
  put(
    bag,
    157,
    at(sheet.class, sentence.from) * 2 + side,
    at(sheet.sentence, i) === at(sheet.sentence, cue) ? 1 : 0,
  );
  put(bag, 158, mix(side, at(sheet.class, cue + 1) === THAT ? 1 : 0, at(way.verbs, o)), segments);
  const string = sheet.strings[at(sheet.string, i)];
  if (!string) return;
  const gap = string.from > cue ? string.from - cue : cue - string.to;
  const length = bucketed(string.to - string.from);
  put(bag, 160, mix(side, bucketed(Math.max(0, gap)), 0), length);
  put(bag, 161, mix(side, bucketed(Math.max(0, gap)), 0), at(sheet.word, cue));
  put(
    bag,
    162,
    mix(side, at(sheet.class, string.to - 2), at(sheet.class, string.from - 1)),
    length,
  );
  const same = at(sheet.sentence, string.to - 1) - at(sheet.sentence, cue);
  put(bag, 163, mix(side, Math.max(-2, Math.min(2, same)), length), at(sheet.word, string.to));
  put(bag, 164, mix(side, at(way.talks, o), at(way.strings, o)), length);
  const starts = string.from === (sheet.paragraphs[at(sheet.paragraph, i)]?.from ?? -1) ? 1 : 0;
  put(bag, 165, mix(side, starts, length), string.closed ? 1 : 0);
}

/** Where a step stands to the cue: before it, onto it, off it, after it. */
export function sideOfStep(cue: number, i: number): number {
  return i < cue ? 0 : i === cue ? 1 : i === cue + 1 ? 2 : 3;
}

/** What bears on the step from the role of token `i − 1` to that of token `i`, whatever the cue. */
export function plainStepFeatures(sheet: Sheet, i: number, side: number, bag: Bag): void {
  bag.size = 0;
  const { word, class: kind } = sheet;
  const before = at(kind, i - 1);
  const k = at(kind, i);
  const quoted = at(sheet.quoted, i - 1) * 4 + at(sheet.quoted, i);
  put(bag, 200, side);
  put(bag, 201, k, side);
  put(bag, 202, before, side);
  put(bag, 203, mix(side, before, k));
  put(bag, 204, at(word, i), side);
  put(bag, 205, at(word, i - 1), side);
  put(bag, 206, quoted, side);
  put(bag, 207, mix(quoted, before, k), side);
  put(bag, 208, at(sheet.sentence, i) === at(sheet.sentence, i - 1) ? 1 : 0, side);
  put(bag, 209, mix(side, k, at(kind, i + 1)), before);
  put(bag, 210, mix(side, at(sheet.cluster, i - 1), at(sheet.cluster, i)));
  put(bag, 212, mix(side, at(word, i - 1), at(word, i)));
}

/** What bears on a step for this cue alone. */
export function stepFeatures(sheet: Sheet, way: Way, i: number, bag: Bag): void {
  bag.size = 0;
  const side = sideOfStep(way.cue, i);
  const quoted = at(sheet.quoted, i - 1) * 4 + at(sheet.quoted, i);
  const relation = relationOf(sheet.told, way.told, i);
  const last = relationOf(sheet.told, way.told, i - 1);
  put(bag, 213, mix(last, relation, side));
  put(bag, 214, mix(last, relation, quoted), way.rule);
  if (side === 1 || side === 2) {
    put(bag, 211, at(sheet.word, way.cue), side * 64 + at(sheet.class, i));
  }
}
