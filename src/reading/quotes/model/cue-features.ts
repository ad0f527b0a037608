import { type Bag, put } from './bag.ts';
import { at, bucketed } from './hash.ts';
import { QUOTED, type Sheet } from './sheet.ts';
import { CLASS, listClass } from './words.ts';

const HE = listClass('he');
const THAT = listClass('that');
/** How far a cue looks for quotation marks, in tokens. */
const NEAR = 60;

/** What speaks for and against the token being the head of a cue. */
export function cueFeatures(sheet: Sheet, i: number, bag: Bag): void {
  bag.size = 0;
  glance(sheet, i, bag);
  study(sheet, i, bag);
}

/** The word itself and its neighbours: enough to pass over most words. */
export function glance(sheet: Sheet, i: number, bag: Bag): void {
  const { word, class: kind, cluster, suffix, prefix, told } = sheet;
  const w = at(word, i);
  const k = at(kind, i);
  const q = at(sheet.quoted, i);
  const rule = told.rules[at(told.cue, i)] ?? 0;
  put(bag, 0, 0);
  put(bag, 1, w);
  put(bag, 2, at(suffix, i), k);
  put(bag, 3, at(prefix, i), at(suffix, i));
  put(bag, 4, at(prefix, i));
  put(bag, 5, at(cluster, i));
  put(bag, 6, k, q);
  put(bag, 7, w, q);
  put(bag, 60, at(word, i - 1), w);
  put(bag, 61, at(word, i + 1), w);
  put(bag, 62, at(kind, i - 1) * 64 + k, at(kind, i + 1));
  put(bag, 90, rule);
  put(bag, 91, rule, w);
}

/** All that stands further off. */
export function study(sheet: Sheet, i: number, bag: Bag): void {
  const { word, class: kind, cluster, told } = sheet;
  const w = at(word, i);
  const k = at(kind, i);
  for (let d = -3; d <= 3; d++) {
    if (d === 0) continue;
    put(bag, 20 + d, at(word, i + d));
    put(bag, 30 + d, at(kind, i + d));
    put(bag, 40 + d, at(cluster, i + d), at(cluster, i));
    put(bag, 50 + d, at(kind, i + d), w);
  }
  put(bag, 63, at(kind, i + 1) * 64 + k, at(kind, i + 2));
  put(bag, 64, at(kind, i - 1) * 64 + at(kind, i - 2), w);
  put(bag, 65, at(kind, i - 1) * 64 + at(kind, i + 1), w);
  put(bag, 66, at(cluster, i - 1) * 256 + at(cluster, i + 1), at(cluster, i));
  put(bag, 67, at(kind, i - 1) * 64 + at(kind, i - 2), at(kind, i - 3) * 64 + k);
  put(bag, 68, at(word, i + 1), at(word, i + 2));
  put(bag, 69, at(word, i - 1), at(word, i - 2));
  const inside = (at(told.content, i) ? 1 : 0) + (at(told.source, i) ? 2 : 0);
  put(bag, 92, inside, k);
  put(bag, 93, inside, w);
  const beside = (at(told.cue, i - 1) ? 1 : 0) + (at(told.cue, i + 1) ? 2 : 0);
  put(bag, 94, beside, at(told.cue, i) ? 1 : 0);
  put(bag, 95, at(told.content, i + 1) ? 1 : 0, at(told.source, i - 1) ? 1 : 0);
  surroundings(sheet, i, bag);
}

function surroundings(sheet: Sheet, i: number, bag: Bag): void {
  const w = at(sheet.word, i);
  const sentence = sheet.sentences[at(sheet.sentence, i)] ?? { from: i, to: i + 1 };
  const left = i - sentence.from;
  const right = sentence.to - i;
  put(bag, 70, bucketed(left));
  put(bag, 71, bucketed(right));
  put(bag, 72, bucketed(left), at(sheet.cluster, i));
  const own = at(sheet.string, i);
  let quotes = own >= 0 ? 1 : 0;
  if (stringWithin(sheet, Math.max(sentence.from - 1, i - NEAR), i, own)) quotes += 2;
  if (stringWithin(sheet, i + 1, Math.min(sentence.to, i + NEAR), own)) quotes += 4;
  put(bag, 73, quotes);
  put(bag, 74, quotes, w);
  put(bag, 75, quotes, at(sheet.class, i));
  put(bag, 76, gapToString(sheet, i, -1), w);
  put(bag, 77, gapToString(sheet, i, 1), w);
  put(bag, 78, gapToString(sheet, i, -1), gapToString(sheet, i, 1));
  let that = 0;
  for (let j = i + 1; j < Math.min(sentence.to, i + 8) && !that; j++) {
    if (at(sheet.class, j) === THAT) that = j - i;
  }
  put(bag, 79, that, at(sheet.cluster, i));
  put(bag, 80, that, w);
  let name = 0;
  for (let j = i - 1; j >= Math.max(sentence.from, i - 8) && !name; j--) {
    const kind = at(sheet.class, j);
    if (kind === HE || (kind >= CLASS.name && kind <= CLASS.capitals)) name = i - j;
  }
  put(bag, 81, name, at(sheet.cluster, i));
  put(bag, 82, name, w);
  const paragraph = sheet.paragraphs[at(sheet.paragraph, i)] ?? sentence;
  put(bag, 83, bucketed(i - paragraph.from), at(sheet.class, i));
  put(bag, 84, i - paragraph.from < 8 ? 1 : 0, paragraph.to - i < 8 ? 1 : 0);
}

function stringWithin(sheet: Sheet, from: number, to: number, own: number): boolean {
  for (let j = from; j < to; j++) {
    const string = at(sheet.string, j);
    if (string >= 0 && string !== own) return true;
  }
  return false;
}

/** Tokens to the next quotation mark on one side, up to 6; 7 for none near. */
export function gapToString(sheet: Sheet, i: number, step: 1 | -1): number {
  for (let d = 1; d <= 6; d++) {
    const q = at(sheet.quoted, i + d * step);
    if (q === QUOTED.opening || q === QUOTED.closing) return d * 4 + q;
  }
  return 0;
}
