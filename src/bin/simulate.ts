import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayIn } from '../core/digest/wall-clock.ts';
import { type Simulated, simulate } from '../simulation/simulate.ts';
import { openState } from '../stores/state.ts';
import { failPlainly } from './fail-plainly.ts';

const USAGE = `npm run simulate -- [--seed 1] [--days 365] [--subscriptions 200] [--kills 300]
Lives through that many days of digests on a simulated clock and a simulated Discord, with kills, outages, lost answers,
wrong clocks and two programs at once, and gives account of each digest. Fails where one was doubled or lost.`;

await failPlainly(async () => {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      days: { type: 'string', default: '365' },
      subscriptions: { type: 'string', default: '200' },
      kills: { type: 'string', default: '300' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const number = (name: 'seed' | 'days' | 'subscriptions' | 'kills'): number => {
    const read = Number(values[name]);
    if (Number.isInteger(read) && read >= 0) return read;
    throw new Error(`--${name} takes a whole number, not ${values[name]}.\n${USAGE}`);
  };
  const folder = mkdtempSync(join(tmpdir(), 'dateline-simulation-'));
  const file = join(folder, 'state.db');
  let named = 0;
  const started = performance.now();
  try {
    const done = await simulate({
      seed: number('seed'),
      days: number('days'),
      subscriptions: number('subscriptions'),
      kills: number('kills'),
      start: Date.UTC(2026, 0, 1),
      open: (now) =>
        openState({
          file,
          today: () => dayIn('UTC', now()),
          tell: (fault) => console.error(fault),
          survives: 'kill',
          newId: () => {
            named += 1;
            return `${named}`.padStart(6, '0');
          },
        }),
    });
    show(done, performance.now() - started);
    if (done.faults.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function show(done: Simulated, ms: number): void {
  const { due, posted, skipped, uncertainButThere, either, sums, requests, faults } = done;
  const none = Object.values(skipped).reduce((sum, count) => sum + count, 0);
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  console.log(`due                 ${due}`);
  console.log(`posted once         ${posted} (of them told as uncertain: ${uncertainButThere})`);
  console.log(`skipped, and told   ${none}: ${list(skipped)}`);
  console.log(`due while changed   ${either} (settled or not, never twice)`);
  console.log(
    `the whole ledger    sent ${sums.sent}, open ${sums.open}, skipped ${list(sums.skipped)}`,
  );
  const { kills, outages, stops, sleeps, wrongClocks, acts, owners, ownersToldTwice } = done;
  console.log(`troubles            ${list({ kills, outages, stops, sleeps, wrongClocks, acts })}`);
  console.log(`owners told         ${owners}, twice of the same ${ownersToldTwice}`);
  console.log(`requests            ${list(requests)}`);
  console.log(`doubled or lost     ${faults.length}`);
  console.log(`took                ${(ms / 1000).toFixed(1)} s`);
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
  if (faults.length > 20) console.log(`  … and ${faults.length - 20} more`);
}
