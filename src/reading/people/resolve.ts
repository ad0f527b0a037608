import type { Block } from '../../core/article.ts';
import type { Attribution } from '../../core/quote.ts';
import type { Span } from '../../core/span.ts';
import { isPronoun } from '../quotes/phrases.ts';
import { isCapital, type Word, wordsOf } from '../quotes/words.ts';
import { antecedentOf } from './antecedents.ts';
import { type People, type Person, peopleOf } from './cast.ts';
import { personDescribed } from './descriptions.ts';
import { DEMONYMS, DOCUMENTS, ORGANISATIONS, SPEAKING_PLACES } from './lexicon.ts';
import { isRole } from './mentions.ts';
import { nameRuns } from './names.ts';

/** Whom a mention stands for, as far as the article shows. */
export type Resolved = Pick<Attribution, 'name' | 'role' | 'type' | 'found'> & {
  /** How sure that is, 0 to 1. */
  readonly certainty: number;
};

/** What the one who asks knows of the place. */
export type Place = {
  /** The words attributed to the mention: names within them are no antecedents. */
  readonly words?: readonly Span[];
  /** The name of the speaker of the quotation before, in the same section. */
  readonly previous?: string;
};

/** The people of one article, and whom a mention of one stands for. */
export type Cast = {
  readonly people: readonly Person[];
  readonly resolve: (mention: Span, place?: Place) => Resolved;
};

export function castOf(text: string, blocks: readonly Block[]): Cast {
  const people = peopleOf(text, blocks);
  return {
    people: people.people,
    resolve: (mention, place = {}) => resolved(people, mention, place),
  };
}

function resolved(people: People, mention: Span, place: Place): Resolved {
  const words = wordsOf(people.text, mention);
  const [first] = words;
  if (
    words.length === 1 &&
    first &&
    (isPronoun(first) || /^(?:him|her|them|me|us|his|their)$/.test(first.lower))
  ) {
    return pronoun(people, mention, place, first.lower);
  }
  const head = headOf(words);
  const named = namedIn(people, words, head);
  if (named) return named;
  const last = head.at(-1);
  if (last && isRole(last) && !isPlural(last.lower)) return described(people, mention, place, head);
  return body(head);
}

function pronoun(people: People, mention: Span, place: Place, word: string): Resolved {
  if (!/^(?:he|she|who|him|her|his)$/.test(word))
    return { type: 'unnamed', found: 'pronoun', certainty: 0.8 };
  const found = antecedentOf(people, { mention, place, word });
  if (!found) return { type: 'unnamed', found: 'pronoun', certainty: 0.5 };
  return { ...personal(found.person, mention.start), found: 'pronoun', certainty: found.certainty };
}

/** The head of a mention: what stands before its first preposition, comma or relative clause. */
function headOf(words: readonly Word[]): readonly Word[] {
  const cut = words.findIndex(
    ({ lower, text }, at) =>
      at > 0 &&
      (/^(?:of|for|from|in|at|on|to|with|by|who|whose|which|that|about|inside|near)$/.test(lower) ||
        /^[,(—–-]$/.test(text)),
  );
  return cut < 0 ? words : words.slice(0, cut);
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
    ({ to, from }) => to === words.length && (apposed(words, from) || roleNoun(head)),
  );
  const run = heading ?? closing;
  if (!run) return undefined;
  const start = words[run.from]?.start ?? 0;
  const end = words[run.to - 1]?.end ?? start;
  const mention = people.mentions.find((one) => one.start < end && start < one.end);
  const person = mention && people.who.get(mention);
  if (!person && isSpeakingPlace(words.slice(run.from, run.to))) return undefined;
  const role = ownRole(words, run.from) ?? mention?.role;
  if (!person) {
    if (run.words.length < 2 && !role) return undefined;
    return {
      name: run.words.join(' '),
      type: 'person',
      found: 'named',
      certainty: 0.7,
      ...(role ? { role } : {}),
    };
  }
  return { ...personal(person, start), ...(role ? { role } : {}), found: 'named', certainty: 0.98 };
}

function isSpeakingPlace(words: readonly Word[]): boolean {
  return (
    words.length === 1 &&
    words.every(
      ({ lower }) => SPEAKING_PLACES.has(lower) || ORGANISATIONS.has(lower) || DEMONYMS.has(lower),
    )
  );
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
  const before = person.mentions.filter(({ role, start }) => role && start <= at).at(-1)?.role;
  const role = before ?? person.roles[0];
  return { name: person.name, type: 'person', ...(role ? { role } : {}) };
}

function isPlural(lower: string): boolean {
  return /s$/.test(lower) && !/(?:ss|us|boss)$/.test(lower);
}

/** Not a person: a body that speaks in its own name, a document, or people without a name. */
function body(head: readonly Word[]): Resolved {
  const own =
    head[0] && /^(?:the|a|an|this|that|its|his|her|their|our)$/.test(head[0].lower)
      ? head.slice(1)
      : head;
  const last = own.at(-1);
  const capital = own.some(isCapital);
  const known =
    last &&
    (ORGANISATIONS.has(last.lower) ||
      SPEAKING_PLACES.has(last.lower.replace(/\.$/, '')) ||
      isAcronym(last));
  if (known && capital)
    return { name: nameOf(own), type: 'organisation', found: 'named', certainty: 0.9 };
  if (last && DOCUMENTS.has(last.lower))
    return { type: 'document', found: 'description', certainty: 0.8 };
  if (known) return { type: 'organisation', found: 'description', certainty: 0.6 };
  if (
    last &&
    isCapital(last) &&
    own.length > 0 &&
    own.every((word) => isCapital(word) || word.kind === 'mark' || /^['’]s$/.test(word.lower))
  ) {
    return { name: nameOf(own), type: 'organisation', found: 'named', certainty: 0.6 };
  }
  return { type: 'unnamed', found: 'description', certainty: 0.8 };
}

function isAcronym({ text }: Word): boolean {
  return /^(?:\p{Lu}\.?){2,}$/u.test(text);
}

function nameOf(words: readonly Word[]): string {
  let name = '';
  let end: number | undefined;
  for (const word of words) {
    name += (end === undefined || end === word.start ? '' : ' ') + word.text;
    end = word.end;
  }
  return name.replace(/\s*\(.*$/, '');
}
