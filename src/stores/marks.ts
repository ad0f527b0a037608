import { z } from 'zod';
import type { Sqlite } from './sqlite.ts';

/** `restored`: when a copy was put back. `forgotten`: before which day the ledger knows nothing. */
export type Mark = 'restored' | 'forgotten';

const row = z.object({ value: z.string() });

export function markOf(state: Sqlite, name: Mark): string | undefined {
  return state.rows(row, 'select value from marks where name = ?', name)[0]?.value;
}

export function setMark(state: Sqlite, name: Mark, value: string): void {
  const sql = 'insert into marks values (?, ?) on conflict do update set value = excluded.value';
  state.run(sql, name, value);
}
