import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What a file can be measured with; `articles` also takes a folder of articles without a gold. */
export type SheetKind = 'articles' | 'addresses' | 'sentences' | 'stories' | 'other';
export type Sheet = { readonly kind: SheetKind; readonly path: string };

/** What lies at a path: a file of lines, a folder of such files or of such folders, or of articles. */
export async function sheetsAt(path: string): Promise<readonly Sheet[]> {
  if (!(await stat(path)).isDirectory()) return [{ kind: named(await kindOf(path)), path }];
  const own = await linesIn(path);
  if (own.length > 0) {
    return Promise.all(own.map(async (file) => ({ kind: named(await kindOf(file)), path: file })));
  }
  const folders = (await readdir(path, { withFileTypes: true })).filter((one) => one.isDirectory());
  const nested = await Promise.all(folders.map(({ name }) => linesIn(join(path, name))));
  const files = nested.flat().sort();
  if (files.length === 0) return [{ kind: 'articles', path }];
  return Promise.all(files.map(async (file) => ({ kind: await kindOf(file), path: file })));
}

/** Where a file was asked for, its faults are told line by line. */
function named(kind: SheetKind): SheetKind {
  return kind === 'other' ? 'articles' : kind;
}

async function linesIn(folder: string): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).sort();
  return files.map((file) => join(folder, file));
}

const SIGNS: readonly (readonly [SheetKind, readonly string[]])[] = [
  ['addresses', ['a', 'b', 'same']],
  ['sentences', ['sents']],
  ['articles', ['id', 'raw']],
  ['articles', ['id', 'url', 'body']],
  ['articles', ['id', 'url', 'date']],
  ['stories', ['id', 'title', 'outlet', 'text']],
];

/** By the names in its first record. */
async function kindOf(file: string): Promise<SheetKind> {
  const names = namesIn(await firstLine(file));
  return SIGNS.find(([, signs]) => signs.every((sign) => names.has(sign)))?.[0] ?? 'other';
}

async function firstLine(file: string): Promise<string> {
  const lines = createInterface({ input: createReadStream(file) });
  for await (const line of lines) if (line.trim() !== '') return line;
  return '';
}

function namesIn(line: string): ReadonlySet<string> {
  try {
    const record: unknown = JSON.parse(line);
    return new Set(typeof record === 'object' && record !== null ? Object.keys(record) : []);
  } catch {
    return new Set();
  }
}
