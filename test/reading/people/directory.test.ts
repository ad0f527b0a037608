import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../../src/core/article.ts';
import { type Alias, type Seen, speakerDirectory } from '../../../src/reading/people/directory.ts';

const seen = (name: string, at = 'a', rest: Partial<Seen> = {}): Seen => ({
  name,
  type: 'person',
  article: at as ArticleId,
  ...rest,
});

const names = (all: readonly Seen[], aliases?: readonly Alias[]) =>
  speakerDirectory(all, aliases)
    .speakers.map(({ name, aliases: others }) => [name, ...others].join(' = '))
    .sort();

describe('one person is one speaker', () => {
  test.each([
    ['bare surname', ['Ana Ruiz', 'Ruiz'], ['Ana Ruiz = Ruiz']],
    [
      'transliteration',
      ['Dmitry Orlov', 'Dmitry Orlov', 'Dmitri Orlov'],
      ['Dmitry Orlov = Dmitri Orlov'],
    ],
    [
      'another one',
      ['Sergei Volkov', 'Sergei Volkov', 'Sergey Volkov'],
      ['Sergei Volkov = Sergey Volkov'],
    ],
    ['Cyrillic', ['Sergei Volkov', 'Волков'], ['Sergei Volkov = Волков']],
    [
      'the Arabic article',
      ['Omar al-Asad', 'Omar al-Asad', 'Omar Assad', 'Assad'],
      ['Omar al-Asad = Omar Assad = Assad'],
    ],
    ['accents', ['José Muñoz', 'José Muñoz', 'Jose Munoz'], ['José Muñoz = Jose Munoz']],
    ['initials', ['John Lee', 'John Lee', 'John F. Lee'], ['John Lee = John F. Lee']],
    ['two with one surname', ['Ana Ruiz', 'Tom Ruiz', 'Ruiz'], ['Ana Ruiz', 'Ruiz', 'Tom Ruiz']],
    ['strangers', ['Ana Ruiz', 'Jo Park'], ['Ana Ruiz', 'Jo Park']],
  ])('%s', (_, forms, speakers) => {
    expect(names(forms.map((form) => seen(form)))).toEqual(speakers);
  });
});

test('a speaker has roles, the most frequent first, and counts', () => {
  const { speakers, nameOf } = speakerDirectory([
    seen('Ana Ruiz', 'a', { role: 'Mayor' }),
    seen('Ruiz', 'b', { role: 'mayor of Lund' }),
    seen('Ana Ruiz', 'b', { role: 'mayor of Lund' }),
    { type: 'unnamed', article: 'a' as ArticleId },
  ]);
  expect(speakers).toEqual([
    {
      name: 'Ana Ruiz',
      type: 'person',
      aliases: ['Ruiz'],
      roles: ['mayor of Lund', 'Mayor'],
      quotes: 3,
      articles: 2,
    },
  ]);
  expect([nameOf('Ruiz'), nameOf('Jo Park')]).toEqual(['Ana Ruiz', 'Jo Park']);
});

test('a curator’s word wins', () => {
  const aliases = [{ name: 'Ana Ruiz', aliases: ['Tom Ruiz', 'The Lion of Lund'] }];
  const all = [seen('Tom Ruiz'), seen('Ruiz'), seen('Ana Ruiz'), seen('The Lion of Lund')];
  expect(speakerDirectory(all, aliases).nameOf('the lion of Lund')).toBe('Ana Ruiz');
  expect(names(all, aliases)).toEqual(['Ana Ruiz = The Lion of Lund = Tom Ruiz = Ruiz']);
});

test('spellings that the curator did not write down join whom they wrote down', () => {
  const aliases = [{ name: 'Sergei Lavrov', aliases: ['Сергей Лавров'] }];
  const all = [seen('Sergey Lavrov'), seen('Сергей Лавров'), seen('Lavrov')];
  const { speakers, nameOf } = speakerDirectory(all, aliases);
  expect(speakers.map(({ name }) => name)).toEqual(['Sergei Lavrov']);
  expect(nameOf('Sergey Lavrov')).toBe('Sergei Lavrov');
});

test('an organisation and a person of one name are two speakers', () => {
  expect(names([seen('Lund'), seen('Lund', 'a', { type: 'organisation' })])).toEqual([
    'Lund',
    'Lund',
  ]);
});

test.each([
  ['Russian Foreign Ministry', 'Russia’s Foreign Ministry'],
  ['the Russian Foreign Ministry', "Russia's Foreign Ministry"],
  ['South Korean Defence Ministry', 'South Korea’s Defence Ministry'],
  ['Saudi Foreign Ministry', 'Saudi Arabian Foreign Ministry'],
  ['Dutch Health Institute', 'Netherlands’ Health Institute'],
])('%s and %s are one speaker', (a, b) => {
  const { speakers } = speakerDirectory([a, b].map((n) => seen(n, 'a', { type: 'organisation' })));
  expect(speakers.map(({ quotes }) => quotes)).toEqual([2]);
});

test('ministries of two countries are two speakers', () => {
  const both = ['Russian Foreign Ministry', 'Belarusian Foreign Ministry', 'South Sudanese Army'];
  const all = [...both, 'Sudanese Army'].map((n) => seen(n, 'a', { type: 'organisation' }));
  expect(names(all)).toEqual([...both, 'Sudanese Army'].sort());
});
