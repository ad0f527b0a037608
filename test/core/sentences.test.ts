import { expect, test } from 'vitest';
import { sentencesOf } from '../../src/core/sentences.ts';
import { slice } from '../../src/core/span.ts';

function read(text: string): readonly string[] {
  return sentencesOf(text, { start: 0, end: text.length }).map((span) => slice(text, span));
}

test.each([
  ['It rained. It stopped.', ['It rained.', 'It stopped.']],
  ['“It rained.” He left.', ['“It rained.”', 'He left.']],
  ['(It rained.) He left.', ['(It rained.)', 'He left.']],
  ['“Why?” she asked.', ['“Why?” she asked.']],
  [
    'Mr. Park met Gen. Ruiz on Sept. 19. They talked.',
    ['Mr. Park met Gen. Ruiz on Sept. 19.', 'They talked.'],
  ],
  ['The U.S. Senate met. It voted.', ['The U.S. Senate met.', 'It voted.']],
  ['He lives in the U.S. The others left.', ['He lives in the U.S.', 'The others left.']],
  ['J. K. Ruiz and O.J. Park spoke.', ['J. K. Ruiz and O.J. Park spoke.']],
  ['It began at 9 a.m. They waited.', ['It began at 9 a.m.', 'They waited.']],
  ['Ruiz Co. Inc. grew.', ['Ruiz Co. Inc. grew.']],
  ['Well ... I do not know. Ask Ana.', ['Well ... I do not know.', 'Ask Ana.']],
  [
    'He noted.On Monday it rose by 3.5 percent.',
    ['He noted.', 'On Monday it rose by 3.5 percent.'],
  ],
  ['See www.Example.org for more. Bye.', ['See www.Example.org for more.', 'Bye.']],
  ['A hall in Rome. Photo: Ana Ruiz', ['A hall in Rome.', 'Photo: Ana Ruiz']],
  ['He said: “No! Never! Go.” They went.', ['He said: “No!', 'Never!', 'Go.”', 'They went.']],
  ['no stop at all', ['no stop at all']],
  ['  ', []],
])('%s', (text, sentences) => expect(read(text)).toEqual(sentences));

test('spans point into the whole text', () => {
  const text = 'Not this. But this. And this.';
  expect(sentencesOf(text, { start: 10, end: 19 })).toEqual([{ start: 10, end: 19 }]);
});

test('many stops are read in linear time', () => {
  const text = '. '.repeat(50_000) + '...'.repeat(50_000) + ' )'.repeat(50_000);
  expect(read(text).length).toBeGreaterThan(0);
});
