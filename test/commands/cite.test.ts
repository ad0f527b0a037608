import { expect, test } from 'vitest';
import cite from '../../commands/cite.ts';
import { asking, town } from '../support/desk.ts';

const ask = asking(cite, town);

test('an article, or the article of a quote, in the styles for reading', async () => {
  const reply = await ask({ ref: 'Q1' });
  expect(reply).toMatchObject({
    kind: 'notice',
    heading: 'S1 as a reference',
    facts: [
      {
        name: 'APA',
        value:
          'Harbour wall to be rebuilt. (2024, March 2). _The Example Post_. https://example.org/harbour',
      },
      { name: 'Chicago' },
      { name: 'MLA', value: expect.stringContaining('Accessed 1 Apr. 2024.') },
    ],
  });
  expect(await ask({ ref: 'S1' })).toEqual(reply);
});

test('what the source does not state is said, and not made up', async () => {
  expect(await ask({ ref: 'S2', style: 'apa' })).toMatchObject({
    facts: [
      {
        name: 'APA',
        value:
          '[News article beginning “The wall fell on Sunday, José Ruiz wrote. …”]. (n.d.). _Coast Daily_.',
      },
    ],
    lines: [
      'The source states no headline, no date, no link; nothing was put in its place.',
      expect.anything(),
    ],
  });
});

test.each([
  ['bibtex', 'reference-s1.bib', '@online{theexamplepost2024s1,'],
  ['ris', 'reference-s1.ris', 'TY  - NEWS'],
  ['csl-json', 'reference-s1.json', '"type": "article-newspaper"'],
])('%s comes as a file', async (style, name, holds) => {
  expect(await ask({ ref: 'S1', style })).toMatchObject({
    facts: [],
    encloses: [{ kind: 'file', name, text: expect.stringContaining(holds) }],
  });
});

test('the day of reading can be given', async () => {
  const reply = await ask({ ref: 'S1', style: 'mla', accessed: '2023-05-02' });
  expect(reply).toMatchObject({ facts: [{ value: expect.stringContaining('2 May 2023') }] });
});

test.each([
  [{ ref: 'x' }, { kind: 'unclear', problem: '“x” is no code: it should look like S3 or Q17.' }],
  [{ ref: 'S99' }, { kind: 'nothing', heading: 'There is no S99 in this corpus' }],
  [
    { ref: 'S1', accessed: '2023-05' },
    { kind: 'unclear', problem: 'accessed should be a day: 2016-12-09.' },
  ],
])('%j is answered with a clear sentence', async (raw, reply) => {
  expect(await ask(raw)).toMatchObject(reply);
});
