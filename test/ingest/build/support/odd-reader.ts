import { existsSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { answerReads } from '../../../../src/ingest/build/answer-reads.ts';
import type { Item } from '../../../../src/ingest/item.ts';

/** Does to its thread what the name of the item says. */
const odd: Readonly<Record<string, (item: Item) => void>> = {
  fill: () => {
    const much: number[][] = [];
    for (;;) much.push(new Array(1_000_000).fill(0.5));
  },
  loop: () => {
    for (;;);
  },
  exit: () => process.exit(3),
  throw: () => {
    throw new Error('odd');
  },
  /** Its hash is a file that tells that it was tried before. */
  late: ({ hash }) => {
    if (existsSync(hash)) return;
    writeFileSync(hash, '');
    process.exit(3);
  },
};

if (parentPort) {
  answerReads(parentPort, async (item) => {
    odd[item.file]?.(item);
    return { faults: [`${item.file} was read`] };
  });
}
