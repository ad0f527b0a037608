import { type Span, slice } from '../../core/span.ts';
import { pointsAt } from './direct.ts';
import { foundOf, hasSource, isRightPerson, type Scored } from './tally.ts';

const KINDS = [
  'missed direct',
  'wrong speaker',
  'same person, other mention',
  'no speaker',
  'scare taken',
  'extra',
] as const;
type Kind = (typeof KINDS)[number];

/** Something told wrongly or not at all, and how bad it is among those of its kind. */
export type Mistake = {
  readonly kind: Kind;
  readonly article: string;
  /** The sure ones and the long ones are the worst. */
  readonly weight: number;
  readonly shown: string;
};

export function mistakesOf(article: string, { gold, direct }: Scored): readonly Mistake[] {
  const { text } = gold;
  const missed = direct.missed.map(({ outer, tokens }) => ({
    kind: 'missed direct' as const,
    article,
    weight: tokens.size,
    shown: inContext(text, outer),
  }));
  const uncalled = direct.judged.flatMap((string) =>
    string.fate === 'scare' || string.fate === 'extra'
      ? {
          kind: string.fate === 'scare' ? ('scare taken' as const) : string.fate,
          article,
          weight: string.told.confidence + string.tokens.size / 1_000,
          shown: inContext(text, string.span),
        }
      : [],
  );
  const misheard = foundOf(direct).flatMap((string) => {
    const { owner } = string.gold;
    if (!hasSource(owner) || pointsAt(gold, string.told, owner)) return [];
    const mention = string.told.speaker?.mention;
    const same = isRightPerson(gold, string.told, owner);
    const told = mention ? `“${oneLine(slice(text, mention))}”` : 'nobody';
    const source = owner.source.map((span) => oneLine(slice(text, span))).join(' … ');
    return {
      kind: same ? KINDS[2] : mention ? KINDS[1] : KINDS[3],
      article,
      weight: string.told.confidence + string.tokens.size / 1_000,
      shown: `${inContext(text, string.span)} – told: ${told}, gold: “${source}”`,
    };
  });
  return [...missed, ...misheard, ...uncalled];
}

/** How many mistakes of each kind there are, and the worst of them. */
export function mistakeLines(mistakes: readonly Mistake[], most: number): readonly string[] {
  return KINDS.flatMap((kind) => {
    const these = mistakes.filter((mistake) => mistake.kind === kind);
    const worst = these.toSorted((a, b) => b.weight - a.weight).slice(0, most);
    return [
      `${kind}: ${these.length}`,
      ...worst.map(({ article, shown }) => `  [${article}] ${shown}`),
    ];
  });
}

const BEFORE = 60;
const AFTER = 40;
const LONGEST = 90;

function inContext(text: string, { start, end }: Span): string {
  const words = text.slice(start, end);
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST)}[…]` : words;
  return oneLine(
    `…${text.slice(Math.max(0, start - BEFORE), start)}⟦${shown}⟧${text.slice(end, end + AFTER)}…`,
  );
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}
