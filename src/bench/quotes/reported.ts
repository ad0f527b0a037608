import { sumOf } from '../statistics.ts';
import { pointsAt } from './direct.ts';
import type { Gold, GoldAttribution } from './gold.ts';
import type { Told } from './records.ts';
import { shared, type Tokens, tokensWithin, union } from './tokens.ts';

/** Tokens told and tokens in the gold, and how many of each are right. */
export type Overlap = {
  readonly told: number;
  readonly toldRight: number;
  readonly gold: number;
  readonly goldFound: number;
};

type Said = { readonly told: Told; readonly tokens: Tokens };

/** What a reader told of reported speech, and how much of it is there, token by token. */
export type ReportedMatch = {
  readonly content: Overlap;
  /** The same outside all quotation marks. */
  readonly unquoted: Overlap;
  /** The same where the speaker is right, over those that have one. */
  readonly pairs: Overlap;
};

/** Quotes that lie half or more in a belief, a plan or an attitude of the gold are left out. */
export function matchReported(gold: Gold, quotes: readonly Told[]): ReportedMatch {
  const speech = gold.attributions.filter(({ speech, content }) => speech && content.size > 0);
  const other = union(gold.attributions.filter((a) => !a.speech).map(({ content }) => content));
  const said = quotes
    .map((told) => ({ told, tokens: tokensWithin(gold.tokens, told.parts) }))
    .filter(({ tokens }) => tokens.size > 0 && shared(tokens, other) < 0.5 * tokens.size);
  const told = union(said.map(({ tokens }) => tokens));
  const wanted = union(speech.map(({ content }) => content));
  const outside = (tokens: Tokens) =>
    new Set([...tokens].filter((token) => !gold.inQuotes.has(token)));
  return {
    content: overlapOf(told, wanted),
    unquoted: overlapOf(outside(told), outside(wanted)),
    pairs: pairsOf(gold, said, speech),
  };
}

function overlapOf(told: Tokens, gold: Tokens): Overlap {
  const both = shared(told, gold);
  return { told: told.size, toldRight: both, gold: gold.size, goldFound: both };
}

function pairsOf(gold: Gold, said: readonly Said[], speech: readonly GoldAttribution[]): Overlap {
  const spoken = said.filter(({ told }) => told.speaker);
  const sourced = speech.filter(({ heads }) => heads.length > 0);
  const matches = (quote: Said, attribution: GoldAttribution) =>
    shared(quote.tokens, attribution.content) > 0 && pointsAt(gold, quote.told, attribution);
  return {
    told: sumOf(spoken, ({ tokens }) => tokens.size),
    toldRight: sumOf(spoken, (quote) => {
      const right = sourced.filter((attribution) => matches(quote, attribution));
      return shared(quote.tokens, union(right.map(({ content }) => content)));
    }),
    gold: sumOf(sourced, ({ content }) => content.size),
    goldFound: sumOf(sourced, (attribution) => {
      const right = spoken.filter((quote) => matches(quote, attribution));
      return shared(attribution.content, union(right.map(({ tokens }) => tokens)));
    }),
  };
}
