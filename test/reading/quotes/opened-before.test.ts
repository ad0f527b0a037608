import { expect, test } from 'vitest';
import { bodyOf, quotesRead } from '../../support/quotes-told.ts';

test('paragraphs that open with a mark and close at the last, where the speaker is told, are one quotation', () => {
  const text = [
    'The council met on Friday.',
    '“We will rebuild the wall before the winter.',
    '“We will not ask for another loan.',
    '“And we will open the harbour again in May,” Mayor Ana Ruiz said.',
  ].join('\n');
  expect(quotesRead(bodyOf(text))).toEqual([
    {
      who: 'Ana Ruiz said (direct)',
      words:
        'We will rebuild the wall before the winter. / We will not ask for another loan. / And we will open the harbour again in May',
    },
  ]);
});

test('a paragraph that is somebody else’s is not taken', () => {
  const text = [
    '“The wall is old,” Jo Park said. “It fell twice.',
    '“It will fall again.”',
    '“We will rebuild it,” Mayor Ana Ruiz said.',
  ].join('\n');
  const ruiz = quotesRead(bodyOf(text)).find(({ who }) => who.startsWith('Ana Ruiz'));
  expect(ruiz?.words).toBe('We will rebuild it');
});
