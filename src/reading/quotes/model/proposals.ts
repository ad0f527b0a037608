import { ROLE, ROLES } from './chain.ts';
import { at, real } from './hash.ts';
import { heedCues } from './heed.ts';
import { type Reading, type RoleReader, type RoleTables, roleReader } from './roles.ts';
import { isWordToken, type Range, type Sheet } from './sheet.ts';
import type { Table } from './table.ts';

/** A cue that may be one, with what it would attribute to whom. */
export type Proposal = {
  readonly cue: number;
  /** Log odds that the token is a cue, by the words around it alone. */
  readonly score: number;
  readonly source?: Range;
  /** Log odds that the cue has a source at all. */
  readonly sourced: number;
  /** Runs of content in order. */
  readonly content: readonly Range[];
  /** Number of words in the content. */
  readonly size: number;
  /** How likely the content's tokens are content, on average. */
  readonly mass: number;
  readonly sourceMass: number;
  readonly reading: Reading;
};

export type ProposalTables = RoleTables & { readonly cue: Table };

/**
 * Weaker cues than these (log odds) are not looked at: where a paragraph quotes or the rules read
 * the cue too, and elsewhere.
 */
const FAINT = { quoting: -3.2, plain: -1.4 };
/** More cues than this in one paragraph are no prose: only the strongest are read. */
const MOST_CUES = 48;

export function proposalsOf(tables: ProposalTables, sheet: Sheet): readonly Proposal[] {
  heedCues(tables.cue, sheet);
  const read = roleReader(tables, sheet);
  const proposals: Proposal[] = [];
  for (const { from, to } of sheet.paragraphs) {
    let cues: { cue: number; score: number }[] = [];
    const faint = quotes(sheet, { from, to }) ? FAINT.quoting : FAINT.plain;
    for (let i = from; i < to; i++) {
      const score = real(sheet.odds, i);
      if (score > (at(sheet.told.cue, i) ? FAINT.quoting : faint)) cues.push({ cue: i, score });
    }
    if (cues.length > MOST_CUES + (to - from) / 40) {
      cues.sort((a, b) => b.score - a.score || a.cue - b.cue);
      cues = cues.slice(0, Math.ceil(MOST_CUES + (to - from) / 40)).sort((a, b) => a.cue - b.cue);
    }
    for (const { cue, score } of cues) proposals.push(propose(read, sheet, cue, score));
  }
  return proposals;
}

function quotes(sheet: Sheet, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (at(sheet.string, i) >= 0) return true;
  return false;
}

function propose(read: RoleReader, sheet: Sheet, cue: number, score: number): Proposal {
  const reading = read(cue);
  const content = runsOf(sheet, reading, ROLE.content);
  const sources = runsOf(sheet, reading, ROLE.source);
  const weight = (run: Range) => massOf(reading, run, ROLE.source) * (run.to - run.from);
  const source = [...sources].sort((a, b) => weight(b) - weight(a))[0];
  const sizes = content.map(({ from, to }) => to - from);
  const size = sizes.reduce((sum, n) => sum + n, 0);
  const mass = content.reduce(
    (sum, run, r) => sum + massOf(reading, run, ROLE.content) * (sizes[r] ?? 0),
    0,
  );
  return {
    cue,
    score,
    ...(source && { source }),
    sourced: reading.sourced,
    content,
    size,
    mass: size ? mass / size : 0,
    sourceMass: source ? massOf(reading, source, ROLE.source) : 0,
    reading,
  };
}

/** How likely a run of tokens plays the role, on average; tokens out of reach play none. */
export function massOf({ marginals, reach }: Reading, { from, to }: Range, role: number): number {
  let sum = 0;
  for (let i = Math.max(from, reach.from); i < Math.min(to, reach.to); i++) {
    sum += marginals[(i - reach.from) * ROLES + role] ?? 0;
  }
  return to > from ? sum / (to - from) : 0;
}

/** Stretches of one role; marks at their ends are cut off, and stretches that only marks part are joined. */
function runsOf(sheet: Sheet, { roles, reach }: Reading, role: number): readonly Range[] {
  const runs: { from: number; to: number }[] = [];
  const { from, to } = reach;
  for (let i = from; i < to; i++) {
    if (at(roles, i - from) !== role || !isWordToken(sheet, i)) continue;
    const last = runs.at(-1);
    if (last && onlyMarks(sheet, last.to, i)) last.to = i + 1;
    else runs.push({ from: i, to: i + 1 });
  }
  return runs;
}

function onlyMarks(sheet: Sheet, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isWordToken(sheet, i)) return false;
  return true;
}
