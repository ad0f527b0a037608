import { expect, test } from 'vitest';
import { LongLists } from '../../../src/engines/packed/long-lists.ts';

/** A file in which every byte tells its place; notes what is read of it. */
function file() {
  const read: number[] = [];
  const stretches = {
    path: 'lists',
    crc: 0,
    read(start: number, bytes: number) {
      read.push(start);
      return Uint8Array.from({ length: bytes }, (_, at) => start + at);
    },
  };
  return { stretches, read };
}

test('a list is read once while there is room, and again after others took its place', () => {
  const { stretches, read } = file();
  const lists = new LongLists(stretches, 10);
  const bytesOf = (start: number, bytes: number) => [...lists.read(start, bytes).bytes];
  expect(bytesOf(1, 4)).toEqual([1, 2, 3, 4]);
  expect(bytesOf(5, 4)).toEqual([5, 6, 7, 8]);
  expect(bytesOf(1, 4)).toEqual([1, 2, 3, 4]);
  expect(read).toEqual([1, 5]);
  expect(bytesOf(20, 3)).toEqual([20, 21, 22]);
  expect(bytesOf(1, 4)).toEqual([1, 2, 3, 4]);
  expect(read).toEqual([1, 5, 20]);
  expect(bytesOf(5, 4)).toEqual([5, 6, 7, 8]);
  expect(read).toEqual([1, 5, 20, 5]);
});

test('one that is longer than all there is room for is kept alone', () => {
  const { stretches, read } = file();
  const lists = new LongLists(stretches, 10);
  for (const start of [1, 50, 50, 1]) lists.read(start, 30);
  expect(read).toEqual([1, 50, 1]);
});
