import { overlaps, type Span, slice } from '../../core/span.ts';
import type { Gold, GoldAttribution, GoldString } from './gold.ts';
import type { Told } from './records.ts';
import { likeness, mostlyIn, type Tokens, tokensWithin } from './tokens.ts';

/** A quoted string that a reader told as someone's words. */
type ToldString = {
  readonly span: Span;
  readonly tokens: Tokens;
  /** The quote that it was told in; one with a speaker where there is one. */
  readonly told: Told;
};

/** What became of a told string. Ignored ones hit a string that is neither a quotation nor not one. */
export type Judged = ToldString &
  (
    | { readonly fate: 'found'; readonly gold: GoldString }
    | { readonly fate: 'ignored' | 'scare' | 'extra' }
  );

export type DirectMatch = {
  readonly judged: readonly Judged[];
  readonly missed: readonly GoldString[];
};

/** Strings are one when they share so much; the fate of the others is that of what they half hit. */
const SAME = 0.8;
const HALF = 0.5;

/** Matches the quoted strings that were told with those of the gold, one to one, the likest first. */
export function matchDirect(gold: Gold, quotes: readonly Told[]): DirectMatch {
  const strings = toldStrings(gold, quotes);
  const pairs = strings
    .flatMap((string) =>
      gold.direct.map((wanted) => ({ string, wanted, like: alike(string, wanted) })),
    )
    .filter(({ like }) => like >= SAME)
    .sort((a, b) => b.like - a.like);
  const partners = new Map<ToldString, GoldString>();
  const found = new Set<GoldString>();
  for (const { string, wanted } of pairs) {
    if (partners.has(string) || found.has(wanted)) continue;
    partners.set(string, wanted);
    found.add(wanted);
  }
  return {
    judged: strings.map((string) => judge(gold, string, partners.get(string))),
    missed: gold.direct.filter((wanted) => !found.has(wanted)),
  };
}

function alike(string: ToldString, wanted: GoldString): number {
  return overlaps(string.span, wanted.outer) ? likeness(string.tokens, wanted.tokens) : 0;
}

function judge(gold: Gold, string: ToldString, partner: GoldString | undefined): Judged {
  if (partner) return { ...string, fate: 'found', gold: partner };
  const hits = ({ tokens }: { readonly tokens: Tokens }) => likeness(string.tokens, tokens) >= HALF;
  if (gold.open.some(hits)) return { ...string, fate: 'ignored' };
  return { ...string, fate: gold.scare.some(hits) ? 'scare' : 'extra' };
}

/**
 * The strings of direct quotes, line by line, and the quoted strings that other quotes hold to four
 * fifths; each string once.
 */
function toldStrings(gold: Gold, quotes: readonly Told[]): readonly ToldString[] {
  const direct = quotes.filter(({ kind }) => kind === 'direct');
  const others = quotes.filter(({ kind }) => kind !== 'direct');
  const strings = new Map<string, ToldString>();
  for (const string of [
    ...direct.flatMap((told) => linesOf(gold, told)),
    ...others.flatMap((told) => quotedWithin(gold, told)),
  ]) {
    const key = [...string.tokens].join();
    const known = strings.get(key);
    if (!known) strings.set(key, string);
    else if (!known.told.speaker) strings.set(key, { ...known, told: string.told });
  }
  return [...strings.values()];
}

function linesOf(gold: Gold, told: Told): ToldString[] {
  return told.parts
    .flatMap((part) => {
      const lines: Span[] = [];
      let start = part.start;
      for (const line of slice(gold.text, part).split('\n')) {
        lines.push({ start, end: start + line.length });
        start += line.length + 1;
      }
      return lines;
    })
    .map((span) => ({ span, told, tokens: tokensWithin(gold.tokens, [span]) }))
    .filter(({ tokens }) => tokens.size > 0);
}

function quotedWithin(gold: Gold, told: Told): ToldString[] {
  const within = tokensWithin(gold.tokens, told.parts);
  return gold.quoted
    .filter(({ tokens }) => tokens.size > 0 && mostlyIn(tokens, within, SAME))
    .map(({ inner, tokens }) => ({ span: inner, told, tokens }));
}

/** A mention longer than this many tokens, and than twice the source, points at nobody. */
const LONGEST_MENTION = 15;

/** True when the mention of a speaker stands on a head of the source. */
export function pointsAt(gold: Gold, told: Told, { heads, sourceSize }: GoldAttribution): boolean {
  const mention = told.speaker?.mention;
  if (!mention) return false;
  const size = tokensWithin(gold.tokens, [mention]).size;
  if (size > Math.max(LONGEST_MENTION, 2 * sourceSize)) return false;
  return heads.some((head) => overlaps(mention, head));
}
