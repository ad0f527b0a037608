import { acceptFeatures, rivalsOf } from './accept-features.ts';
import { type Bag, emptyBag } from './bag.ts';
import { at, real } from './hash.ts';
import { type Asked, type Claim, claimsOn, ownerFeatures, type Weighed } from './owner-features.ts';
import type { Proposal } from './proposals.ts';
import type { Sheet, StringOnSheet } from './sheet.ts';
import { addRows, type Table } from './table.ts';

/** No string asks more proposals of its own paragraph. */
const MOST_ASKED = 24;

const bag = emptyBag();
const score = new Float64Array(1);

export function scored(table: Table, filled: Bag): number {
  addRows(table, filled, score, 0);
  return real(score, 0);
}

/** Gives every proposal the log odds that it stands, seen beside its rivals. */
export function weigh(
  table: Table,
  sheet: Sheet,
  proposals: readonly Proposal[],
): readonly Weighed[] {
  const rivals = rivalsOf(sheet, proposals);
  return proposals.map((proposal, index) => {
    acceptFeatures(sheet, proposal, rivals[index] ?? [], bag);
    return { ...proposal, odds: scored(table, bag) };
  });
}

/** Whose a quoted string is, and how likely of all that were asked. */
export type Owned = { readonly asked: Asked; readonly claim: Claim; readonly likely: number };

/** Decides for one string; `settled` is what the strings after it hear of. */
type Settle = (asked: Asked) => { readonly claim: Claim; readonly likely: number };

/** Goes through the quoted strings in order and asks whose each is. */
export function ownStrings(
  sheet: Sheet,
  weighed: readonly Weighed[],
  settle: Settle,
): readonly Owned[] {
  const byParagraph = new Map<number, Weighed[]>();
  for (const proposal of weighed) {
    const paragraph = at(sheet.paragraph, proposal.cue);
    const there = byParagraph.get(paragraph);
    if (there) there.push(proposal);
    else byParagraph.set(paragraph, [proposal]);
  }
  const owned: Owned[] = [];
  let before: StringOnSheet | undefined;
  let carrier: Weighed | undefined;
  for (const string of sheet.strings) {
    if (string.to <= string.from || at(sheet.told.fixed, (string.from + string.to) >> 1)) continue;
    const paragraph = at(sheet.paragraph, string.from);
    if (before && paragraph - at(sheet.paragraph, before.from) > 1) carrier = undefined;
    if (sheet.fresh.has(paragraph) && before && at(sheet.paragraph, before.from) !== paragraph)
      carrier = undefined;
    const here = nearest(byParagraph.get(paragraph) ?? [], string);
    const last = sheet.fresh.has(paragraph) ? [] : standing(byParagraph.get(paragraph - 1) ?? []);
    const near = [...last, ...here];
    const claims = claimsOn(sheet, string, { near, carrier });
    const asked = { string, claims, ...(before && { before }), ...(carrier && { carrier }) };
    const settled = settle(asked);
    owned.push({ asked, ...settled });
    if (settled.claim.by || string.to - string.from > 8) carrier = settled.claim.by;
    before = string;
  }
  return owned;
}

/** In a paragraph of many cues only those close to the string are asked. */
function nearest(there: readonly Weighed[], { from, to }: StringOnSheet): readonly Weighed[] {
  if (there.length <= MOST_ASKED) return there;
  let low = 0;
  let high = there.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((there[middle]?.cue ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const around = there.slice(Math.max(0, low - MOST_ASKED / 2), low + MOST_ASKED / 2);
  return around.filter(({ cue }) => cue > from - 120 && cue < to + 120);
}

/** The last two of a paragraph that stand. */
function standing(there: readonly Weighed[]): readonly Weighed[] {
  return there.filter(({ odds }) => odds > -1).slice(-2);
}

/**
 * Added to the log odds of nobody. The judges learned from taggers that had seen two thirds of the articles; the one
 * that is kept has seen all, and is surer of what it wants than they expect.
 */
const DOUBT = 0.4;

/** The likeliest claim of all, by the trained weights. */
export function settledBy(table: Table, sheet: Sheet): Settle {
  return (asked) => {
    const odds = asked.claims.map((claim) => {
      ownerFeatures(sheet, asked, claim, bag);
      return scored(table, bag) + (claim.by ? 0 : DOUBT);
    });
    const top = Math.max(...odds);
    const best = odds.indexOf(top);
    const sum = odds.reduce((total, x) => total + Math.exp(x - top), 0);
    return { claim: asked.claims[best] ?? { carried: false }, likely: 1 / sum };
  };
}
