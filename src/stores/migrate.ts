import { z } from 'zod';
import { copyOf } from './backup.ts';
import type { Sqlite } from './sqlite.ts';
import { faultOf } from './state-fault.ts';

/** “DLNE”, which tells a state file of Dateline from other databases. */
const APPLICATION = 0x444c4e45;

const version = z.object({ user_version: z.int() });
const application = z.object({ application_id: z.int() });
const count = z.object({ count: z.int() });
const check = z.object({ quick_check: z.string() });

/** What SQLite finds wrong with a file; undefined where nothing is. */
function damageOf(state: Sqlite): string | undefined {
  const [first] = state.rows(check, 'pragma quick_check(1)');
  if (first?.quick_check === 'ok') return undefined;
  const told = (first?.quick_check ?? '').split('\n').filter((line) => !line.startsWith('***'));
  return told[0] ?? 'unreadable';
}

/** Refuses a file that is damaged, of another program or of a later version, before anything is changed. */
export function checkState(state: Sqlite, newest: number): void {
  const [{ application_id: owner } = { application_id: 0 }] = state.rows(
    application,
    'pragma application_id',
  );
  const [{ count: tables } = { count: 0 }] = state.rows(
    count,
    'select count(*) as count from sqlite_master',
  );
  if (owner !== APPLICATION && (owner !== 0 || tables > 0)) {
    throw faultOf('of another program', state.file);
  }
  const damage = damageOf(state);
  if (damage) throw faultOf('damaged', state.file, { detail: damage });
  const found = versionOf(state);
  if (found <= newest) return;
  const detail = `version ${found}; this program knows ${newest}`;
  throw faultOf('newer', state.file, { detail });
}

/** The version of the schema; 0 for a file with nothing in it. */
function versionOf(state: Sqlite): number {
  return state.rows(version, 'pragma user_version')[0]?.user_version ?? 0;
}

/**
 * Brings the schema to its newest version, one migration a version, all or nothing. A file with
 * something in it is copied before, to `state.db.v1.bak`.
 */
export function migrate(state: Sqlite, migrations: readonly string[]): void {
  const from = versionOf(state);
  if (from === migrations.length) return;
  const copy = from > 0 ? copyOf(state, `${state.file}.v${from}.bak`) : undefined;
  try {
    state.together(() => {
      // Another process may have been quicker; then the copy may be of what it made.
      if (versionOf(state) !== from) return;
      copy?.keep();
      for (const migration of migrations.slice(from)) state.script(migration);
      state.script(`pragma application_id = ${APPLICATION}`);
      state.script(`pragma user_version = ${migrations.length}`);
    });
  } finally {
    copy?.drop();
  }
}
