import type { Block } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import { type Gender, genderOfFirstName, genderOfRole, SPEAKING_PLACES } from './lexicon.ts';
import { type Mention, mentionsIn, type Page } from './mentions.ts';
import { surnameOf } from './names.ts';
import { folded, transliterated } from './spelling.ts';

/** A person whom an article names. */
export type Person = {
  /** The fullest form of the name in the article. */
  readonly name: string;
  readonly surname: string;
  /** Where the article tells what they are: `Kremlin spokesman`. */
  readonly roles: readonly Span[];
  readonly gender?: Gender;
  /** Where they are named, in text order. */
  readonly mentions: readonly Mention[];
};

/** Everyone whom one article names, and the page they were read from. */
export type People = Page & {
  readonly text: string;
  readonly people: readonly Person[];
  /** The person that each mention names, where it is known. */
  readonly who: ReadonlyMap<Mention, Person>;
};

type Draft = {
  name: readonly string[];
  readonly mentions: Mention[];
  gender?: Gender;
};

/** Reads the people an article names: surnames join the full name that they shorten. */
export function peopleOf(text: string, blocks: readonly Block[]): People {
  const page = mentionsIn(text, blocks);
  const drafts = fullNames(page.mentions);
  joinShortNames(page.mentions, drafts);
  const who = new Map<Mention, Person>();
  const people = drafts.filter(isPerson).map((draft) => personOf(text, draft));
  for (const person of people) for (const mention of person.mentions) who.set(mention, person);
  return { ...page, text, people, who };
}

function fullNames(mentions: readonly Mention[]): Draft[] {
  const drafts: Draft[] = [];
  const bySurname = new Map<string, Draft[]>();
  for (const mention of mentions) {
    if (mention.words.length < 2) continue;
    const surname = folded(surnameOf(mention.words));
    const known = (bySurname.get(surname) ?? []).find(({ name }) =>
      samePerson(name, mention.words),
    );
    if (known) {
      known.mentions.push(mention);
      if (mention.words.length > known.name.length && !hasTitleCase(known.name))
        known.name = mention.words;
      continue;
    }
    const draft = { name: mention.words, mentions: [mention] };
    drafts.push(draft);
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), draft]);
  }
  return drafts;
}

/** Two capitalised words are a person's name only if something around them says so. */
function isPerson({ name, mentions }: Draft): boolean {
  if (genderOfFirstName(name[0] ?? '') && name.length > 1) return true;
  return mentions.some(({ titled, role, speaks, words }) => {
    return (
      titled.length > 0 || role !== undefined || speaks || (words.length === 1 && name.length > 1)
    );
  });
}

function hasTitleCase(name: readonly string[]): boolean {
  return name.length >= 3;
}

/** `Dmitry Peskov` and `Dmitri S. Peskov` are one; `Donald Trump` and `Ivanka Trump` are two. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [first = '', second = ''] = [folded(a[0] ?? ''), folded(b[0] ?? '')];
  if (a.some(isSuffix) !== b.some(isSuffix)) return false;
  if (folded(surnameOf(a)) !== folded(surnameOf(b))) return false;
  return (
    transliterated(first) === transliterated(second) ||
    isInitial(first, second) ||
    isInitial(second, first) ||
    shortens(first, second)
  );
}

function isSuffix(word: string): boolean {
  return /^(?:Jr|Sr|II|III|IV)\.?$/.test(word);
}

function isInitial(short: string, long: string): boolean {
  return /^\p{L}\.?$/u.test(short) && long.startsWith(short.slice(0, 1));
}

const SHORT_FORMS: readonly (readonly string[])[] = [
  ['mike', 'michael'],
  ['joe', 'joseph'],
  ['jim', 'james', 'jimmy'],
  ['bob', 'robert', 'rob', 'bobby'],
  ['bill', 'william', 'billy', 'will'],
  ['tom', 'thomas'],
  ['dan', 'daniel', 'danny'],
  ['dave', 'david'],
  ['ben', 'benjamin'],
  ['chris', 'christopher'],
  ['matt', 'matthew'],
  ['tim', 'timothy'],
  ['jeff', 'jeffrey', 'geoffrey'],
  ['greg', 'gregory'],
  ['ken', 'kenneth'],
  ['steve', 'steven', 'stephen'],
  ['tony', 'anthony'],
  ['ed', 'edward', 'ted'],
  ['sam', 'samuel'],
  ['nick', 'nicholas'],
  ['bernie', 'bernard'],
  ['don', 'donald'],
  ['ron', 'ronald'],
  ['rick', 'richard', 'dick'],
  ['andy', 'andrew'],
  ['alex', 'alexander'],
  ['charlie', 'charles', 'chuck'],
  ['liz', 'elizabeth', 'beth'],
  ['kate', 'katherine', 'kathleen', 'katie'],
  ['sue', 'susan'],
  ['debbie', 'deborah'],
  ['pat', 'patrick', 'patricia'],
  ['larry', 'lawrence'],
  ['jerry', 'gerald'],
  ['jon', 'jonathan'],
  ['josh', 'joshua'],
];

function shortens(a: string, b: string): boolean {
  return SHORT_FORMS.some((forms) => forms.includes(a) && forms.includes(b));
}

function joinShortNames(mentions: readonly Mention[], drafts: Draft[]): void {
  const surnames = new Map<string, Draft[]>();
  const firsts = new Map<string, Draft[]>();
  for (const draft of drafts) {
    push(surnames, folded(surnameOf(draft.name)), draft);
    push(firsts, folded(draft.name[0] ?? ''), draft);
  }
  const latest = new Map<string, Draft>();
  for (const mention of mentions) {
    const [word = ''] = mention.words;
    if (mention.words.length > 1) {
      const own = drafts.find((draft) => draft.mentions.includes(mention));
      if (own) latest.set(folded(surnameOf(own.name)), own);
      continue;
    }
    const key = folded(word);
    const named = surnames.get(key) ?? (mention.titled.length === 0 ? firsts.get(key) : undefined);
    const draft = pick(named, mention, latest.get(key));
    if (draft) draft.mentions.push(mention);
    else if (!named && standsAlone(mention)) {
      const alone = { name: mention.words, mentions: [mention] };
      drafts.push(alone);
      push(surnames, key, alone);
    }
  }
  for (const { mentions: own } of drafts) own.sort((a, b) => a.start - b.start);
}

/** `Mr. Ruiz` or `Ruiz said`, who is never named in full. */
function standsAlone({ titled, speaks, quoted, words }: Mention): boolean {
  if (quoted || SPEAKING_PLACES.has((words[0] ?? '').toLowerCase())) return false;
  return titled.length > 0 || speaks;
}

function push(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  map.set(key, [...(map.get(key) ?? []), draft]);
}

/** Of several people with one surname: the one of the title's gender, else the one named in full most often before. */
function pick(
  named: readonly Draft[] | undefined,
  mention: Mention,
  latest: Draft | undefined,
): Draft | undefined {
  if (!named || named.length < 2) return named?.[0];
  const gender = mention.titled.map(genderOfRole).find((one) => one !== undefined);
  const fitting = gender
    ? named.filter(({ name }) => (genderOfFirstName(name[0] ?? '') ?? gender) === gender)
    : named;
  if (fitting.length === 1) return fitting[0];
  if (latest && fitting.includes(latest)) return latest;
  return fitting.find(({ mentions }) => (mentions[0]?.start ?? 0) < mention.start) ?? fitting[0];
}

function personOf(text: string, { name, mentions }: Draft): Person {
  const roles = mentions.flatMap(({ role }) => (role ? [role] : []));
  const gender = genderOf(text, name, mentions);
  return {
    name: name.join(' '),
    surname: surnameOf(name),
    roles,
    mentions,
    ...(gender ? { gender } : {}),
  };
}

function genderOf(
  text: string,
  name: readonly string[],
  mentions: readonly Mention[],
): Gender | undefined {
  for (const { titled, role } of mentions) {
    const words = [...titled, ...(role ? text.slice(role.start, role.end).split(/\s+/) : [])];
    const told = words.map(genderOfRole).find((one) => one !== undefined);
    if (told) return told;
  }
  const first = name.length > 1 ? genderOfFirstName(name[0] ?? '') : undefined;
  if (first) return first;
  if (/(?:ova|eva|skaya)$/.test(surnameOf(name))) return 'woman';
  return genderOfPronouns(text, mentions);
}

/** The pronouns that follow a name as subject of its sentence, before another name. */
function genderOfPronouns(text: string, mentions: readonly Mention[]): Gender | undefined {
  let men = 0;
  let women = 0;
  for (const { end, subject, quoted } of mentions) {
    if (!subject || quoted) continue;
    const after = /[“"]|\p{Lu}\p{L}+ \p{Lu}/u.exec(text.slice(end, end + 200))?.index ?? 200;
    const words = text.slice(end, end + after);
    const pronoun = /(?<!\p{L})(?:he|his|him|himself|she|her|hers|herself)(?!\p{L})/iu
      .exec(words)?.[0]
      .toLowerCase();
    if (!pronoun) continue;
    if (/^h(?:e|is|im|imself)$/.test(pronoun)) men++;
    else women++;
  }
  if (men === women) return undefined;
  return men > women ? 'man' : 'woman';
}
