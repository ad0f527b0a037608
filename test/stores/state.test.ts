import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { DAY } from '../../src/core/digest/wall-clock.ts';
import { migrate } from '../../src/stores/migrate.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { aFolder } from '../ingest/support/folder.ts';
import { aDay, aStateAt } from './a-state.ts';
import { aWish } from './a-wish.ts';
import { aState } from './opened-states.ts';

const folder = aFolder();
const opened = aState(() => folder.at('deep/state.db'));

const beside = () => {
  const file = folder.at('deep/state.db');
  return readdirSync(dirname(file))
    .filter((name) => !/-(?:wal|shm)$/u.test(name) && name !== basename(file))
    .sort();
};

test('the file is made where it is not there, for its owner alone', () => {
  opened();
  expect(statSync(folder.at('deep/state.db')).mode & 0o777).toBe(0o600);
  expect(beside()).toEqual([]);
});

test('a place has the usual settings until one is chosen, and keeps them over a new start', () => {
  const state = opened();
  const here = state.settingsOf('server:1');
  expect(here.read()).toEqual({ seenBy: 'everyone', drawnAs: 'card' });
  expect(here.change({ seenBy: 'asker' })).toEqual({ seenBy: 'asker', drawnAs: 'card' });
  expect(here.change({ drawnAs: 'plain' })).toEqual({ seenBy: 'asker', drawnAs: 'plain' });
  state.close();
  const again = opened();
  expect(again.settingsOf('server:1').read()).toEqual({ seenBy: 'asker', drawnAs: 'plain' });
  expect(again.settingsOf('server:2').read()).toEqual({ seenBy: 'everyone', drawnAs: 'card' });
});

test('two processes see each other’s settings at once', () => {
  const [one, other] = [opened(), opened()];
  one.settingsOf('server:1').change({ seenBy: 'asker' });
  other.settingsOf('server:1').change({ drawnAs: 'plain' });
  expect(one.settingsOf('server:1').read()).toEqual({ seenBy: 'asker', drawnAs: 'plain' });
});

test('a copy is made once a day, and the last seven are kept', () => {
  for (let date = 10; date < 20; date += 1) {
    const state = opened(`2026-11-${date}`);
    expect(basename(state.backUp() ?? '')).toBe(`state.db.2026-11-${date}.bak`);
    expect(state.backUp()).toBe(undefined);
  }
  expect(beside()).toEqual(
    [13, 14, 15, 16, 17, 18, 19].map((date) => `state.db.2026-11-${date}.bak`),
  );
});

test('a tidy state has its copy of the day, and forgets what was long ago', () => {
  const state = opened('2026-11-22');
  const at = Date.parse('2026-11-22T05:00Z');
  const long = at - 200 * DAY;
  const { id } = state.subscriptions.set(aWish(), long);
  state.subscriptions.pause(id, { why: 'channel gone', since: at - 31 * DAY, told: true });
  for (const day of [aDay('2026-05-06'), aDay('2026-05-07'), aDay('2026-11-21')]) {
    const claim = state.ledger.claim(id, { day, at: long, closes: at }, long, 1);
    if (typeof claim !== 'string') state.ledger.sent(claim, 'message', long);
  }
  state.tidy(at);
  state.tidy(at);
  expect(beside()).toEqual(['state.db.2026-11-22.bak']);
  expect(state.subscriptions.find(id)).toBe(undefined);
  expect(state.ledger.history(id, 9).map(({ day }) => day)).toEqual(['2026-11-21']);
});

const file = () => folder.at('state.db');
const words = z.object({ word: z.string() });

test('a migration copies the file first, and what was in it goes on', () => {
  const first = openSqlite(file());
  migrate(first, ['create table kept (word text) strict']);
  first.run('insert into kept values (?)', 'rain');
  const second = openSqlite(file());
  migrate(second, ['', 'alter table kept add column day text']);
  expect(second.rows(words, 'select word from kept where day is null')).toEqual([{ word: 'rain' }]);
  expect(readdirSync(folder.at('')).filter((name) => name.endsWith('.bak'))).toEqual([
    'state.db.v1.bak',
  ]);
  const copy = openSqlite(`${file()}.v1.bak`);
  expect(copy.rows(words, 'select * from kept')).toEqual([{ word: 'rain' }]);
  for (const one of [first, second, copy]) one.close();
});

test('a migration that fails changes nothing and can be tried again', () => {
  const state = openSqlite(file());
  migrate(state, ['create table kept (word text) strict']);
  expect(() => migrate(state, ['', 'create table more (x) strict'])).toThrow();
  expect(() => migrate(state, ['', 'drop table kept', 'nonsense'])).toThrow();
  state.run('insert into kept values (?)', 'rain');
  migrate(state, ['', 'create table more (x text) strict']);
  expect(state.rows(words, 'select word from kept')).toEqual([{ word: 'rain' }]);
  state.close();
});

test.each([
  [
    'of a newer Dateline',
    'pragma user_version = 99',
    /^\S+ was written by a newer Dateline\. Nothing was changed; update this one \(version 99; this program knows \d+\)\.$/u,
  ],
  [
    'of another program',
    'pragma application_id = 7',
    /^\S+ is a database of another program\. Nothing was changed; set STATE_FILE to another file\.$/u,
  ],
])('a file %s is refused', (_, sql, message) => {
  opened().close();
  const raw = openSqlite(folder.at('deep/state.db'));
  raw.script(sql);
  raw.close();
  expect(() => opened()).toThrow(message);
});

test('a database that was there before is not taken for ours', () => {
  const raw = openSqlite(file());
  raw.script('create table theirs (x text)');
  raw.close();
  expect(() => aStateAt(file())).toThrow(/is a database of another program/u);
});

test('a file that is no database is refused, and left as it is', () => {
  const text = 'These are notes about the harvest, and no database.\n'.repeat(50);
  writeFileSync(file(), text);
  expect(() => aStateAt(file())).toThrow(
    /^\S+state\.db is not a database\. Nothing was changed; move it away, or set STATE_FILE to another file\./u,
  );
  expect(readFileSync(file(), 'utf8')).toBe(text);
});

test('a folder in the file’s place is named', () => {
  opened();
  expect(() => aStateAt(folder.at('deep'))).toThrow(
    /^\S+deep cannot be opened for writing\. Let this user write to it and to its folder/u,
  );
});
