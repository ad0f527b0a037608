import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../support/desk.ts';
import { type Loopback, startLoopback } from '../support/loopback-discord/loopback.ts';
import { flatten } from '../support/loopback-discord/rules.ts';
import { APPLICATION, TOKEN } from '../support/loopback-discord/world.ts';

let indexDir = '';
beforeEach(async () => {
  indexDir = join(await mkdtemp(join(tmpdir(), 'dateline-')), 'index');
});

/** Settings that are empty rather than missing, so that a developer's own .env does not fill them. */
const nothingSet = {
  CORPUS_DIR: '',
  SOURCES_FILE: '',
  FETCHED_DIR: '',
  FETCH_CONTACT: '',
  ALLOW_PRIVATE_SOURCES: '',
  RENDER: '',
  LOG_LEVEL: '',
  DISCORD_TOKEN: '',
  DISCORD_GUILD_ID: '',
  DISCORD_API_URL: '',
};

/** One of the programs as a process of its own, with nothing set but what is given. */
function run(
  program: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  const child = spawn(process.execPath, ['src/bin/launch.mjs', program, ...words], {
    env: {
      ...nothingSet,
      INDEX_DIR: indexDir,
      STATE_FILE: join(indexDir, '..', 'state.db'),
      ...env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const told = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    told.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    told.err += chunk;
  });
  return { child, told, ended: ended(child) };
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', (code) => resolve(code)));
}

describe('npm run corpus', () => {
  test('lists by outlet what the starter articles lack', async () => {
    const { told, ended } = run('corpus', ['gaps', '--outlet', 'tass']);
    expect(await ended).toBe(0);
    expect(told.out).toBe(
      'TASS: 1 article\n  S3 has no date, no link (002_2498656e7b287085.txt)\n',
    );
  });

  test('says how to ask where it was asked for something else', async () => {
    const { told, ended } = run('corpus', ['holes']);
    expect(await ended).toBe(2);
    expect(told.err).toContain('npm run corpus -- gaps [--outlet X] [--write-stubs]');
  });
});

describe('npm run ask', () => {
  test('prints a cited answer from the starter corpus and ends', async () => {
    const { told, ended } = run('ask', ['/quote', 'Peskov', 'Aleppo']);
    expect(await ended).toBe(0);
    expect(told.out).toMatch(/^\d+ quotes by Dmitry Peskov on “Aleppo”\n/);
    expect(told.out).toContain('no link in the source · /article S3 reads the stored copy');
    expect(told.err).toMatch(/^5 articles \(0 unchanged\), \d+ quotes, \d+ dated sentences/m);
  });

  test('ends with 1 when nothing is found and 2 when the question cannot be read', async () => {
    const silent = run('ask', ['/search', 'volcano']);
    expect([await silent.ended, silent.told.out]).toEqual([
      1,
      expect.stringContaining('never said'),
    ]);
    const unclear = run('ask', ['/timeline', 'Syria', 'from:2016-02-30']);
    expect([await unclear.ended, unclear.told.out]).toEqual([
      2,
      expect.stringContaining('is no date'),
    ]);
  });

  test('answers questions from a pipe, one a line', async () => {
    const { child, told, ended } = run('ask', []);
    child.stdin.end('/help\n/article S1\n');
    expect(await ended).toBe(0);
    expect(told.out).toContain('What you can ask');
    expect(told.out).toContain('S1.1');
  });

  test('reads the corpus again when it is asked to', async () => {
    const { child, told, ended } = run('ask', []);
    child.stdin.end('/reload\n');
    expect(await ended).toBe(0);
    expect(told.out).toContain('Nothing has changed in the corpus');
  });

  test('a setting that cannot be meant is told in a sentence', async () => {
    const { told, ended } = run('ask', ['/help'], { LOG_LEVEL: 'loud' });
    expect(await ended).toBe(1);
    expect(told.err).toMatch(/^LOG_LEVEL must be debug, info, warn or error\.\nSee \.env\.example/);
  });
});

describe('npm run ingest', () => {
  test('says that there are no articles, and what to do', async () => {
    const corpus = await mkdtemp(join(tmpdir(), 'corpus-'));
    const { told, ended } = run('ingest', [], { CORPUS_DIR: corpus });
    expect(await ended).toBe(1);
    expect(told.err).toContain(`There are no articles in ${corpus}: put each into a file`);
  });

  test('names faulty files each time', async () => {
    const corpus = await mkdtemp(join(tmpdir(), 'corpus-'));
    await writeFile(join(corpus, 'a.txt'), 'Rain stops play\n\nIt rained all day in Norport.\n');
    await writeFile(join(corpus, 'b.txt'), '');
    for (const out of ['', 'is up to date with']) {
      const { told, ended } = run('ingest', [], { CORPUS_DIR: corpus });
      expect(await ended).toBe(1);
      expect(told.out).toContain(out);
      expect(told.err).toContain('1 file not read as it should be:\n  b.txt: the file is empty\n');
    }
  });

  test('comes to a good end on Ctrl-C, and the next run goes on from there', async () => {
    const corpus = await mkdtemp(join(tmpdir(), 'corpus-'));
    for (let at = 0; at < 300; at++) {
      const text = `Harbour news ${at}\n\n“The wall will stand,” Ana Ruiz said on Friday, ${at}.\n`;
      await writeFile(join(corpus, `${1_000 + at}.txt`), text);
    }
    await mkdir(indexDir);
    const { child, told, ended } = run('ingest', [], { CORPUS_DIR: corpus });
    const watching = watch(indexDir, (_, name) => {
      if (name?.startsWith('stage')) child.kill('SIGINT');
      if (name?.startsWith('stage')) watching.close();
    });
    expect(await ended).toBe(130);
    const [, kept] = /Stopped: (\d+) of 300 articles are read and kept/.exec(told.err) ?? [];
    const again = run('ingest', [], { CORPUS_DIR: corpus });
    expect(await again.ended).toBe(0);
    expect(again.told.err).toMatch(`300 articles (0 unchanged, ${kept} read before)`);
  });
});

describe('npm run ingest -- SOURCE', () => {
  test('adds what is named for good, tells it with --list, and takes it out with --remove', async () => {
    const home = await mkdtemp(join(tmpdir(), 'home-'));
    const sources = join(home, 'sources.yaml');
    const env = { CORPUS_DIR: join(home, 'corpus'), SOURCES_FILE: sources, INIT_CWD: home };
    await mkdir(env.CORPUS_DIR);
    await writeFile(join(env.CORPUS_DIR, 'a.txt'), 'Rain stops play\n\nIt rained all day.\n');
    await writeFile(join(home, 'x.csv'), 'id,text\n1,The sun came out over Norport.\n2\n');

    const added = run('ingest', ['x.csv', 'none.csv', 'x.docx'], env);
    expect(await added.ended).toBe(1);
    expect(added.told.out).toBe(`x.csv is now a source, “x.csv”: see ${sources}.\n`);
    expect(added.told.err).toContain('none.csv: there is no such file or folder\n');
    expect(added.told.err).toContain('2 articles (0 unchanged)');
    expect(added.told.err).toContain('x.csv:3: the row has 1 cells, and the table 2 columns');

    const listed = run('ingest', ['--list'], env);
    expect(await listed.ended).toBe(1);
    expect(listed.told.out).toBe(
      `the corpus folder: 1 article · ${env.CORPUS_DIR}\nx.csv: 1 article, 1 fault · ${join(home, 'x.csv')}\n`,
    );

    const asked = run('ask', ['/search', 'sun'], env);
    expect(await asked.ended).toBe(0);

    const removed = run('ingest', ['--remove', 'x.csv'], env);
    expect(await removed.ended).toBe(0);
    expect(removed.told.out).toContain('“x.csv” is no source any more');
    expect(removed.told.err).toContain('1 article (1 unchanged)');
  });

  test('fetches nothing from the own network, and nothing at all offline', async () => {
    const home = await mkdtemp(join(tmpdir(), 'home-'));
    await writeFile(join(home, 'a.txt'), 'Rain stops play\n\nIt rained all day.\n');
    const env = {
      CORPUS_DIR: home,
      SOURCES_FILE: join(home, 'sources.yaml'),
      FETCHED_DIR: join(home, 'fetched'),
    };
    const url = 'http://127.0.0.1:9/feed';
    const own = run('ingest', [url], env);
    expect(await own.ended).toBe(1);
    expect(own.told.err).toContain(`${url}: not fetched, `);
    const offline = run('ingest', ['--offline', url], env);
    expect(await offline.ended).toBe(1);
    expect(offline.told.err).toContain(`${url}: it must be fetched to be added`);
  });

  test('says what can be typed', async () => {
    const { told, ended } = run('ingest', ['--lst']);
    expect(await ended).toBe(1);
    expect(told.err).toContain("Unknown option '--lst'");
    expect(told.err).toContain('npm run ingest -- PATH|URL…');
  });
});

test('npm start without a token says how to get one and opens the prompt', async () => {
  const { child, told, ended } = run('bot', []);
  child.stdin.end('/quote Zakharova Turkey\n');
  expect(await ended).toBe(0);
  expect(told.out).toMatch(/^No DISCORD_TOKEN is set: .*\n.*\.env/);
  expect(told.out).toContain('Maria Zakharova');
});

describe('npm start on a loopback Discord', () => {
  let discord: Loopback;
  beforeEach(async () => {
    discord = await startLoopback();
  });
  afterEach(() => discord.stop());

  test('registers, loads, answers with sources, and leaves cleanly on SIGTERM', async () => {
    const { child, told, ended } = run('bot', [], {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.apiUrl,
    });
    await discord.calls.next(({ method }) => method === 'PUT');
    await lineOf(child, 'index loaded', told);
    const registered = discord.registered.get(`/applications/${APPLICATION}/commands`);
    const asked = registered?.filter(({ type }) => type === 1);
    expect(asked?.map(({ name }) => name)).toEqual(commands.map(({ name }) => name));

    const options = { query: 'Peskov Aleppo' };
    const { sent } = await discord.slash({ name: 'quote', options }).answered;
    const texts = sent.type === 8 ? [] : flatten(sent.data.components).flatMap(textOf);
    expect(texts.join('\n')).toContain('quotes by Dmitry Peskov on “Aleppo”');
    expect(texts.join('\n')).toContain('**Dmitry Peskov** · Kremlin spokesman');

    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(told.out).not.toContain('Aleppo'); // What people ask is not logged.
  });
});

test('a running bot takes what /reload and another process read, and answers meanwhile', async () => {
  const discord = await startLoopback();
  const corpus = join(await mkdtemp(join(tmpdir(), 'corpus-')), 'corpus');
  await cp('data/corpus', corpus, { recursive: true });
  const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, CORPUS_DIR: corpus };
  const { child, told, ended } = run('bot', [], env);
  const add = (file: string) =>
    writeFile(join(corpus, file), `Rain stops play in ${file}\n\n“It is wet,” said Ana Ruiz.\n`);
  const loaded = (times: number) => lineOf(child, 'index loaded', told, times);
  const textsOf = async (name: string, person: 'ana' | 'mia') => {
    const { sent } = await discord.slash({ name, person }).answered;
    return sent.type === 8 ? '' : flatten(sent.data.components).flatMap(textOf).join('\n');
  };

  await loaded(1);
  await add('one.txt');
  expect(await textsOf('reload', 'mia')).toContain('6 articles, of which 1 were read anew');
  expect(await textsOf('corpus', 'ana')).toContain('This corpus has 6 articles');
  expect(await textsOf('reload', 'mia')).toContain('Nothing has changed in the corpus');
  await add('two.txt');
  expect(await run('ingest', [], { CORPUS_DIR: corpus }).ended).toBe(0);
  await loaded(3);
  expect(await textsOf('corpus', 'ana')).toContain('This corpus has 7 articles');

  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  await discord.stop();
});

function textOf(component: ReturnType<typeof flatten>[number]): readonly string[] {
  return component.type === 10 ? [component.content] : [];
}

/** Waits until a program has written these words so many times. */
function lineOf(
  child: ChildProcess,
  words: string,
  told: { readonly out: string },
  times = 1,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (told.out.split(words).length > times) resolve();
    };
    child.stdout?.on('data', look);
    child.once('close', () => reject(new Error(`ended without “${words}”: ${told.out}`)));
    look();
  });
}
