import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { engineFor } from '../../src/engines/engine-for.ts';

const ARTICLES = 9;
const ROUNDS = 9;

/** Chance that is the same every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Renews the index in a process of its own, killed when it has written so many lines. */
function renewAndKill(env: Readonly<Record<string, string>>, atLine: number): Promise<string> {
  const program = fileURLToPath(new URL('./support/renewing.ts', import.meta.url));
  const args = ['--import', 'tsx', program, JSON.stringify(env)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve) => {
    let told = '';
    child.stdout.on('data', (chunk) => {
      told += chunk;
      if (told.split('\n').length > atLine) child.kill('SIGKILL');
    });
    child.stderr.on('data', (chunk) => {
      told += chunk;
    });
    child.on('close', () => resolve(told));
  });
}

test('a build that is killed at any moment leaves the last index whole, and is gone on from', async () => {
  const home = await mkdtemp(join(tmpdir(), 'killed-'));
  const [corpusDir, indexDir] = [join(home, 'corpus'), join(home, 'index')];
  const env = { CORPUS_DIR: corpusDir, INDEX_DIR: indexDir, SPEAKERS_FILE: join(home, 'none') };
  await mkdir(corpusDir);
  const publish = async (edition: number) => {
    for (let at = 0; at < ARTICLES; at++) {
      const text = `Harbour news ${at}\n\nThis is edition ${edition} of the news, said Ana Ruiz on Friday.\n`;
      await writeFile(join(corpusDir, `${at}.txt`), text);
    }
  };
  /** The editions that the articles of the index are of; several would be a mix. */
  const editions = async () => {
    const library = await engineFor(indexDir, 'auto').open();
    expect(library.summary().articles).toBe(ARTICLES);
    const opened = await Promise.all(
      Array.from({ length: ARTICLES }, (_, at) =>
        library.open({ kind: 'article', number: at + 1 }),
      ),
    );
    const texts = opened.map((one) => /edition (\d+)/.exec(one?.article.text ?? '')?.[1]);
    return [...new Set(texts)];
  };

  await publish(0);
  await renewAndKill(env, Number.POSITIVE_INFINITY);
  let last = '0';
  const roll = dice(7);
  for (let edition = 1; edition <= ROUNDS; edition++) {
    await publish(edition);
    // A line for each article read, one for each that is indexed; the index is switched after them.
    const told = await renewAndKill(
      env,
      edition === ROUNDS ? 2 * ARTICLES : 1 + roll(2 * ARTICLES),
    );
    const [found = '', ...others] = await editions();
    expect([others, [last, `${edition}`]]).toEqual([[], expect.arrayContaining([found])]);
    expect(told).not.toContain('Error');
    last = found;
  }
  const told = await renewAndKill(env, Number.POSITIVE_INFINITY);
  expect(told).not.toContain('Error');
  expect(await editions()).toEqual([`${ROUNDS}`]);
  expect((await readdir(indexDir)).filter((name) => /^(stage|lock)/.test(name))).toEqual([]);
  await rm(home, { recursive: true });
}, 300_000);
