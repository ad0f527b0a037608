import { type Bag, emptyBag, putAll } from './bag.ts';
import { type Decoded, decode, ROLES } from './chain.ts';
import { at, real } from './hash.ts';
import {
  fillPlainRole,
  fillPlainStep,
  fillToken,
  PLAIN_ROLE_IDS,
  PLAIN_STEP_IDS,
  ROLE_GROUPS,
  sideOfStep,
  stepFeatures,
  TOKEN_IDS,
} from './role-features.ts';
import { KEYS, keysOn, NO_FEATURES } from './role-keys.ts';
import type { Range, Sheet } from './sheet.ts';
import { STEPS, stepTermsOf } from './step-terms.ts';
import { addRows, countRows, countWide, type Table, type Triples, triplesOf } from './table.ts';
import { MOST_REACHED, type Way, wayTo } from './way.ts';

export type RoleTables = { readonly role: Table; readonly step: Table };

/** Who and what belongs to a cue: the decoded roles of all tokens within its reach. */
export type Reading = Decoded & { readonly reach: Range };

/** Reads the roles of the tokens around one cue after another of a sheet. */
export type RoleReader = (cue: number) => Reading;

/** The cue plays no role for itself. */
export const CUE_ITSELF = [0, -30, -30];

/** The side of steps behind the cue, of `sideOfStep`. */
const AFTER = 3;

const bag = emptyBag();

/** Filled anew for each cue. */
const states = new Float64Array(MOST_REACHED * ROLES);
const steps = new Float64Array(MOST_REACHED * STEPS);
const leaps = new Float64Array(MOST_REACHED * STEPS);

/** Sums for the tokens of a sheet, two a token: for cues behind it and for cues before it. */
type Kept = {
  readonly size: number;
  readonly roles: Float32Array;
  readonly knowsRole: Uint8Array;
  readonly steps: Float32Array;
  /** The exponentials of `steps`. */
  readonly powers: Float64Array;
  readonly knowsStep: Uint8Array;
};

function roomFor(size: number): Kept {
  return {
    size,
    roles: new Float32Array(size * 2 * ROLES),
    knowsRole: new Uint8Array(size * 2),
    steps: new Float32Array(size * 2 * STEPS),
    powers: new Float64Array(size * 2 * STEPS),
    knowsStep: new Uint8Array(size * 2),
  };
}

/** Most articles have fewer tokens; they are read in the same room, one after the other. */
const shared = roomFor(4096);

function keptFor({ size }: Sheet): Kept {
  if (size > shared.size) return roomFor(size);
  shared.knowsRole.fill(0);
  shared.knowsStep.fill(0);
  return shared;
}

/**
 * What no cue changes is added up once for each token and side, and kept while the sheet is read: until the next
 * sheet is.
 */
export function roleReader(tables: RoleTables, sheet: Sheet): RoleReader {
  const role = triplesOf(tables.role);
  const kept = keptFor(sheet);
  const fillRole = roleFiller(role, sheet);
  const plainRole = keptRoles(role, sheet, kept);
  const fillStep = stepFiller(tables.step, sheet, kept);
  return (cue) => {
    const way = wayTo(sheet, cue);
    const { from, to } = way.reach;
    keysOn(sheet, way, keys);
    lastKeys.fill(NO_KEY);
    for (let i = from; i < to; i++) {
      const o = (i - from) * ROLES;
      if (i === cue) {
        states.set(CUE_ITSELF, o);
      } else {
        fillRole(way, i, o);
        plainRole(i * 2 + (i < cue ? 0 : 1), o);
      }
      if (i > from) fillStep(way, i, o * ROLES);
    }
    return { ...decode({ size: to - from, states, steps, leaps }), reach: way.reach };
  };
}

/** The keys of the tokens within reach; for each group the key of the token before, and its sums. */
const keys = new Int32Array(MOST_REACHED * KEYS);
const lastKeys = new Int32Array(KEYS);
const groupSums = ROLE_GROUPS.map(() => new Int32Array(ROLES));
const own = new Int32Array(ROLES);
const NO_KEY = -2;

/** Writes how each role suits a token for the cue; a group whose key stays is not added up again. */
function roleFiller(role: Triples, sheet: Sheet) {
  return (way: Way, i: number, o: number): void => {
    fillToken(sheet, way, i);
    countRows(role, TOKEN_IDS, own);
    let a = at(own, 0);
    let b = at(own, 1);
    let c = at(own, 2);
    for (let g = 0; g < KEYS; g++) {
      const sums = groupSums[g];
      const key = at(keys, (i - way.reach.from) * KEYS + g);
      if (!sums || key === NO_FEATURES) continue;
      if (key !== at(lastKeys, g)) {
        lastKeys[g] = key;
        countGroup(role, g, { sheet, way, i }, sums);
      }
      a += at(sums, 0);
      b += at(sums, 1);
      c += at(sums, 2);
    }
    states[o] = a * role.scale;
    states[o + 1] = b * role.scale;
    states[o + 2] = c * role.scale;
  };
}

type Place = { readonly sheet: Sheet; readonly way: Way; readonly i: number };

function countGroup(role: Triples, g: number, { sheet, way, i }: Place, sums: Int32Array): void {
  const group = ROLE_GROUPS[g];
  if (!group) return;
  group.fill(sheet, way, i, group.ids);
  countRows(role, group.ids, sums);
}

/** Adds the plain features of a role, by token and side. */
function keptRoles(role: Triples, sheet: Sheet, { roles: sums, knowsRole: known }: Kept) {
  return (slot: number, o: number): void => {
    const first = slot * ROLES;
    if (known[slot] !== 1) {
      fillPlainRole(sheet, slot >> 1, slot & 1);
      countRows(role, PLAIN_ROLE_IDS, own);
      for (let y = 0; y < ROLES; y++) sums[first + y] = at(own, y) * role.scale;
      known[slot] = 1;
    }
    for (let y = 0; y < ROLES; y++) states[o + y] = real(states, o + y) + (sums[first + y] ?? 0);
  };
}

const ownSteps = new Int32Array(STEPS);
const near = new Float64Array(STEPS);

/** Writes how each step to a token suits a cue, and its exponential: the product of what is kept. */
function stepFiller(table: Table, sheet: Sheet, { steps: sums, powers, knowsStep: known }: Kept) {
  const step = triplesOf(table);
  const termsOf = stepTermsOf(table);
  return (way: Way, i: number, into: number): void => {
    const side = sideOfStep(way.cue, i);
    if (side !== 0 && side !== AFTER) {
      stepFeatures(sheet, way, i, bag);
      addRows(table, bag, near, 0);
      fillPlainStep(sheet, i, side);
      countWide(step, PLAIN_STEP_IDS, ownSteps);
      for (let e = 0; e < STEPS; e++) {
        steps[into + e] = real(near, e) + at(ownSteps, e) * step.scale;
        leaps[into + e] = Math.exp(real(steps, into + e));
      }
      return;
    }
    const slot = i * 2 + (side === AFTER ? 1 : 0);
    const base = slot * STEPS;
    if (known[slot] !== 1) {
      fillPlainStep(sheet, i, side);
      countWide(step, PLAIN_STEP_IDS, ownSteps);
      for (let e = 0; e < STEPS; e++) {
        sums[base + e] = at(ownSteps, e) * step.scale;
        powers[base + e] = Math.exp(sums[base + e] ?? 0);
      }
      known[slot] = 1;
    }
    const terms = termsOf(sheet, way, i, side);
    for (let e = 0; e < STEPS; e++) {
      steps[into + e] = real(terms, e) + (sums[base + e] ?? 0);
      leaps[into + e] = real(terms, STEPS + e) * real(powers, base + e);
    }
  };
}

/** Everything that bears on the role of token `i`, for training. */
export function allRoleFeatures(sheet: Sheet, way: Way, i: number, all: Bag): void {
  all.size = 0;
  fillToken(sheet, way, i);
  putAll(all, TOKEN_IDS);
  keysOn(sheet, way, keys);
  const o = i - way.reach.from;
  for (const [g, { ids, fill }] of ROLE_GROUPS.entries()) {
    if (at(keys, o * KEYS + g) === NO_FEATURES) continue;
    fill(sheet, way, i, ids);
    putAll(all, ids);
  }
  fillPlainRole(sheet, i, i < way.cue ? 0 : 1);
  putAll(all, PLAIN_ROLE_IDS);
}

/** Everything that bears on the step to token `i`, for training. */
export function allStepFeatures(sheet: Sheet, way: Way, i: number, all: Bag): void {
  stepFeatures(sheet, way, i, all);
  fillPlainStep(sheet, i, sideOfStep(way.cue, i));
  putAll(all, PLAIN_STEP_IDS);
}
