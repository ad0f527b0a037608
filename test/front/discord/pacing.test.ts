import { expect, test } from 'vitest';
import { lateness } from '../../../src/front/discord/lateness.ts';
import { type Asker, type Limits, pacing } from '../../../src/front/discord/pacing.ts';

const LIMITS: Limits = {
  atOnce: 3,
  atOncePerServer: 2,
  atOncePerPerson: 1,
  waiting: 5,
  waitingPerPerson: 2,
  perMinute: 10,
};

/** Takes questions such as `a/ana`, and notes in which order their turns come. */
function aQueue(limits: Partial<Limits> = {}) {
  let now = 0;
  const pace = pacing(() => now, { ...LIMITS, ...limits });
  const began: string[] = [];
  return {
    began,
    pace,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    enter(name: string) {
      const [server = '', person = ''] = name.split('/');
      const asker: Asker = { server, person };
      const entered = pace.enter(asker);
      if (entered.kind !== 'ticket') throw new Error(`${entered.kind}, ${entered.seconds}`);
      void entered.turn.then(() => began.push(name));
      return async () => {
        entered.leave();
        await Promise.resolve();
      };
    },
  };
}

test('one person is answered one question at a time, and others meanwhile', async () => {
  const queue = aQueue();
  const done = queue.enter('a/ana');
  queue.enter('a/ana');
  queue.enter('a/ben');
  await Promise.resolve();
  expect(queue.began).toEqual(['a/ana', 'a/ben']);
  expect(queue.pace.isBusy()).toBe(true);
  await done();
  expect(queue.began).toEqual(['a/ana', 'a/ben', 'a/ana']);
  expect(queue.pace.isBusy()).toBe(false);
});

test('servers take turns, and in each its persons', async () => {
  const queue = aQueue({ atOnce: 1 });
  const done = [queue.enter('a/ana')];
  for (const name of ['a/ana', 'a/ana', 'a/ben', 'b/cleo', 'c/dan']) done.push(queue.enter(name));
  for (const each of [0, 1, 4, 5, 3]) await done[each]?.();
  expect(queue.began).toEqual(['a/ana', 'a/ana', 'b/cleo', 'c/dan', 'a/ben', 'a/ana']);
});

test('one server cannot take all places', async () => {
  const queue = aQueue();
  for (const name of ['a/ana', 'a/ben', 'a/cleo', 'b/dan']) queue.enter(name);
  await Promise.resolve();
  expect(queue.began).toEqual(['a/ana', 'a/ben', 'b/dan']);
});

test('who waits no longer is not called', async () => {
  const queue = aQueue({ atOnce: 1 });
  const done = queue.enter('a/ana');
  const gone = queue.enter('b/ben');
  queue.enter('c/cleo');
  await gone();
  await gone();
  await done();
  expect(queue.began).toEqual(['a/ana', 'c/cleo']);
});

test('beyond those who may wait, it is busy, and says for how long', () => {
  const queue = aQueue({ atOnce: 1 });
  const done = queue.enter('a/ana');
  queue.pass(80_000);
  void done();
  for (const name of ['a/ana', 'a/ana', 'a/ana']) queue.enter(name);
  expect(() => queue.enter('a/ana')).toThrow('busy, 30');
  for (const name of ['b/ben', 'b/ben', 'b/cleo']) queue.enter(name);
  expect(() => queue.enter('c/dan')).toThrow('busy, 60');
});

test('so many questions a minute, and then again', () => {
  const queue = aQueue({ perMinute: 3 });
  for (let i = 0; i < 3; i++) {
    void queue.enter('a/ana')();
    queue.pass(10_000);
  }
  expect(() => queue.enter('a/ana')).toThrow('too fast, 30');
  expect(() => queue.enter('b/ana')).toThrow('too fast, 30');
  void queue.enter('a/ben')();
  queue.pass(30_000);
  void queue.enter('a/ana')();
  expect(() => queue.enter('a/ana')).toThrow('too fast, 10');
});

test('everyone gets their turn, and no limit is passed, whoever comes and goes', async () => {
  const queue = aQueue({ waiting: 1000, waitingPerPerson: 1000, perMinute: 10_000 });
  const open = new Map<number, () => Promise<void>>();
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const leaving: (() => Promise<void>)[] = [];
  for (let i = 0; i < 500; i++) {
    open.set(i, queue.enter(`${random(4)}/${random(9)}`));
    if (random(3) > 0) {
      const [first, leave] = [...open][0] ?? [];
      if (first !== undefined && leave) open.delete(first);
      if (leave) leaving.push(leave);
      await leave?.();
    }
  }
  for (const leave of open.values()) await leave();
  expect(queue.pace.isBusy()).toBe(false);
  expect(leaving.length + open.size).toBe(500);
  void queue.enter('a/ana');
  await Promise.resolve();
  expect(queue.began.at(-1)).toBe('a/ana');
});

test.each([
  ['a clock that is behind', -5000],
  ['a clock that is ahead', 90_000],
])('how late something comes does not depend on the clocks: %s', (_, ahead) => {
  const late = lateness();
  const told = [40, 40, 1540, 45].map((delay, i) => late(i * 1000, i * 1000 + delay + ahead));
  expect(told).toEqual([0, 0, 1500, 5]);
});

test('a clock that was set is believed after a while', () => {
  const late = lateness();
  late(0, 40);
  const told = Array.from({ length: 51 }, (_, i) => late(i * 1000, i * 1000 + 3040));
  expect([told[0], told[48], told.at(-1)]).toEqual([3000, 3000, 0]);
});
