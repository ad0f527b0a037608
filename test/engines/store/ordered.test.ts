import { expect, test } from 'vitest';
import { ordered, orderOf } from '../../../src/engines/store/ordered.ts';

test.each([
  ['as they come', [3, 5, 9], []],
  ['as they were given', [5, 9, 3], [2, 0, 1]],
])('rows are found by numbers %s', (_, numbers, order) => {
  const number = Uint32Array.from(numbers);
  expect([...orderOf(number)]).toEqual(order);
  const rows = ordered({ number, order: orderOf(number) });
  expect([3, 5, 9].map(rows.rowOf)).toEqual([3, 5, 9].map((each) => numbers.indexOf(each)));
  expect([2, 4, 10].map(rows.rowOf)).toEqual([undefined, undefined, undefined]);
  expect([rows.number(0), rows.from(4), rows.from(10)]).toEqual([3, 1, 3]);
});
