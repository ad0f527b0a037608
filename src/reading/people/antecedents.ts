import type { Span } from '../../core/span.ts';
import type { People } from './cast.ts';
import { countWhile } from './counting.ts';
import type { Antecedent } from './discourse.ts';

/** The person right before `who`: `Ruiz, who leads the council`. */
export function beforeWho(people: People, { start }: Span): Antecedent | undefined {
  const last = people.mentions[countWhile(people.mentions, ({ end }) => end <= start) - 1];
  if (!last || start - last.end > 60) return undefined;
  const between = people.text.slice(last.end, start);
  if (!/^(?:,[^.;“"]*)?[,\s(]*$|^\s*\([^)]*\),?\s*$/.test(between)) return undefined;
  const person = people.who.get(last);
  return person ? { person, certainty: 0.93 } : undefined;
}
