import { createHash } from 'node:crypto';
import type { Item } from '../item.ts';

/** The name of exactly these items, read by this reader, with what a curator says of speakers. */
export function contentOf(items: readonly Item[], reader: string, curated: string): string {
  const digest = createHash('sha256').update(`${reader}\t${curated}`);
  for (const { file, hash } of items) digest.update(`\n${file}\t${hash}`);
  return digest.digest('hex').slice(0, 12);
}
