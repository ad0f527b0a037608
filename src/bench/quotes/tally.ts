import { type DirectMatch, type Judged, matchDirect, pointsAt } from './direct.ts';
import { type Gold, type GoldAttribution, goldOf, LONG } from './gold.ts';
import type { Attributed, Told } from './records.ts';
import { matchReported, type Overlap } from './reported.ts';
import { isName, isPerson } from './source-head.ts';

/** How much was told, how much the gold holds, and how much of it is found: all that F1 needs. */
export type Counted = { readonly told: number; readonly gold: number; readonly found: number };

/** What is counted in one article; the figures are taken on the sums over articles. */
export type Tally = {
  readonly strings: Counted;
  readonly scare: number;
  /** Strings with the right speaker. */
  readonly speakers: Counted;
  /** The same of strings of five words or more. */
  readonly longSpeakers: Counted;
  /** Found strings whose source is a name, and those with the right person. */
  readonly named: { readonly found: number; readonly right: number };
  readonly content: Overlap;
  readonly unquoted: Overlap;
  readonly pairs: Overlap;
};

export type Scored = { readonly gold: Gold; readonly direct: DirectMatch; readonly tally: Tally };

/** Compares what a reader told of an article with its gold. */
export function scoreArticle(
  article: { readonly text: string; readonly attributions: readonly Attributed[] },
  quotes: readonly Told[],
): Scored {
  const gold = goldOf(article);
  const direct = matchDirect(gold, quotes);
  return { gold, direct, tally: { ...tallyDirect(gold, direct), ...matchReported(gold, quotes) } };
}

type Found = Extract<Judged, { fate: 'found' }>;

/** The strings that stand in the gold too, among all that were told. */
export function foundOf({ judged }: DirectMatch): readonly Found[] {
  return judged.filter((string) => string.fate === 'found');
}

function tallyDirect(
  gold: Gold,
  direct: DirectMatch,
): Pick<Tally, 'strings' | 'scare' | 'speakers' | 'longSpeakers' | 'named'> {
  const told = direct.judged.filter(({ fate }) => fate !== 'ignored');
  const found = foundOf(direct);
  const spoken = told.filter((string) => string.told.speaker);
  const sourced = gold.direct.filter(({ owner }) => hasSource(owner));
  const right = found.filter((string) => pointsAt(gold, string.told, string.gold.owner));
  const long = (string: { readonly tokens: ReadonlySet<number> }) => string.tokens.size >= LONG;
  const named = found.filter((string) => namedHead(gold, string.gold.owner));
  return {
    strings: { told: told.length, gold: gold.direct.length, found: found.length },
    scare: told.filter(({ fate }) => fate === 'scare').length,
    speakers: { told: spoken.length, gold: sourced.length, found: right.length },
    longSpeakers: {
      told: spoken.filter(long).length,
      gold: sourced.filter(long).length,
      found: right.filter((string) => long(string.gold)).length,
    },
    named: {
      found: named.length,
      right: named.filter((string) => isRightPerson(gold, string.told, string.gold.owner)).length,
    },
  };
}

export function hasSource({ heads }: GoldAttribution): boolean {
  return heads.length > 0;
}

function namedHead(gold: Gold, { heads: [head] }: GoldAttribution) {
  return head && isName(gold.text, head) ? head : undefined;
}

/** True when the source is a name and the speaker told is who bears it, by whatever mention. */
export function isRightPerson(gold: Gold, { speaker }: Told, owner: GoldAttribution): boolean {
  const head = namedHead(gold, owner);
  return head !== undefined && speaker !== undefined && isPerson(gold.text, speaker, head);
}
