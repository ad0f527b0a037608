import { emptyBag } from './bag.ts';
import { ROLES } from './chain.ts';
import { at } from './hash.ts';
import { stepFeatures } from './role-features.ts';
import type { Sheet } from './sheet.ts';
import { addRows, type Table } from './table.ts';
import type { Way } from './way.ts';

/** Steps from one role to another. */
export const STEPS = ROLES * ROLES;

/** The terms of a step that a cue adds: log values, then their exponentials. */
export type StepTerms = (sheet: Sheet, way: Way, i: number, side: number) => Float64Array;

/** `relationOf` has so many values, and pairs of `QUOTED` states. */
const RELATIONS = 18;
const PAIRS = 16;

/** For one rule: where the terms lie, by what the step sees. */
type Places = Uint16Array;

const bag = emptyBag();
const kept = new WeakMap<Table, StepTerms>();

/** Away from its cue a step sees so little of it that the same few sums return: each is worked out once a table. */
export function stepTermsOf(step: Table): StepTerms {
  const before = kept.get(step);
  if (before) return before;
  const byRule = new Map<number, Places>();
  const all: Float64Array[] = [];
  const terms: StepTerms = (sheet, way, i, side) => {
    let places = byRule.get(way.rule);
    if (!places) {
      places = new Uint16Array(RELATIONS * RELATIONS * PAIRS * 2);
      byRule.set(way.rule, places);
    }
    const o = i - way.reach.from + 1;
    const quoted = at(sheet.quoted, i - 1) * 4 + at(sheet.quoted, i);
    const seen = at(way.relation, o - 1) * RELATIONS + at(way.relation, o);
    const key = (seen * PAIRS + quoted) * 2 + (side === 0 ? 0 : 1);
    const known = all[(places[key] ?? 0) - 1];
    if (known) return known;
    stepFeatures(sheet, way, i, bag);
    const fresh = new Float64Array(STEPS * 2);
    addRows(step, bag, fresh, 0);
    for (let e = 0; e < STEPS; e++) fresh[STEPS + e] = Math.exp(fresh[e] ?? 0);
    if (all.push(fresh) < 0xffff) places[key] = all.length;
    return fresh;
  };
  kept.set(step, terms);
  return terms;
}
