import { type Span, slice } from '../../core/span.ts';
import type { Line } from '../quotes/lines.ts';
import { genderOf } from './gender.ts';
import { type Gender, genderOfFirstName, genderOfRole, SPEAKING_PLACES } from './lexicon.ts';
import { type Mention, mentionsIn, type Page } from './mentions.ts';
import { surnameOf } from './names.ts';
import { samePerson } from './same-person.ts';
import { folded, transliterated } from './spelling.ts';

/** A person whom an article names. */
export type Person = {
  /** The fullest form of the name in the article. */
  readonly name: string;
  readonly surname: string;
  /** Where the article tells what they are: `Kremlin spokesman`. */
  readonly roles: readonly Span[];
  /** The different roles in lower case. */
  readonly roleKinds: readonly string[];
  readonly gender?: Gender;
  /** Where the narrator's namings of them end, in order. */
  readonly named: readonly number[];
  /** Where a verb of saying stands beside their name, in order. */
  readonly spoken: readonly number[];
  /** They do or say something, or have a role: no mere name. */
  readonly acts: boolean;
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
  /** How often the narrator has called them by one word so far. */
  short: number;
  /** The line where they were last named in full. */
  fullLine: number;
  name: readonly string[];
  readonly mentions: Mention[];
  gender?: Gender;
};

/** Reads the people an article names: surnames join the full name that they shorten. */
export function peopleOf(text: string, lines: readonly Line[]): People {
  const page = mentionsIn(text, lines);
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
    const surname = transliterated(surnameOf(mention.words));
    const bearers = bySurname.get(surname) ?? [];
    const known = bearers.find(({ name }) => samePerson(name, mention.words));
    if (known) {
      known.mentions.push(mention);
      continue;
    }
    const draft = { name: mention.words, mentions: [mention], short: 0, fullLine: -1 };
    drafts.push(draft);
    bySurname.set(surname, [...bearers, draft]);
  }
  for (const draft of drafts) draft.name = fullest(draft.mentions);
  return drafts;
}

/** The form used most; of those used alike, the longer, unless a headline may have lengthened it. */
function fullest(mentions: readonly Mention[]): readonly string[] {
  const forms = new Map<string, { words: readonly string[]; count: number }>();
  for (const { words } of mentions) {
    const form = forms.get(words.join(' ')) ?? { words, count: 0 };
    form.count++;
    forms.set(words.join(' '), form);
  }
  const rank = ({ words, count }: { words: readonly string[]; count: number }) =>
    (words.length > 3 ? 0 : 100) +
    (words.join('') === words.join('').toUpperCase() ? 0 : 50) +
    Math.min(count, 9) * 4 +
    words.length;
  const [best] = [...forms.values()].sort((a, b) => rank(b) - rank(a));
  return best?.words ?? [];
}

/** Two capitalised words are a person's name only if something around them says so. */
function isPerson({ name, mentions }: Draft): boolean {
  if (mentions.length > 1 && name.length > 1 && mentions.some(({ subject }) => subject))
    return true;
  if (genderOfFirstName(name[0] ?? '') && name.length > 1) return true;
  return mentions.some(({ titled, role, speaks, words }) => {
    return (
      titled.length > 0 || role !== undefined || speaks || (words.length === 1 && name.length > 1)
    );
  });
}

function joinShortNames(mentions: readonly Mention[], drafts: Draft[]): void {
  const surnames = new Map<string, Draft[]>();
  const firsts = new Map<string, Draft[]>();
  const sounds = new Map<string, Draft[]>();
  for (const draft of drafts) {
    push(surnames, folded(surnameOf(draft.name)), draft);
    push(sounds, transliterated(surnameOf(draft.name)), draft);
    push(firsts, folded(draft.name[0] ?? ''), draft);
  }
  const latest = new Map<string, Draft>();
  const full = new Map<Mention, Draft>();
  for (const draft of drafts) for (const mention of draft.mentions) full.set(mention, draft);
  for (const mention of mentions) {
    const [word = ''] = mention.words;
    if (mention.words.length > 1) {
      const own = full.get(mention);
      if (own) {
        own.fullLine = mention.line;
        latest.set(folded(surnameOf(own.name)), own);
      }
      continue;
    }
    const key = folded(word);
    const byFirst = mention.titled.length === 0 && !mention.common ? firsts.get(key) : undefined;
    const named = surnames.get(key) ?? byFirst ?? onlyOne(sounds.get(transliterated(word)));
    const draft = pick(named, mention, latest.get(key));
    if (draft) {
      draft.mentions.push(mention);
      if (!mention.quoted) draft.short++;
    }
    if (!draft && !named && standsAlone(mention)) {
      const alone = { name: mention.words, mentions: [mention], short: 1, fullLine: -1 };
      drafts.push(alone);
      push(surnames, key, alone);
      push(sounds, transliterated(word), alone);
    }
  }
  for (const { mentions: own } of drafts) own.sort((a, b) => a.start - b.start);
}

/** Names that are spelled otherwise are one person's where nobody else comes into question. */
function onlyOne(drafts: readonly Draft[] | undefined): readonly Draft[] | undefined {
  return drafts?.length === 1 ? drafts : undefined;
}

/** `Mr. Ruiz` or `Ruiz said`, who is never named in full. */
function standsAlone({ titled, speaks, quoted, words, common }: Mention): boolean {
  if (quoted || common || SPEAKING_PLACES.has((words[0] ?? '').toLowerCase())) return false;
  return titled.length > 0 || speaks;
}

function push(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  map.set(key, [...(map.get(key) ?? []), draft]);
}

/**
 * Of several people with one surname: the one of the title's gender, or who has borne the title before; the one just named in full; else the one whom
 * the article has called by surname before.
 */
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
  const entitled = fitting.filter(({ mentions }) =>
    mentions.some(({ titled }) => titled.some((title) => mention.titled.includes(title))),
  );
  if (entitled.length === 1) return entitled[0];
  const before = fitting.filter(({ mentions }) => (mentions[0]?.start ?? 0) < mention.start);
  const usual = before.reduce<Draft | undefined>(
    (best, draft) => (draft.short > (best?.short ?? 0) ? draft : best),
    undefined,
  );
  const full = latest && fitting.includes(latest) ? latest : undefined;
  const near = full && usual && full !== usual && mention.line - full.fullLine > 2 ? usual : full;
  return near ?? usual ?? before[0] ?? fitting[0];
}

/** Enough to tell a person by; an article has more only when it is no article. */
const ROLES_KEPT = 12;

function personOf(text: string, { name, mentions }: Draft): Person {
  const roles = mentions.flatMap(({ role }) => (role ? [role] : []));
  const gender = genderOf(text, name, mentions);
  const own = mentions.filter(({ quoted }) => !quoted);
  const kinds = new Set(
    roles.slice(0, 10 * ROLES_KEPT).map((role) => slice(text, role).toLowerCase()),
  );
  return {
    name: name.join(' '),
    surname: surnameOf(name),
    roles,
    roleKinds: [...kinds].slice(0, ROLES_KEPT),
    mentions,
    named: own.map(({ end }) => end),
    spoken: own.filter(({ speaks }) => speaks).map(({ start }) => start),
    acts: roles.length > 0 || mentions.some(({ speaks, subject }) => speaks || subject),
    ...(gender ? { gender } : {}),
  };
}
