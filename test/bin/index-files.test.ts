import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readyIndex } from '../../src/bin/index-files.ts';
import { readConfig } from '../../src/config.ts';
import type { Command } from '../../src/core/command.ts';
import type { Day } from '../../src/core/day.ts';
import type { Library } from '../../src/core/library.ts';
import { slice } from '../../src/core/span.ts';
import { generationIn } from '../../src/engines/minisearch/generations.ts';
import { commands, told } from '../support/desk.ts';

/** The starter corpus in a folder of its own, and where its index goes. */
let corpusDir = '';
let indexDir = '';
let speakersFile = '';

async function freshFolders(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'dateline-'));
  corpusDir = join(home, 'corpus');
  indexDir = join(home, 'index');
  speakersFile = join(home, 'speakers.yaml');
  await cp('data/corpus', corpusDir, { recursive: true });
}

function ready() {
  const config = readConfig({
    CORPUS_DIR: corpusDir,
    INDEX_DIR: indexDir,
    SPEAKERS_FILE: speakersFile,
  });
  return readyIndex(config, { now: Date.now, report: () => {} });
}

/** All quotes of a small corpus under their numbers, in the order of the articles. */
async function quotesOf(library: Library) {
  const numbers = Array.from({ length: 20 }, (_, at) => at + 1);
  const opened = await Promise.all(
    numbers.map((number) => library.open({ kind: 'article', number })),
  );
  return opened.flatMap((article) =>
    (article?.quotes ?? []).map(({ ref, article: { text }, quote }) => ({
      number: ref.number,
      words: quote.parts.map((part) => slice(text, part)).join(' '),
    })),
  );
}

const named = (name: string): Command =>
  commands.find((command) => command.name === name) ?? expect.fail(`no command ${name}`);

describe('the starter corpus', () => {
  let library: Library;
  const ask = (name: string, raw: Record<string, string>) =>
    named(name).answer(raw, {
      library,
      commands,
      claimsIn: async () => [],
      today: () => '2024-04-01' as Day,
      pause: async () => {},
    });

  beforeAll(async () => {
    await freshFolders();
    library = (await ready()).library;
  });

  test('answers /quote Peskov Aleppo with his words, the source and what it lacks', async () => {
    const reply = await ask('quote', { query: 'Peskov Aleppo' });
    expect(reply).toMatchObject({
      kind: 'found',
      heading: expect.stringMatching(/^\d+ quotes by Dmitry Peskov on “Aleppo”$/),
      entries: [
        {
          who: { name: 'Dmitry Peskov', role: 'Kremlin spokesman', certain: true },
          style: 'quoted',
          words: [
            { text: expect.stringMatching(/^I strictly rule out .* terrorist organizations$/) },
            { text: expect.stringMatching(/^In that very particular region .* part of Aleppo\.$/) },
          ],
          source: {
            title: {
              value: 'Kremlin rules out Russian involvement in attack on civilians in Syria',
            },
            outlet: { value: 'TASS', how: 'source line' },
          },
        },
        ...Array(2).fill(expect.anything()),
      ],
    });
    const [first] = reply.kind === 'found' ? reply.entries : [];
    expect(first?.source).not.toHaveProperty('url');
    expect(first?.source).not.toHaveProperty('published');
  });

  test('tells nobody’s words on Japan as words on Aleppo, though the headline names Aleppo', async () => {
    const pages = await Promise.all(
      ['1', '2', '3', '4'].map((page) => ask('quote', { query: 'Peskov Aleppo', page })),
    );
    expect(pages.flatMap(told).join('\n')).not.toMatch(/Tokyo|Romania|Kazakhstan/);
  });

  test('answers /timeline Syria by day, with undated sentences apart', async () => {
    const pages = await Promise.all(
      ['1', '2'].map((page) => ask('timeline', { topic: 'Syria', page })),
    );
    const entries = pages.flatMap((page) => (page.kind === 'found' ? page.entries : []));
    expect(entries.map(({ when, group }) => [when?.shown, group !== undefined])).toEqual([
      ['19 Sep 2016', false],
      ['28 Sep 2016', false],
      ['29 Sep 2016', false],
      ['28 Nov 2024', false],
      ['29 Nov 2024', false],
      ['“on Thursday”', true],
      ['“on Thursday”', true],
      ['“Friday”', true],
      ['“On Monday”', true],
      ['“On Wednesday”', true],
      ['“on Thursday”', true],
    ]);
  });

  test('is told with its gaps', async () => {
    expect(await ask('corpus', {})).toMatchObject({
      heading: 'This corpus has 5 articles',
      lines: [
        'S2 has no date, no link (001_fd7c88a303afcc23.txt)',
        'S3 has no date, no link (002_2498656e7b287085.txt)',
        'S4 has no headline, no outlet, no link (003_0998f90da37b1893.txt)',
        'S5 has no headline, no date, no link (004_eff35c5b3d6eee24.txt)',
      ],
    });
  });
});

describe('an index', () => {
  beforeEach(freshFolders);

  test('is built once, and opened as it is while nothing changes', async () => {
    expect((await ready()).built).toMatchObject({ articles: 5, reused: 0, faults: [] });
    expect((await ready()).built).toBeUndefined();
  });

  test('takes articles that come, change and go, and reads only those', async () => {
    await ready();
    await writeFile(join(corpusDir, 'new.txt'), 'Rain stops play\n\n“It is wet,” said Ana Ruiz.\n');
    expect((await ready()).built).toMatchObject({ articles: 6, reused: 5 });
    await writeFile(join(corpusDir, 'new.txt'), 'Rain stops play\n\n“It is dry,” said Ana Ruiz.\n');
    expect((await ready()).built).toMatchObject({ articles: 6, reused: 5 });
    await rm(join(corpusDir, 'new.txt'));
    const { library, built } = await ready();
    expect(built).toMatchObject({ articles: 5, reused: 5 });
    expect(library.speakers().map(({ name }) => name)).not.toContain('Ana Ruiz');
  });

  test('shows what a curator adds, as the curator’s', async () => {
    const beside = join(corpusDir, '004_eff35c5b3d6eee24.meta.json');
    await writeFile(beside, JSON.stringify({ published: '2016-12', note: 'made up for a test' }));
    const opened = await (await ready()).library.open({ kind: 'article', number: 5 });
    expect(opened?.article.published).toEqual({
      value: { since: '2016-12-01', until: '2016-12-31', precision: 'month' },
      how: 'curator',
      note: 'made up for a test',
    });
  });

  test('takes a curator’s word on who is who, without reading the articles again', async () => {
    await ready();
    await writeFile(
      speakersFile,
      '- {name: Dmitri Peskow, aliases: [Dmitry Peskov]}\n- {name: X}\n',
    );
    const { library, built } = await ready();
    expect(library.speakers()[0]?.name).toBe('Dmitri Peskow');
    expect(built).toMatchObject({ reused: 5, faults: [expect.stringContaining('entry 2')] });
    expect((await ready()).built).toBeUndefined();
  });

  test('names files that are not read as they should be, and goes on', async () => {
    await writeFile(join(corpusDir, '000_empty.txt'), '');
    await writeFile(join(corpusDir, '003_0998f90da37b1893.meta.json'), '{"publisher": "X"}');
    await writeFile(join(corpusDir, 'notes.docx'), 'x');
    const told = [
      expect.stringMatching(/^000_empty\.txt: .*empty/),
      expect.stringMatching(/^003_0998f90da37b1893\.meta\.json: .*publisher/),
      expect.stringMatching(/^notes\.docx: not read/),
    ];
    expect((await ready()).built).toMatchObject({ articles: 5, faults: told });
    const { built, faults } = await ready();
    expect([built, faults]).toEqual([undefined, told]);
  });

  test('that is damaged is built again from the corpus', async () => {
    await ready();
    const [generation = ''] = (await readdir(indexDir)).filter((name) => name.startsWith('gen-'));
    const file = join(indexDir, generation, 'readings.jsonl');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Peskov', 'Peskow'));
    const { library, built } = await ready();
    expect(built).toMatchObject({ articles: 5, reused: 4 });
    expect(library.speakers()[0]?.name).toBe('Dmitry Peskov');
  });

  test('of which a piece was found damaged while it was read is built again at the next start', async () => {
    await ready();
    const [generation = ''] = (await readdir(indexDir)).filter((name) => name.startsWith('gen-'));
    const index = await generationIn(indexDir);
    const pieces = await index.pieces('readings.jsonl');
    const file = join(indexDir, generation, 'readings.jsonl');
    expect(await pieces.damaged('S2')).toEqual(
      new Error(
        `${file} (S2) is damaged or incomplete; build the index again with “npm run ingest”.`,
      ),
    );
    expect((await ready()).built).toMatchObject({ articles: 5, reused: 5 });
    expect((await ready()).built).toBeUndefined();
  });

  test.each([
    'about.json',
    'records.bin',
    'suggestions.bin',
    'postings.bin',
    'positions.bin',
    'words.bin',
  ])('whose %s is damaged is built again with the same numbers', async (name) => {
    const { library } = await ready();
    const [generation = ''] = (await readdir(indexDir)).filter((dir) => dir.startsWith('gen-'));
    await writeFile(join(indexDir, generation, name), 'x');
    const again = await ready();
    expect(again.built).toMatchObject({ articles: 5, reused: 5 });
    expect(await quotesOf(again.library)).toEqual(await quotesOf(library));
  });

  test('of another version is built again with the same numbers', async () => {
    const { library } = await ready();
    const file = join(indexDir, 'current.json');
    const current: object = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...current, version: 99 }));
    const again = await ready();
    expect(again.built).toMatchObject({ articles: 5, reused: 0 });
    expect(await quotesOf(again.library)).toEqual(await quotesOf(library));
  });

  test('whose current.json is damaged is built again, and no number is given twice', async () => {
    const before = await quotesOf((await ready()).library);
    await writeFile(join(indexDir, 'current.json'), '{"version": 2, ');
    const after = await quotesOf((await ready()).library);
    expect(after.map(({ words }) => words)).toEqual(before.map(({ words }) => words));
    const last = Math.max(...before.map(({ number }) => number));
    expect(Math.min(...after.map(({ number }) => number))).toBeGreaterThan(last);
  });

  test('tells an article that came twice as one story', async () => {
    const file = '000_ace8159a2760c19e.txt';
    const text = await readFile(join(corpusDir, file), 'utf8');
    const edited = text.replace('is an encroachment on', 'is, he said, an encroachment on');
    await writeFile(join(corpusDir, 'again.txt'), edited);
    const { library } = await ready();
    const opened = await library.open({ kind: 'article', number: 6 });
    expect(opened?.story?.map(({ article, kin }) => [article.file, kin])).toEqual([
      [file, { kinship: 'version' }],
    ]);
    expect(library.summary().stories).toEqual({
      count: 1,
      kinships: [{ name: 'version', count: 1 }],
    });
    const page = { number: 1, size: 10 };
    const found = await library.passages({ words: 'encroachment sovereignty', sort: 'best', page });
    expect(found).toMatchObject({ total: 1, copies: 1 });
  });

  test('that cannot be renewed is served as it was, and that is told', async () => {
    await ready();
    await writeFile(join(corpusDir, 'new.txt'), 'Rain stops play\n\nIt rains.\n');
    await writeFile(join(indexDir, 'lock'), `${process.ppid} 1700000000000`);
    const { library, built, stale } = await ready();
    expect([library.summary().articles, built]).toEqual([5, undefined]);
    expect(stale).toMatch(/^The index could not be renewed: Another process/);
  });

  test('needs a corpus folder, and says so', async () => {
    await rm(corpusDir, { recursive: true });
    await expect(ready()).rejects.toThrow(
      `There is no corpus folder ${corpusDir}; set CORPUS_DIR to your articles' folder.`,
    );
  });
});
