import { expect, test } from 'vitest';
import { localised, localisedEntry } from '../../../src/front/discord/localisation.ts';

const type = 1;

test('a command has its names and texts in every language; what no language knows stays English', () => {
  const sources = {
    type,
    name: 'sources',
    description: 'Where it stands',
    options: [
      { type: 3, name: 'text', description: 'Words', required: true },
      { type: 5, name: 'hide', description: 'Only you see the answer' },
      { type: 3, name: 'weather', description: 'Wet?', choices: [{ name: 'wet', value: 'wet' }] },
    ],
  };
  const [text, hide, weather] = sources.options;
  expect(localised(sources)).toEqual({
    ...sources,
    name_localizations: {
      de: 'quellen',
      'es-ES': 'fuentes',
      'es-419': 'fuentes',
      fr: 'sources',
      ru: 'источники',
      uk: 'джерела',
    },
    description_localizations: {
      de: 'Die Textstellen des Korpus, die einer Aussage am nächsten kommen',
      'es-ES': 'Los pasajes del corpus más cercanos a lo que dice un texto',
      'es-419': 'Los pasajes del corpus más cercanos a lo que dice un texto',
      fr: 'Les passages du corpus les plus proches de ce que dit un texte',
      ru: 'Фрагменты корпуса, наиболее близкие к тому, что говорится в тексте',
      uk: 'Фрагменти корпусу, найближчі до того, що сказано в тексті',
    },
    options: [
      {
        ...text,
        name_localizations: {
          de: 'text',
          'es-ES': 'texto',
          'es-419': 'texto',
          fr: 'texte',
          ru: 'текст',
          uk: 'текст',
        },
        description_localizations: {
          de: 'Was jemand sagt',
          'es-ES': 'Lo que alguien afirma',
          'es-419': 'Lo que alguien afirma',
          fr: 'Ce que quelqu’un affirme',
          ru: 'Что кто-то утверждает',
          uk: 'Що хтось стверджує',
        },
      },
      {
        ...hide,
        name_localizations: {
          de: 'privat',
          'es-ES': 'privado',
          'es-419': 'privado',
          fr: 'privé',
          ru: 'скрыть',
          uk: 'приховати',
        },
        description_localizations: {
          de: 'Nur du siehst die Antwort',
          'es-ES': 'Solo tú ves la respuesta',
          'es-419': 'Solo tú ves la respuesta',
          fr: 'La réponse n’est visible que par vous',
          ru: 'Ответ видите только вы',
          uk: 'Відповідь бачите лише ви',
        },
      },
      weather,
    ],
  });
});

test('an entry in the menu of a message has its label in every language', () => {
  const entry = { type: 3, name: 'Find sources' } as const;
  expect(localisedEntry(entry, 'sources')).toEqual({
    ...entry,
    name_localizations: {
      de: 'Quellen suchen',
      'es-ES': 'Buscar fuentes',
      'es-419': 'Buscar fuentes',
      fr: 'Chercher les sources',
      ru: 'Найти источники',
      uk: 'Знайти джерела',
    },
  });
});

const newest = { name: 'newest', value: 'newest' };
const csv = { name: 'csv', value: 'csv' };
const sort = { type: 3, name: 'sort', description: 'What first', choices: [newest, csv] };
const inOrder = {
  name_localizations: {
    de: 'reihenfolge',
    'es-ES': 'orden',
    'es-419': 'orden',
    fr: 'ordre',
    ru: 'порядок',
    uk: 'порядок',
  },
  description_localizations: {
    de: 'Was zuerst kommt',
    'es-ES': 'Qué va primero',
    'es-419': 'Qué va primero',
    fr: 'Ce qui vient en premier',
    ru: 'Что показать первым',
    uk: 'Що показати першим',
  },
  choices: [
    {
      ...newest,
      name_localizations: {
        de: 'neueste zuerst',
        'es-ES': 'primero lo más reciente',
        'es-419': 'primero lo más reciente',
        fr: 'du plus récent au plus ancien',
        ru: 'сначала новые',
        uk: 'спершу нові',
      },
    },
    csv,
  ],
};

test('the names of choices are told in every language, their values never', () => {
  const quote = { type, name: 'quote', description: 'Who said what', options: [sort] };
  expect(localised(quote).options).toEqual([{ ...sort, ...inOrder }]);
});

test('the options of a part are told like those of the command', () => {
  const part = { type: 1, name: 'all', description: 'All of it', options: [sort] };
  const quote = { type, name: 'quote', description: 'Who said what', options: [part] };
  expect(localised(quote).options).toEqual([{ ...part, options: [{ ...sort, ...inOrder }] }]);
});

test('a command of someone’s own, and its label on a message, stay as they are', () => {
  const rain = {
    type,
    name: 'rain',
    description: 'When it rains',
    options: [{ type: 3, name: 'day', description: 'Which day' }],
  };
  expect(localised(rain)).toEqual(rain);
  const entry = { type: 3, name: 'Rain?' } as const;
  expect(localisedEntry(entry, 'rain')).toEqual(entry);
});
