import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backupsOf, flush } from './backup.ts';
import { setMark } from './marks.ts';
import { checkState, migrate } from './migrate.ts';
import { MIGRATIONS } from './schema.ts';
import { openSqlite } from './sqlite.ts';
import { faultOf, StateFault, stateFaultOf } from './state-fault.ts';

/** What was done: the file that was set aside, if there was one, and the copy that was put in its place. */
export type Restored = { readonly aside?: string; readonly from: string };

/**
 * Puts a copy in the place of the state file, which is set aside whole. What the copy does not know
 * of may have been sent since: digests that were due before are looked for before they are sent.
 */
export function restore(file: string, from: string, now: Date): Restored {
  const next = `${file}.restoring`;
  try {
    copyFileSync(from, next);
    chmodSync(next, 0o600);
    const copy = openSqlite(next);
    try {
      checkState(copy, MIGRATIONS.length);
      migrate(copy, MIGRATIONS);
      setMark(copy, 'restored', `${now.getTime()}`);
      copy.script('pragma wal_checkpoint(truncate)');
      // One file again, so that it can be moved.
      copy.script('pragma journal_mode = delete');
    } finally {
      copy.close();
    }
    flush(next);
    const aside = setAside(file, now);
    renameSync(next, file);
    flush(dirname(file));
    return { from, ...(aside !== undefined && { aside }) };
  } catch (error) {
    throw stateFaultOf(error, from);
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${next}${end}`, { force: true });
  }
}

/** Moves a state file away with all that belongs to it; nothing is deleted. Gives its new name. */
export function setAside(file: string, now: Date): string | undefined {
  if (!existsSync(file)) return undefined;
  refuseInUse(file);
  const aside = `${file}.aside-${now.toISOString().slice(0, 19).replaceAll(':', '-')}`;
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${aside}${end}`);
  }
  return aside;
}

/** Whether a file can be used, told in a sentence where it cannot. */
export function troubleOf(file: string): string | undefined {
  try {
    const state = openSqlite(file, { asItIs: true });
    try {
      checkState(state, MIGRATIONS.length);
      return undefined;
    } finally {
      state.close();
    }
  } catch (error) {
    if (error instanceof StateFault) return error.message;
    throw error;
  }
}

/** The newest copy that is whole. */
export function lastGoodBackup(file: string): string | undefined {
  return backupsOf(file).find((backup) => troubleOf(backup.file) === undefined)?.file;
}

/** A program that has the file open would go on writing into the one that was set aside. */
function refuseInUse(file: string): void {
  if (!existsSync(file)) return;
  try {
    const state = openSqlite(file, { asItIs: true, patienceMs: 200 });
    try {
      state.script('pragma locking_mode = exclusive');
      state.script('begin exclusive');
      state.script('rollback');
    } finally {
      state.close();
    }
  } catch (error) {
    if (!(error instanceof StateFault)) throw error;
    if (error.kind === 'busy') throw faultOf('in use', file);
  }
}
