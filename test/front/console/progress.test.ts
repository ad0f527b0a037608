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

test('elsewhere a plain line every five seconds', () => {
  expect(counting(12, 1_000, false)).toEqual([
    'Reading 1 of 12, 1 a second, 11 s left\n',
    'Reading 6 of 12, 1 a second, 6 s left\n',
    'Reading 11 of 12, 1 a second, 1 s left\n',
    'Reading 12 of 12, 1 a second\n',
  ]);
});

test('a bar is not redrawn more often than eyes can follow', () => {
  expect(counting(1_000, 1, true).length).toBeLessThan(15);
});
