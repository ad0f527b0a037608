import { copyFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { soughtIn } from '../../../src/core/sought.ts';
import { PackedIndex } from '../../../src/engines/packed/packed-index.ts';
import { LAYOUT } from '../../../src/engines/packed/sections.ts';
import { Store } from '../../../src/engines/packed/store.ts';
import { marking, openStretches } from '../../../src/engines/store/checked-file.ts';
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

test('positions and long lists that nobody looked at yet are checked before anything is answered from them', async () => {
  const paths = await files();
  const marks = marking({ inPieces: true });
  marks.add(await readFile(paths.positions));
  const damaged = () => new Error('The positions are damaged.');
  const opened = async () => {
    const positions = await openStretches(paths.positions, marks.mark(), damaged);
    const { postings } = paths;
    return new PackedIndex(await Store.open({ postings, positions: positions ?? expect.fail() }));
  };
  const phrase = soughtIn('"wall stands"');
  expect((await opened()).holding(phrase).ids.length).toBe(200);
  const size = (await readFile(paths.positions)).length;
  for (const at of [0, Math.floor(size / 2), size - 1]) {
    await flip(paths.positions, at);
    const index = await opened();
    expect(index.holding(soughtIn('n7')).ids).toEqual(Uint32Array.of(7));
    for (const asked of [phrase, soughtIn('wall')]) {
      expect(() => index.holding(asked), `byte ${at}`).toThrow('The positions are damaged.');
    }
    await flip(paths.positions, at);
  }
});

test('positions of other postings are refused', async () => {
  const paths = await files();
  const marks = marking({ inPieces: true });
  await writeFile(paths.positions, 'other positions');
  marks.add(Buffer.from('other positions'));
  const positions = await openStretches(paths.positions, marks.mark(), () => new Error());
  await expect(
    Store.open({ postings: paths.postings, positions: positions ?? expect.fail() }),
  ).rejects.toThrow(`${paths.positions} ${CURE}`);
});

test('a question that met a damaged list leaves nothing behind for the next one', async () => {
  // Long lists, and yet of words too rare for rows.
  const lists = Array.from({ length: 20_000 }, (_, n) => ({
    text: `w${n % 90 ? '' : ' okapi'}${n % 75 ? '' : ' lemur'}${n % 80 ? '' : ' bison'}${n % 70 ? '' : ' kudu'}`,
    above: '',
  }));
  const { postings, positions } = await packedFiles(lists);
  const marks = marking({ inPieces: true });
  marks.add(await readFile(positions));
  const opened = async (fails: () => boolean) => {
    const file = await openStretches(positions, marks.mark(), () => new Error('damaged'));
    const whole = file ?? expect.fail();
    const read = (start: number, bytes: number) => {
      if (fails()) throw new Error('The lists are damaged.');
      return whole.read(start, bytes);
    };
    return new PackedIndex(await Store.open({ postings, positions: { ...whole, read } }));
  };
  const asked = soughtIn('okapi lemur');
  const next = soughtIn('bison kudu');
  const right = (await opened(() => false)).holding(next).ids;
  expect(right.length).toBe(36);
  for (let good = 0; good < 2; good++) {
    let reads = 0;
    const failing = await opened(() => reads++ >= good);
    expect(() => failing.holding(asked)).toThrow('The lists are damaged.');
    expect((await opened(() => false)).holding(next).ids).toEqual(right);
  }
});

test('a word of any length is written and found', async () => {
  const long = 'ab1'.repeat(60_000);
  const paths = await packedFiles([{ text: `The wall ${long} stands.`, above: '' }]);
  expect((await PackedIndex.open(paths)).count(long)).toBe(1);
});
