import type { Block } from '../../core/article.ts';
import type { Attribution } from '../../core/quote.ts';
import type { Span } from '../../core/span.ts';
import { isPreposition, isPronoun } from '../quotes/grammar.ts';
import { type Line, linesOf } from '../quotes/lines.ts';
import { type Word, wordsOf } from '../quotes/words.ts';
import { beforeWho } from './antecedents.ts';
import { bodyMeant, isPlural, isSign } from './bodies.ts';
import { type People, type Person, peopleOf } from './cast.ts';
import { countWhile } from './counting.ts';
import { personDescribed } from './descriptions.ts';
import { type Antecedent, antecedentsOf } from './discourse.ts';
import { DEMONYMS, ORGANISATIONS, SPEAKING_PLACES } from './lexicon.ts';
import { isRole } from './mentions.ts';
import { nameRuns } from './names.ts';

/** Whom a mention stands for, as far as the article shows. */
export type Resolved = Pick<Attribution, 'name' | 'role' | 'type' | 'found'> & {
  /** How sure that is, 0 to 1. */
  readonly certainty: number;
};

/** What the one who asks knows of the place. */
export type Place = {
  /** The name of the speaker of the quotation before, in the same section. */
  readonly previous?: string;
};

/** The people of one article, and whom a mention of one stands for. */
export type Cast = {
  readonly people: readonly Person[];
  readonly resolve: (mention: Span, place?: Place) => Resolved;
};

export function castOf(text: string, blocks: readonly Block[]): Cast {
  return castOn(text, linesOf(text, blocks));
}

/** The same for an article whose lines are at hand. */
export function castOn(text: string, lines: readonly Line[]): Cast {
  const people = peopleOf(text, lines);
  const scene = { people, antecedents: antecedentsOf(people) };
  return {
    people: people.people,
    resolve: (mention, place = {}) => resolved(scene, mention, place),
  };
}

type Scene = { readonly people: People; readonly antecedents: ReadonlyMap<number, Antecedent> };

function resolved(scene: Scene, mention: Span, place: Place): Resolved {
  const { people } = scene;
  const words = wordsOf(people.text, mention);
  const [first] = words;
  if (
    words.length === 1 &&
    first &&
    (isPronoun(first) || /^(?:him|her|them|me|us|his|their)$/.test(first.lower))
  ) {
    return pronoun(scene, mention, place, first.lower);
  }
  const head = headOf(words);
  if (isSign(head)) return { type: 'document', found: 'description', certainty: 0.8 };
  const named = namedIn(people, words, head);
  if (named) return named;
  const last = head.at(-1);
  if (last && isRole(last) && !isPlural(last.lower)) return described(people, mention, place, head);
  return bodyMeant(head);
}

function pronoun(scene: Scene, mention: Span, place: Place, word: string): Resolved {
  if (!/^(?:he|she|who|him|her|his)$/.test(word)) {
    return { type: 'unnamed', found: 'pronoun', certainty: 0.8 };
  }
  const found =
    word === 'who' ? beforeWho(scene.people, mention) : antecedent(scene, mention, place);
  if (!found?.person) return { type: 'unnamed', found: 'pronoun', certainty: 0.5 };
  return { ...personal(found.person, mention.start), found: 'pronoun', certainty: found.certainty };
}

/** What the text before shows; at a story's beginning, the speaker of the quotation before. */
function antecedent(
  { people, antecedents }: Scene,
  { start, end }: Span,
  { previous }: Place,
): Antecedent | undefined {
  const found = antecedents.get(start);
  if (found) return found;
  const gender = /^h(?:e|im|is)$/i.test(people.text.slice(start, end)) ? 'man' : 'woman';
  const person = people.people.find(({ name }) => name === previous);
  return person && (person.gender ?? gender) === gender ? { person, certainty: 0.8 } : undefined;
}

const ENDS_HEAD =
  /^(?:of|for|from|in|at|on|to|with|by|who|whose|which|that|about|inside|outside|near|above|behind|holding|carrying|wearing|waving)$/;

/** The head of a mention: what stands before its first preposition, comma or relative clause. */
function headOf(words: readonly Word[]): readonly Word[] {
  const cut = words.findIndex(
    ({ lower, text }, at) => at > 0 && (ENDS_HEAD.test(lower) || /^[,(—–-]$/.test(text)),
  );
  let end = cut < 0 ? words.length : cut;
  while (
    end > 1 &&
    /^(?:['’]s?|himself|herself|itself|themselves)$/.test(words[end - 1]?.lower ?? '')
  )
    end--;
  return words.slice(0, end);
}

function namedIn(
  people: People,
  words: readonly Word[],
  head: readonly Word[],
): Resolved | undefined {
  const runs = nameRuns(words);
  const heading = runs.find(({ to }) => to === head.length);
  // `Russia’s envoy to the UN Vitaly Churkin`, `a spokesman, Ivan Petrov`: the name ends the mention or stands in apposition.
  const closing = runs.find(
    ({ to, from }) =>
      to === words.length && (apposed(words, from) || (roleNoun(head) && !isObject(words, from))),
  );
  const plain = heading && closing && heading.words.length === 1;
  const run = plain ? closing : (heading ?? closing);
  if (!run) return undefined;
  const start = words[run.from]?.start ?? 0;
  const end = words[run.to - 1]?.end ?? start;
  const at = countWhile(people.mentions, (one) => one.end <= start);
  const near = people.mentions[at];
  const mention = near && near.start < end ? near : undefined;
  const person = mention && people.who.get(mention);
  if (!person && isSpeakingPlace(words.slice(run.from, run.to))) return undefined;
  const role = ownRole(words, run.from) ?? mention?.role;
  if (!person) {
    if (run.common || (run.words.length < 2 && !role)) return undefined;
    return {
      name: run.words.join(' '),
      type: 'person',
      found: 'named',
      certainty: 0.7,
      ...(role ? { role } : {}),
    };
  }
  const bare = run.words.length === 1 && hasNamesake(people, person);
  const certainty = bare ? NAMESAKE : 0.98;
  return {
    ...personal(person, start),
    ...(role && !bare ? { role } : {}),
    found: 'named',
    certainty,
  };
}

/** A bare surname that two people of the article bear is told as uncertain, unless it is one's throughout. */
const NAMESAKE = 0.7;
/** So many times as often as any namesake must somebody be named. */
const THROUGHOUT = 4;

function hasNamesake(people: People, person: Person): boolean {
  const bearers = bearersIn(people).get(person.surname.toLowerCase()) ?? [];
  const often = person.mentions.length / THROUGHOUT;
  return bearers.some((other) => other !== person && other.mentions.length > often);
}

/** The people of an article by surname, gathered once an article. */
function bearersIn(people: People): ReadonlyMap<string, readonly Person[]> {
  const known = gathered.get(people);
  if (known) return known;
  const bearers = new Map<string, Person[]>();
  for (const person of people.people) {
    const key = person.surname.toLowerCase();
    const others = bearers.get(key);
    if (others) others.push(person);
    else bearers.set(key, [person]);
  }
  gathered.set(people, bearers);
  return bearers;
}

const gathered = new WeakMap<People, ReadonlyMap<string, readonly Person[]>>();

function isSpeakingPlace(words: readonly Word[]): boolean {
  return (
    words.length === 1 &&
    words.every(
      ({ lower }) => SPEAKING_PLACES.has(lower) || ORGANISATIONS.has(lower) || DEMONYMS.has(lower),
    )
  );
}

function isTitleOf(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (isRole(word) || DEMONYMS.has(word.lower) || /^m(?:r|s|rs)\.?$/.test(word.lower))
  );
}

/** `advisers to Mr. Ruiz` are not Ruiz. */
function isObject(words: readonly Word[], from: number): boolean {
  let at = from - 1;
  while (at > 0 && isTitleOf(words[at])) at--;
  return isPreposition(words[at]);
}

function apposed(words: readonly Word[], from: number): boolean {
  return words[from - 1]?.text === ',';
}

function roleNoun(head: readonly Word[]): boolean {
  const last = head.at(-1);
  return last !== undefined && isRole(last);
}

/** The role within the mention itself: `Kremlin spokesman` in `Kremlin spokesman Dmitry Peskov`. */
function ownRole(words: readonly Word[], from: number): Span | undefined {
  let to = from;
  while (to > 0 && words[to - 1]?.kind === 'mark') to--;
  let start = 0;
  while (start < to && /^(?:the|a|an|and|but)$/.test(words[start]?.lower ?? '')) start++;
  const own = words.slice(start, to);
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last || !own.some(isRole) || /^(?:mr|mrs|ms|dr)\.?$/.test(last.lower))
    return undefined;
  return { start: first.start, end: last.end };
}

function described(people: People, mention: Span, place: Place, head: readonly Word[]): Resolved {
  const role = {
    start:
      head.find(({ lower }) => !/^(?:the|a|an|his|her|its|their)$/.test(lower))?.start ??
      mention.start,
    end: mention.end,
  };
  const found = personDescribed(people, { mention, place, head });
  if (!found) return { type: 'unnamed', found: 'description', role, certainty: 0.7 };
  const fuller = head.filter(({ start }) => start >= role.start).length > 1 ? { role } : {};
  return {
    ...personal(found.person, mention.start),
    ...fuller,
    found: 'description',
    certainty: found.certainty,
  };
}

function personal(person: Person, at: number): Pick<Resolved, 'name' | 'role' | 'type'> {
  const before = person.roles[countWhile(person.roles, ({ start }) => start <= at) - 1];
  const role = before ?? person.roles[0];
  return { name: person.name, type: 'person', ...(role ? { role } : {}) };
}
