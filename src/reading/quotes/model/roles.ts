import { type Bag, emptyBag } from './bag.ts';
import { type Chain, type Decoded, decode, ROLES } from './chain.ts';
import { at, real } from './hash.ts';
import {
  plainRoleFeatures,
  plainStepFeatures,
  roleFeatures,
  sideOfStep,
  stepFeatures,
} from './role-features.ts';
import type { Range, Sheet } from './sheet.ts';
import { addRows, type Table } from './table.ts';
import { type Way, wayTo } from './way.ts';

export type RoleTables = { readonly role: Table; readonly step: Table };

/** Who and what belongs to a cue: the decoded roles of all tokens within its reach. */
export type Reading = Omit<Decoded, 'marginals'> & {
  readonly reach: Range;
  /** As `Decoded.marginals`, in less room: a long article keeps many readings. */
  readonly marginals: Float32Array;
};

/** Reads the roles of the tokens around one cue after another of a sheet. */
export type RoleReader = (cue: number) => Reading;

/** The cue plays no role for itself. */
export const CUE_ITSELF = [0, -30, -30];

/** The side of steps behind the cue, of `sideOfStep`. */
const AFTER = 3;

const bag = emptyBag();
const beside = new Float64Array(ROLES * ROLES);

/** What no cue changes is added up once for each token and side, and kept while the sheet is read. */
export function roleReader(tables: RoleTables, sheet: Sheet): RoleReader {
  const plainRole = keptSums(tables.role, sheet.size * 2, (slot) =>
    plainRoleFeatures(sheet, slot >> 1, slot & 1, bag),
  );
  const plainStep = keptSums(tables.step, sheet.size * 2, (slot) =>
    plainStepFeatures(sheet, slot >> 1, slot & 1 ? AFTER : 0, bag),
  );
  return (cue) => {
    const way = wayTo(sheet, cue);
    const { from, to } = way.reach;
    const size = to - from;
    const chain: Chain = {
      size,
      states: new Float64Array(size * ROLES),
      steps: new Float64Array(size * ROLES * ROLES),
    };
    for (let i = from; i < to; i++) {
      const o = i - from;
      if (i === cue) {
        chain.states.set(CUE_ITSELF, o * ROLES);
      } else {
        roleFeatures(sheet, way, i, bag);
        addRows(tables.role, bag, chain.states, o * ROLES);
        plainRole(i * 2 + (i < cue ? 0 : 1), chain.states, o * ROLES);
      }
      if (o === 0) continue;
      stepFeatures(sheet, way, i, bag);
      addRows(tables.step, bag, chain.steps, o * ROLES * ROLES);
      const side = sideOfStep(cue, i);
      if (side === 0 || side === AFTER) {
        plainStep(i * 2 + (side === AFTER ? 1 : 0), chain.steps, o * ROLES * ROLES);
      } else {
        plainStepFeatures(sheet, i, side, bag);
        addRows(tables.step, bag, beside, 0);
        addTo(chain.steps, o * ROLES * ROLES, beside);
      }
    }
    const decoded = decode(chain);
    return { ...decoded, marginals: new Float32Array(decoded.marginals), reach: way.reach };
  };
}

/** Sums of a table for numbered slots, worked out when first asked for. */
function keptSums(table: Table, slots: number, fill: (slot: number) => void) {
  const { width } = table;
  const sums = new Float32Array(slots * width);
  const fresh = new Float64Array(width);
  const known = new Int32Array(slots);
  return (slot: number, into: Float64Array, offset: number): void => {
    if (at(known, slot) === 0) {
      fill(slot);
      addRows(table, bag, fresh, 0);
      sums.set(fresh, slot * width);
      known[slot] = 1;
    }
    for (let y = 0; y < width; y++) {
      into[offset + y] = real(into, offset + y) + (sums[slot * width + y] ?? 0);
    }
  };
}

function addTo(into: Float64Array, offset: number, more: Float64Array): void {
  for (let y = 0; y < more.length; y++) into[offset + y] = real(into, offset + y) + real(more, y);
}

/** Everything that bears on the role of token `i`, for training. */
export function allRoleFeatures(sheet: Sheet, way: Way, i: number, all: Bag): void {
  plainRoleFeatures(sheet, i, i < way.cue ? 0 : 1, bag);
  roleFeatures(sheet, way, i, all);
  append(all);
}

/** Everything that bears on the step to token `i`, for training. */
export function allStepFeatures(sheet: Sheet, way: Way, i: number, all: Bag): void {
  plainStepFeatures(sheet, i, sideOfStep(way.cue, i), bag);
  stepFeatures(sheet, way, i, all);
  append(all);
}

function append(all: Bag): void {
  all.ids.set(bag.ids.subarray(0, bag.size), all.size);
  all.size += bag.size;
}
