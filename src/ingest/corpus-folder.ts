import { createHash, type Hash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ArticleId } from '../core/article.ts';
import { codeOf } from './code-of.ts';
import type { FileOrigin } from './item.ts';

/** One article's file in a corpus folder, not yet read. */
export type CorpusFile = Omit<FileOrigin, 'kind'> & {
  readonly id: ArticleId;
  /** Relative to the folder, with `/` between folders. */
  readonly file: string;
};

/** The endings of the files that are articles, and how each is read. */
const ARTICLES: Readonly<Record<string, 'text' | 'page'>> = {
  '.txt': 'text',
  '.html': 'page',
  '.htm': 'page',
  '.html.gz': 'page',
};
const SIDECAR = '.meta.json';
const TOLD = '.txt, .html, .htm and .html.gz';

/** The articles' files of a folder and its folders, sorted by name. Hidden files and links are not read. */
export async function corpusFiles(folder: string): Promise<readonly CorpusFile[]> {
  const found = await filesBelow(folder);
  const names = new Set(found);
  const files = found.filter((file) => endingOf(file) && !isReadme(file));
  return files.map((file) => {
    const beside = sidecarOf(file) ?? '';
    const sidecar = names.has(beside) && { file: beside, path: join(folder, beside) };
    return { id: idOf(file), file, path: join(folder, file), ...(sidecar && { sidecar }) };
  });
}

/** What lies in a corpus folder and is not read, one sentence a file. */
export async function strayFiles(folder: string): Promise<readonly string[]> {
  const entries = await namedBelow(folder);
  const names = new Set(entries.filter(({ entry }) => entry.isFile()).map(({ file }) => file));
  return entries.flatMap(({ file, entry }) => {
    if (isReadme(file) || entry.isDirectory()) return [];
    if (entry.isSymbolicLink()) return [`${file}: not read, it is a link`];
    if (!entry.isFile()) return [`${file}: not read, it is no file`];
    if (endingOf(file)) return [];
    if (!file.endsWith(SIDECAR)) return [`${file}: not read, only ${TOLD} files are articles`];
    const name = file.slice(0, -SIDECAR.length);
    const isBeside = Object.keys(ARTICLES).some((ending) => names.has(name + ending));
    return isBeside ? [] : [`${file}: not read, there is no ${name}.txt or .html beside it`];
  });
}

/** Where the sidecar of a file lies; undefined for what is no article's file. */
export function sidecarOf(file: string): string | undefined {
  const ending = endingOf(file);
  return ending && file.slice(0, -ending.length) + SIDECAR;
}

/** How a file is read: as plain text or as a saved page. */
export function kindOf(file: string): 'text' | 'page' {
  return ARTICLES[endingOf(file) ?? ''] ?? 'text';
}

function endingOf(file: string): string | undefined {
  return Object.keys(ARTICLES).find((ending) => file.endsWith(ending));
}

/** A file's fingerprint: it changes when the article's bytes or its sidecar's do. */
export async function hashOf({ path, sidecar }: CorpusFile): Promise<string> {
  const hash = createHash('sha256');
  await addBytes(hash, path);
  if (sidecar) await addBytes(hash.update('\0'), sidecar.path);
  return hash.digest('hex');
}

/** A file's fingerprint, also where it cannot be read or is not there. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await addBytes(hash, path);
  return hash.digest('hex');
}

/** What cannot be read is hashed as such, so that it is tried again when that changes. */
async function addBytes(hash: Hash, path: string): Promise<void> {
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch (error) {
    hash.update(codeOf(error));
  }
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await namedBelow(folder);
  return entries.filter(({ entry }) => entry.isFile()).map(({ file }) => file);
}

type Named = { readonly file: string; readonly entry: Dirent };

/** All that is not hidden in a folder and its folders, sorted by name. */
async function namedBelow(folder: string): Promise<readonly Named[]> {
  return (await entriesOf(folder))
    .map((entry) => ({
      file: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
      entry,
    }))
    .filter(({ file }) => !file.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') {
      throw new Error(
        `There is no corpus folder ${folder}; set CORPUS_DIR to your articles' folder.`,
      );
    }
    if (code === 'ENOTDIR') {
      throw new Error(`${folder} is a file; set CORPUS_DIR to your articles' folder.`);
    }
    throw error;
  }
}

function isReadme(file: string): boolean {
  return /(?:^|\/)README[^/]*$/iu.test(file);
}

/** From where the file lies, so that it survives re-reading and a change of its words. */
function idOf(file: string): ArticleId {
  return createHash('sha256').update(file).digest('hex').slice(0, 12) as ArticleId;
}
