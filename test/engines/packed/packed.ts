import { mkdtemp, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PackedBuilder } from '../../../src/engines/packed/builder.ts';
import { PackedIndex } from '../../../src/engines/packed/packed-index.ts';

export type Passage = { readonly text: string; readonly above: string };

/** The files of an index of these passages. */
export async function packedFiles(
  passages: readonly Passage[],
  sizes: { readonly run?: number; readonly held?: number } = {},
): Promise<{ readonly postings: string; readonly positions: string; readonly scratch: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-packed-'));
  const scratch = join(folder, 'runs');
  const builder = new PackedBuilder(scratch, sizes);
  for (const [at, { text, above }] of passages.entries()) {
    if (above !== passages[at - 1]?.above) builder.under(above);
    builder.add(text);
  }
  const paths = {
    postings: join(folder, 'postings.bin'),
    positions: join(folder, 'positions.bin'),
  };
  const postings = await open(paths.postings, 'w');
  const positions = await open(paths.positions, 'w');
  await builder.finish({
    postings: { write: (bytes) => postings.writeFile(bytes) },
    positions: { write: (bytes) => positions.writeFile(bytes) },
  });
  builder.remove();
  await postings.close();
  await positions.close();
  return { ...paths, scratch };
}

/** An index of these passages, opened. */
export async function packed(...args: Parameters<typeof packedFiles>): Promise<PackedIndex> {
  return PackedIndex.open(await packedFiles(...args));
}
