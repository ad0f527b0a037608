import type { Span } from '../../core/span.ts';
import type { People } from './cast.ts';
import type { Antecedent } from './discourse.ts';

/** The person right before `who`: `Ruiz, who leads the council`. */
export function beforeWho(people: People, { start }: Span): Antecedent | undefined {
  const last = people.mentions[indexBefore(people, start)];
  if (!last || start - last.end > 60) return undefined;
  const between = people.text.slice(last.end, start);
  if (!/^(?:,[^.;“"]*)?[,\s(]*$|^\s*\([^)]*\),?\s*$/.test(between)) return undefined;
  const person = people.who.get(last);
  return person ? { person, certainty: 0.93 } : undefined;
}

function indexBefore({ mentions }: People, offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
