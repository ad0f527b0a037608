import { closeSync, mkdirSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type Libsql from 'libsql';
import type { z } from 'zod';
import { stateFaultOf } from './state-fault.ts';

/** What a column can hold here; times are milliseconds since 1970, days are `YYYY-MM-DD`. */
export type Value = string | number | null;

/** An open SQLite file. Everything that fails is told as a `StateFault`. */
export type Sqlite = {
  readonly file: string;
  /** How many rows it changed. */
  readonly run: (sql: string, ...values: readonly Value[]) => number;
  /** The rows, each checked. */
  readonly rows: <T>(shape: z.ZodType<T>, sql: string, ...values: readonly Value[]) => readonly T[];
  /** All of it or nothing; what is inside another joins it. */
  readonly together: <T>(steps: () => T) => T;
  /** Several statements at once, without values. */
  readonly script: (sql: string) => void;
  readonly close: () => void;
};

const require = createRequire(import.meta.url);

/** How long one process waits for another that is writing. */
const BUSY_MS = 5000;

export type Opening = {
  /** What a commit survives: with `kill`, flushing is left to the system. */
  readonly survives?: 'power cut' | 'kill' | undefined;
  readonly patienceMs?: number;
  /** Only looked at: nothing is made or changed. */
  readonly asItIs?: boolean;
};

/**
 * Opens a file, or makes it, readable for its owner alone: it holds what people asked. Written ahead into a
 * log (WAL), so that readers never wait; every commit is flushed to the disk (FULL), because a claim that a power cut takes back
 * would be a digest that is posted twice.
 */
export function openSqlite(file: string, opening: Opening = {}): Sqlite {
  const { survives = 'power cut', patienceMs = BUSY_MS, asItIs = false } = opening;
  const told = <T>(steps: () => T): T => {
    try {
      return steps();
    } catch (error) {
      throw stateFaultOf(error, file);
    }
  };
  const database = told(() => {
    if (!asItIs) {
      mkdirSync(dirname(file), { recursive: true });
      closeSync(openSync(file, 'a', 0o600));
    }
    // Most questions in a terminal need no state, and the library takes 30 ms to load.
    const Database: typeof Libsql = require('libsql');
    const opened = new Database(file, { timeout: patienceMs });
    opened.exec(`pragma busy_timeout = ${patienceMs}`);
    return opened;
  });
  try {
    told(() => {
      if (!asItIs) database.exec('pragma journal_mode = wal');
      database.exec(`pragma synchronous = ${survives === 'kill' ? 'off' : 'full'}`);
      database.exec('pragma foreign_keys = on');
    });
  } catch (error) {
    database.close();
    throw error;
  }
  return sqliteOver(database, file, told);
}

type Told = <T>(steps: () => T) => T;

function sqliteOver(database: Libsql.Database, file: string, told: Told): Sqlite {
  const statements = new Map<string, Libsql.Statement>();
  const prepared = (sql: string): Libsql.Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const made = database.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  return {
    file,
    run: (sql, ...values) => told(() => prepared(sql).run([...values]).changes),
    rows: (shape, sql, ...values) =>
      told(() => prepared(sql).all([...values])).map((row) => shape.parse(row)),
    together: (steps) => {
      if (database.inTransaction) return steps();
      told(() => database.exec('begin immediate'));
      try {
        const outcome = steps();
        told(() => database.exec('commit'));
        return outcome;
      } catch (error) {
        // A full disk has rolled it back already.
        if (database.inTransaction) told(() => database.exec('rollback'));
        throw error;
      }
    },
    script: (sql) => told(() => database.exec(sql)),
    close: () => {
      statements.clear();
      database.close();
    },
  };
}
