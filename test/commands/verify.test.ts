import { expect, test } from 'vitest';
import verify from '../../commands/verify.ts';
import { aCorpus, anArticle, aQuote } from '../support/corpus.ts';
import { asking, contextOf, town } from '../support/desk.ts';

const ask = asking(verify, town);

test('each quotation of a text is looked up, with who says it and where', async () => {
  const reply = await ask({
    text: 'Ana Ruiz said: “We will rebuild the wall”. Jo Park said: “Nobody had asked the fishers”.',
  });
  expect(reply).toMatchObject({
    kind: 'found',
    heading: '2 quotations checked: 1 verbatim, 1 same words',
    entries: [
      {
        ref: 'Q1',
        group: '“We will rebuild the wall”: verbatim',
        who: { name: 'Ana Ruiz' },
        remarks: ['stands there to the letter', '“she” read as Ana Ruiz'],
        source: { ref: 'S1' },
      },
      {
        ref: 'Q2',
        who: { name: 'Jo Park' },
        remarks: [
          'the same words; punctuation, case or marks differ',
          'there these are not in quotation marks: the article’s own wording',
          'reported in the article’s words',
          'audience: “reporters”',
        ],
      },
    ],
  });
});

test('others get their turn before each quotation, and before each place that it may be from', async () => {
  let turns = 0;
  const pause = async () => {
    turns++;
  };
  const context = { ...(await contextOf(town)), pause };
  await verify.answer({ text: '“We will rebuild the wall”. “The market stays”.' }, context);
  // Before an article is opened, and before it is read: a wall stands in two, a market in one.
  expect(turns).toBe(1 + 2 * 2 + (1 + 2));
});

test('a changed word is shown beside the source', async () => {
  expect(await ask({ text: '“We will never rebuild the wall”' })).toMatchObject({
    heading: '1 quotation checked: 1 words differ',
    entries: [
      {
        remarks: expect.arrayContaining(['negation added: not there, “never” in the claim']),
        compared: [
          { kind: 'same', words: 'We will' },
          { kind: 'added', words: 'never' },
          { kind: 'same', words: 'rebuild the wall' },
        ],
      },
    ],
  });
});

test('another speaker than the corpus has is told', async () => {
  const reply = await ask({ text: '“We will rebuild the wall,” Jo Park said.' });
  expect(reply).toMatchObject({
    entries: [{ remarks: expect.arrayContaining(['said by Ana Ruiz there, not Jo Park']) }],
  });
});

test('words of two quotations joined to one are told apart', async () => {
  const one = anArticle({
    id: 'one',
    text: '“The bridge is safe for all who cross it,” Eva Lind said.',
  });
  const two = anArticle({
    id: 'two',
    text: '“The ferry should never sail in a winter storm,” Eva Lind said.',
  });
  const corpus = aCorpus([
    {
      article: one,
      quotes: [
        { speaker: 'Eva Lind', quote: aQuote(one, 'The bridge is safe for all who cross it,') },
      ],
    },
    {
      article: two,
      quotes: [
        {
          speaker: 'Eva Lind',
          quote: aQuote(two, 'The ferry should never sail in a winter storm,'),
        },
      ],
    },
  ]);
  const reply = await asking(
    verify,
    corpus,
  )({
    text: '“The bridge is safe for all in a winter storm”',
  });
  expect(reply).toMatchObject({
    entries: [
      {
        remarks: expect.arrayContaining([
          'two quotations joined: not there, “in a winter storm” in the claim',
          '“in a winter storm” stands in S2',
        ]),
      },
    ],
  });
});

test('a text without marks is one quotation', async () => {
  expect(await ask({ text: 'The market stays' })).toMatchObject({
    heading: '1 quotation checked: 1 verbatim',
    entries: [{ ref: 'Q3' }],
  });
});

test('what is not found is said, with what that does not mean', async () => {
  const reply = await ask({ text: '“We will rebuild the wall” and “the moon is made of cheese”' });
  expect(reply).toMatchObject({
    facts: [{ name: 'Not in this corpus', value: '“the moon is made of cheese”' }],
    remarks: [expect.stringContaining('does not mean that it was never said')],
  });
  expect(await ask({ text: '“the moon is made of cheese”' })).toMatchObject({
    kind: 'nothing',
    heading: 'Not in this corpus: “the moon is made of cheese”',
    hints: [expect.stringContaining('does not mean that it was never said')],
  });
});

test('a page past the end is told', async () => {
  expect(await ask({ text: 'The market stays', page: '2' })).toEqual({
    kind: 'unclear',
    problem: 'There is no page 2: this answer has 1 page.',
  });
});

test('whom a claim names is told with their own words, where somebody else has the claimed ones', async () => {
  const saying = (id: string, words: string, speaker: string) => {
    const article = anArticle({ id, text: `“${words}” ${speaker}` });
    return { article, quotes: [{ speaker, quote: aQuote(article, words) }] };
  };
  const corpus = aCorpus([
    saying('ruiz', 'We will not rebuild the old wall before winter', 'Ana Ruiz'),
    saying('park', 'We will rebuild the old wall before winter', 'Jo Park'),
  ]);
  const reply = await asking(
    verify,
    corpus,
  )({ text: 'Ana Ruiz said: “We will rebuild the old wall before winter”.' });
  expect(reply).toMatchObject({
    entries: [
      {
        ref: 'Q2',
        remarks: expect.arrayContaining([
          'in nearly these words, Q1 is by Ana Ruiz: negation dropped: “not” there, not in the claim',
        ]),
      },
    ],
  });
});

test('a speech of many paragraphs is looked for in all of them', async () => {
  const speech = Array.from(
    { length: 24 },
    (_, at) => `The boat number ${at} carried salt${at}, rope${at} and coal${at} to pier${at}.`,
  );
  const article = anArticle({ text: ['The mayor spoke.', ...speech].join('\n\n') });
  const reply = await asking(verify, aCorpus([{ article }]))({ text: `“${speech.join(' ')}”` });
  expect(reply).toMatchObject({ heading: '1 quotation checked: 1 verbatim' });
});

test('a text without any word is no question', async () => {
  expect(await ask({ text: '“…”' })).toEqual({
    kind: 'unclear',
    problem:
      'This holds no words that could be looked up; please give a quotation: “We will rebuild the wall”.',
  });
});
