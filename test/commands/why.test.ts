import { expect, test } from 'vitest';
import quote from '../../commands/quote.ts';
import why from '../../commands/why.ts';
import { aCorpus, anArticle, aQuote } from '../support/corpus.ts';
import { asking, town } from '../support/desk.ts';

const ask = asking(why, town);

test('shows what points at the speaker, marked in its paragraph, and how it was read', async () => {
  const reply = await ask({ ref: 'Q1' });
  expect(reply).toMatchObject({
    kind: 'text',
    heading: 'Why Q1 is told as the words of Ana Ruiz',
    facts: [
      { name: 'Speaker', value: 'Ana Ruiz' },
      { name: 'Shown by', value: '“she”, a pronoun, read as the person spoken of before' },
      { name: 'Role in the text', value: '“Mayor”' },
      { name: 'Read by', value: 'test' },
      { name: 'Confidence', value: '0.90 of 1' },
    ],
    pieces: [{ ref: 'S1.1' }],
    follow: [{ command: 'article', raw: { ref: 'Q1' } }],
  });
  const [piece] = reply.kind === 'text' ? reply.pieces : [];
  const marked = piece?.words.highlights.map(({ start, end }) =>
    piece.words.text.slice(start, end),
  );
  expect(marked).toEqual(['We will rebuild the wall,', 'she', 'before the winter storms come.']);
});

test('the paragraph before is shown with it', async () => {
  expect(await ask({ ref: 'Q2' })).toMatchObject({ pieces: [{ ref: 'S1.1' }, { ref: 'S1.2' }] });
});

test('an uncertain speaker is told as such', async () => {
  expect(await ask({ ref: 'Q5' })).toMatchObject({
    heading: 'Why Q5 is told as the words of a speaker not shown',
    facts: [
      { name: 'Speaker', value: 'not shown by the article' },
      { name: 'Read by' },
      { name: 'Confidence', value: '0.40 of 1, told as uncertain' },
    ],
  });
});

test.each([
  ['S1', 'unclear'],
  ['why', 'unclear'],
  ['Q99', 'nothing'],
])('%s is %s', async (ref, kind) => {
  expect(await ask({ ref })).toMatchObject({ kind });
});

test('a quotation that two articles have is shown once, with the other’s wording', async () => {
  const told = (id: string, words: string) => {
    const article = anArticle({ id, outlet: `Post ${id}`, text: `“${words}” Ana Ruiz said.` });
    return { article, quotes: [{ speaker: 'Ana Ruiz', quote: aQuote(article, words) }] };
  };
  const corpus = aCorpus([
    told('A', 'We will rebuild the old wall before the winter storms come,'),
    told('B', 'We will rebuild the old wall before the winter storms come,'),
    told('C', 'We will rebuild the old wall before winter storms come again,'),
  ]);
  expect(await asking(quote, corpus)({ query: 'Ana Ruiz' })).toMatchObject({
    heading: '1 quote by Ana Ruiz',
    entries: [
      {
        ref: 'Q1',
        also: [
          { ref: 'Q2', source: { outlet: { value: 'Post B' } } },
          {
            ref: 'Q3',
            source: { outlet: { value: 'Post C' } },
            words: [{ text: 'We will rebuild the old wall before winter storms come again,' }],
          },
        ],
      },
    ],
  });
});
