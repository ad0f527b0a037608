import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { restore, setAside } from '../../src/stores/restore.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { aFolder } from '../ingest/support/folder.ts';
import { aDay } from './a-state.ts';
import { aState } from './opened-states.ts';

const folder = aFolder();
const file = () => folder.at('state.db');
const opened = aState(file);
const NOW = new Date('2026-11-22T09:00:00Z');
const AT = NOW.getTime();

// Made by another process: a database stays open in its own until the garbage is collected.
let made = '';
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'dateline-used-'));
  const script = ['--import', 'tsx', 'test/stores/use-state.ts', join(made, 'state.db')];
  expect(spawnSync(process.execPath, script, { stdio: 'inherit' }).status).toBe(0);
});
afterAll(() => rmSync(made, { recursive: true }));

/** A state of some size, its copy of the day before, and then a change that only the file knows. */
function used(): void {
  cpSync(made, dirname(file()), { recursive: true });
}

function damage(): Buffer {
  const bytes = readFileSync(file());
  for (let at = Math.floor(bytes.length / 2); at < bytes.length - 4096; at += 1)
    bytes[at] = at % 251;
  writeFileSync(file(), bytes);
  return bytes;
}

test('a damaged file is named, left as it is, and the last good copy is offered', () => {
  used();
  const bytes = damage();
  expect(() => opened()).toThrow(
    /state\.db is damaged\. Nothing was changed \(.+\)\. The last good copy is \S+state\.db\.2026-11-21\.bak: `npm run state -- restore` puts it back and sets this file aside\.$/u,
  );
  expect(readFileSync(file()).equals(bytes)).toBe(true);
});

test('without a copy, it is told how to begin anew', () => {
  writeFileSync(file(), 'Not a database at all, only words about the harvest.'.repeat(40));
  expect(() => opened()).toThrow(
    /There is no copy of it: `npm run state -- set-aside` moves it away/u,
  );
  const aside = setAside(file(), NOW) ?? '';
  expect(aside).toMatch(/state\.db\.aside-2026-11-22T09-00-00$/u);
  expect(readFileSync(aside, 'utf8')).toMatch(/^Not a database/u);
  expect(opened().settingsOf('server:1').read().seenBy).toBe('everyone');
});

test('a copy is put back whole, and the damaged file is kept', () => {
  used();
  const bytes = damage();
  const { aside = '' } = restore(file(), `${file()}.2026-11-21.bak`, NOW);
  expect(readFileSync(aside).equals(bytes)).toBe(true);
  const state = opened();
  expect(state.settingsOf('server:1').read()).toEqual({ seenBy: 'asker', drawnAs: 'card' });
  expect(state.subscriptions.list('server')).toHaveLength(200);
  expect(readdirSync(dirname(file())).filter((name) => name.includes('restoring'))).toEqual([]);
});

test('a damaged copy is not put back', () => {
  used();
  const copy = `${file()}.2026-11-21.bak`;
  const bytes = readFileSync(copy);
  writeFileSync(copy, bytes.subarray(0, Math.floor(bytes.length / 2)));
  expect(() => restore(file(), copy, NOW)).toThrow(/is damaged/u);
  expect(opened().settingsOf('server:1').read()).toEqual({ seenBy: 'asker', drawnAs: 'plain' });
});

test('after a copy was put back, what may have been sent since is looked for first', () => {
  used();
  restore(file(), `${file()}.2026-11-21.bak`, NOW);
  const { ledger } = opened();
  const before = { day: aDay('2026-11-22'), at: AT - 60_000, closes: AT + 1e7 };
  const after = { day: aDay('2026-11-23'), at: AT + 60_000, closes: AT + 1e8 };
  expect(ledger.claim('abcdef', before, AT, 7)).toMatchObject({ maybeSince: before.at });
  expect(ledger.claim('abcdef', after, AT + 60_000, 7)).not.toHaveProperty('maybeSince');
});

test('a full disk is told in one sentence, and loses nothing', () => {
  used();
  const state = openSqlite(file());
  state.script('pragma max_page_count = 1');
  const write = () =>
    state.together(() => {
      for (let count = 0; count < 2000; count += 1) {
        state.run('insert into settings values (?, ?)', `place ${count}`, 'x'.repeat(500));
      }
    });
  expect(write).toThrow(
    /^\S+state\.db could not be written: the disk is full\. Nothing that was kept is lost; free some space and try again\.$/u,
  );
  state.close();
  const again = opened();
  expect(again.settingsOf('server:1').read()).toEqual({ seenBy: 'asker', drawnAs: 'plain' });
  expect(again.settingsOf('place 1').change({ seenBy: 'asker' }).seenBy).toBe('asker');
});

test('a file that another program has open is not replaced under it', async () => {
  used();
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/stores/hold-open.ts', file()], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  expect(() => restore(file(), `${file()}.2026-11-21.bak`, NOW)).toThrow(
    /is open in another program, such as the bot\. Nothing was changed/u,
  );
  child.stdin.end();
  await new Promise((resolve) => child.once('exit', resolve));
  expect(restore(file(), `${file()}.2026-11-21.bak`, NOW).aside).toBeDefined();
  expect(existsSync(file())).toBe(true);
});
