import { openSqlite } from '../../src/stores/sqlite.ts';
import { aStateAt } from './a-state.ts';
import { aWish } from './a-wish.ts';

/** Makes the state file of the first argument, a copy of it, and then a change that only the file knows. */
const file = process.argv[2] ?? '';
const state = aStateAt(file, { day: '2026-11-21' });
for (let count = 0; count < 200; count += 1) {
  state.subscriptions.set(aWish(), Date.UTC(2026, 10, 20));
}
state.settingsOf('server:1').change({ seenBy: 'asker' });
state.backUp();
state.settingsOf('server:1').change({ drawnAs: 'plain' });
state.close();
const raw = openSqlite(file);
raw.script('pragma wal_checkpoint(truncate)');
raw.close();
