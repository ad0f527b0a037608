import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Article, ArticleId } from '../../../src/core/article.ts';
import type { Corpus, Numbered, Reading } from '../../../src/core/corpus.ts';
import type { Day } from '../../../src/core/day.ts';
import type { Inferred } from '../../../src/core/inferred.ts';
import type { Story } from '../../../src/core/story.ts';
import { buildIndex } from '../../../src/ingest/build/build-index.ts';
import type { Builder, Gatherers, ReadItem } from '../../../src/ingest/build/builder.ts';
import { contentOf } from '../../../src/ingest/build/content-of.ts';
import { readRecord } from '../../../src/ingest/build/record.ts';
import type { Item } from '../../../src/ingest/item.ts';

/** Where each test builds; nothing is left in it but what a test puts there. */
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-'));
});

const article = (file: string, text: string): Article => ({
  id: file as ArticleId,
  file,
  text,
  blocks: [],
  dropped: [],
});

/** A reader that takes each word as a quote, so that what is quoted is plain to see. */
function readWords(read: Article): Reading {
  const quotes = [...read.text.matchAll(/\S+/g)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const speaker = { mention: span, name: match[0], type: 'person', found: 'named' } as const;
    return {
      kind: 'direct',
      parts: [span],
      sentences: span,
      speaker,
      confidence: 1,
      by: 'a word',
    } as const;
  });
  return { article: read, quotes, events: [] };
}

/** What comes of reading each item. */
const outcomes = new WeakMap<Item, () => ReadItem>();

function item(file: string, hash: string, outcome: () => ReadItem): Item {
  const made: Item = { id: file as ArticleId, file, hash, from: { kind: 'file', path: file } };
  outcomes.set(made, outcome);
  return made;
}

const source = (file: string, text: string): Item =>
  item(file, text, () => ({ reading: readWords(article(file, text)), faults: [] }));

/** Builds from these sources on top of what was published before; tells what was published. */
async function build(sources: readonly Item[], more: Partial<Builder> = {}) {
  const published: { corpus?: Corpus; readings: Numbered[] } = { readings: [] };
  const built = await buildIndex({
    folder,
    items: sources,
    reader: 'r1',
    content: 'c1',
    builtAt: '2024-03-02T10:00:00Z',
    previous: undefined,
    faults: [],
    read: async (one) => outcomes.get(one)?.() ?? expect.fail(`${one.file} is none of ours`),
    directoryOf: () => ({ speakers: [], nameOf: (name) => name.toUpperCase() }),
    gatherers: {},
    report: () => {},
    publish: async (corpus) => {
      published.corpus = corpus;
      for await (const reading of corpus.readings()) published.readings.push(reading);
    },
    ...more,
  });
  const { corpus, readings } = published;
  const { stamp, stories } = corpus ?? expect.fail('nothing was published');
  return { built, stamp, stories, readings, previous: { stamp, readings: walk(readings) } };
}

async function* walk(readings: readonly Numbered[]): AsyncIterable<Numbered> {
  yield* readings;
}

const numbersOf = (readings: readonly Numbered[]) =>
  readings.map(
    ({ article: { file }, number, quoteNumbers }) =>
      `${file} S${number} Q${quoteNumbers.join(' Q')}`,
  );

describe('numbers', () => {
  test('count articles and quotes in the order of the files', async () => {
    const { readings, stamp } = await build([source('a', 'one two'), source('b', 'three')]);
    expect(numbersOf(readings)).toEqual(['a S1 Q1 Q2', 'b S2 Q3']);
    expect(stamp.next).toEqual({ article: 3, quote: 4, event: 1 });
  });

  test('stay when articles come, go and change, and are never given to other words', async () => {
    const first = await build([source('b', 'one two'), source('d', 'three'), source('e', 'four')]);
    const sources = [source('a', 'new'), source('b', 'one two'), source('e', 'other words')];
    const second = await build(sources, { previous: first.previous });
    expect(numbersOf(second.readings)).toEqual(['a S4 Q5', 'b S1 Q1 Q2', 'e S3 Q6 Q7']);
    expect(second.stamp.next).toEqual({ article: 5, quote: 8, event: 1 });
  });

  test('stay when a text is edited around the same words', async () => {
    const first = await build([source('a', 'one two')]);
    const second = await build([source('a', ' one  two')], { previous: first.previous });
    expect(numbersOf(second.readings)).toEqual(['a S1 Q1 Q2']);
  });
});

test.each([
  ['one two three', 'one 2 three', 'Q1 Q4 Q3'],
  ['one two three', 'three one', 'Q3 Q1'],
  ['one two', 'new one two', 'Q3 Q1 Q2'],
  ['one two one', 'one one', 'Q1 Q3'],
  ['one', 'one one', 'Q1 Q2'],
])('each quote of “%s” keeps its number in “%s”', async (before, now, numbers) => {
  const first = await build([source('a', before)]);
  const second = await build([source('a', now)], { previous: first.previous });
  expect(numbersOf(second.readings)).toEqual([`a S1 ${numbers}`]);
});

describe('numbers are never given again', () => {
  test('when what was published is gone', async () => {
    await build([source('a', 'one two'), source('b', 'three')]);
    const { readings } = await build([source('a', 'one two')]);
    expect(numbersOf(readings)).toEqual(['a S3 Q4 Q5']);
  });

  test('when the readings alone are damaged', async () => {
    const { stamp } = await build([source('a', 'one two')]);
    await rm(join(folder, 'build.json'));
    const { readings } = await build([source('a', 'one two')], { previous: { stamp } });
    expect(numbersOf(readings)).toEqual(['a S2 Q3 Q4']);
  });

  test('when publishing failed halfway', async () => {
    const failed = build([source('a', 'one two')], { publish: () => Promise.reject(new Error()) });
    await expect(failed).rejects.toThrow();
    const { readings } = await build([source('a', 'one two')]);
    expect(numbersOf(readings)).toEqual(['a S2 Q3 Q4']);
  });

  test.each(['', 'null', '{"next":{"article":-1}}', '{"next'])(
    'when the record is damaged (%j)',
    async (record) => {
      const { previous } = await build([source('a', 'one two')]);
      await writeFile(join(folder, 'build.json'), record);
      const { readings } = await build([source('a', 'one new')], { previous });
      expect(numbersOf(readings)).toEqual(['a S1 Q1 Q3']);
    },
  );
});

test('the record of a build holds its faults, ten thousand at most', async () => {
  const faults = Array.from({ length: 10_002 }, (_, at) => `${at}: odd`);
  const { built } = await build([], { faults });
  expect(built.faults).toEqual(faults);
  expect(await readRecord(folder)).toEqual({
    content: 'c1',
    next: { article: 1, quote: 1, event: 1 },
    faults: [...faults.slice(0, 10_000), '2 more faults of this build not kept'],
  });
});

describe('building again', () => {
  const unread = (file: string, text: string): Item =>
    item(file, text, () => expect.fail(`${file} was read again`));

  test('reads only what changed', async () => {
    const first = await build([source('a', 'one'), source('b', 'two')]);
    const again = await build([unread('a', 'one'), source('b', 'more')], {
      previous: first.previous,
    });
    expect(again.built).toMatchObject({ articles: 2, reused: 1, quotes: 2 });
  });

  test('reads everything when the reading code is another', async () => {
    const first = await build([source('a', 'one')]);
    const again = await build([source('a', 'one')], { previous: first.previous, reader: 'r2' });
    expect(again.built.reused).toBe(0);
  });

  test('tells the fault of a file each time', async () => {
    const faulty = item('a', 'one', () => ({
      reading: readWords(article('a', 'one')),
      faults: ['a.meta.json: no such field'],
    }));
    const first = await build([faulty]);
    const again = await build([faulty], { previous: first.previous });
    expect([first.built.faults, again.built.faults]).toEqual([
      ['a.meta.json: no such field'],
      ['a.meta.json: no such field'],
    ]);
    expect(numbersOf(again.readings)).toEqual(['a S1 Q1']);
  });
});

test('a file that cannot be read is named and the rest goes on', async () => {
  const broken = item('a', '', () => ({ faults: ['a: is empty'] }));
  const { built, readings } = await build([broken, source('b', 'two')]);
  expect(built).toMatchObject({ articles: 1, faults: ['a: is empty'] });
  expect(numbersOf(readings)).toEqual(['b S1 Q1']);
});

test('speakers are published under their name in the corpus', async () => {
  const { readings } = await build([source('a', 'one two')]);
  expect(readings[0]?.speakers).toEqual(['ONE', 'TWO']);
});

test('what articles lack is counted', async () => {
  const { built } = await build([source('a', 'one')]);
  expect([...built.gaps]).toEqual([
    ['headline', 1],
    ['outlet', 1],
    ['date', 1],
    ['link', 1],
  ]);
});

/** Builds until the articles of these files are read, as if the process ended there. */
async function buildUntil(sources: readonly Item[], more: Partial<Builder> = {}) {
  const failed = build(sources, { publish: () => Promise.reject(new Error('it broke')), ...more });
  await expect(failed).rejects.toThrow(/it broke|Stopped/);
}

describe('a build that ended before it published', () => {
  const unread = (file: string, text: string): Item =>
    item(file, text, () => expect.fail(`${file} was read again`));

  test('is gone on from: what it read is not read again', async () => {
    await buildUntil([source('a', 'one two'), source('c', 'three')]);
    const again = await build([unread('a', 'one two'), source('b', 'new'), unread('c', 'three')]);
    expect(again.built).toMatchObject({ articles: 3, reused: 0, resumed: 2 });
    expect(again.readings.map(({ article }) => article.text)).toEqual(['one two', 'new', 'three']);
    expect(await readdir(folder)).toEqual(['build.json']);
  });

  test('is gone on from again, when that ends before its end too', async () => {
    await buildUntil([source('a', 'one'), source('b', 'two'), source('c', 'three')]);
    const stop = new AbortController();
    await buildUntil([unread('a', 'one'), unread('b', 'two'), unread('c', 'three')], {
      stop: stop.signal,
      report: ({ done }) => (done === 1 ? stop.abort() : undefined),
    });
    const { built } = await build([unread('a', 'one'), unread('b', 'two'), unread('c', 'three')]);
    expect(built.resumed).toBe(3);
  });

  test('is not gone on from where a file has changed, or the reading code', async () => {
    await buildUntil([source('a', 'one'), source('b', 'two')]);
    const changed = await build([source('a', 'other'), unread('b', 'two')]);
    expect(changed.built.resumed).toBe(1);
    await buildUntil([source('a', 'one')]);
    expect((await build([source('a', 'one')], { reader: 'r2' })).built.resumed).toBe(0);
  });

  test.each([
    ['is cut off in the middle of a line', (staged: string) => staged.slice(0, -10), 1],
    ['has a line that was changed', (staged: string) => staged.replace('"one"', '"odd"'), 1],
    ['has lost its head', (staged: string) => staged.slice(5), 0],
    ['is empty', () => '', 0],
  ])('is gone on from as far as it is whole, where its stage %s', async (_, damage, resumed) => {
    await buildUntil([source('a', 'one'), source('b', 'two')]);
    const [name = ''] = (await readdir(folder)).filter((one) => one.startsWith('stage'));
    const staged = join(folder, name);
    await writeFile(staged, damage(await readFile(staged, 'utf8')));
    const { built, readings } = await build([source('a', 'one'), source('b', 'two')]);
    expect(built).toMatchObject({ articles: 2, resumed });
    expect(readings.map(({ article }) => article.text)).toEqual(['one', 'two']);
  });

  test('leaves nothing but the record where the disk is full', async () => {
    const full = build([source('a', 'one')], {
      publish: () => Promise.reject(Object.assign(new Error('no room'), { code: 'ENOSPC' })),
    });
    await expect(full).rejects.toThrow('no room');
    expect(await readdir(folder)).toEqual(['build.json']);
  });
});

test('a build that is stopped says how far it came, and publishes nothing', async () => {
  const stop = new AbortController();
  const sources = Array.from({ length: 100 }, (_, at) => source(`a${100 + at}`, 'one'));
  const stopped = build(sources, {
    stop: stop.signal,
    report: ({ done }) => (done === 10 ? stop.abort() : undefined),
    publish: () => expect.fail('it was published'),
  });
  // Those that were begun when it was stopped are finished.
  await expect(stopped).rejects.toThrow(
    /^Stopped: (1\d|[2-4]\d) of 100 articles are read and kept; the next run goes on from there\.$/,
  );
});

test('what only the whole corpus shows is published with it, and found anew each time', async () => {
  const inferred = (day: string): Inferred => ({
    earliest: day as Day,
    evidence: [{ tells: 'It says so.' }],
  });
  const gatherers = (day: string): Gatherers => ({
    stories: () => {
      const articles: Story['articles'][number][] = [];
      return {
        add: ({ number }) => articles.push({ number, kinship: 'copy', share: 1 }),
        result: () => [{ articles }],
      };
    },
    dates: () => {
      const first: number[] = [];
      return {
        add: ({ number, article }) => article.text === 'one' && first.push(number),
        result: () => (number) => (first.includes(number) ? inferred(day) : undefined),
      };
    },
  });
  const sources = [source('a', 'one'), source('b', 'two')];
  const first = await build(sources, { gatherers: gatherers('2024-03-01') });
  expect(first.stories).toEqual([
    {
      articles: [
        { number: 1, kinship: 'copy', share: 1 },
        { number: 2, kinship: 'copy', share: 1 },
      ],
    },
  ]);
  const datesOf = (readings: readonly Numbered[]) =>
    readings.map(({ article }) => article.inferred?.earliest);
  expect(datesOf(first.readings)).toEqual(['2024-03-01', undefined]);
  const { previous } = first;
  const second = await build(sources, { previous, gatherers: gatherers('2024-03-05') });
  expect(datesOf(second.readings)).toEqual(['2024-03-05', undefined]);
  const third = await build(sources, { previous: second.previous });
  expect([third.built.reused, datesOf(third.readings)]).toEqual([2, [undefined, undefined]]);
});

describe('two builds of one index', () => {
  test('exclude each other within one process', async () => {
    const second = build([source('a', 'one')], {
      publish: async () => void (await build([source('a', 'one')])),
    });
    await expect(second).rejects.toThrow('is building');
  });

  test('exclude each other, and the second is told', async () => {
    await writeFile(join(folder, 'lock'), `${process.ppid} 1700000000000`);
    await expect(build([source('a', 'one')])).rejects.toThrow(
      `Another process (${process.ppid}) is building ${folder} right now`,
    );
    expect(await readdir(folder)).toEqual(['lock']);
  });

  test.each(['999999999 1', `${process.pid} 1`, '', 'rubbish'])(
    'a lock left by a dead process (%j) does not hold',
    async (left) => {
      await writeFile(join(folder, 'lock'), left);
      expect((await build([source('a', 'one')])).built.articles).toBe(1);
    },
  );
});

test('the name of the content tells files, their content and the reader apart', () => {
  const names = [
    contentOf([], 'r1', ''),
    contentOf([source('a', 'one')], 'r1', ''),
    contentOf([source('a', 'one')], 'r1', 'aliases'),
    contentOf([source('a', 'one')], 'r2', ''),
    contentOf([source('a', 'two')], 'r1', ''),
    contentOf([source('b', 'one')], 'r1', ''),
  ];
  expect(new Set(names).size).toBe(names.length);
  expect(contentOf([source('a', 'one')], 'r1', '')).toBe(names[1]);
});
