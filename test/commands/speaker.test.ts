import { expect, test } from 'vitest';
import speaker from '../../commands/speaker.ts';
import type { Reply } from '../../src/core/reply.ts';
import { aCorpus, anArticle, aQuote, spanOf } from '../support/corpus.ts';
import { asking, told, town } from '../support/desk.ts';
import { outlets } from '../support/outlets.ts';

const ask = asking(speaker, outlets);
const factsOf = (reply: Reply) =>
  reply.kind === 'found'
    ? Object.fromEntries(reply.facts.map(({ name, value }) => [name, value]))
    : reply;

test('tells names, roles, outlets and times of all quotes, with what each counts', async () => {
  const reply = await ask({ name: 'ruiz' });
  expect(reply).toMatchObject({
    kind: 'found',
    heading: 'Ana Ruiz: 2 quotes, the newest first',
    pages: { number: 1, total: 2 },
  });
  expect(factsOf(reply)).toEqual({
    'Roles in the articles': 'Mayor: 2 articles, 2 Mar 2024 to 3 Mar 2024',
    'Named in the articles':
      'Ana Ruiz: 4 articles, 2 Mar 2024 to 3 Mar 2024, 1 of them undated; Ruiz: 1 article, 3 Mar 2024',
    Quoted: '2 quotations, 5 times in 5 articles: one that stands in several counts in each',
    'By outlet':
      'Coast Daily 1 time in 1 article; Inland News 1 time in 1 article; Night Paper 1 time in 1 article; The Example Post 1 time in 1 article; outlet not stated 1 time in 1 article',
    'By time of publication': 'Mar 2024 4; 1 time in articles without a date',
  });
  expect(told(reply)).toEqual([
    expect.stringMatching(/^Q3 \| Ana Ruiz \| We will not rebuild the wall/),
    'Q7 | Ana Ruiz | The market stays where it is,',
  ]);
});

test('leads on to the quotes, to a timeline, and to what is spoken of', async () => {
  expect(await ask({ name: 'Ana Ruiz' })).toMatchObject({
    follow: [
      { command: 'quote', raw: { query: 'Ana Ruiz', speaker: 'Ana Ruiz' } },
      { command: 'timeline', raw: { topic: 'Ana Ruiz' } },
    ],
  });
});

/** Articles with one quote each, of the days given; what is said is another thing each time. */
function spokenOn(
  days: readonly (string | null)[],
  words = (at: number) => `number ${at} is enough,`,
) {
  return aCorpus(
    days.map((published, at) => {
      const said = words(at);
      const text = `After the storm “${said}” said Ana Ruiz to the people who had come there.`;
      const article = anArticle({ id: `day ${at}`, published, text });
      const mention = spanOf(text, 'Ana Ruiz');
      const by = { mention, type: 'person', found: 'named' } as const;
      return {
        article,
        quotes: [{ speaker: 'Ana Ruiz', quote: aQuote(article, said, { speaker: by }) }],
      };
    }),
  );
}

test.each<[string, readonly (string | null)[], string]>([
  ['one month needs no curve', ['2024-03-02', '2024-03-09'], 'Mar 2024 2'],
  [
    'months, the empty ones too',
    ['2024-03-02', '2024-03-09', '2024-06-01', '2024-05'],
    '█·▄▄ by month, Mar 2024 to Jun 2024: Mar 2024 2, May 2024 1, Jun 2024 1',
  ],
  [
    'years where there are many months',
    ['2016-03-02', '2016-03-09', '2020-01-01'],
    '█···▄ by year, 2016 to 2020: 2016 2, 2020 1',
  ],
  [
    'only the most where there are many',
    ['01', '02', '02', '03', '04', '05', '06', '07'].map((month) => `2024-${month}`),
    '▄█▄▄▄▄▄ by month, Jan 2024 to Jul 2024: most in Feb 2024 2, Jan 2024 1, Mar 2024 1, Apr 2024 1, May 2024 1, Jun 2024 1; quoted in 7 of 7 months',
  ],
  ['no date', [null, null], '2 times in articles without a date'],
  [
    'a date that is no month, and none',
    ['2024', '2024-02-01', null],
    'Feb 2024 1; 1 time dated less finely; 1 time in articles without a date',
  ],
])('tells the curve in figures: %s', async (_, days, curve) => {
  const facts = factsOf(await asking(speaker, spokenOn(days))({ name: 'Ana Ruiz' }));
  expect(facts).toMatchObject({ 'By time of publication': curve });
});

test('names what is spoken of, says how it was counted, and leads there', async () => {
  const corpus = spokenOn(['2024-03-02', '2024-03-03', '2024-03-04'], (at) =>
    at < 2 ? `the people of Porto Alto have waited ${at} years for this,` : 'enough,',
  );
  const reply = await asking(speaker, corpus)({ name: 'Ana Ruiz' });
  expect(factsOf(reply)).toMatchObject({
    'Speaks of':
      'Porto Alto (2): names in these 3 quotes, the most frequent first, weighed by how rare they are elsewhere',
  });
  expect(reply).toMatchObject({
    follow: [{}, {}, { command: 'quote', raw: { query: 'Porto Alto', speaker: 'Ana Ruiz' } }],
  });
});

test('figures stand on the first page only', async () => {
  const many = spokenOn(['2024-03-01', '2024-03-02', '2024-03-03', '2024-03-04', '2024-03-05']);
  expect(await asking(speaker, many)({ name: 'Ana Ruiz', page: '2' })).toMatchObject({
    kind: 'found',
    facts: [],
    pages: { number: 2 },
  });
});

test.each([
  [{ name: 'Ruiz' }, /^“Ruiz” could be Ana Ruiz or José Ruiz: please type the full name\.$/],
  [{ name: 'Ana Ruiz', page: '9' }, /^There is no page 9: this answer has 1 page\.$/],
  [{ name: 'Ana Ruiz', page: 'x' }, /^“x” is no page or number/],
  [{}, /^Please give name: /],
])('%o is answered in one sentence', async (raw, problem) => {
  expect(await asking(speaker, town)(raw)).toEqual({
    kind: 'unclear',
    problem: expect.stringMatching(problem),
  });
});
