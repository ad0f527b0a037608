import { describe, expect, test } from 'vitest';
import article from '../../commands/article.ts';
import corpus from '../../commands/corpus.ts';
import help from '../../commands/help.ts';
import search from '../../commands/search.ts';
import speaker from '../../commands/speaker.ts';
import type { Article } from '../../src/core/article.ts';
import { aCorpus, anArticle, aTime } from '../support/corpus.ts';
import { asking, commands, told, town } from '../support/desk.ts';

describe('/search', () => {
  const ask = asking(search, town);

  test('shows the passages that hold all words, the words marked', async () => {
    expect(await ask({ query: 'winter WALLS' })).toMatchObject({
      heading: '1 passage with “winter WALLS”',
      entries: [
        {
          ref: 'S1.1',
          words: [
            {
              highlights: [
                { start: 53, end: 57 },
                { start: 82, end: 88 },
              ],
            },
          ],
        },
      ],
    });
  });

  test('says which of the words stands nowhere', async () => {
    expect(await ask({ query: 'wall volcano' })).toMatchObject({
      kind: 'nothing',
      hints: [
        '“wall” stands in 2 passages.',
        expect.stringMatching(/^“volcano” stands nowhere here/),
        expect.any(String),
      ],
    });
  });
});

describe('/article', () => {
  const ask = asking(article, town);

  test.each(['S1', 's1', 'Q2', 'E2', 'S1.3'])('%s opens the stored copy', async (ref) => {
    expect(await ask({ ref })).toMatchObject({
      kind: 'text',
      heading: 'Harbour wall to be rebuilt',
      pieces: [
        { kind: 'paragraph', ref: 'S1.1' },
        { kind: 'paragraph', ref: 'S1.2' },
        { kind: 'heading', words: { text: 'Market moves' } },
        {
          kind: 'paragraph',
          ref: 'S1.3',
          words: { text: '“The market stays,” Ruiz said. It opens in May.' },
        },
      ],
      pages: { number: 1, of: 1 },
    });
  });

  test('a long article has pages, and a code opens the page that it stands on', async () => {
    const line = `${'The tide came and went. '.repeat(40)}`.trim();
    const long = anArticle({
      id: 'long',
      text: [line, line, line, line, line, 'The last line.'].join('\n'),
    });
    const read = asking(article, aCorpus([{ article: long }]));
    expect(await read({ ref: 'S1' })).toMatchObject({ pages: { number: 1, of: 3 } });
    expect(await read({ ref: 'S1.6' })).toMatchObject({
      pages: { number: 3, of: 3 },
      pieces: [{ ref: 'S1.5' }, { words: { text: 'The last line.' } }],
    });
    expect(await read({ ref: 'S1', page: '4' })).toEqual({
      kind: 'unclear',
      problem: 'There is no page 4: S1 has 3.',
    });
  });

  test('a heading opens a page rather than ending one', async () => {
    const long = 'The tide came and went. '.repeat(45).trim();
    const text = `${long}\n${long}\n# Later\n${long}`;
    const read = asking(article, aCorpus([{ article: anArticle({ id: 'tide', text }) }]));
    expect(await read({ ref: 'S1', page: '2' })).toMatchObject({
      pieces: [{ kind: 'heading' }, { ref: 'S1.3' }],
    });
  });

  test.each([
    ['sentences', 'The tide came and went. '],
    ['words', 'tide '],
    ['no blanks at all', '🙂潮'],
  ])('a paragraph of %s without an end is read over several pages, whole', async (_, words) => {
    const text = words.repeat(Math.ceil(7_000 / words.length)).trim();
    const read = asking(article, aCorpus([{ article: anArticle({ id: 'endless', text }) }]));
    const first = await read({ ref: 'S1' });
    const count = first.kind === 'text' ? first.pages.of : 0;
    const pages = await Promise.all(
      Array.from({ length: count }, (__, i) => read({ ref: 'S1', page: `${i + 1}` })),
    );
    const pieces = pages.flatMap((page) => (page.kind === 'text' ? page.pieces : []));
    expect(pieces.map((piece) => piece.words.text).join('')).toBe(text);
    expect(pieces.every((piece) => piece.words.text.length <= 2_200)).toBe(true);
    expect(pieces.map((piece) => piece.words.text).join('|')).not.toMatch(/[\uD800-\uDBFF]\|/);
  });

  test('an inferred date is told with all its evidence, and a language with how it is known', async () => {
    const page: Article = {
      ...anArticle({ published: null }),
      language: { value: 'de', how: 'words' },
      inferred: {
        earliest: aTime('2016-12-06').since,
        latest: aTime('2016-12-12').until,
        evidence: [{ tells: 'S2 has it.' }, { tells: 'The page was saved.' }],
      },
    };
    expect(await asking(article, aCorpus([{ article: page }]))({ ref: 'S1' })).toMatchObject({
      source: { inferred: page.inferred },
      facts: [
        { name: 'Date not stated', value: 'between 6 and 12 Dec 2016, as far as can be inferred' },
        { name: 'Evidence', value: 'S2 has it.' },
        { name: 'Evidence', value: 'The page was saved.' },
        { name: 'Language', value: 'German (words)' },
      ],
    });
  });

  test('how sure a date is stands there, and when the page was last changed', async () => {
    const page: Article = {
      ...anArticle(),
      published: { value: aTime('2016-12-09'), how: 'meta tag', confidence: 0.5 },
      updated: { value: aTime('2016-12-11'), how: 'page data' },
    };
    expect(await asking(article, aCorpus([{ article: page }]))({ ref: 'S1' })).toMatchObject({
      facts: [
        {
          name: 'Date of publication',
          value: '9 Dec 2016, from the meta tag; right in 50 of 100 pages that were measured',
        },
        { name: 'Last changed', value: '11 Dec 2016 (page data)' },
      ],
    });
  });

  test('what was left out is shown in its place, with the reason', async () => {
    const text = 'Share this\nSnow fell.';
    const page = {
      ...anArticle({ text: '' }),
      text,
      blocks: [{ kind: 'paragraph' as const, span: { start: 11, end: 21 } }],
      dropped: [{ span: { start: 0, end: 10 }, reason: 'share words' }],
    };
    const read = asking(article, aCorpus([{ article: page }]));
    expect(await read({ ref: 'S1' })).toMatchObject({
      facts: [{ name: 'Left out', value: 'share words' }],
      pieces: [{ kind: 'paragraph' }],
      follow: [{ command: 'article', raw: { ref: 'S1', dropped: 'yes' } }],
    });
    expect(await read({ ref: 'S1', dropped: 'yes' })).toMatchObject({
      pieces: [
        { kind: 'dropped', words: { text: 'Share this' }, reason: 'share words' },
        { kind: 'paragraph', ref: 'S1.1' },
      ],
    });
  });

  test('a code that is none, and one that stands for nothing', async () => {
    expect(await ask({ ref: 'seventeen' })).toEqual({
      kind: 'unclear',
      problem: '“seventeen” is no code: it should look like S3, S3.4, Q17 or E5.',
    });
    expect(await ask({ ref: 'Q99' })).toMatchObject({
      kind: 'nothing',
      heading: 'There is no Q99 in this corpus',
    });
  });
});

describe('/speaker', () => {
  const ask = asking(speaker, town);

  test('tells who it is and shows their words', async () => {
    const reply = await ask({ name: 'ana ruiz' });
    expect(reply).toMatchObject({
      heading: 'Ana Ruiz: 2 quotes, the newest first',
      facts: expect.arrayContaining([
        { name: 'Also written', value: 'Mayor Ruiz' },
        { name: 'Quoted', value: '2 times in 1 article' },
      ]),
    });
    expect(told(reply)).toHaveLength(2);
  });

  test('asks which one, or tells who is near', async () => {
    expect(await ask({ name: 'Ruiz' })).toMatchObject({ kind: 'unclear' });
    expect(await ask({ name: 'Jo Parks' })).toMatchObject({
      kind: 'nothing',
      heading: 'Nobody named “Jo Parks” is quoted here',
      hints: ['Near that name: Jo Park.', expect.any(String)],
    });
  });
});

test('/corpus tells what there is and what is missing', async () => {
  expect(await asking(corpus, town)({})).toMatchObject({
    heading: 'This corpus has 2 articles',
    facts: [
      { name: 'Read in them', value: '4 passages, 5 quotes, 3 dated sentences' },
      { name: 'Outlets', value: 'Coast Daily (1), The Example Post (1)' },
      { name: 'Published', value: '2024-03-02 to 2024-03-02, where a date is known' },
      { name: 'Index' },
    ],
    lines: ['S2 has no headline, no date, no link (letter.txt)'],
  });
});

test('/corpus counts languages, and filters by date treat what is inferred as undated', async () => {
  const inferred: Article = {
    ...anArticle({ published: null, text: 'Snow fell.' }),
    inferred: {
      earliest: aTime('2016-12-09').since,
      latest: aTime('2016-12-09').since,
      evidence: [{ tells: 'S2 has it.' }],
    },
    language: { value: 'de', how: 'words' },
  };
  const held = aCorpus([{ article: inferred }]);
  expect(await asking(corpus, held)({})).toMatchObject({
    facts: expect.arrayContaining([{ name: 'Languages', value: 'German (1)' }]),
    lines: ['S1 has no date (harbour.txt)'],
  });
  expect(await asking(search, held)({ query: 'snow', from: '2016-12-01' })).toMatchObject({
    kind: 'nothing',
    hints: expect.arrayContaining([
      '1 more match left out: no date is known, so the period cannot be checked.',
    ]),
  });
});

describe('/help', () => {
  const ask = asking(help, town);

  test('names every command with an example', async () => {
    const reply = await ask({});
    const facts = reply.kind === 'notice' ? reply.facts : [];
    expect(facts.map(({ name }) => name)).toEqual(commands.map(({ name }) => `/${name}`));
  });

  test('tells one command’s options, and what there is instead of none', async () => {
    expect(await ask({ command: '/Search' })).toMatchObject({
      heading: '/search: Passages of the articles that hold all of these words',
      facts: expect.arrayContaining([
        {
          name: 'query',
          value: 'Words, "a phrase", -without; also outlet:TASS speaker:Lavrov (needed)',
        },
      ]),
    });
    expect(await ask({ command: 'serch' })).toMatchObject({
      kind: 'unclear',
      problem: expect.stringContaining('There is no command “serch”; there are /article, /c'),
    });
  });
});
