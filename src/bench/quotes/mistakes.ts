import { slice } from '../../core/span.ts';
import { inContext, type Mistake, oneLine } from '../mistakes.ts';
import { pointsAt } from './direct.ts';
import { foundOf, hasSource, isRightPerson, type Scored } from './tally.ts';

export const QUOTE_MISTAKES = [
  'missed direct',
  'wrong speaker',
  'same person, other mention',
  'no speaker',
  'scare taken',
  'extra',
] as const;
type Kind = (typeof QUOTE_MISTAKES)[number];

/** The sure ones and the long ones are the worst. */
export function mistakesOf(id: string, { gold, direct }: Scored): readonly Mistake<Kind>[] {
  const { text } = gold;
  const missed = direct.missed.map(({ outer, tokens }) => ({
    kind: 'missed direct' as const,
    text: id,
    weight: tokens.size,
    shown: inContext(text, outer),
  }));
  const uncalled = direct.judged.flatMap((string) =>
    string.fate === 'scare' || string.fate === 'extra'
      ? {
          kind: string.fate === 'scare' ? ('scare taken' as const) : string.fate,
          text: id,
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
      kind: same ? QUOTE_MISTAKES[2] : mention ? QUOTE_MISTAKES[1] : QUOTE_MISTAKES[3],
      text: id,
      weight: string.told.confidence + string.tokens.size / 1_000,
      shown: `${inContext(text, string.span)} – told: ${told}, gold: “${source}”`,
    };
  });
  return [...missed, ...misheard, ...uncalled];
}
