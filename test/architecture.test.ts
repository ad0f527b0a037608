import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom, packages included: the arrows of CONTRIBUTING.md, kept true. First match wins. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  commands: ['src/core'],
  'src/core': ['stemmer'],
  'src/reading': ['src/core'],
  'src/engines': ['src/core', 'minisearch', 'zod', 'node:'],
  'src/ingest/html': ['src/ingest', 'src/core', '@mozilla/readability', 'linkedom', 'node:'],
  'src/ingest/feeds': ['src/ingest', 'src/core', 'feedsmith', 'zod', 'node:'],
  'src/ingest/language.ts': ['src/core', 'eld'],
  'src/ingest/decode.ts': ['chardet'],
  'src/ingest/pdf': ['src/ingest', 'src/core', 'unpdf'],
  'src/ingest/stories': ['src/core', 'normalize-url'],
  'src/ingest/fetch': ['src/ingest/build/lock.ts', 'src/ingest/code-of.ts', 'zod', 'node:'],
  'src/ingest': ['src/core', 'src/reading', 'yaml', 'zod', 'node:'],
  'src/stores': ['src/core', 'libsql', 'zod', 'node:'],
  'src/simulation': ['src/core', 'src/stores'],
  'src/front/discord': ['src/core', 'src/front/picture', 'discord.js'],
  'src/front/console': ['src/core', 'src/front/picture', 'string-width', 'node:'],
  'src/front/picture': ['src/core', '@resvg/resvg-js', 'node:'],
  'src/front': ['src/core', 'node:'],
  'src/bench': ['src/core', 'src/reading', 'src/ingest', 'src/engines', 'stemmer', 'zod', 'node:'],
  'src/config.ts': ['zod'],
  'src/bin': ['src', 'commands', 'discord.js', 'dotenv', 'pino', 'node:'],
  train: ['src/core', 'src/reading', 'node:'],
};

const files = ['src', 'commands', 'train'].filter(existsSync).flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((entry) => entry.endsWith('.ts'))
    .map((entry) => join(root, entry)),
);

function importsOf(file: string): string[] {
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\b(?:import|require)\s*\(\s*['"`]([^'"`]+)/gm,
  );
  return [...imports]
    .map(([, still, called]) => still ?? called ?? '')
    .map((to) => (to.startsWith('.') ? join(dirname(file), to) : to));
}

const within = (to: string, name: string) =>
  name.endsWith(':') ? to.startsWith(name) : to === name || to.startsWith(`${name}/`);

test('every file of the house was found', () => {
  expect(files).toContain(join('src', 'core', 'reply.ts'));
  expect(files).toContain(join('commands', 'quote.ts'));
});

describe.each(files)('%s', (file) => {
  const layer = Object.keys(mayImport).find((name) => within(file, name));

  test('belongs to a layer and imports only what it may', () => {
    const allowed = layer ? [layer, ...(mayImport[layer] ?? [])] : expect.fail('no layer');
    const strays = importsOf(file).filter((to) => !allowed.some((name) => within(to, name)));
    expect(strays).toEqual([]);
  });
});

const outside = /^node:(?:dgram|dns|http|https|http2|net|tls)(?:\/|$)|^undici$/;

test('only the parts that check addresses talk to the network', () => {
  const talking = files.filter((file) => importsOf(file).some((to) => outside.test(to)));
  expect(talking.map((file) => relative(join('src', 'ingest', 'fetch'), file)).sort()).toEqual([
    'address.ts',
    'body.ts',
    'exchange.ts',
    'hosts.ts',
  ]);
  expect(files.filter((file) => /\bfetch\(/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

const pure = files.filter((file) => /^(commands|src.(core|reading))/.test(file));

test.each(pure)('%s leaves the clock and chance alone', (file) => {
  expect(readFileSync(file, 'utf8')).not.toMatch(
    /Date\.now|new Date\(\)|Math\.random|performance\.|crypto\.|globalThis|process\.|\bimport\s*\(/,
  );
});
