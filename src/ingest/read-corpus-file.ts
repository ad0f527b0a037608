import { readFile, stat } from 'node:fs/promises';
import type { Article } from '../core/article.ts';
import { codeOf } from './code-of.ts';
import type { CorpusFile } from './corpus-folder.ts';
import { decode } from './decode.ts';
import { readRawText } from './raw-text/read-raw-text.ts';
import { readSidecar, withSidecar } from './sidecar.ts';

/** `fault` is a sentence that names the file; with an article it tells of its sidecar, or of lost bytes. */
export type ReadFile =
  | { readonly article: Article; readonly fault?: string }
  | { readonly fault: string };

/** The largest file that is read, in bytes. */
const LARGEST_FILE = 20_000_000;

/** Reads one article's file and the sidecar beside it. */
export async function readCorpusFile({ id, file, path, sidecar }: CorpusFile): Promise<ReadFile> {
  const read = await textOf(path);
  if ('fault' in read) return { fault: `${file}: ${read.fault}` };
  const { article, fault } = withLost(readRawText(read.text, { id, file }), read.lost);
  const beside = sidecar && (await withBeside(article, sidecar));
  const faults = [fault, beside?.fault].filter((told) => told !== undefined);
  return {
    article: beside?.article ?? article,
    ...(faults.length > 0 && { fault: faults.join('; ') }),
  };
}

type Told = { readonly article: Article; readonly fault?: string };

/** Bytes that became `�` are told to who ingests, and to readers. */
function withLost(article: Article, lost: string | undefined): Told {
  if (lost === undefined) return { article };
  const doubts = [...(article.doubts ?? []), `In the stored file ${lost}.`];
  return { article: { ...article, doubts }, fault: `${article.file}: ${lost}` };
}

async function withBeside(
  article: Article,
  sidecar: NonNullable<CorpusFile['sidecar']>,
): Promise<Told> {
  const json = await textOf(sidecar.path);
  if ('fault' in json) return { article, fault: `${sidecar.file}: ${json.fault}` };
  const beside = readSidecar(json.text, sidecar.file);
  if ('fault' in beside) return { article, fault: beside.fault };
  const fault = json.lost && { fault: `${sidecar.file}: ${json.lost}` };
  return { article: withSidecar(article, beside.sidecar), ...fault };
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
