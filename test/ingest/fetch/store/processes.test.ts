import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { sha256Of } from '../../../../src/ingest/fetch/store/bodies.ts';
import { fetchedStore } from '../../../../src/ingest/fetch/store/fetched-store.ts';
import { aPage, PAGE } from '../support/pages.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fetched-'));
  onTestFinished(() => rm(folder, { recursive: true }));
});

const pathOf = (file: string) => JSON.stringify(pathToFileURL(resolve(file)).href);

/** Another process that keeps pages, and prints a line for each when it is kept. */
function aKeeper(pages: string): ChildProcess {
  const program = `
    import { fetchedStore } from ${pathOf('src/ingest/fetch/store/fetched-store.ts')};
    const { keep } = fetchedStore(${JSON.stringify(folder)});
    for (const { url, text, fetchedAt } of ${pages}) {
      const where = { url, finalUrl: url, redirects: [], fetchedAt };
      await keep({ kind: 'fresh', ...where, status: 200, bytes: Buffer.from(text) });
      console.log(JSON.stringify({ url, text }));
    }`;
  const flags = ['--import', pathToFileURL(resolve('node_modules/tsx/dist/esm/index.mjs')).href];
  const child = spawn(process.execPath, [...flags, '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** New texts of seven pages, without end. */
const endless = `(function* () {
  for (let i = 0; ; i++) {
    const fetchedAt = new Date(Date.UTC(2026, 10, 22) + i * 1000).toISOString();
    yield { url: 'https://example.org/' + (i % 7), text: 'text ' + i + ' '.repeat(20_000), fetchedAt };
  }
})()`;

test.each([1, 5, 12])(
  'a process that is killed after %i pages loses none of them',
  async (pages) => {
    const child = aKeeper(endless);
    const told: { url: string; text: string }[] = [];
    const ended = once(child, 'close');
    for await (const line of createInterface({ input: child.stdout ?? expect.fail('no output') })) {
      told.push(JSON.parse(line));
      if (told.length >= pages) child.kill('SIGKILL');
    }
    await ended;
    const store = fetchedStore(folder);
    for (const { url, text } of told) {
      const bytes = Buffer.from(text);
      expect(await store.read({ sha256: sha256Of(bytes) })).toEqual({ bytes });
      const kept = await store.get(url);
      expect(kept?.versions.map(({ sha256 }) => sha256)).toContain(sha256Of(bytes));
    }
    const faults: string[] = [];
    for await (const { versions } of store.all((fault) => faults.push(fault))) {
      for (const version of versions) expect(await store.read(version)).toHaveProperty('bytes');
    }
    expect(faults).toEqual([]);
    // Whatever lock the dead process held keeps nobody out.
    for (let i = 0; i < 7; i++) {
      const url = `https://example.org/${i}`;
      const page = aPage('after', '23:59', { url, finalUrl: url });
      expect(await store.keep(page)).toHaveProperty('kept.versions.length');
    }
  },
);

test('two processes at once lose none of each other’s sightings', async () => {
  const texts = (name: string) => `Array.from({ length: 15 }, (_, i) => ({
    url: '${PAGE}',
    text: '${name} ' + i,
    fetchedAt: new Date(Date.UTC(2026, 10, 22) + i * 2000 + ${name === 'one' ? 0 : 1000}).toISOString(),
  }))`;
  const children = [aKeeper(texts('one')), aKeeper(texts('other'))];
  const ends = await Promise.all(
    children.map((child) => {
      child.stdout?.resume();
      return once(child, 'close');
    }),
  );
  expect(ends).toEqual([
    [0, null],
    [0, null],
  ]);
  const kept = await fetchedStore(folder).get(PAGE);
  const hashes = new Set(kept?.versions.map(({ sha256 }) => sha256));
  const all = Array.from({ length: 15 }, (_, i) => [`one ${i}`, `other ${i}`]).flat();
  expect(all.filter((text) => !hashes.has(sha256Of(Buffer.from(text))))).toEqual([]);
  expect(await readdir(join(folder, 'locks'))).toEqual([]);
  expect(await readdir(join(folder, 'drafts'))).toEqual([]);
});

test('many at once in one process lose none either', async () => {
  const store = fetchedStore(folder);
  const pages = Array.from({ length: 30 }, (_, i) => aPage(`text ${i}`, `12:${10 + i}`));
  await Promise.all(pages.map((page) => store.keep(page)));
  const hashes = new Set((await store.get(PAGE))?.versions.map(({ sha256 }) => sha256));
  expect(pages.filter(({ bytes }) => !hashes.has(sha256Of(bytes)))).toEqual([]);
});
