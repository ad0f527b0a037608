import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { alone, inTurn } from '../../../src/ingest/build/lock.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  file = join(folder, 'lock');
});

const DEAD = '999999999 1';

test('the lock names its holder as long as work goes on, and nothing is left of it', async () => {
  const during = await alone(folder, async () => [await readFile(file, 'utf8'), await names()]);
  expect(during).toEqual([expect.stringMatching(`^${process.pid} \\d+$`), ['lock']]);
  expect(await names()).toEqual([]);
});

test('a lock that is another’s in the end is left to it', async () => {
  await alone(folder, () => writeFile(file, `${process.ppid} 1`));
  expect(await readFile(file, 'utf8')).toBe(`${process.ppid} 1`);
});

describe.each([
  ['no lock is there', {}],
  ['a dead process left its lock', { lock: DEAD }],
  ['two dead processes left theirs', { lock: DEAD, 'lock.stale': DEAD }],
  ['a lock was left empty', { lock: '' }],
])('where %s', (_, left) => {
  test('exactly one of many gets in', async () => {
    for (const [name, text] of Object.entries(left)) await writeFile(join(folder, name), text);
    const racers = 12;
    let turnedAway = 0;
    let open = () => {};
    const lastTurnedAway = new Promise<void>((resolve) => {
      open = resolve;
    });
    const race = Array.from({ length: racers }, () =>
      alone(folder, () => lastTurnedAway.then(() => 'got in')).catch((error: Error) => {
        turnedAway += 1;
        if (turnedAway === racers - 1) open();
        return error.message;
      }),
    );
    const ends = await Promise.all(race);
    expect(ends.filter((end) => end === 'got in')).toHaveLength(1);
    expect(ends.filter((end) => end.includes('is building'))).toHaveLength(racers - 1);
    expect(await names()).toEqual([]);
  });
});

test('what a dead process left is not removed while a live one is at it', async () => {
  await writeFile(file, DEAD);
  await writeFile(`${file}.stale`, `${process.ppid} 1`);
  await expect(alone(folder, async () => {})).rejects.toThrow(`Another process (${process.ppid})`);
  expect(await readFile(file, 'utf8')).toBe(DEAD);
});

test.each([
  ['nobody holds', undefined],
  ['a dead process left', DEAD],
])('a moment’s work waits for its turn at a lock that %s', async (_, left) => {
  if (left) await writeFile(file, left);
  const order: string[] = [];
  const work = (name: string) =>
    inTurn(file, async () => {
      order.push(`${name} starts`);
      await readFile(file);
      order.push(`${name} ends`);
    });
  await Promise.all([work('one'), work('other')]);
  const [first, second] = order[0] === 'one starts' ? ['one', 'other'] : ['other', 'one'];
  expect(order).toEqual([`${first} starts`, `${first} ends`, `${second} starts`, `${second} ends`]);
  expect(await names()).toEqual([]);
});

const names = async () => (await readdir(folder)).sort();
