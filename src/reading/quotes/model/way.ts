import { gapToString } from './cue-features.ts';
import { at, mix } from './hash.ts';
import { QUOTED, type Range, type Sheet } from './sheet.ts';
import { relationOf } from './told.ts';
import { CLASS, listClass } from './words.ts';

/** How far from its cue a token can play a role, in tokens. */
const REACH_BEFORE = 110;
const REACH_AFTER = 150;

const VERBISH = new Int32Array(256);
for (const name of ['be', 'have', 'do', 'can', 'think', 'show'] as const)
  VERBISH[listClass(name)] = 1;
const NAMELIKE = new Int32Array(256);
for (const name of ['he', 'they', 'it', 'who'] as const) NAMELIKE[listClass(name)] = 1;
for (const kind of [CLASS.name, CLASS.capital, CLASS.capitals, CLASS.initial, CLASS.handle])
  NAMELIKE[kind] = 1;

/** The tokens that can play a role for the cue: its paragraph, as far as the reach. */
function reachOf(sheet: Sheet, cue: number): Range {
  const { from, to } = sheet.paragraphs[at(sheet.paragraph, cue)] ?? { from: cue, to: cue + 1 };
  return { from: Math.max(from, cue - REACH_BEFORE), to: Math.min(to, cue + REACH_AFTER) };
}

/** Tokens within reach of a cue, at most. */
export const MOST_REACHED = REACH_BEFORE + REACH_AFTER;

/** What a token sees on its way to the cue; made once a cue, for all tokens within reach. */
export type Way = {
  readonly cue: number;
  readonly reach: Range;
  /** By offset from `reach.from`. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly talks: Int32Array;
  /** The strongest other cue on the way. */
  readonly most: Int32Array;
  readonly names: Int32Array;
  readonly strings: Int32Array;
  readonly segments: Int32Array;
  /** First token of the segment (between commas, dashes, quotation marks) that the token stands in. */
  readonly opener: Int32Array;
  readonly path: Int32Array;
  /** How it is quoted, and whether in the string of the cue (0 to 11). */
  readonly state: Int32Array;
  /** Sentences from the cue to it, from 0 for two before to 4 for two after. */
  readonly sentences: Int32Array;
  /** `relationOf` each token and this cue; by offset from `reach.from − 1`, so that borders see over them. */
  readonly relation: Int32Array;
  /** Number of the rules' attribution with this cue, and its rule. */
  readonly told: number;
  readonly rule: number;
  readonly pattern: number;
  readonly around: number;
};

/** Written anew for each cue. */
const row = () => new Int32Array(MOST_REACHED + 2);
const rows = {
  commas: row(),
  verbs: row(),
  talks: row(),
  most: row(),
  names: row(),
  strings: row(),
  segments: row(),
  opener: row(),
  path: row(),
  state: row(),
  sentences: row(),
  relation: row(),
};

/** Good until the next way is asked for: all share their rows. */
export function wayTo(sheet: Sheet, cue: number): Way {
  const reach = reachOf(sheet, cue);
  const told = at(sheet.told.cue, cue);
  const way = {
    ...rows,
    cue,
    told,
    rule: sheet.told.rules[told] ?? 0,
    reach,
    pattern: mix(90, at(sheet.class, cue - 1), at(sheet.class, cue + 1)),
    around: mix(91, gapToString(sheet, cue, -1), gapToString(sheet, cue, 1)),
  };
  walk(sheet, way, 1);
  walk(sheet, way, -1);
  place(sheet, way);
  const before = reach.from - 1;
  for (let i = before; i <= reach.to; i++)
    way.relation[i - before] = relationOf(sheet.told, told, i);
  return way;
}

/** Where each token stands, seen from the cue. */
function place(sheet: Sheet, way: Way): void {
  const { from, to } = way.reach;
  const cueString = at(sheet.string, way.cue);
  const cueSentence = at(sheet.sentence, way.cue);
  let opener = from;
  for (let i = from; i < to; i++) {
    const o = i - from;
    if (i > from && breaksSegment(sheet, i - 1)) opener = i;
    way.opener[o] = opener;
    const held = cueString < 0 ? 0 : cueString === at(sheet.string, i) ? 1 : 2;
    way.state[o] = at(sheet.quoted, i) + 4 * held;
    way.sentences[o] = Math.max(-2, Math.min(2, at(sheet.sentence, i) - cueSentence)) + 2;
  }
}

function breaksSegment(sheet: Sheet, i: number): boolean {
  const kind = at(sheet.class, i);
  const q = at(sheet.quoted, i);
  return (
    kind === CLASS.comma ||
    kind === CLASS.stop ||
    kind === CLASS.dash ||
    kind === CLASS.colon ||
    q === QUOTED.opening ||
    q === QUOTED.closing
  );
}

function walk(sheet: Sheet, way: Way, step: 1 | -1): void {
  let commas = 0;
  let verbs = 0;
  let talks = 0;
  let most = 0;
  let names = 0;
  let strings = 0;
  let segments = 0;
  let path = 0;
  let inName = false;
  const { from, to } = way.reach;
  for (let i = way.cue; i >= from && i < to; i += step) {
    const o = i - from;
    way.commas[o] = Math.min(commas, 3);
    way.verbs[o] = Math.min(verbs, 3);
    way.talks[o] = Math.min(talks, 2);
    way.most[o] = most;
    way.names[o] = Math.min(names, 3);
    way.strings[o] = Math.min(strings, 2);
    way.segments[o] = Math.min(segments, 5);
    way.path[o] = path;
    if (i === way.cue) continue;
    const kind = at(sheet.class, i);
    if (kind === CLASS.comma) commas++;
    const heed = at(sheet.heed, i);
    if (heed > 2) talks++;
    else if (heed > 0 || at(VERBISH, kind) === 1) verbs++;
    if (heed > most) most = heed;
    const named = at(NAMELIKE, kind) === 1;
    if (named && !inName) names++;
    inName = named;
    const q = at(sheet.quoted, i);
    if (q === (step > 0 ? QUOTED.closing : QUOTED.opening)) strings++;
    if (breaksSegment(sheet, i)) segments++;
    path = Math.abs(i - way.cue) <= 4 ? mix(92, path, kind) : 0;
  }
}
