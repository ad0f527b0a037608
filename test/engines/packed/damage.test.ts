import { copyFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PackedIndex } from '../../../src/engines/packed/packed-index.ts';
import { LAYOUT } from '../../../src/engines/packed/sections.ts';
import { packedFiles } from './packed.ts';

const passages = Array.from({ length: 300 }, (_, n) => ({
  text: `The wall ${n % 3 ? 'stands' : 'fell'} n${n}.`,
  above: n < 150 ? 'Harbour wall' : '',
}));
const CURE = 'is damaged or incomplete; build the index again with “npm run ingest”.';

/** Both files, copied from whole ones. */
async function files() {
  const whole = await packedFiles(passages);
  const copy = (path: string) => copyFile(path, `${path}.copy`).then(() => `${path}.copy`);
  return { postings: await copy(whole.postings), positions: await copy(whole.positions) };
}

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  await writeFile(path, bytes);
}

describe.each(['postings', 'positions'] as const)('the file of %s', (name) => {
  test('is refused by name for any flipped byte', async () => {
    const paths = await files();
    const size = (await readFile(paths[name])).length;
    const step = Math.max(1, Math.floor(size / 97));
    for (let at = 0; at < size; at += step) {
      await flip(paths[name], at);
      await expect(PackedIndex.open(paths), `byte ${at}`).rejects.toThrow(`${paths[name]} ${CURE}`);
      await flip(paths[name], at);
    }
    await flip(paths[name], size - 1);
    await expect(PackedIndex.open(paths)).rejects.toThrow(`${paths[name]} ${CURE}`);
    await flip(paths[name], size - 1);
    expect((await PackedIndex.open(paths)).count('wall')).toBe(300);
  });

  test.each([0, 1, 20, 0.5, 0.99])('is refused by name when cut to %s', async (length) => {
    const paths = await files();
    const size = (await readFile(paths[name])).length;
    await truncate(paths[name], length < 1 && length > 0 ? Math.floor(size * length) : length);
    await expect(PackedIndex.open(paths)).rejects.toThrow(`${paths[name]} ${CURE}`);
  });
});

test('another layout is told by its number', async () => {
  const paths = await files();
  const bytes = await readFile(paths.postings);
  bytes.writeUInt32LE(LAYOUT + 1, 8);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, 12)), 12);
  await writeFile(paths.postings, bytes);
  await expect(PackedIndex.open(paths)).rejects.toThrow(
    `${paths.postings} has layout ${LAYOUT + 1}, this Dateline reads layout ${LAYOUT}; build the index again with “npm run ingest”.`,
  );
});
