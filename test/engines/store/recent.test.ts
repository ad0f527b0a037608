import { expect, test } from 'vitest';
import { recent } from '../../../src/engines/store/recent.ts';

const MB = 2 ** 20;

test('what was loaded last is kept, as far as there is room', async () => {
  const loaded: number[] = [];
  const load = recent(async (number) => {
    loaded.push(number);
    return { value: `no. ${number}`, size: 3 * MB };
  });
  for (const number of [1, 2, 1, 3, 1, 2]) expect(await load(number)).toBe(`no. ${number}`);
  expect(loaded).toEqual([1, 2, 3, 2]);
});

test('what could not be loaded is tried again', async () => {
  let broken = true;
  const load = recent(async () => {
    if (broken) throw new Error('no such thing');
    return { value: 'here', size: 1 };
  });
  await expect(load(1)).rejects.toThrow('no such thing');
  broken = false;
  expect(await load(1)).toBe('here');
});
