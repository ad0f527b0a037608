import { expect, test } from 'vitest';
import { defineCommand } from '../../../src/core/command.ts';
import { messageEntry, slash } from '../../../src/front/discord/slash.ts';

const run = () => ({ kind: 'notice', heading: '', facts: [], lines: [] }) as const;

/** As the command of that name is, in part: what is there is told in every language. */
const sources = defineCommand({
  name: 'sources',
  about: 'Where it stands',
  example: '',
  onMessage: { label: 'Find sources', option: 'text' },
  options: {
    text: { kind: 'text', about: 'Words', required: true },
    hide: { kind: 'flag', about: 'Only you see the answer' },
    weather: { kind: 'choice', about: 'Wet or dry', choices: ['wet', 'dry'] },
  },
  run,
});

test('a command has its names and texts in every language; what no language knows stays English', () => {
  expect(slash(sources)).toEqual({
    type: 1,
    name: 'sources',
    name_localizations: {
      de: 'quellen',
      'es-ES': 'fuentes',
      'es-419': 'fuentes',
      fr: 'sources',
      ru: 'источники',
      uk: 'джерела',
    },
    description: 'Where it stands',
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
        type: 3,
        name: 'text',
        name_localizations: {
          de: 'text',
          'es-ES': 'texto',
          'es-419': 'texto',
          fr: 'texte',
          ru: 'текст',
          uk: 'текст',
        },
        description: 'Words',
        description_localizations: {
          de: 'Was jemand sagt',
          'es-ES': 'Lo que alguien afirma',
          'es-419': 'Lo que alguien afirma',
          fr: 'Ce que quelqu’un affirme',
          ru: 'Что кто-то утверждает',
          uk: 'Що хтось стверджує',
        },
        required: true,
        max_length: 500,
      },
      {
        type: 5,
        name: 'hide',
        name_localizations: {
          de: 'privat',
          'es-ES': 'privado',
          'es-419': 'privado',
          fr: 'privé',
          ru: 'скрыть',
          uk: 'приховати',
        },
        description: 'Only you see the answer',
        description_localizations: {
          de: 'Nur du siehst die Antwort',
          'es-ES': 'Solo tú ves la respuesta',
          'es-419': 'Solo tú ves la respuesta',
          fr: 'La réponse n’est visible que par vous',
          ru: 'Ответ видите только вы',
          uk: 'Відповідь бачите лише ви',
        },
        required: false,
      },
      {
        type: 3,
        name: 'weather',
        description: 'Wet or dry',
        required: false,
        choices: [
          { name: 'wet', value: 'wet' },
          { name: 'dry', value: 'dry' },
        ],
      },
    ],
    contexts: [0, 1],
    integration_types: [0],
  });
});

test('an entry in the menu of a message has its label in every language', () => {
  expect(messageEntry(sources)).toEqual({
    type: 3,
    name: 'Find sources',
    name_localizations: {
      de: 'Quellen suchen',
      'es-ES': 'Buscar fuentes',
      'es-419': 'Buscar fuentes',
      fr: 'Chercher les sources',
      ru: 'Найти источники',
      uk: 'Знайти джерела',
    },
    contexts: [0, 1],
    integration_types: [0],
  });
});

test('the names of choices are told in every language, their values never', () => {
  const quote = defineCommand({
    name: 'quote',
    about: 'Who said what',
    example: '',
    options: { sort: { kind: 'choice', about: 'First', choices: ['newest', 'csv'] } },
    run,
  });
  const [sort] = slash(quote).options ?? [];
  expect(sort && 'choices' in sort ? sort.choices : []).toEqual([
    {
      name: 'newest',
      value: 'newest',
      name_localizations: {
        de: 'neueste zuerst',
        'es-ES': 'primero lo más reciente',
        'es-419': 'primero lo más reciente',
        fr: 'du plus récent au plus ancien',
        ru: 'сначала новые',
        uk: 'спершу нові',
      },
    },
    { name: 'csv', value: 'csv' },
  ]);
});

test('a command of someone’s own, and the label it has on a message, stay as they are', () => {
  const own = defineCommand({
    name: 'rain',
    about: 'When it rains',
    example: '',
    onMessage: { label: 'Rain?', option: 'day' },
    options: { day: { kind: 'text', about: 'Which day' } },
    run,
  });
  expect(slash(own)).toEqual({
    type: 1,
    name: 'rain',
    description: 'When it rains',
    options: [{ type: 3, name: 'day', description: 'Which day', required: false, max_length: 500 }],
    contexts: [0, 1],
    integration_types: [0],
  });
  expect(messageEntry(own)).toEqual({
    type: 3,
    name: 'Rain?',
    contexts: [0, 1],
    integration_types: [0],
  });
});
