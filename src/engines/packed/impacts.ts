import { dampingOf, scoreOf } from '../bm25.ts';

/** A row for each number of times, and in it a place for each length as a byte tells it. */
const ROW = 256;
const ROWS = 16;

/** What a weight is multiplied by at most where a term stands so many times in a text of such a length. */
export function impactsOf(average: number): Float64Array {
  const impacts = new Float64Array(ROWS * ROW).fill(1);
  for (let times = 1; times < ROWS; times++) {
    for (let length = 0; length < ROW; length++) {
      impacts[impactAt(times, length)] = scoreOf(1, times, dampingOf(length, average));
    }
  }
  return impacts;
}

export function impactAt(times: number, length: number): number {
  return times < ROWS ? times * ROW + length : 0;
}
