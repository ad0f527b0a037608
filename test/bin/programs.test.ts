import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
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
  const child = spawn(process.execPath, ['--import', 'tsx', `src/bin/${program}.ts`, ...words], {
    env: { ...nothingSet, INDEX_DIR: indexDir, ...env },
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
    expect(registered?.map(({ name }) => name)).toEqual(commands.map(({ name }) => name));

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

function textOf(component: ReturnType<typeof flatten>[number]): readonly string[] {
  return component.type === 10 ? [component.content] : [];
}

/** Waits until a program has written a line that holds these words. */
function lineOf(child: ChildProcess, words: string, told: { readonly out: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (told.out.includes(words)) resolve();
    };
    child.stdout?.on('data', look);
    child.once('close', () => reject(new Error(`ended without “${words}”: ${told.out}`)));
    look();
  });
}
