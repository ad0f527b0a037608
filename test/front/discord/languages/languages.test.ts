import { describe, expect, test } from 'vitest';
import { defineCommand } from '../../../../src/core/command.ts';
import type { Language } from '../../../../src/front/discord/languages/language.ts';
import { LANGUAGES } from '../../../../src/front/discord/languages/languages.ts';
import { messageEntry, slash } from '../../../../src/front/discord/slash.ts';
import { commands } from '../../../support/desk.ts';
import { commands as listed, sizeOf } from '../../../support/loopback-discord/rules.ts';
import { TRANSLATED } from './english.ts';
import { aboutsOf, gapsOf, wordsOf } from './keys.ts';

const payloads = commands.flatMap((command) =>
  [slash(command), messageEntry(command) ?? []].flat(),
);

/** A command with a choice, and what it is called in a language of its own. */
const umbrella = defineCommand({
  name: 'umbrella',
  about: 'Rain or shine',
  example: '',
  onMessage: { label: 'Umbrella?', option: 'day' },
  options: {
    day: { kind: 'text', about: 'Which day' },
    sort: { kind: 'choice', about: 'What first', choices: ['wet', 'csv'] },
  },
  run: () => ({ kind: 'notice', heading: '', facts: [], lines: [] }),
});
const wet = { name: 'zuerst', about: 'Was zuerst', choices: { wet: 'nass' } };
const schirm = { name: 'schirm', about: 'Regen oder nicht', onMessage: 'Schirm?' };

test.each<[string, Language['commands'], ReturnType<typeof gapsOf>]>([
  [
    'all there',
    { umbrella: { ...schirm, options: { day: { name: 'tag', about: 'Tag' }, sort: wet } } },
    { missing: [], stray: [] },
  ],
  [
    'an option, a choice, a label gone',
    { umbrella: { name: 'schirm', about: 'Regen', options: { sort: { ...wet, choices: {} } } } },
    {
      missing: ['umbrella on a message', 'umbrella.day', 'umbrella.sort=wet'],
      stray: [],
    },
  ],
  [
    'a command, an option, a choice of former times',
    {
      umbrella: {
        ...schirm,
        options: {
          day: { name: 'tag', about: 'Tag', choices: { monday: 'Montag' } },
          sort: wet,
          hat: { name: 'hut', about: 'Hut' },
        },
      },
      sun: { name: 'sonne', about: 'Sonne', options: {} },
    },
    { missing: [], stray: ['umbrella.day=monday', 'umbrella.hat', 'sun'] },
  ],
])('keys are compared: %s', (_, told, gaps) => {
  expect(gapsOf({ commands: told }, [umbrella])).toEqual(gaps);
});

test('the English is still what was translated', () => {
  const said = LANGUAGES.slice(0, 1).flatMap((language) => aboutsOf(language, commands));
  expect(Object.fromEntries(said.map(({ key, english }) => [key, english]))).toEqual(TRANSLATED);
});

test('there is a language for each of the locales promised', () => {
  const locales = LANGUAGES.flatMap((language) => language.locales);
  expect(locales).toEqual(['de', 'es-ES', 'es-419', 'fr', 'ru', 'uk']);
});

describe.each(LANGUAGES.map((language) => [language.locales.join(), language] as const))(
  '%s',
  (_, language) => {
    test('has every command, option, choice and label, and none that there is not', () => {
      expect(gapsOf(language, commands)).toEqual({ missing: [], stray: [] });
    });

    test('calls every command, and every option of one, by a name of its own', () => {
      const others = commands.map(({ name }) => [language.commands[name]?.name ?? '', name]);
      expect(shared(others)).toEqual([]);
      const options = commands.flatMap((command) => {
        const told = { ...language.commands[command.name]?.options, ...language.everywhere };
        return shared(Object.entries(told).map(([name, option]) => [option.name, name])).map(
          (name) => `${command.name}: ${name}`,
        );
      });
      expect(options).toEqual([]);
    });

    test('says everything in its own words', () => {
      const left = aboutsOf(language, commands).filter(
        ({ english, translated }) => english === translated,
      );
      expect(left).toEqual([]);
    });

    test('keeps the codes, dates, numbers and names of the English text', () => {
      const lost = aboutsOf(language, commands).filter(
        ({ english, translated }) => `${keptOf(english)}` !== `${keptOf(translated)}`,
      );
      expect(lost).toEqual([]);
    });

    test('is written in its own alphabet', () => {
      const latin = /\p{sc=Latin}/u;
      const cyrillic = /\p{sc=Cyrillic}/u;
      const words = wordsOf(language);
      expect(words.filter((word) => latin.test(word) && cyrillic.test(word))).toEqual([]);
      const foreign = FOREIGN[language.locales[0] ?? ''] ?? cyrillic;
      expect(words.filter((word) => foreign.test(word))).toEqual([]);
    });
  },
);

/** Letters that show a text to be of the neighbour's language. */
const FOREIGN: Readonly<Record<string, RegExp>> = { ru: /[іїєґ]/iu, uk: /[ыэёъ]/iu };

/** Names that one thing has and another is known by, in its own language or in English. */
function shared(named: readonly (readonly string[])[]): readonly string[] {
  const uses = named.flatMap((names) => [...new Set(names)]);
  return uses.filter((name, i) => uses.indexOf(name) !== i);
}

/** What stays the same in every language. */
function keptOf(text: string): readonly string[] {
  return (
    text.match(/\b[SQE]\d+(?:\.\d+)?\b|\d[\d-]*|\b[A-Z]{3,}\b|BibTeX|Peskov Aleppo|\w+:\w+/g) ?? []
  );
}

test('what is registered is within all limits of Discord', () => {
  expect(listed.safeParse(payloads).error).toBeUndefined();
});

const [first, ...others] = payloads;
test.each([
  ['a name with a capital', { ...first, name_localizations: { de: 'Artikel' } }],
  ['a name with a blank', { ...first, name_localizations: { de: 'ein artikel' } }],
  ['a name of 33 characters', { ...first, name_localizations: { de: 'a'.repeat(33) } }],
  ['a name that another has there', { ...first, name_localizations: { de: 'zitat' } }],
  ['a text of 101 characters', { ...first, description_localizations: { de: 'a'.repeat(101) } }],
  ['an empty text', { ...first, description_localizations: { de: '' } }],
  ['a locale that Discord does not have', { ...first, name_localizations: { tlh: 'artikel' } }],
])('%s is refused', (_, changed) => {
  expect(listed.safeParse([changed, ...others]).success).toBe(false);
});

test('counts of each text the longest', () => {
  const told = {
    name: 'rain',
    name_localizations: { de: 'regen', fr: 'pluie' },
    description: 'When it rains',
    description_localizations: { de: 'Wann' },
    options: [{ name: 'day', description: 'Which', choices: [{ name: 'one', value: 'monday' }] }],
  };
  expect(sizeOf(told)).toBe(5 + 13 + 3 + 5 + 3 + 6);
});
