import { createHash, type Hash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ArticleId } from '../core/article.ts';
import { codeOf } from './code-of.ts';
import { idOf } from './digest.ts';
import type { FileOrigin } from './item.ts';
import {
  ARTICLE_ENDINGS,
  type Format,
  formatOf,
  isList,
  KNOWN_ENDINGS,
} from './sources/formats.ts';

/** One article's file in a corpus folder, not yet read. */
export type CorpusFile = Omit<FileOrigin, 'kind'> & {
  readonly id: ArticleId;
  /** Relative to the folder, with `/` between folders. */
  readonly file: string;
};

/** A file in a corpus folder that holds many articles. */
export type ListFile = {
  readonly file: string;
  readonly path: string;
  readonly format: Format;
};

export type FolderFiles = {
  readonly files: readonly CorpusFile[];
  readonly lists: readonly ListFile[];
  /** What lies there and is not read, one sentence a file. */
  readonly strays: readonly string[];
};

const SIDECAR = '.meta.json';

/** The largest file that is read as one article, in bytes. */
export const LARGEST_FILE = 20_000_000;

/** The articles' files of a folder and its folders, sorted by name. Hidden files and links are not read. */
export async function corpusFiles(folder: string): Promise<readonly CorpusFile[]> {
  return (await filesIn(folder)).files;
}

/**
 * All files of a folder and its folders, sorted by name. Hidden files, links and what `isMeant` refuses are
 * left out; `prefix` goes before the names of the others.
 */
export async function filesIn(
  folder: string,
  { prefix = '', isMeant }: { prefix?: string; isMeant?: (file: string) => boolean } = {},
): Promise<FolderFiles> {
  const entries = await namedBelow(folder);
  const names = new Set(entries.filter(({ entry }) => entry.isFile()).map(({ file }) => file));
  const files: CorpusFile[] = [];
  const lists: ListFile[] = [];
  const strays: string[] = [];
  for (const { file, entry } of entries) {
    const path = join(folder, file);
    const known = formatOf(file);
    if (isReadme(file) || entry.isDirectory() || isMeant?.(file) === false) continue;
    const stray = strayOf(file, entry, names);
    if (stray === 'sidecar') continue;
    if (stray) strays.push(`${prefix}${file}: not read, ${stray}`);
    else if (known && isList(known.format)) {
      lists.push({ file: `${prefix}${file}`, path, format: known.format });
    } else if (known) {
      const beside = sidecarOf(file) ?? '';
      const sidecar = names.has(beside) && { file: prefix + beside, path: join(folder, beside) };
      const name = prefix + file;
      files.push({ id: idOf(name), file: name, path, ...(sidecar && { sidecar }) });
    }
  }
  return { files, lists, strays };
}

/** Why a file is not read; `sidecar` for one that stands beside its article. */
function strayOf(file: string, entry: Dirent, names: ReadonlySet<string>): string | undefined {
  if (entry.isSymbolicLink()) return 'it is a link';
  if (!entry.isFile()) return 'it is no file';
  if (file.endsWith(SIDECAR)) {
    const name = file.slice(0, -SIDECAR.length);
    const isBeside = ARTICLE_ENDINGS.some((ending) => names.has(name + ending));
    return isBeside ? 'sidecar' : `there is no ${name}.txt or .html beside it`;
  }
  return formatOf(file) ? undefined : `only ${KNOWN_ENDINGS} files hold articles`;
}

/** Where the sidecar of a file lies; undefined for what is no article's file, such as a record in one. */
export function sidecarOf(file: string): string | undefined {
  const known = file.includes('#') ? undefined : formatOf(file);
  if (!known || isList(known.format)) return undefined;
  return file.slice(0, -known.ending.length) + SIDECAR;
}

/** A file's fingerprint: it changes when the article's bytes or its sidecar's do. */
export async function hashOf({
  path,
  sidecar,
}: Pick<FileOrigin, 'path' | 'sidecar'>): Promise<string> {
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
    const { size } = await stat(path);
    if (size > LARGEST_FILE) hash.update(`${size} bytes`);
    else for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch (error) {
    hash.update(codeOf(error));
  }
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
