import { cp, mkdir, mkdtemp, open, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/core/corpus.ts';
import { engineFor } from '../../src/engines/engine-for.ts';
import { checkIndex } from '../../src/engines/minisearch/checking.ts';
import { draftIn, type MakeFile } from '../../src/engines/minisearch/draft.ts';
import { previousIn, stampOf } from '../../src/engines/minisearch/engine.ts';
import { damageIn, generationIn, VERSION } from '../../src/engines/minisearch/generations.ts';
import { aCorpus, anArticle } from '../support/corpus.ts';
import { engineContract } from './engine.contract.ts';

for (const name of ['minisearch', 'packed'] as const) {
  engineContract(name, async () => engineFor(await freshFolder(), name));
}

const snow = aCorpus([{ article: anArticle({ id: 'snow', text: 'Snow fell on the harbour.' }) }]);
const rain = aCorpus([{ article: anArticle({ id: 'rain', text: 'Rain fell on the harbour.' }) }]);
const FILES = [
  'about.json',
  'positions.bin',
  'postings.bin',
  'readings.jsonl',
  'records.bin',
  'suggestions.bin',
  'words.bin',
];

function freshFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'dateline-index-'));
}

async function publishedIn(...corpora: readonly Corpus[]): Promise<string> {
  const folder = await freshFolder();
  for (const corpus of corpora) await engineFor(folder, 'auto').publish(corpus);
  return folder;
}

async function foundIn(folder: string): Promise<string | undefined> {
  const library = await engineFor(folder, 'auto').open();
  const query = { words: 'harbour', sort: 'best', page: { number: 1, size: 1 } } as const;
  return (await library.passages(query)).items[0]?.article.id;
}

describe('the index folder', () => {
  test('holds the generation published last and the one before', async () => {
    const folder = await publishedIn(snow, rain, snow);
    expect((await readdir(folder)).sort()).toEqual(['current.json', 'gen-2', 'gen-3']);
    expect((await readdir(join(folder, 'gen-3'))).sort()).toEqual(FILES);
  });

  test('loses what a crashed publish left at the next one', async () => {
    const folder = await publishedIn(snow);
    await mkdir(join(folder, 'gen-2'));
    await writeFile(join(folder, 'gen-2', 'readings.jsonl'), '{"half');
    await writeFile(join(folder, 'current.json.draft'), '{"half');
    expect(await foundIn(folder)).toBe('snow');
    await engineFor(folder, 'auto').publish(rain);
    expect(await foundIn(folder)).toBe('rain');
    expect((await readdir(join(folder, 'gen-2'))).sort()).toEqual(FILES);
    expect((await readdir(folder)).sort()).toEqual(['current.json', 'gen-1', 'gen-2']);
  });

  test('is the old one or the new one, wherever a publish stops', async () => {
    const folder = await publishedIn(snow);
    const whole = await publishedIn(snow, rain);
    for (const file of FILES) {
      await mkdir(join(folder, 'gen-2'), { recursive: true });
      await cp(join(whole, 'gen-2', file), join(folder, 'gen-2', file));
      expect(await foundIn(folder)).toBe('snow');
    }
    await cp(join(whole, 'current.json'), join(folder, 'current.json.draft'));
    expect(await foundIn(folder)).toBe('snow');
    await cp(join(whole, 'current.json'), join(folder, 'current.json'));
    expect(await foundIn(folder)).toBe('rain');
  });

  test('answers from a corpus that is no longer in it', async () => {
    const folder = await publishedIn(snow);
    const library = await engineFor(folder, 'auto').open();
    for (const corpus of [rain, snow, rain]) await engineFor(folder, 'auto').publish(corpus);
    expect((await readdir(folder)).sort()).toEqual(['current.json', 'gen-3', 'gen-4']);
    const opened = await library.open({ kind: 'article', number: 1 });
    expect(opened?.article.id).toBe('snow');
    await library.close();
  });

  test.each(FILES)('keeps the old corpus when the disk is full at %s', async (name) => {
    const folder = await publishedIn(snow);
    const full: MakeFile = async (path) => {
      const file = await open(path, 'wx');
      const writeFile = async () => {
        throw new Error('ENOSPC: no space left on device, write');
      };
      return path.endsWith(name)
        ? { writeFile, sync: () => file.sync(), close: () => file.close() }
        : file;
    };
    await expect(engineFor(folder, 'auto', full).publish(rain)).rejects.toThrow('no space left');
    expect(await foundIn(folder)).toBe('snow');
    expect((await readdir(folder)).sort()).toEqual(['current.json', 'gen-1']);
  });

  test('keeps the old corpus when reading the new one fails, and nothing of the new', async () => {
    const folder = await publishedIn(snow);
    const broken: Corpus = {
      ...rain,
      async *readings() {
        yield* rain.readings();
        throw new Error('disk gone');
      },
    };
    await expect(engineFor(folder, 'auto').publish(broken)).rejects.toThrow('disk gone');
    expect(await foundIn(folder)).toBe('snow');
    expect((await readdir(folder)).sort()).toEqual(['current.json', 'gen-1']);
  });
});

describe('opening', () => {
  test('without an index names the cure', async () => {
    const folder = await freshFolder();
    await expect(foundIn(folder)).rejects.toThrow(
      `There is no index in ${folder} yet; build it with “npm run ingest”.`,
    );
  });

  test('an index of another version names both', async () => {
    const folder = await publishedIn(snow);
    const file = join(folder, 'current.json');
    const current: object = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...current, version: 99 }));
    await expect(foundIn(folder)).rejects.toThrow(
      `${file} is index version 99, this Dateline reads version ${VERSION}; build it again with “npm run ingest”.`,
    );
  });

  test.each(['current.json', ...FILES.map((file) => join('gen-1', file))])(
    '%s with a byte missing or flipped is refused by name',
    async (name) => {
      for (const harm of [cutShort, flipped]) {
        const folder = await publishedIn(snow);
        const file = join(folder, name);
        await harm(file);
        await expect(foundIn(folder)).rejects.toThrow(
          `${file} is damaged or incomplete; build the index again with “npm run ingest”.`,
        );
        await engineFor(folder, 'auto').publish(rain);
        expect(await foundIn(folder)).toBe('rain');
      }
    },
  );
});

test('any flipped byte of current.json is refused', async () => {
  const folder = await publishedIn(snow);
  const file = join(folder, 'current.json');
  const whole = await readFile(file);
  for (let at = 0; at < whole.length; at++) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(file, bytes);
    // A blank that became a blank of another kind says the same.
    if (JSON.stringify(parsed(bytes)) === JSON.stringify(parsed(whole))) continue;
    await expect(generationIn(folder), `byte ${at}`).rejects.toThrow(
      /is damaged or incomplete|is index version \d+/,
    );
  }
  await writeFile(file, whole);
  expect(await foundIn(folder)).toBe('snow');
});

describe('a check of all files', () => {
  const rested = async () => {};

  test('finds nothing where all are whole', async () => {
    const folder = await publishedIn(snow, rain);
    await checkIndex(folder, rested);
    expect(await damageIn(folder)).toBeUndefined();
    expect(await foundIn(folder)).toBe('rain');
  });

  test.each(FILES)('remembers that %s was damaged after it was opened', async (name) => {
    const folder = await publishedIn(snow);
    const library = await engineFor(folder, 'auto').open();
    const file = join(folder, 'gen-1', name);
    await flipped(file);
    expect(await damageIn(folder)).toBeUndefined();
    await checkIndex(folder, rested);
    const told = `${file} is damaged or incomplete; build the index again with “npm run ingest”.`;
    expect(await damageIn(folder)).toBe(told);
    expect(await stampOf(folder)).toBeUndefined();
    await expect(foundIn(folder)).rejects.toThrow(told);
    expect((await library.open({ kind: 'article', number: 1 }))?.article.id).toBe('snow');
    await engineFor(folder, 'auto').publish(rain);
    expect([await damageIn(folder), await foundIn(folder)]).toEqual([undefined, 'rain']);
  });

  test('tells nothing of an index that is no longer the one to read', async () => {
    const folder = await publishedIn(snow);
    await flipped(join(folder, 'gen-1', 'words.bin'));
    let published: Promise<void> | undefined;
    await checkIndex(folder, () => {
      published ??= engineFor(folder, 'auto').publish(rain);
      return published;
    });
    expect(await damageIn(folder)).toBeUndefined();
    expect(await foundIn(folder)).toBe('rain');
  });
});

describe('a large file of which stretches are read', () => {
  const SIZE = 5 * 2 ** 20;
  const letters = Buffer.alloc(SIZE, 'snow on the harbour ');

  async function published(): Promise<{ readonly folder: string; readonly file: string }> {
    const folder = await freshFolder();
    const draft = await draftIn(folder);
    const file = await draft.file('letters.bin', { inPieces: true });
    await file.write(letters);
    await file.close();
    await draft.switchTo(snow.stamp);
    return { folder, file: join(folder, 'gen-1', 'letters.bin') };
  }

  async function flip(file: string, at: number): Promise<void> {
    const bytes = await readFile(file);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(file, bytes);
  }

  test('opens also where it is damaged, and says so where that is read', async () => {
    const { folder, file } = await published();
    await flip(file, 3_000_000);
    const { read } = await (await generationIn(folder)).stretches('letters.bin');
    expect(Buffer.from(read(0, 4)).toString()).toBe('snow');
    expect(await damageIn(folder)).toBeUndefined();
    const told = `${file} is damaged or incomplete; build the index again with “npm run ingest”.`;
    expect(() => read(3_000_000, 4)).toThrow(told);
    expect([await damageIn(folder), await stampOf(folder)]).toEqual([told, undefined]);
    await expect(generationIn(folder)).rejects.toThrow(told);
  });

  test('is refused when it is opened where it is cut short', async () => {
    const { folder, file } = await published();
    await truncate(file, SIZE - 1);
    await expect((await generationIn(folder)).stretches('letters.bin')).rejects.toThrow(
      `${file} is damaged or incomplete`,
    );
  });

  test('cannot be opened without checksums of its pieces', async () => {
    const folder = await freshFolder();
    const draft = await draftIn(folder);
    await draft.write('letters.bin', letters);
    await draft.switchTo(snow.stamp);
    await expect((await generationIn(folder)).stretches('letters.bin')).rejects.toThrow(
      'is damaged or incomplete',
    );
  });
});

describe('what was published last', () => {
  test('can be walked again, under its stamp', async () => {
    const folder = await publishedIn(snow, rain);
    expect(await stampOf(folder)).toEqual(rain.stamp);
    const { stamp, readings } = (await previousIn(folder)) ?? expect.fail('nothing');
    expect([stamp, await all(readings)]).toEqual([rain.stamp, await all(rain.readings())]);
  });

  test('is nothing when there is none', async () => {
    const folder = await freshFolder();
    expect([await stampOf(folder), await previousIn(folder)]).toEqual([undefined, undefined]);
  });

  test.each(FILES)('is told as far as it is whole when %s is damaged', async (file) => {
    const folder = await publishedIn(snow);
    await flipped(join(folder, 'gen-1', file));
    const { stamp, readings } = (await previousIn(folder)) ?? expect.fail('nothing');
    expect(stamp).toEqual(snow.stamp);
    const left = file === 'readings.jsonl' ? [] : await all(snow.readings());
    expect(await all(readings)).toEqual(left);
  });

  test('of another version has its numbers, and is up to date with nothing', async () => {
    const folder = await publishedIn(snow);
    const file = join(folder, 'current.json');
    const current: object = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...current, version: 99 }));
    const { stamp, readings } = (await previousIn(folder)) ?? expect.fail('nothing');
    expect(stamp).toEqual({ ...snow.stamp, reader: '' });
    const readable = (await all(snow.readings())).map((reading) => ({ ...reading, hash: '' }));
    expect(await all(readings)).toEqual(readable);
  });
});

async function cutShort(file: string): Promise<void> {
  await truncate(file, (await readFile(file)).length - 4);
}

/** Flips a bit of the first letter. */
async function flipped(file: string): Promise<void> {
  const bytes = await readFile(file);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  await writeFile(file, bytes);
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

async function all<T>(items: AsyncIterable<T> | undefined): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items ?? []) found.push(item);
  return found;
}
