import type { MessagePort } from 'node:worker_threads';
import type { Item } from '../item.ts';
import type { ReadItem } from './builder.ts';
import type { Told } from './pool.ts';
import { readSafely } from './read-safely.ts';

/** The side of a pool that reads: answers items one after the other, in the order in which they come. */
export function answerReads(port: MessagePort, read: (item: Item) => Promise<ReadItem>): void {
  const tell = (told: Told) => port.postMessage(told);
  let before = Promise.resolve();
  port.on('message', (item: Item) => {
    before = before.then(async () => tell({ outcome: await readSafely(item, read) }));
  });
  tell({ ready: true });
}
