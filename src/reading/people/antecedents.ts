import { overlaps, type Span } from '../../core/span.ts';
import type { People, Person } from './cast.ts';
import type { Mention } from './mentions.ts';
import type { Place } from './resolve.ts';

type Found = { readonly person: Person; readonly certainty: number };
type Asked = { readonly mention: Span; readonly place: Place; readonly word: string };

/** How many paragraphs back a pronoun may look. */
const REACH = 4;

/** Whom `he`, `she` or `who` stands for; undefined when the article leaves it open. */
export function antecedentOf(people: People, asked: Asked): Found | undefined {
  return asked.word === 'who' ? beforeWho(people, asked.mention) : personMeant(people, asked);
}

function beforeWho(people: People, mention: Span): Found | undefined {
  const last = mentionsBefore(people, mention.start).at(-1);
  if (!last || mention.start - last.end > 60) return undefined;
  const between = people.text.slice(last.end, mention.start);
  if (!/^(?:,[^.;“"]*)?[,\s(]*$/.test(between)) return undefined;
  const person = people.who.get(last);
  return person ? { person, certainty: 0.93 } : undefined;
}

function personMeant(people: People, { mention, place, word }: Asked): Found | undefined {
  const gender = /^(?:she|her)$/.test(word) ? 'woman' : 'man';
  const here = people.lines.findLastIndex(({ span }) => span.start <= mention.start);
  const line = people.lines[here];
  if (!line) return undefined;
  const scores = new Map<Person, number>();
  for (const one of mentionsBefore(people, mention.start)) {
    const person = people.who.get(one);
    if (!person || line.paragraph - one.paragraph > REACH || one.section !== line.section) continue;
    if (place.words?.some((words) => overlaps(words, one))) continue;
    if (person.gender !== undefined && person.gender !== gender) continue;
    const known = person.gender === gender ? 1 : 0.75;
    const score = known * weight(one, { line: here, paragraph: line.paragraph });
    scores.set(person, Math.max(scores.get(person) ?? 0, score) + 0.02 * score);
  }
  const previous = people.people.find(({ name }) => name === place.previous);
  if (previous && (previous.gender ?? gender) === gender) {
    scores.set(previous, (scores.get(previous) ?? 0.3) + 0.45);
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best) return undefined;
  const lead = best[1] - (second?.[1] ?? 0);
  return { person: best[0], certainty: Math.min(0.97, 0.6 + 0.6 * lead) };
}

function weight(one: Mention, here: { line: number; paragraph: number }): number {
  const near = one.line === here.line ? 1 : 0.9 ** (here.line - one.line);
  const far = 0.75 ** (here.paragraph - one.paragraph);
  let role = 0.55;
  if (one.subject) role = 0.9;
  if (one.speaks) role = 1;
  if (one.possessive) role = 0.5;
  else if (one.afterPreposition && !one.speaks) role = 0.45;
  if (one.quoted) role = 0.15;
  return near * far * role;
}

function mentionsBefore({ mentions }: People, offset: number): readonly Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return mentions.slice(Math.max(0, low - 60), low);
}
