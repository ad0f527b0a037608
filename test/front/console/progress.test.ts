import { expect, test } from 'vitest';
import { progress } from '../../../src/front/console/progress.ts';

/** Counts to `total`, `step` milliseconds apart, and tells what was written. */
function counting(total: number, step: number, isTTY: boolean): string[] {
  const written: string[] = [];
  let clock = 0;
  const drawn = progress('Reading', { isTTY, write: (text) => written.push(text) }, () => clock);
  for (let done = 1; done <= total; done++) {
    clock += step;
    drawn.show(done, total);
  }
  drawn.end();
  return written;
}

test('a terminal gets a bar with rate and remaining time, and a clean line in the end', () => {
  const written = counting(4, 1_000, true);
  expect(written[1]).toBe(
    '\r\u001b[2K[############............] Reading 2 of 4, 1 a second, 2 s left',
  );
  expect(written.at(-1)).toBe('\r\u001b[2K');
});

test('elsewhere a plain line every ten seconds, and none for what is done before', () => {
  expect(counting(22, 1_000, false)).toEqual([
    'Reading 10 of 22, 1 a second, 12 s left\n',
    'Reading 20 of 22, 1 a second, 2 s left\n',
    'Reading 22 of 22, 1 a second\n',
  ]);
  expect(counting(9, 1_000, false)).toEqual([]);
});

test('the pace is that of the last stretch, not of what was kept from before', () => {
  const written: string[] = [];
  let clock = 0;
  const drawn = progress('Reading', { write: (text) => written.push(text) }, () => clock);
  drawn.show(90_000, 100_000);
  for (let seconds = 1; seconds <= 60; seconds++) {
    clock += 1_000;
    drawn.show(90_000 + seconds * 5, 100_000);
  }
  expect(written.at(-1)).toBe('Reading 90,300 of 100,000, 5 a second, 32 min left\n');
});

test('a bar is not redrawn more often than eyes can follow', () => {
  expect(counting(1_000, 1, true).length).toBeLessThan(15);
});
