import { describe, expect, test } from 'vitest';
import quoteCommand from '../../commands/quote.ts';
import { aCorpus, anArticle, aQuote, spanOf } from '../support/corpus.ts';
import { asking, told, town } from '../support/desk.ts';

const ask = asking(quoteCommand, town);

test('shows the words, whose they are, how that is known, and the source', async () => {
  expect(await ask({ query: 'Ana Ruiz storms' })).toMatchObject({
    kind: 'found',
    heading: '1 quote by Ana Ruiz on “storms”',
    pages: { number: 1, of: 1, total: 1 },
    entries: [
      {
        ref: 'Q1',
        who: { name: 'Ana Ruiz', role: 'Mayor', certain: true },
        words: [
          { text: 'We will rebuild the wall,', highlights: [] },
          { text: 'before the winter storms come.', highlights: [{ start: 18, end: 24 }] },
        ],
        style: 'quoted',
        remarks: ['“she” read as Ana Ruiz'],
        source: {
          ref: 'S1',
          title: { value: 'Harbour wall to be rebuilt' },
          outlet: { value: 'The Example Post' },
          url: { value: 'https://example.org/harbour' },
        },
      },
    ],
  });
});

test('retold words are shown in their whole sentence and named as such', async () => {
  expect(await ask({ query: 'fishers Jo Park' })).toMatchObject({
    entries: [
      {
        words: [{ text: 'Jo Park told reporters that nobody had asked the fishers.' }],
        style: 'as written',
        remarks: ['reported in the article’s words', 'audience: “reporters”'],
      },
    ],
  });
});

test('a speaker who is not shown is told as uncertain', async () => {
  expect(await ask({ query: 'storm', outlet: 'Coast Daily', sort: 'newest' })).toMatchObject({
    entries: [
      {
        who: { name: 'speaker not shown', certain: false },
        remarks: ['speaker uncertain: the article does not show whose words these are'],
      },
      { ref: 'Q4' },
    ],
  });
});

test('a source that lacks something is cited without it', async () => {
  const reply = await ask({ query: 'José Ruiz' });
  const [entry] = reply.kind === 'found' ? reply.entries : [];
  expect(entry?.source).toEqual({
    ref: 'S2',
    file: 'letter.txt',
    outlet: { value: 'Coast Daily', how: 'curator' },
  });
});

describe('a question', () => {
  test.each([
    [{ query: 'Ana Ruiz' }, ['Q1', 'Q3']],
    [{ query: 'Ana Ruiz wall' }, ['Q1']],
    [{ query: 'wall Mayor Ruiz' }, ['Q1']],
    [{ query: 'wall', speaker: 'Ana Ruiz' }, ['Q1']],
    [{ query: 'Ana Ruiz', speaker: 'Ana Ruiz' }, ['Q1', 'Q3']],
    [{ query: 'wall' }, ['Q1', 'Q2', 'Q4']],
    [{ query: 'wall', page: '2' }, ['Q5']],
    [{ query: 'wall', certain: 'yes' }, ['Q1', 'Q2']],
    [{ query: 'wall', outlet: 'coast' }, ['Q4', 'Q5']],
    [{ query: 'wall', from: '2024' }, ['Q1', 'Q2']],
    [{ query: 'wall', from: '2024-04' }, ['nothing']],
  ])('%o finds %j', async (raw, refs) => {
    const found = await ask(raw);
    expect(told(found).map((line) => line.split(' | ')[0])).toEqual(refs);
  });

  test.each([
    [{}, 'Please give query: A speaker, a topic, or both: Peskov Aleppo.'],
    [{ query: 'Ruiz' }, '“Ruiz” could be Ana Ruiz or José Ruiz: please type the full name.'],
    [
      { query: 'wall', speaker: 'Jo Parc' },
      'The corpus quotes nobody named “Jo Parc”. Did you mean Jo Park?',
    ],
    [
      { query: 'wall', outlet: 'Nemo' },
      'The corpus has no outlet “Nemo”; it has Coast Daily, The Example Post.',
    ],
    [
      { query: 'wall', from: '2024-02-30' },
      '“2024-02-30” is no date: from should look like 2016, 2016-12 or 2016-12-09.',
    ],
    [
      { query: 'wall', from: '2025', to: '2024' },
      'from 2025-01-01 lies after to 2024-12-31: please swap them.',
    ],
    [{ query: 'wall', sort: 'loud' }, '“loud” is not offered: sort can be best, newest, oldest.'],
    [{ query: 'wall', page: '9' }, 'There is no page 9: this answer has 2 pages.'],
    [
      { query: 'wall', page: '0' },
      '“0” is no page or number: page should be a whole number from 1.',
    ],
    [{ query: 'x'.repeat(501) }, 'query is 501 characters long; please keep it under 500.'],
    [
      { query: 'so be it' },
      '“so be it” holds no word that can be looked up; please add a telling one.',
    ],
    [{ query: '🙂 …' }, '“🙂 …” holds no word that can be looked up; please add a telling one.'],
    [
      { query: 'wall', colour: 'red' },
      'There is no option “colour” here; there is query, speaker, outlet, from, to, certain, sort, page.',
    ],
  ])('%o gets one clear sentence', async (raw, problem) => {
    expect(await ask(raw)).toEqual({ kind: 'unclear', problem });
  });
});

describe('a country or body of one word', () => {
  const text = 'Norland wants peace. Norland said that the war must end. Norland’s king left.';
  const article = anArticle({ text, title: null });
  const speaker = {
    mention: spanOf(text, 'Norland'),
    type: 'organisation',
    found: 'named',
  } as const;
  const quote = aQuote(article, 'the war must end', { kind: 'indirect', speaker });
  const norland = asking(
    quoteCommand,
    aCorpus([{ article, quotes: [{ speaker: 'Norland', quote }] }]),
  );

  test('is read as a topic, and its own words are offered', async () => {
    expect(await norland({ query: 'Norland' })).toMatchObject({
      heading: '1 quote on “Norland”',
      remarks: ['Read as a topic. Norland is also quoted: 1 time.'],
      follow: [{ command: 'quote', raw: { query: 'Norland', speaker: 'Norland' } }],
    });
  });

  test('is a speaker when it is asked for as one', async () => {
    expect(await norland({ query: 'Norland', speaker: 'Norland' })).toMatchObject({
      heading: '1 quote by Norland',
      remarks: [],
    });
  });
});

test('a topic that stands only nearby is told to', async () => {
  expect(await ask({ query: 'Ana Ruiz fishers' })).toMatchObject({
    heading: '1 quote by Ana Ruiz on “fishers”',
    remarks: [
      'It has “fishers” only nearby: in the paragraph before or after, or above. Those come last.',
    ],
    entries: [
      { remarks: expect.arrayContaining(['the topic stands nearby, not in this paragraph']) },
    ],
  });
});

describe('nothing found teaches', () => {
  const silent =
    'This corpus has 2 articles, dated 2024-03-02 to 2024-03-02 where they are dated. Not finding it here does not mean that it was never said.';

  test('what was asked, what is near, what there is', async () => {
    expect(await ask({ query: 'Jo Park marcet' })).toEqual({
      kind: 'nothing',
      heading: 'No quote by Jo Park on “marcet”',
      hints: [
        'Read as: speaker Jo Park, topic “marcet”.',
        '“marcet” stands nowhere here; did you mean market?',
        'Jo Park has 1 quote here in all.',
        silent,
      ],
      follow: [
        { command: 'quote', raw: { query: 'Jo Park' } },
        { command: 'search', raw: { query: 'marcet' } },
      ],
    });
  });

  test('the nearest speaker when nobody was recognised', async () => {
    expect(await ask({ query: 'Parc harvest' })).toMatchObject({
      hints: [
        'Read as: any speaker, topic “Parc harvest”; no speaker of this corpus stands at either end. Did you mean Jo Park?',
        expect.stringContaining('“Parc” stands nowhere here'),
        expect.stringContaining('“harvest” stands nowhere here'),
        silent,
      ],
      follow: [
        { command: 'quote', raw: { query: 'Jo Park harvest' } },
        { command: 'search', raw: { query: 'Parc harvest' } },
      ],
    });
  });

  test('that undated texts were left out of a period', async () => {
    expect(await ask({ query: 'wall', outlet: 'Coast Daily', from: '2024' })).toMatchObject({
      kind: 'nothing',
      hints: [
        '2 more matches left out: no date is known, so the period cannot be checked.',
        ...Array(3).fill(expect.any(String)),
      ],
    });
  });
});
