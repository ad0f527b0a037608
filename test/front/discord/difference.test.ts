import { expect, test } from 'vitest';
import { differenceOf, type Payload } from '../../../src/front/discord/difference.ts';
import { tellDifference } from '../../../src/front/discord/tell-difference.ts';

const day = { type: 3, name: 'day', description: 'Which day' };
const sort = {
  type: 3,
  name: 'sort',
  description: 'What first',
  choices: [
    { name: 'wettest', value: 'wet' },
    { name: 'driest', value: 'dry' },
  ],
};
const rain = {
  type: 1,
  name: 'rain',
  name_localizations: { de: 'regen' },
  description: 'When it rains',
  description_localizations: { de: 'Wann es regnet' },
  options: [day, sort],
  contexts: [0, 1],
};
const entry = { type: 3, name: 'Rain?', contexts: [0] };

/** What Discord adds to a command when it gives it back. */
const added = { id: '5', version: '7', nsfw: false, default_member_permissions: null };
const ignored = new Set(['id', 'version']);

function told(here: readonly Payload[], there: readonly Payload[]): readonly string[] {
  return tellDifference(differenceOf(here, there, ignored));
}

test('what Discord adds, leaves out or sorts differently is no difference', () => {
  const back = {
    ...added,
    ...rain,
    contexts: [1, 0],
    options: [
      { ...day, required: false, name_localizations: null, choices: [] },
      { ...sort, description_localizations: {} },
    ],
  };
  expect(told([rain, entry], [{ ...entry, ...added, description: '' }, back])).toEqual([]);
});

test('commands that are new or gone are named with what they are', () => {
  const wind = { type: 1, name: 'wind', description: 'How it blows' };
  const person = { type: 2, name: 'Weather of' };
  expect(told([rain, entry], [wind, person])).toEqual([
    '+ /rain: When it rains (de regen)',
    '+ “Rain?” in the menu of a message',
    '- /wind: How it blows',
    '- “Weather of” in the menu of a person',
  ]);
});

test('a command of the same name in the menu of a message is another one', () => {
  expect(told([{ type: 1, name: 'rain' }], [{ type: 3, name: 'rain' }])).toEqual([
    '+ /rain',
    '- “rain” in the menu of a message',
  ]);
});

test.each<[string, Payload, readonly string[]]>([
  ['a text', { description: 'Of rain' }, ['description: "Of rain" → "When it rains"']],
  [
    'a text of another language',
    { description_localizations: { de: 'Vom Regen' } },
    ['description in de: "Vom Regen" → "Wann es regnet"'],
  ],
  [
    'a name of another language, and one of a third',
    { name_localizations: { fr: 'pluie' } },
    ['name in de: added, "regen"', 'name in fr: removed, "pluie"'],
  ],
  [
    'texts of another language, all of them',
    { name_localizations: undefined, description_localizations: {} },
    ['name in de: added, "regen"', 'description in de: added, "Wann es regnet"'],
  ],
  [
    'a setting',
    { default_member_permissions: '32' },
    ['default_member_permissions: removed, "32"'],
  ],
  ['where it is offered', { contexts: [0] }, ['contexts: [0] → [0,1]']],
  ['an option', { options: [sort] }, ['option day: added, "Which day"']],
  [
    'an option that is gone',
    { options: [day, sort, { type: 5, name: 'loud', description: 'In capitals' }] },
    ['option loud: removed, "In capitals"'],
  ],
  [
    'the order of options',
    { options: [sort, day] },
    ['order of options: "sort, day" → "day, sort"'],
  ],
  [
    'within an option',
    { options: [{ ...day, required: true, max_length: 40 }, sort] },
    ['option day, required: removed, true', 'option day, max_length: removed, 40'],
  ],
  [
    'a choice, its name and its place',
    { options: [day, { ...sort, choices: [{ name: 'dry', value: 'dry' }, sort.choices[0]] }] },
    [
      'option sort, choice dry, name: "dry" → "driest"',
      'option sort, order of choices: "dry, wet" → "wet, dry"',
    ],
  ],
  [
    'choices that are new or gone',
    { options: [day, { ...sort, choices: [{ name: 'hot', value: 'hot' }, sort.choices[1]] }] },
    ['option sort, choice wet: added, "wettest"', 'option sort, choice hot: removed, "hot"'],
  ],
])('told with what was and what is: %s', (_, before, lines) => {
  expect(told([rain], [{ ...rain, ...before }])).toEqual([
    '~ /rain',
    ...lines.map((line) => `    ${line}`),
  ]);
});

test('a language that is new in a whole command is told in one line', () => {
  const inGerman = (one: Payload, texts: Payload): Payload => ({ ...one, ...texts });
  const here = {
    ...rain,
    options: [
      inGerman(day, {
        name_localizations: { de: 'tag' },
        description_localizations: { de: 'Welcher Tag' },
      }),
      sort,
    ],
  };
  const there = {
    type: 1,
    name: 'rain',
    description: 'When it rained',
    options: [day, sort],
    contexts: [0, 1],
  };
  expect(told([here], [there])).toEqual([
    '~ /rain',
    '    description: "When it rained" → "When it rains"',
    '    in de: 4 texts added, "regen" and so on',
  ]);
  expect(told([there], [here])).toEqual([
    '~ /rain',
    '    description: "When it rains" → "When it rained"',
    '    in de: 4 texts removed, "regen" and so on',
  ]);
});
