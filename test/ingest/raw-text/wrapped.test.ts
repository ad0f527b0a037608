import { expect, test } from 'vitest';
import { read } from '../support/read.ts';

const PARAGRAPHS = [
  'The river rose at night, and the mayor of Norport left his house by boat with two neighbours and their dog, he said.',
  'Nobody was hurt, but forty houses stand in water, and the fire brigade of Norport does not expect it to fall before Sunday, when the wind is to turn.',
  'The bridge at Westgate stays closed, the council of Norport decided on Monday, until the piers have been looked at by divers.',
];

function wrapped(text: string, width: number): string {
  let length = 0;
  const words = text.split(' ').map((word) => {
    const fits = length + 1 + word.length <= width;
    length = fits ? length + 1 + word.length : word.length;
    return (fits ? ' ' : '\n') + word;
  });
  return words.join('').trim();
}

test.each([60, 72, 80])('joins the lines of a text that was wrapped at %i', (width) => {
  const raw = PARAGRAPHS.map((text) => wrapped(text, width)).join('\n\n');
  const blocks = read(raw).blocks.map(({ span }) => raw.slice(span.start, span.end));
  expect(blocks.map((text) => text.replaceAll('\n', ' '))).toEqual(PARAGRAPHS);
});

test('leaves lines apart that each end a sentence', () => {
  const raw = PARAGRAPHS.join('\n');
  const blocks = read(raw).blocks.map(({ span }) => raw.slice(span.start, span.end));
  expect(blocks).toEqual(PARAGRAPHS);
});
