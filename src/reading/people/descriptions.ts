import type { Span } from '../../core/span.ts';
import type { Word } from '../quotes/words.ts';
import type { People, Person } from './cast.ts';
import { countWhile } from './counting.ts';
import { genderOfRole } from './lexicon.ts';
import type { Place } from './resolve.ts';

type Found = { readonly person: Person; readonly certainty: number };
type Asked = { readonly mention: Span; readonly place: Place; readonly head: readonly Word[] };

/** Nouns that any public person may be called by. */
const GENERAL =
  /^(?:official|diplomat|politician|leader|candidate|lawmaker|nominee|contender|frontrunner|front-runner|hopeful|man|woman|speaker|politician)$/;

/** The person that `the spokesman`, `Kremlin spokesman` or `the official` stands for; undefined when none fits. */
export function personDescribed(
  people: People,
  { mention, place, head }: Asked,
): Found | undefined {
  const [first] = head;
  if (first && /^(?:an?|one|another|some|any)$/.test(first.lower)) return undefined;
  const noun = bare(head.at(-1)?.lower ?? '');
  const modifiers = head
    .slice(0, -1)
    .map(({ lower }) => bare(lower))
    .filter(matters);
  const scores = new Map<Person, number>();
  const before = people.people.filter(({ mentions }) => (mentions[0]?.start ?? 0) < mention.start);
  const gender = genderOfRole(noun);
  for (const person of before) {
    if (gender && person.gender && person.gender !== gender) continue;
    const fit = fitness(person, { noun, modifiers });
    if (fit > 0) scores.set(person, fit * (1 + standing(person, mention)));
  }
  for (const [person, score] of scores)
    if (person.name === place.previous) scores.set(person, score * 1.3);
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best) return undefined;
  const lead = best[1] / (best[1] + (second?.[1] ?? 0));
  const fit = fitness(best[0], { noun, modifiers }) >= 1 ? 0.93 : 0.75;
  return { person: best[0], certainty: fit * (0.45 + 0.5 * lead) };
}

function fitness(
  person: Person,
  { noun, modifiers }: { noun: string; modifiers: readonly string[] },
): number {
  let best = 0;
  for (const role of person.roleKinds) {
    const words = role.split(/[\s.]+/).map(bare);
    const same = words.some((word) => word === noun || sameNoun(word, noun));
    if (!same) continue;
    const missing = modifiers.filter((modifier) => !words.includes(modifier)).length;
    if (missing === 0) best = Math.max(best, 1 + 0.2 * modifiers.length);
    else if (missing < modifiers.length) best = Math.max(best, 0.5);
  }
  if (best === 0 && GENERAL.test(noun) && modifiers.length === 0 && person.spoken.length > 0)
    best = 0.4 + (person.roles.length > 0 ? 0.2 : 0);
  return best;
}

/** How much the article is about what this person says, up to a place. */
function standing({ spoken, named }: Person, { start }: Span): number {
  const before = countWhile(spoken, (at) => at < start);
  const last = named[countWhile(named, (at) => at < start) - 1];
  const near = last === undefined ? 0 : 1 / (1 + (start - last) / 600);
  return before + 0.3 * (spoken.length - before) + near;
}

const FAMILIES = [
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['senator', 'sen'],
  ['governor', 'gov'],
  ['representative', 'rep', 'congressman', 'congresswoman'],
  ['chairman', 'chairwoman', 'chair'],
  ['businessman', 'mogul', 'billionaire', 'developer', 'tycoon', 'magnate'],
  ['general', 'gen'],
  ['professor', 'prof'],
  ['adviser', 'advisor', 'aide'],
];

function sameNoun(a: string, b: string): boolean {
  return FAMILIES.some((family) => family.includes(a) && family.includes(b));
}

function matters(word: string): boolean {
  return !/^(?:the|'s|’s|former|his|her|their|its|this|that|then|of|for)$/.test(word);
}

function bare(word: string): string {
  return word.replace(/\.$/, '');
}
