import { CERTAIN } from '../../core/quote.ts';
import { percent, tableLines } from '../table.ts';
import { pointsAt } from './direct.ts';
import type { Gold, GoldAttribution } from './gold.ts';
import type { Told } from './records.ts';
import { hasSource, isRightPerson, type Scored } from './tally.ts';
import { mostlyIn, tokensWithin } from './tokens.ts';

/** A quote that was told with a speaker, and whether that speaker is right. */
type Claim = {
  readonly confidence: number;
  /** The mention stands on the source that the gold marks. */
  readonly mention: boolean;
  /** That, or the person is right by another mention. */
  readonly person: boolean;
};

/** What can be said of the speakers of some quotes: those told with one, and how many had none. */
export type Claims = { readonly claims: readonly Claim[]; readonly silent: number };

/** Quotes that stand in no attribution with a source cannot be judged: they are not claims here. */
export type Claimed = { readonly strings: Claims; readonly quotes: Claims };

export function claimsOf({ gold, direct }: Scored, quotes: readonly Told[]): Claimed {
  const strings = direct.judged.flatMap((string) =>
    string.fate === 'found' && hasSource(string.gold.owner)
      ? [{ told: string.told, owners: [string.gold.owner] }]
      : [],
  );
  const all = quotes.flatMap((told) => {
    const owners = ownersOf(gold, told);
    return owners.length > 0 ? [{ told, owners }] : [];
  });
  return { strings: judged(gold, strings), quotes: judged(gold, all) };
}

/** The attributions with a source that hold half of a quote or more; they can be nested. */
function ownersOf(gold: Gold, told: Told): readonly GoldAttribution[] {
  const tokens = tokensWithin(gold.tokens, told.parts);
  if (tokens.size === 0) return [];
  return gold.attributions.filter(
    (attribution) => hasSource(attribution) && mostlyIn(tokens, attribution.content, 0.5),
  );
}

function judged(
  gold: Gold,
  found: readonly { readonly told: Told; readonly owners: readonly GoldAttribution[] }[],
): Claims {
  const spoken = found.filter(({ told }) => told.speaker);
  return {
    claims: spoken.map(({ told, owners }) => {
      const mention = owners.some((owner) => pointsAt(gold, told, owner));
      const person = mention || owners.some((owner) => isRightPerson(gold, told, owner));
      return { confidence: told.confidence, mention, person };
    }),
    silent: found.length - spoken.length,
  };
}

export function joinClaims(all: readonly Claims[]): Claims {
  return {
    claims: all.flatMap(({ claims }) => claims),
    silent: all.reduce((sum, { silent }) => sum + silent, 0),
  };
}

const STEPS = [0.9, 0.8, 0.7, 0.6, 0.5, 0];

/** How often the speaker was right, by how sure the reader said it was. */
export function reliabilityLines({ claims, silent }: Claims): readonly string[] {
  const rows = STEPS.map((from, at) => {
    const to = STEPS[at - 1];
    const here = claims.filter(
      ({ confidence }) => confidence >= from && (to === undefined || confidence < to),
    );
    const range = to === undefined ? `[${from}, 1]` : `[${from}, ${to})`;
    return [range, `${here.length}`, ...rightShares(here)];
  });
  return [
    ...tableLines(['confidence', 'quotes', 'right mention %', 'right person %'], rows),
    `without a speaker: ${silent}`,
    certainLine(claims, silent),
  ];
}

function rightShares(claims: readonly Claim[]): [mention: string, person: string] {
  const share = (right: (claim: Claim) => boolean) =>
    percent(claims.length > 0 ? claims.filter(right).length / claims.length : Number.NaN);
  return [share(({ mention }) => mention), share(({ person }) => person)];
}

/** What answers show without a warning. */
function certainLine(claims: readonly Claim[], silent: number): string {
  const certain = claims.filter(({ confidence }) => confidence >= CERTAIN);
  const [mention, person] = rightShares(certain);
  const covered = percent(certain.length / (claims.length + silent || 1));
  return (
    `told as certain (≥ ${CERTAIN}): ${covered} % of the quotes, right mention ${mention} %, ` +
    `right person ${person} % (goal: ≥ 98.5 for at least 75 %)`
  );
}
