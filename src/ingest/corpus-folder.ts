import { createHash, type Hash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Article, ArticleId } from '../core/article.ts';
import { decode } from './decode.ts';
import { readRawText } from './raw-text/read-raw-text.ts';
import { readSidecar, withSidecar } from './sidecar.ts';

/** One article's file in a corpus folder, not yet read. */
export type CorpusFile = {
  readonly id: ArticleId;
  /** Relative to the folder, with `/` between folders. */
  readonly file: string;
  readonly path: string;
  /** The sidecar beside it, where there is one. */
  readonly sidecar?: { readonly file: string; readonly path: string };
};

/** `fault` is a sentence that names the file; with an article it tells of its sidecar. */
export type ReadFile =
  | { readonly article: Article; readonly fault?: string }
  | { readonly fault: string };

/** The largest file that is read, in bytes. */
const LARGEST_FILE = 20_000_000;
const ARTICLE = '.txt';
const SIDECAR = '.meta.json';

/** The articles' files of a folder and its folders, sorted by name. Hidden files and links are left alone. */
export async function corpusFiles(folder: string): Promise<readonly CorpusFile[]> {
  const found = await filesBelow(folder);
  const names = new Set(found);
  const files = found.filter((file) => file.endsWith(ARTICLE) && !isReadme(file));
  return files.map((file) => {
    const beside = file.slice(0, -ARTICLE.length) + SIDECAR;
    const sidecar = names.has(beside) && { file: beside, path: join(folder, beside) };
    return { id: idOf(file), file, path: join(folder, file), ...(sidecar && { sidecar }) };
  });
}

/** What lies in a corpus folder and is not read, one sentence a file. */
export async function strayFiles(folder: string): Promise<readonly string[]> {
  const found = await filesBelow(folder);
  const names = new Set(found);
  return found.flatMap((file) => {
    if (isReadme(file) || file.endsWith(ARTICLE)) return [];
    if (!file.endsWith(SIDECAR)) return [`${file}: not read, only ${ARTICLE} files are articles`];
    const article = file.slice(0, -SIDECAR.length) + ARTICLE;
    return names.has(article) ? [] : [`${file}: not read, there is no ${article} beside it`];
  });
}

/** A file's fingerprint: it changes when the article's bytes or its sidecar's do. */
export async function hashOf({ path, sidecar }: CorpusFile): Promise<string> {
  const hash = createHash('sha256');
  await addBytes(hash, path);
  if (sidecar) await addBytes(hash.update('\0'), sidecar.path);
  return hash.digest('hex');
}

export async function readCorpusFile({ id, file, path, sidecar }: CorpusFile): Promise<ReadFile> {
  const read = await textOf(path);
  if ('fault' in read) return { fault: `${file}: ${read.fault}` };
  const article = readRawText(read.text, { id, file });
  if (!sidecar) return { article };
  const json = await textOf(sidecar.path);
  if ('fault' in json) return { article, fault: `${sidecar.file}: ${json.fault}` };
  const beside = readSidecar(json.text, sidecar.file);
  return 'fault' in beside
    ? { article, fault: beside.fault }
    : { article: withSidecar(article, beside.sidecar) };
}

async function textOf(path: string): Promise<ReturnType<typeof decode>> {
  try {
    const { size } = await stat(path);
    if (size <= LARGEST_FILE) return decode(await readFile(path));
    const [megabytes, most] = [size, LARGEST_FILE].map((bytes) => Math.ceil(bytes / 1_000_000));
    return { fault: `the file has ${megabytes} MB, ${most} MB are read at most` };
  } catch (error) {
    return { fault: `the file cannot be read (${codeOf(error)})` };
  }
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
  return (await entriesOf(folder))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.split('/').some((part) => part.startsWith('.')))
    .sort();
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

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function isReadme(file: string): boolean {
  return /(?:^|\/)README[^/]*$/iu.test(file);
}

/** From where the file lies, so that it survives re-reading and a change of its words. */
function idOf(file: string): ArticleId {
  return createHash('sha256').update(file).digest('hex').slice(0, 12) as ArticleId;
}
