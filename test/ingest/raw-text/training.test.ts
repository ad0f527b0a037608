import { expect, test } from 'vitest';
import { linesOf } from '../../../src/ingest/raw-text/lines.ts';
import { statesOf } from '../../../src/ingest/raw-text/training/states.ts';
import { train } from '../../../src/ingest/raw-text/training/train.ts';

const BODY = `The river rose at night, and the mayor of Norport left his house by boat.
The day after
Forty houses stand in water, the fire brigade of Norport said on Monday.`;

test('finds each line’s state by the true text', () => {
  const raw = `Home
The day after
Mayor leaves by boat
The river rose at night, and the mayor of Norport left his house by boat.
Photo: Nor Press
The day after
Forty houses stand in water, the fire brigade of Norport said on Monday.
Forty more houses wait for the water, a reader wrote.
Home`;
  expect(statesOf(linesOf(raw), BODY)).toEqual([0, 0, 0, 1, 2, 1, 1, 3, 3]);
});

test('a page whose true text is elsewhere has no text', () => {
  expect(statesOf(linesOf('Home\nNews'), BODY)).toEqual([0, 0]);
});

test('learns that sentences are text and labels are not, the same each time', () => {
  const pages = Array.from({ length: 12 }, (_, i) => ({
    body: BODY,
    raw: `Home\nSport ${i}\nWeather\n${BODY}\nArts\nTravel ${i}\nJobs`,
  }));
  const rows = train(pages);
  const said = (cue: string) =>
    rows
      .find((row) => row.startsWith(`${cue} | `))
      ?.split(' | ')[1]
      ?.split(' ')
      .map(Number);
  expect(said('words 0')?.[1]).toBeLessThan(0);
  expect(said('end .')?.[1]).toBeGreaterThan(0);
  expect(train(pages)).toEqual(rows);
});
