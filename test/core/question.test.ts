import { describe, expect, test } from 'vitest';
import { foldName, speakersNamed } from '../../src/core/name.ts';
import { readQuestion, tellNamesakes } from '../../src/core/question.ts';
import type { Speaker } from '../../src/core/speaker.ts';

const speaker = (name: string, more: Partial<Speaker> = {}): Speaker => ({
  name,
  type: 'person',
  aliases: [],
  roles: [],
  quotes: 1,
  articles: 1,
  ...more,
});
const people = [
  speaker('Dmitry Peskov', { aliases: ['Dmitri Peskov'], roles: ['Kremlin spokesman'] }),
  speaker('Staffan de Mistura'),
  speaker('Ana Ruiz', { roles: ['mayor'] }),
  speaker('José Ruiz'),
  speaker('Harbour Office', { type: 'organisation' }),
];

describe('a question', () => {
  test.each([
    ['Peskov Aleppo', 'Dmitry Peskov', 'Aleppo'],
    ['Aleppo peskov', 'Dmitry Peskov', 'Aleppo'],
    ['Dmitry Peskov', 'Dmitry Peskov', ''],
    ['dmitri  peskov   aid convoy', 'Dmitry Peskov', 'aid convoy'],
    ['“Peskov” Aleppo', 'Dmitry Peskov', 'Aleppo'],
    ['Peskov: Aleppo', 'Dmitry Peskov', 'Aleppo'],
    ['de Mistura Geneva', 'Staffan de Mistura', 'Geneva'],
    ['Jose Ruiz harbour', 'José Ruiz', 'harbour'],
    ['harbour office wall', 'Harbour Office', 'wall'],
    ['aid to Aleppo', undefined, 'aid to Aleppo'],
    ['the office wall', undefined, 'the office wall'],
    ['Peskova Aleppo', undefined, 'Peskova Aleppo'],
    ['the Peskov doctrine', undefined, 'the Peskov doctrine'],
  ])('%s is read as %s on %s', (query, name, topic) => {
    const read = readQuestion(query, () => people);
    expect(read.kind === 'read' && [read.speaker?.name, read.topic]).toEqual([name, topic]);
  });

  test('with a surname that two people bear asks which one', () => {
    const read = readQuestion('Ruiz harbour', () => people);
    const names = read.kind === 'namesakes' ? read.speakers : expect.fail(read.kind);
    expect(tellNamesakes('Ruiz', names)).toBe(
      '“Ruiz” could be Ana Ruiz (mayor) or José Ruiz: please type the full name.',
    );
  });
});

test.each([
  ['José  Ruiz', 'jose ruiz'],
  ['al-Assad', 'al assad'],
  ['O’Brien', 'obrien'],
  ['J. K. Doe', 'j k doe'],
])('%s folds to %s', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

test.each(['', '  ', '’', '-'])('nobody is named by %j', (text) => {
  expect(speakersNamed(text, people)).toEqual([]);
});
