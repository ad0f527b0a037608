import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { aFolder } from '../ingest/support/folder.ts';
import { aDay, aStateAt } from './a-state.ts';

const folder = aFolder();

/** Writes until it has said so many lines, and is then killed without a warning. */
async function killedAfter(lines: number, file: string): Promise<readonly string[]> {
  const script = ['--import', 'tsx', 'test/stores/write-on.ts', file];
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  const exited = once(child, 'exit');
  for await (const chunk of child.stdout) {
    told += `${chunk}`;
    if (told.split('\n').length > lines) child.kill('SIGKILL');
  }
  expect((await exited)[1]).toBe('SIGKILL');
  return told.split('\n').slice(0, -1);
}

test.each([1, 2, 3, 30, 300])(
  'what was said to be kept is kept, killed after %i',
  async (lines) => {
    const file = folder.at('state.db');
    const told = await killedAfter(lines, file);
    const state = aStateAt(file);
    const wrong: string[] = [];
    for (const line of told) {
      const [what = '', id = ''] = line.split(' ');
      const [past] = state.ledger.history(id, 1);
      const next = state.subscriptions.next(id)?.day;
      if (what === 'set' && !state.subscriptions.find(id)) wrong.push(line);
      if (what === 'claimed' && !past) wrong.push(line);
      if (what === 'sent' && past?.state !== 'sent') wrong.push(line);
      if (what === 'advanced' && next !== aDay('2026-11-23')) wrong.push(line);
    }
    expect(wrong).toEqual([]);
    expect(told.length).toBeGreaterThanOrEqual(lines);
    state.close();
  },
  60_000,
);
