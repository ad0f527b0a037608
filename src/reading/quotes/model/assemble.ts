import type { Span } from '../../../core/span.ts';
import { at } from './hash.ts';
import type { Weighed } from './owner-features.ts';
import type { Owned } from './owners.ts';
import { isWordToken, QUOTED, type Range, type Sheet } from './sheet.ts';

/** Marks of tokens that no proposal owns: yet, or ever. */
const FREE = -1;
const NOBODY = -2;

/** An attribution as tokens. */
export type Assembled = {
  readonly by: Weighed;
  readonly parts: readonly Range[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly source?: Range;
  /** The quoted strings it owns. */
  readonly strings: readonly Owned[];
};

export type Thresholds = {
  /** Log odds from which a proposal without a quoted string of its own stands. */
  readonly stands: number;
  /** The same for a proposal whose cue the rules read too. */
  readonly backed: number;
  /** Log odds from which a source is named. */
  readonly sourced: number;
};

/** Gives each token one owner: quoted strings whole, the rest to the surest proposal that wants it. */
export function assemble(
  sheet: Sheet,
  weighed: readonly Weighed[],
  owned: readonly Owned[],
  thresholds: Thresholds,
): readonly Assembled[] {
  const owner = sheet.told.fixed.map((fixed) => (fixed ? NOBODY : FREE));
  const index = new Map(weighed.map((proposal, i) => [proposal, i]));
  const stringsOf = new Map<Weighed, Owned[]>();
  for (const one of owned) {
    const { by } = one.claim;
    const { from, to } = one.asked.string;
    owner.fill(by ? (index.get(by) ?? FREE) : NOBODY, from, to);
    if (!by) continue;
    const list = stringsOf.get(by);
    if (list) list.push(one);
    else stringsOf.set(by, [one]);
  }
  const standing = weighed.filter((p) => stands(sheet, p, thresholds) || stringsOf.has(p));
  const bySurety = [...standing].sort((a, b) => b.odds - a.odds || a.cue - b.cue);
  const kept: Assembled[] = [];
  for (const by of bySurety) {
    const strings = stringsOf.get(by) ?? [];
    const own = index.get(by) ?? -1;
    const firm = stands(sheet, by, thresholds);
    let won = 0;
    const content = contentOf(sheet, by);
    for (const { from, to } of content) {
      for (let i = from; i < to; i++) {
        if (at(owner, i) === own) won++;
        else if (at(owner, i) === FREE && (firm || near(strings, i))) {
          owner[i] = own;
          won++;
        }
      }
    }
    if (strings.length === 0 && (won === 0 || won < 0.4 * by.size)) continue;
    const parts = partsOf(sheet, { owner, own }, { ...by, content }, strings);
    if (parts.length === 0) continue;
    const source = sourceOf(sheet, by, { thresholds, quoted: strings.length > 0 });
    kept.push({ by, parts, kind: kindOf(sheet, parts), ...(source && { source }), strings });
  }
  return kept.sort((a, b) => (a.parts[0]?.from ?? 0) - (b.parts[0]?.from ?? 0));
}

function stands({ told }: Sheet, { odds, cue }: Weighed, thresholds: Thresholds): boolean {
  return odds > (at(told.cue, cue) ? thresholds.backed : thresholds.stands);
}

/** What the model wants for a cue; where it wants nothing, what the rules do. */
function contentOf({ told }: Sheet, { content, cue }: Weighed): readonly Range[] {
  return content.length > 0 ? content : (told.parts[at(told.cue, cue)] ?? []);
}

/** The model's source; for retold words, where it is in doubt, the one that the rules read. */
function sourceOf(
  { told }: Sheet,
  by: Weighed,
  { thresholds, quoted }: { thresholds: Thresholds; quoted: boolean },
): Range | undefined {
  if (by.source && by.sourced > thresholds.sourced) return by.source;
  return quoted ? undefined : told.sources[at(told.cue, by.cue)];
}

/** A weak proposal that was given a quoted string may keep what it wants right beside it. */
function near(strings: readonly Owned[], i: number): boolean {
  return strings
    .slice(0, 8)
    .some(({ asked: { string } }) => i >= string.from - 40 && i < string.to + 40);
}

function partsOf(
  sheet: Sheet,
  { owner, own }: { owner: Int32Array; own: number },
  by: Weighed,
  strings: readonly Owned[],
): Range[] {
  const from = Math.min(by.content[0]?.from ?? by.cue, strings[0]?.asked.string.from ?? by.cue);
  const to = Math.max(by.content.at(-1)?.to ?? 0, strings.at(-1)?.asked.string.to ?? 0);
  const parts: { from: number; to: number }[] = [];
  let marksOnly = true;
  for (let i = from; i < to; i++) {
    if (at(owner, i) !== own) {
      if (isWordToken(sheet, i) || at(owner, i) === NOBODY) marksOnly = false;
      continue;
    }
    if (!isWordToken(sheet, i)) continue;
    const last = parts.at(-1);
    const joined = last && marksOnly && at(sheet.paragraph, i) === at(sheet.paragraph, last.to - 1);
    if (last && joined) last.to = i + 1;
    else parts.push({ from: i, to: i + 1 });
    marksOnly = true;
  }
  return parts;
}

function kindOf(sheet: Sheet, parts: readonly Range[]): Assembled['kind'] {
  let words = 0;
  let quoted = 0;
  for (const { from, to } of parts) {
    for (let i = from; i < to; i++) {
      if (!isWordToken(sheet, i)) continue;
      words++;
      if (at(sheet.quoted, i) === QUOTED.inside) quoted++;
    }
  }
  return quoted === 0 ? 'indirect' : quoted >= 0.9 * words ? 'direct' : 'mixed';
}

/**
 * Where a part stands in the text. A part that fills a quoted string goes up to its marks, and takes them along
 * when it is not direct.
 */
export function partSpan(sheet: Sheet, { from, to }: Range, kind: Assembled['kind']): Span {
  const first = sheet.strings[at(sheet.string, from)];
  const last = sheet.strings[at(sheet.string, to - 1)];
  const start = at(sheet.start, from);
  const end = at(sheet.end, to - 1);
  const opens = first !== undefined && from <= first.from + 1;
  const fills = last !== undefined && to >= last.to - 3;
  if (kind === 'direct') {
    return {
      start: opens ? Math.min(start, first.inner.start) : start,
      end: fills ? Math.max(end, trimmedEnd(sheet.text, last.inner.end, end)) : end,
    };
  }
  return {
    start: opens ? first.outer.start : start,
    end: fills ? Math.max(end, last.outer.end) : end,
  };
}

function trimmedEnd(text: string, end: number, least: number): number {
  let at = end;
  while (at > least && /[\s,]/.test(text[at - 1] ?? '')) at--;
  return at;
}
