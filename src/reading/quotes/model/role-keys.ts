import { at, bucketed } from './hash.ts';
import type { Sheet } from './sheet.ts';
import type { Way } from './way.ts';

/** What the keys of role groups are for, in the order of `ROLE_GROUPS`. */
export const KEYS = 5;

/** The key of a group none of whose features the token has. */
export const NO_FEATURES = -1;

/**
 * For each token within reach and each group of role features a number for all that the features depend on but the cue:
 * `into[o * KEYS + group]`, `o` counted from `reach.from`.
 */
export function keysOn(sheet: Sheet, way: Way, into: Int32Array): void {
  const { cue } = way;
  const { from, to } = way.reach;
  const sentence = at(sheet.sentence, from);
  for (let i = from; i < to; i++) {
    const o = i - from;
    const side = i < cue ? 0 : 1;
    const state = at(way.state, o);
    const names = at(way.names, o);
    const talks = at(way.talks, o);
    const most = at(way.most, o);
    const strings = at(way.strings, o);
    const segments = at(way.segments, o) * 2 + side;
    const relation = at(way.relation, o + 1);
    let between = (at(way.sentences, o) * 12 + state) * 4 + at(way.commas, o);
    between = (between * 4 + at(way.verbs, o)) * 4 + names;
    between = ((between * 3 + talks) * 5 + most) * 3 + strings;
    const far = (side * 12 + bucketed(Math.abs(i - cue))) * 4 + names;
    const said = (at(way.relation, o) * 18 + relation) * 18 + at(way.relation, o + 2);
    const begins = (at(way.opener, o) - from) * 512 + at(sheet.sentence, i) - sentence;
    const string = at(sheet.string, i);
    const first = o * KEYS;
    into[first] = between * 12 + segments;
    into[first + 1] = ((far * 5 + most) * 12 + state) * 18 + relation;
    into[first + 2] = ((said * 12 + state) * 5 + most) * 2 + side;
    into[first + 3] = begins * 12 + segments;
    into[first + 4] = string < 0 ? NO_FEATURES : ((string * 3 + talks) * 3 + strings) * 2 + side;
  }
}
