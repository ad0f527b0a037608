import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Day, readDay } from '../core/day.ts';
import type { Sqlite } from './sqlite.ts';
import { stateFaultOf } from './state-fault.ts';

/** How many daily copies are kept. */
const KEPT = 7;

/** A whole copy under a passing name, until it is kept under its own. */
export type Copy = { readonly keep: () => void; readonly drop: () => void };

/** Copies the state as it is now; the copy is complete and on the disk when this returns. */
export function copyOf(state: Sqlite, target: string): Copy {
  const passing = `${target}.${process.pid}.part`;
  const drop = () => rmSync(passing, { force: true });
  const told = (steps: () => void) => {
    try {
      steps();
    } catch (error) {
      drop();
      throw stateFaultOf(error, target);
    }
  };
  told(() => {
    drop();
    state.run('vacuum into ?', passing);
    chmodSync(passing, 0o600);
    flush(passing);
  });
  const keep = () =>
    told(() => {
      renameSync(passing, target);
      flush(dirname(target));
    });
  return { keep, drop };
}

/** Copies the state once a day, to `state.db.2026-11-22.bak`, and lets the oldest copies go. Gives the
 * name of the copy that it made. */
export function backUpDaily(state: Sqlite, today: Day): string | undefined {
  const target = `${state.file}.${today}.bak`;
  if (existsSync(target)) return undefined;
  copyOf(state, target).keep();
  const daily = backupsOf(state.file).filter(({ day }) => day !== undefined);
  for (const { file } of daily.slice(KEPT)) rmSync(file, { force: true });
  return target;
}

/** A copy of the state; those that were made before a migration have no day. */
export type Backup = { readonly file: string; readonly day?: Day };

/** The copies of a state file, the newest first; those from before a migration last. */
export function backupsOf(file: string): readonly Backup[] {
  const start = `${basename(file)}.`;
  const folder = dirname(file);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const backups = names
    .filter((name) => name.startsWith(start) && name.endsWith('.bak'))
    .map((name): Backup => {
      const day = readDay(name.slice(start.length, -'.bak'.length));
      return { file: join(folder, name), ...(day && { day }) };
    });
  const rank = ({ file: path, day }: Backup) => `${day ?? '0'} ${path}`;
  return backups.sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
}

/** Waits until a file or a folder is on the disk; a folder cannot be asked that on Windows. */
export function flush(path: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
