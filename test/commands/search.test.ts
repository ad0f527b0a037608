import { expect, test } from 'vitest';
import quote from '../../commands/quote.ts';
import search from '../../commands/search.ts';
import timeline from '../../commands/timeline.ts';
import { asking, told, town } from '../support/desk.ts';

const ask = asking(search, town);
const MARKET = 'S1.3 | “The market stays,” Ruiz said. It opens in May.';
const LETTER =
  'S2.1 | The wall fell on Sunday, José Ruiz wrote. A reader said “so be it” of the storm.';

test.each([
  ['"market stays"', '1 passage with the phrase “market stays”', [MARKET]],
  ['ruiz -"market stays" -council', undefined, ['S2.1', 'S1.1']],
  ['wall outlet:coast', '1 passage with “wall” in Coast Daily', [LETTER]],
  ['ruiz speaker:"Ana Ruiz" -wall', undefined, [MARKET]],
])('%s', async (query, heading, entries) => {
  const reply = await ask({ query });
  if (heading) expect(reply).toMatchObject({ heading });
  const found = told(reply).map((line, n) => line.slice(0, entries[n]?.length));
  expect(found).toEqual(entries);
});

test('marks a phrase as a whole', async () => {
  expect(await ask({ query: '"market stays"' })).toMatchObject({
    entries: [{ words: [{ highlights: [{ start: 5, end: 17 }] }] }],
  });
});

test('speaker and outlet are options too', async () => {
  const reply = await ask({ query: 'ruiz', speaker: 'Ana Ruiz', outlet: 'example post' });
  expect(reply).toMatchObject({
    heading: '2 passages with “ruiz” where Ana Ruiz is quoted in The Example Post',
  });
});

test('a word that stands nowhere is read as the likeliest other one, and that is said', async () => {
  expect(await ask({ query: 'markt -wall' })).toMatchObject({
    heading: '1 passage with “market”, without “wall”',
    remarks: ['“markt” stands nowhere here; read as “market”.'],
    entries: [{ ref: 'S1.3' }],
  });
  expect(await ask({ query: 'mark' })).toMatchObject({
    remarks: ['“mark” stands nowhere here; read as “market”.'],
  });
});

test('a word that stands somewhere is never read as another', async () => {
  expect(await ask({ query: 'wall market' })).toMatchObject({
    kind: 'nothing',
    heading: 'No passage with “wall market”',
  });
});

test('what is spelled wrongly in a phrase or to be left out stays as it is', async () => {
  expect(await ask({ query: '"markt stays"' })).toMatchObject({
    kind: 'nothing',
    heading: 'No passage with the phrase “markt stays”',
    hints: [
      '“markt” stands nowhere here; did you mean market?',
      '“stays” stands in 1 passage.',
      '“markt stays” stands nowhere here.',
      expect.any(String),
    ],
  });
});

test.each([
  ['"market stays', 'The quotation mark before “market stays” is not closed.'],
  ['-market', 'This only says to leave out “market”; please add what to look for.'],
  ['outlet:"Coast Daily"', 'Please add a word to look for.'],
  ['wall outlet:Coats', 'The corpus has no outlet “Coats”. Did you mean Coast Daily?'],
  [
    'wall speaker:Riuz',
    'The corpus quotes nobody named “Riuz”. Did you mean Ana Ruiz or José Ruiz?',
  ],
])('%s is answered with what to type instead', async (query, problem) => {
  expect(await ask({ query })).toEqual({ kind: 'unclear', problem });
});

test('a topic takes phrases and words to leave out', async () => {
  const quotes = asking(quote, town);
  expect(await quotes({ query: 'Ana Ruiz "market stays" outlet:Example' })).toMatchObject({
    heading: '1 quote by Ana Ruiz on the phrase “market stays” in The Example Post',
    entries: [{ ref: 'Q3' }],
  });
  expect(await quotes({ query: 'Ana Ruiz -market' })).toMatchObject({
    heading: '1 quote by Ana Ruiz on anything but “market”',
    entries: [{ ref: 'Q1' }],
  });
  expect(await quotes({ query: '"Ana Ruiz" market' })).toMatchObject({ entries: [{ ref: 'Q3' }] });
  expect(await quotes({ query: '"Ana Ruiz spoke"' })).toMatchObject({
    heading: '2 quotes on the phrase “Ana Ruiz spoke”',
  });
  const events = asking(timeline, town);
  expect(await events({ topic: 'wall -José outlet:Example' })).toMatchObject({
    heading: 'Timeline on “wall”, without “José” in The Example Post: 1 dated sentence',
    entries: [{ ref: 'E1' }],
  });
});
