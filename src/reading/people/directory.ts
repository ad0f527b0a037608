import type { ArticleId } from '../../core/article.ts';
import { placeOfDemonym } from '../../core/demonyms.ts';
import type { Attribution } from '../../core/quote.ts';
import type { Speaker } from '../../core/speaker.ts';
import { surnameOf } from './names.ts';
import { samePerson } from './same-person.ts';
import { folded, transliterated } from './spelling.ts';

/** A quotation's speaker as one article names them. */
export type Seen = {
  readonly name?: string;
  readonly type: Attribution['type'];
  readonly role?: string;
  readonly article: ArticleId;
};

/** A curator's word on who is who: every alias stands for the name. It wins over what is read. */
export type Alias = { readonly name: string; readonly aliases: readonly string[] };

/** Everyone quoted in the corpus under one name each. */
export type Directory = {
  /** The most quoted first. */
  readonly speakers: readonly Speaker[];
  /** The corpus's name for an article's name; the name itself when the corpus leaves open who it is. */
  readonly nameOf: (name: string) => string;
};

type Group = { readonly forms: Map<string, number>; readonly seen: Seen[] };

export function speakerDirectory(seen: Iterable<Seen>, aliases: readonly Alias[] = []): Directory {
  const curated = curatedNames(aliases);
  const groups = grouped(seen, curated);
  const canonical = new Map<string, string>();
  const speakers: Speaker[] = [];
  for (const group of groups) {
    const speaker = speakerOf(group, curated);
    speakers.push(speaker);
    for (const form of group.forms.keys()) canonical.set(form, speaker.name);
  }
  speakers.sort((a, b) => b.quotes - a.quotes || (a.name < b.name ? -1 : 1));
  const nameOf = (name: string) => curated.get(key(name)) ?? canonical.get(name) ?? name;
  return { speakers, nameOf };
}

function curatedNames(aliases: readonly Alias[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const alias of aliases) {
    for (const form of [alias.name, ...alias.aliases]) names.set(key(form), alias.name);
  }
  return names;
}

function key(name: string): string {
  return folded(name).replace(/^the /, '').replace(/\s+/g, ' ').trim();
}

function grouped(seen: Iterable<Seen>, curated: ReadonlyMap<string, string>): readonly Group[] {
  const known = new Map<string, Group>();
  const people = new Map<string, Group[]>();
  const bare: Seen[] = [];
  const all = [...seen];
  for (const one of all) {
    const name = one.name === undefined ? undefined : curated.get(key(one.name));
    if (name === undefined || !one.name) continue;
    const group = groupAt(known, `curated ${name}`);
    join(group, one, one.name);
    if (one.type === 'person') standsFor(people, name, group);
  }
  for (const one of all) {
    if (!one.name || curated.has(key(one.name))) continue;
    if (one.type !== 'person')
      join(groupAt(known, `${one.type} ${bodyKey(one.name)}`), one, one.name);
    else if (one.name.includes(' ')) join(personGroup(people, one.name), one, one.name);
    else bare.push(one);
  }
  for (const one of bare) {
    const bearers = people.get(transliterated(one.name ?? '')) ?? [];
    const [only] = bearers;
    join(
      only && bearers.length === 1 ? only : groupAt(known, `bare ${key(one.name ?? '')}`),
      one,
      one.name ?? '',
    );
  }
  return [...new Set([...known.values(), ...[...people.values()].flat()])];
}

/** Spellings that no curator wrote down join whom they did. */
function standsFor(people: Map<string, Group[]>, name: string, group: Group): void {
  const surname = transliterated(surnameOf(name.split(/\s+/)));
  const bearers = people.get(surname) ?? [];
  if (!bearers.includes(group)) people.set(surname, [...bearers, group]);
}

function groupAt(groups: Map<string, Group>, name: string): Group {
  const group = groups.get(name) ?? { forms: new Map(), seen: [] };
  groups.set(name, group);
  return group;
}

/** The group of one person: the same surname, and a first name that may be the same. */
function personGroup(people: Map<string, Group[]>, name: string): Group {
  const words = name.split(/\s+/);
  const surname = transliterated(surnameOf(words));
  const bearers = people.get(surname) ?? [];
  const same = bearers.find(({ forms }) =>
    [...forms.keys()].some((form) => sameSpelled(form.split(/\s+/), words)),
  );
  if (same) return same;
  const group: Group = { forms: new Map(), seen: [] };
  people.set(surname, [...bearers, group]);
  return group;
}

function sameSpelled(a: readonly string[], b: readonly string[]): boolean {
  const withSurname = (words: readonly string[]) => [
    ...words.slice(0, -1).map(folded),
    transliterated(words.at(-1) ?? ''),
  ];
  return samePerson(withSurname(a), withSurname(b));
}

/** One key for `Russian Foreign Ministry`, `Russia’s Foreign Ministry` and `the Russia Foreign Ministry`. */
function bodyKey(name: string): string {
  const words = key(name)
    .replace(/['’]s?(?=\s|$)/g, '')
    .split(' ');
  const places: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const ofPair = placeOfDemonym(`${word} ${words[at + 1] ?? ''}`);
    places.push(ofPair ?? placeOfDemonym(word) ?? word);
    if (ofPair) at++;
  }
  return places.join(' ');
}

function join(group: Group, seen: Seen, form: string): void {
  group.forms.set(form, (group.forms.get(form) ?? 0) + 1);
  group.seen.push(seen);
}

function speakerOf({ forms, seen }: Group, curated: ReadonlyMap<string, string>): Speaker {
  const byCount = byFrequency(forms);
  const full = byCount.filter((form) => form.includes(' '));
  const given = byCount.map((form) => curated.get(key(form))).find((name) => name !== undefined);
  const name = given ?? full[0] ?? byCount[0] ?? '';
  const roles = new Map<string, number>();
  for (const { role } of seen) if (role) roles.set(role, (roles.get(role) ?? 0) + 1);
  return {
    name,
    type: seen[0]?.type ?? 'unnamed',
    aliases: byCount.filter((form) => form !== name),
    roles: byFrequency(roles),
    quotes: seen.length,
    articles: new Set(seen.map(({ article }) => article)).size,
  };
}

/** The most frequent first; of equals the longer, then by the alphabet. */
function byFrequency(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1))
    .map(([form]) => form);
}
