import { expect, test } from 'vitest';
import { keepIndex } from '../../src/bin/keep-index.ts';
import type { RenewEnd } from '../../src/bin/renew-apart.ts';
import type { Library } from '../../src/core/library.ts';
import type { Step } from '../../src/ingest/build/builder.ts';
import { emptyLibrary } from '../support/empty-library.ts';

/** A library as it was published at a time; tells when it is closed. */
function aLibrary(builtAt: string, closed: (builtAt: string) => void = () => {}): Library {
  const summary = emptyLibrary.summary();
  const stamp = { ...summary.stamp, builtAt };
  return Object.assign({}, emptyLibrary, {
    summary: () => ({ ...summary, stamp }),
    close: async () => closed(builtAt),
  });
}

/** A promise that is kept from outside. */
function promised<T>() {
  let keep: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, keep: (value: T) => keep(value) };
}

/** A keeper whose index is what `publish` says, and which renews when `end` says so. */
function aKeeper() {
  const closed: string[] = [];
  const told: string[] = [];
  const asked: boolean[] = [];
  let published: Library | Error | undefined;
  let stamp = '';
  let end = promised<RenewEnd>();
  let report: (step: Step) => void = () => {};
  let tick = () => {};
  let answered: Promise<void> = Promise.resolve();
  let damage: string | undefined;
  let checks = 0;
  const keeper = keepIndex({
    stamp: async () => (stamp ? { ...emptyLibrary.summary().stamp, builtAt: stamp } : undefined),
    open: async () => {
      if (!published || published instanceof Error) throw published;
      return published;
    },
    damage: async () => damage,
    check: async () => {
      checks++;
    },
    renewApart: (isDamaged, told) => {
      asked.push(isDamaged);
      report = told;
      end = promised<RenewEnd>();
      return { end: end.promise, stop: () => end.keep({ kind: 'failed', why: 'Stopped.' }) };
    },
    answered: () => answered,
    every: (_, work) => {
      tick = work;
      return () => {
        tick = () => {};
      };
    },
    tell: (news) => told.push('why' in news ? `${news.kind}: ${news.why}` : news.kind),
  });
  return {
    keeper,
    closed,
    told,
    asked,
    publish(builtAt: string, problem?: Error) {
      stamp = builtAt;
      published = problem ?? aLibrary(builtAt, (which) => closed.push(which));
    },
    harm(why: string | undefined) {
      damage = why;
    },
    checks: () => checks,
    end: (how: RenewEnd) => end.keep(how),
    report: (step: Step) => report(step),
    tick: () => tick(),
    answering(until: Promise<void>) {
      answered = until;
    },
  };
}

/** Lets everything happen that waits for nothing. */
const meanwhile = () => new Promise((resolve) => setImmediate(resolve));

const servedBy = ({ keeper }: ReturnType<typeof aKeeper>) =>
  keeper.library()?.summary().stamp.builtAt;

test('opens what was published last, and later what anyone publishes', async () => {
  const kept = aKeeper();
  kept.publish('2024-03-01');
  await kept.keeper.start();
  expect(servedBy(kept)).toBe('2024-03-01');
  kept.tick();
  await meanwhile();
  expect(kept.told).toEqual(['opened']);
  kept.publish('2024-03-02');
  kept.tick();
  await meanwhile();
  expect([servedBy(kept), kept.told]).toEqual(['2024-03-02', ['opened', 'opened']]);
});

test('closes a library once those are answered who began with it, and not before', async () => {
  const kept = aKeeper();
  kept.publish('2024-03-01');
  await kept.keeper.start();
  const answering = promised<void>();
  kept.answering(answering.promise);
  kept.publish('2024-03-02');
  kept.tick();
  await meanwhile();
  expect([servedBy(kept), kept.closed]).toEqual(['2024-03-02', []]);
  answering.keep();
  await meanwhile();
  expect(kept.closed).toEqual(['2024-03-01']);
});

test('goes on with the last good index while another cannot be opened, and has it built anew', async () => {
  const kept = aKeeper();
  kept.publish('2024-03-01');
  await kept.keeper.start();
  kept.publish('2024-03-02', new Error('It is damaged.'));
  kept.tick();
  kept.tick();
  await meanwhile();
  expect([servedBy(kept), kept.told]).toEqual([
    '2024-03-01',
    ['opened', 'not opened: It is damaged.'],
  ]);
  void kept.keeper.renew();
  expect(kept.asked).toEqual([true]);
});

test('renews, tells how far it is, and serves what came of it', async () => {
  const kept = aKeeper();
  kept.publish('2024-03-01');
  await kept.keeper.start();
  const renewed = kept.keeper.renew();
  expect([kept.asked, kept.keeper.behind()]).toEqual([[false], undefined]);
  kept.report({ kind: 'reading', done: 1_200, read: 20, total: 4_000 });
  expect(kept.keeper.behind()).toBe(
    'The corpus is being read again (1,200 of 4,000 articles); until then answers come from what was read before.',
  );
  kept.publish('2024-03-02');
  kept.end({ kind: 'done', built: { articles: 4_000, read: 40 }, faults: ['a: odd'] });
  expect(await renewed).toEqual({ kind: 'renewed', articles: 4_000, read: 40, faults: 1 });
  expect([servedBy(kept), kept.keeper.behind()]).toEqual(['2024-03-02', undefined]);
});

test('renews once more for all who ask meanwhile: the corpus may have changed since it was looked at', async () => {
  const kept = aKeeper();
  const first = kept.keeper.renew();
  const others = Promise.all([kept.keeper.renew(), kept.keeper.renew()]);
  expect(kept.asked.length).toBe(1);
  kept.end({ kind: 'done', faults: [] });
  expect(await first).toEqual({ kind: 'unchanged', faults: 0 });
  await meanwhile();
  expect(kept.asked.length).toBe(2);
  kept.end({ kind: 'done', built: { articles: 2, read: 1 }, faults: [] });
  const renewed = { kind: 'renewed', articles: 2, read: 1, faults: 0 };
  expect(await others).toEqual([renewed, renewed]);
});

test('tells that nothing has changed', async () => {
  const kept = aKeeper();
  const renewed = kept.keeper.renew();
  kept.end({ kind: 'done', faults: [] });
  expect(await renewed).toEqual({ kind: 'unchanged', faults: 0 });
});

test('tells why the corpus could not be read, until an index is published', async () => {
  const kept = aKeeper();
  kept.publish('2024-03-01');
  await kept.keeper.start();
  const renewed = kept.keeper.renew();
  kept.end({ kind: 'failed', why: 'Another process is building it.' });
  expect(await renewed).toEqual({ kind: 'failed', why: 'Another process is building it.' });
  expect([servedBy(kept), kept.keeper.behind()]).toEqual([
    '2024-03-01',
    'The corpus could not be read again, so that answers may be behind it: Another process is building it.',
  ]);
  kept.publish('2024-03-02');
  kept.tick();
  await meanwhile();
  expect(kept.keeper.behind()).toBeUndefined();
});

test('a stop ends a renewal on its way, and the looking', async () => {
  const kept = aKeeper();
  await kept.keeper.start();
  const renewed = kept.keeper.renew();
  await kept.keeper.stop();
  expect(await renewed).toEqual({ kind: 'failed', why: 'Stopped.' });
  kept.publish('2024-03-02');
  kept.tick();
  await meanwhile();
  expect(servedBy(kept)).toBeUndefined();
});

test('checks an index once after it was opened', async () => {
  const kept = aKeeper();
  kept.publish('2024-03-01');
  await kept.keeper.start();
  expect(kept.checks()).toBe(0);
  kept.tick();
  await meanwhile();
  kept.tick();
  await meanwhile();
  expect(kept.checks()).toBe(1);
  kept.publish('2024-03-02');
  kept.tick();
  await meanwhile();
  expect(kept.checks()).toBe(2);
});

test('has an index built anew that is found damaged later, once for each damage, and serves it meanwhile', async () => {
  const kept = aKeeper();
  kept.publish('2024-03-01');
  await kept.keeper.start();
  kept.harm('positions.bin is damaged');
  kept.tick();
  await meanwhile();
  expect([servedBy(kept), kept.asked.length, kept.told]).toEqual([
    '2024-03-01',
    1,
    ['opened', 'damaged: positions.bin is damaged'],
  ]);
  kept.end({ kind: 'failed', why: 'The disk is full.' });
  await meanwhile();
  kept.tick();
  await meanwhile();
  expect([servedBy(kept), kept.asked.length]).toEqual(['2024-03-01', 1]);
  kept.harm(undefined);
  kept.publish('2024-03-02');
  kept.tick();
  await meanwhile();
  expect(servedBy(kept)).toBe('2024-03-02');
  kept.harm('words.bin is damaged');
  kept.tick();
  await meanwhile();
  expect(kept.asked.length).toBe(2);
});

test('leaves damage that is found while the corpus is read to that reading', async () => {
  const kept = aKeeper();
  kept.publish('2024-03-01');
  await kept.keeper.start();
  const renewed = kept.keeper.renew();
  kept.harm('positions.bin is damaged');
  kept.tick();
  await meanwhile();
  expect([kept.asked.length, kept.told]).toEqual([1, ['opened']]);
  kept.end({ kind: 'done', faults: [] });
  await renewed;
  kept.tick();
  await meanwhile();
  expect(kept.told).toContain('damaged: positions.bin is damaged');
});
