import type { Span } from '../../core/span.ts';
import type { People } from './cast.ts';
import { countWhile } from './counting.ts';
import type { Antecedent } from './discourse.ts';

const WHO_ARE = /^\s*who\s+(?:have|are|were|say|do)(?!\p{L})/u;

/** How far before `who` its name may stand. */
const REACH = 130;

const PLACE_OR_PARTY = String.raw`(?:\s?\([^)]{1,30}\)|\s(?:of|from)\s\p{Lu}[\p{L}. ]{1,30})?`;
const ADJACENT = new RegExp(`^${PLACE_OR_PARTY}\\s*[,(–—-]*\\s*$`, 'u');
const APPOSED = new RegExp(`^${PLACE_OR_PARTY},[^.;:“”"]{1,110}[,(–—-]\\s*$`, 'u');

/** The person right before `who`: `Ruiz, who leads the council`, `Ruiz, 54, of Lund, who …`. */
export function beforeWho(
  { text, mentions, who }: People,
  { start }: Span,
): Antecedent | undefined {
  if (WHO_ARE.test(text.slice(start, start + 12))) return undefined;
  const at = countWhile(mentions, ({ end }) => end <= start);
  for (const mention of mentions.slice(Math.max(0, at - 4), at).reverse()) {
    if (start - mention.end > REACH) return undefined;
    const person = who.get(mention);
    const between = text.slice(mention.end, start);
    if (!person) continue;
    if (ADJACENT.test(between)) return { person, certainty: 0.93 };
    return APPOSED.test(between) ? { person, certainty: 0.85 } : undefined;
  }
  return undefined;
}
