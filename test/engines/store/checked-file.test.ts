import { mkdtemp, open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import {
  type FileMark,
  isAsLong,
  isAsWritten,
  marking,
  openStretches,
  openWhole,
  readChecked,
  roomFor,
} from '../../../src/engines/store/checked-file.ts';

/** Three pieces and a bit. */
const SIZE = 3 * 65_536 + 1_000;
const bytes = Buffer.from(Uint8Array.from({ length: SIZE }, (_, at) => (at * 7 + (at >> 8)) % 251));
const damaged = () => new Error('It is damaged.');

/** A file written in chunks that begin and end anywhere, and its mark. */
async function aFile(inPieces = true): Promise<{ readonly path: string; readonly mark: FileMark }> {
  const path = join(await mkdtemp(join(tmpdir(), 'dateline-checked-')), 'file.bin');
  const marks = marking({ inPieces });
  for (let at = 0; at < SIZE; at += 50_001) marks.add(bytes.subarray(at, at + 50_001));
  await writeFile(path, bytes);
  return { path, mark: marks.mark() };
}

async function flip(path: string, at: number): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(Uint8Array.of((bytes[at] ?? 0) ^ 1), 0, 1, at);
  await file.close();
}

test('a whole file is read, and known to be as it was written', async () => {
  const { path, mark } = await aFile(false);
  expect(Buffer.from((await readChecked(path, mark)) ?? expect.fail())).toEqual(bytes);
  expect(await isAsWritten(path, mark)).toBe(true);
  expect(await isAsLong(path, mark)).toBe(true);
});

test.each([0, 1, 65_535, 65_536, 100_000, SIZE - 1])(
  'one flipped bit in byte %d is found',
  async (at) => {
    const { path, mark } = await aFile();
    await flip(path, at);
    expect(await readChecked(path, mark)).toBeUndefined();
    expect(await isAsWritten(path, mark)).toBe(false);
    const stretches = (await openStretches(path, mark, damaged)) ?? expect.fail();
    expect(() => stretches.read(at, 1)).toThrow('It is damaged.');
    expect(() => stretches.read(0, SIZE)).toThrow('It is damaged.');
  },
);

test.each([0, 1, 65_536, SIZE - 1])('a file cut to %d bytes is refused', async (length) => {
  const { path, mark } = await aFile();
  await truncate(path, length);
  expect(await readChecked(path, mark)).toBeUndefined();
  expect(await isAsWritten(path, mark)).toBe(false);
  expect(await isAsLong(path, mark)).toBe(false);
  expect(await openStretches(path, mark, damaged)).toBeUndefined();
});

test('a file that is not there, or of which nothing is remembered, is refused', async () => {
  const { path, mark } = await aFile();
  for (const [file, known] of [
    [`${path}.other`, mark],
    [path, undefined],
    [path, { bytes: SIZE }],
  ] as const) {
    expect(await readChecked(file, known)).toBeUndefined();
    expect(await isAsWritten(file, known)).toBe(false);
    expect(await openStretches(file, known, damaged)).toBeUndefined();
  }
});

test('a file that was marked until index version 6 is known by its SHA-256', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'dateline-checked-')), 'old.txt');
  await writeFile(path, 'abc');
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await isAsWritten(path, { bytes: 3, sha256 })).toBe(true);
  await writeFile(path, 'abd');
  expect(await isAsWritten(path, { bytes: 3, sha256 })).toBe(false);
});

test('a long look rests after every piece', async () => {
  const { path, mark } = await aFile();
  let rests = 0;
  const pause = async () => {
    rests++;
  };
  expect(await isAsWritten(path, mark, pause)).toBe(true);
  expect(rests).toBeGreaterThan(0);
});

test('a file too large for memory is told by its size', () => {
  expect(() => roomFor('postings.bin', 2 ** 60)).toThrow(
    /^postings\.bin is larger than \d+ GB; make/,
  );
});

describe('stretches', () => {
  test.each([
    [0, 0],
    [0, 10],
    [65_530, 12],
    [10, 150_000],
    [SIZE - 5, 5],
    [0, SIZE],
  ])('from %d on, %d bytes', async (start, length) => {
    const { path, mark } = await aFile();
    const { read } = (await openStretches(path, mark, damaged)) ?? expect.fail();
    expect(Buffer.from(read(start, length))).toEqual(bytes.subarray(start, start + length));
  });

  test('are read beside what is damaged, as long as the piece is whole', async () => {
    const { path, mark } = await aFile();
    await flip(path, 70_000);
    const { read } = (await openStretches(path, mark, damaged)) ?? expect.fail();
    expect(Buffer.from(read(0, 65_536))).toEqual(bytes.subarray(0, 65_536));
    expect(() => read(65_536, 1)).toThrow('It is damaged.');
    expect(() => read(65_530, 10)).toThrow('It is damaged.');
    expect(Buffer.from(read(131_072, 10))).toEqual(bytes.subarray(131_072, 131_082));
  });

  test('of a file cut short after it was opened are refused', async () => {
    const { path, mark } = await aFile();
    const { read } = (await openStretches(path, mark, damaged)) ?? expect.fail();
    read(0, 10);
    await truncate(path, 5);
    expect(() => read(0, 10)).toThrow('It is damaged.');
    expect(() => read(70_000, 10)).toThrow('It is damaged.');
  });

  test('are read also when the file is no longer there', async () => {
    const { path, mark } = await aFile();
    const { read } = (await openStretches(path, mark, damaged)) ?? expect.fail();
    await rm(path);
    expect(Buffer.from(read(70_000, 10))).toEqual(bytes.subarray(70_000, 70_010));
  });

  test('are read as long as anybody can read, also where nothing else of the file is held', async () => {
    const { path, mark } = await aFile();
    const readOf = async () => ((await openStretches(path, mark, damaged)) ?? expect.fail()).read;
    const read = await readOf();
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    if (typeof collect !== 'function') expect.fail('garbage cannot be collected');
    for (let turn = 0; turn < 3; turn++) {
      collect();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(Buffer.from(read(70_000, 10))).toEqual(bytes.subarray(70_000, 70_010));
  });

  test('of a file without a mark have the checksum of all of it', async () => {
    const { path, mark } = await aFile();
    const whole = (await openWhole(path)) ?? expect.fail();
    expect(whole.crc).toBe(mark.crc);
    expect(Buffer.from(whole.read(65_000, 1_000))).toEqual(
      await readFile(path).then((all) => all.subarray(65_000, 66_000)),
    );
    expect(await openWhole(`${path}.other`)).toBeUndefined();
  });

  test('with too few checksums are refused', async () => {
    const { path, mark } = await aFile();
    expect(await openStretches(path, { ...mark, pieces: 'AAAA' }, damaged)).toBeUndefined();
  });
});
