import { emptyBag } from './bag.ts';
import { type Chain, type Decoded, decode, ROLES } from './chain.ts';
import { roleFeatures, stepFeatures, type Way, wayTo } from './role-features.ts';
import type { Sheet } from './sheet.ts';
import { addRows, type Table } from './table.ts';

export type RoleTables = { readonly role: Table; readonly step: Table };

/** Who and what belongs to a cue: the decoded roles of all tokens within its reach. */
export type Reading = Decoded & { readonly way: Way };

const bag = emptyBag();

export function readRoles(tables: RoleTables, sheet: Sheet, cue: number): Reading {
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
    }
    if (o === 0) continue;
    stepFeatures(sheet, way, i, bag);
    addRows(tables.step, bag, chain.steps, o * ROLES * ROLES);
  }
  return { ...decode(chain), way };
}

/** The cue plays no role for itself. */
export const CUE_ITSELF = [0, -30, -30];
