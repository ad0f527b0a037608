import { writeSync } from 'node:fs';
import { aDay, aStateAt } from './a-state.ts';
import { aWish } from './a-wish.ts';

/** Sets up, claims, sends and advances without an end, and says each when it is done. */
const { subscriptions, ledger } = aStateAt(process.argv[2] ?? '');
const at = Date.parse('2026-11-22T05:00Z');
const say = (what: string) => writeSync(1, `${what}\n`);
for (;;) {
  const { id } = subscriptions.set(aWish(), at);
  say(`set ${id}`);
  const due = subscriptions.next(id);
  const claim = due && ledger.claim(id, due, due.at, 1);
  if (!claim || typeof claim === 'string') throw new Error('it cannot be claimed');
  say(`claimed ${id}`);
  ledger.sent(claim, 'message', at);
  say(`sent ${id}`);
  subscriptions.advance(id, aDay('2026-11-22'));
  say(`advanced ${id}`);
}
