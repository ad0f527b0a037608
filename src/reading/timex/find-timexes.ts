import { type Span, slice } from '../../core/span.ts';
import type { When } from '../../core/when.ts';
import { matchesOf } from '../matches.ts';
import { joined, type Proposal } from './join.ts';
import { namedDays } from './named-days.ts';
import { resolve } from './resolve/resolve.ts';
import { anchorOf, type Scene } from './resolve/scene.ts';
import type { Sense } from './sense.ts';
import { tenseAt } from './tense.ts';
import type { Timex } from './timex.ts';
import { timexRules } from './timex-rules.ts';

/** The time phrases of a stretch of text, in order, worked out against the day of its article. */
export function findTimexes(
  text: string,
  within: Span,
  anchor: When | undefined,
): readonly Timex[] {
  return timexReader(text, anchor)(within);
}

/**
 * Reads one stretch of a text after the other: what a stretch tells of times helps to understand
 * those after it.
 */
export function timexReader(
  text: string,
  published: When | undefined,
): (within: Span) => readonly Timex[] {
  const anchor = anchorOf(published);
  const told: Told = {};
  return (within) => {
    const found: Timex[] = [];
    for (const span of paragraphsIn(text, within)) {
      for (const bare of joined(text, longest(proposalsIn(text, span)))) {
        const from = Math.max(span.start, found.at(-1)?.span.end ?? 0);
        const proposal = withLead(text, from, bare);
        if (proposal.start - (told.quarterAt ?? 0) > QUARTER_REACH) delete told.quarter;
        const timex = timexFrom(text, proposal, { anchor, told });
        if (!timex) continue;
        remember(told, timex);
        found.push(timex);
      }
    }
    return found;
  };
}

type Told = { date?: string; quarter?: string; quarterAt?: number };

function remember(told: Told, { span, type, value, sense }: Timex): void {
  const dated = type === 'DATE' || (sense.kind === 'time' && sense.day !== undefined);
  if (dated && /^\d{4}/.test(value)) told.date = value.slice(0, 10);
  if (sense.kind !== 'quarter' || sense.which !== 'sole') return;
  told.quarter = value;
  told.quarterAt = span.end;
}

/** How far after a quarter, in UTF-16 units, `a year earlier` still speaks of quarters. */
const QUARTER_REACH = 1500;

/** Blank lines part time phrases. */
function paragraphsIn(text: string, within: Span): readonly Span[] {
  const spans: Span[] = [];
  let start = within.start;
  for (const blank of slice(text, within).matchAll(/\n\s*\n/g)) {
    const end = within.start + blank.index;
    if (end > start) spans.push({ start, end });
    start = end + blank[0].length;
  }
  if (within.end > start) spans.push({ start, end: within.end });
  return spans;
}

/** What rules need, each once, and for each rule the places of what it needs. */
const NEEDS = [...new Set(timexRules.flatMap(({ needs }) => needs))];
const TRIES = timexRules.map(({ needs, pattern, read }) => ({
  needs: needs.map((need) => NEEDS.indexOf(need)),
  pattern,
  read,
}));

function proposalsIn(text: string, span: Span): readonly Proposal[] {
  const stretch = slice(text, span);
  const tested: boolean[] = [];
  const isMet = (need: number): boolean => {
    const met = tested[need] ?? NEEDS[need]?.test(stretch) ?? true;
    tested[need] = met;
    return met;
  };
  const proposals: Proposal[] = [];
  for (const { needs, pattern, read } of TRIES) {
    if (!needs.every(isMet)) continue;
    for (const match of matchesOf(pattern, stretch)) {
      const sense = read(match.groups ?? {});
      if (!sense) continue;
      const start = span.start + match.index;
      proposals.push({ start, end: start + match[0].length, sense });
    }
  }
  return proposals;
}

/** Of those that share words the longest; of equals the first. */
function longest(proposals: readonly Proposal[]): readonly Proposal[] {
  const kept: Proposal[] = [];
  for (const next of [...proposals].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || next.start >= last.end) kept.push(next);
    else if (next.end - next.start > last.end - last.start) kept[kept.length - 1] = next;
  }
  return kept;
}

/** `early`, `about`, `the end of` belong to the time that they stand before. */
function withLead(text: string, from: number, { start, end, sense }: Proposal): Proposal {
  if (LEADLESS.has(sense.kind)) return { start, end, sense };
  const lead = LEAD.exec(text.slice(Math.max(from, start - 24), start))?.[0];
  if (!lead) return { start, end, sense };
  const rough = /about|around|approximately|circa/i.test(lead);
  return { start: start - lead.length, end, sense: rough ? { ...sense, rough } : sense };
}

const LEADLESS: ReadonlySet<string> = new Set(['duration', 'set', 'value', 'range']);

const LEAD =
  /\b(?:early|late|earlier|later|mid|about|around|approximately|circa|(?:the\s)?(?:end|beginning|start|middle)\sof)(?:\s{1,3}(?:on|in|the)(?=\s))?[\s-]{1,3}$/i;

function timexFrom(
  text: string,
  { start, end, sense }: Proposal,
  around: Omit<Scene, 'tense'>,
): Timex | undefined {
  const span = { start, end };
  const resolved = resolve(sense, { ...around, tense: () => tenseAt(text, span) });
  if (!resolved) return undefined;
  const { value, implied } = resolved;
  const when = namedDays(sense, value, around.anchor);
  const from = implied ? around.anchor.day : undefined;
  return {
    span,
    type: typeOf(sense, value),
    value,
    how: implied ? 'relative' : 'stated',
    sense,
    ...(when && { when }),
    ...(from && { from }),
  };
}

function typeOf(sense: Sense, value: string): Timex['type'] {
  if (sense.kind === 'set') return 'SET';
  if (/^P\d|^PT|^PX/.test(value)) return 'DURATION';
  return value.includes('T') && !value.endsWith('_REF') ? 'TIME' : 'DATE';
}
