import { readFile, stat } from 'node:fs/promises';
import type { Article } from '../core/article.ts';
import { codeOf } from './code-of.ts';
import { type CorpusFile, LARGEST_FILE } from './corpus-folder.ts';
import { decode } from './decode.ts';
import { withDefaults } from './defaults.ts';
import { readRawText } from './raw-text/read-raw-text.ts';
import { readSidecar, withSidecar } from './sidecar.ts';
import { formatOf } from './sources/formats.ts';

/** `fault` is a sentence that names the file; with an article it tells of its sidecar, or of lost bytes. */
export type ReadFile =
  | { readonly article: Article; readonly fault?: string }
  | { readonly fault: string };

/** Reads one article's file and the sidecar beside it. */
export async function readCorpusFile(from: CorpusFile): Promise<ReadFile> {
  const { file, sidecar, defaults } = from;
  const read = await articleOf(from);
  if ('fault' in read) return { fault: `${file}: ${read.fault}` };
  const { article, fault } = withLost(withDefaults(read.article, defaults), read);
  const beside = sidecar && (await withBeside(article, sidecar));
  const faults = [fault, beside?.fault].filter((told) => told !== undefined);
  return {
    article: beside?.article ?? article,
    ...(faults.length > 0 && { fault: faults.join('; ') }),
  };
}

type Told = { readonly article: Article; readonly fault?: string };

/** Bytes that became `�` are told to who ingests, and to readers. */
function withLost(article: Article, { lost, line }: Lost): Told {
  if (lost === undefined) return { article };
  const doubts = [...(article.doubts ?? []), `In the stored file ${lost}.`];
  return {
    article: { ...article, doubts },
    fault: `${article.file}${line === undefined ? '' : `:${line}`}: ${lost}`,
  };
}

async function withBeside(
  article: Article,
  sidecar: NonNullable<CorpusFile['sidecar']>,
): Promise<Told> {
  const json = await textOf(sidecar.path);
  if ('fault' in json) return { article, fault: `${sidecar.file}: ${json.fault}` };
  const beside = readSidecar(json.text, sidecar.file);
  if ('fault' in beside) return { article, fault: beside.fault };
  const fault = json.lost && { fault: `${sidecar.file}:${json.line}: ${json.lost}` };
  return { article: withSidecar(article, beside.sidecar), ...fault };
}

type Lost = { readonly lost?: string; readonly line?: number };
type Read = ({ readonly article: Article } & Lost) | { readonly fault: string };

async function articleOf({ id, file, path }: CorpusFile): Promise<Read> {
  const format = formatOf(path)?.format;
  if (format === 'page') return readPageFile(path, { id, file });
  if (format === 'bundle' || format === 'pdf') return readWhole(path, format, { id, file });
  const read = await textOf(path);
  if ('fault' in read) return read;
  const article = readRawText(read.text, { id, file });
  return { article, ...lostIn(read) };
}

/**
 * Reads a saved page, packed or not; `url` is where it was found, if that is known. The code for pages is
 * loaded with the first one: a corpus of plain texts starts without it.
 */
export async function readPageFile(
  path: string,
  source: Pick<Article, 'id' | 'file'>,
  url?: string,
): Promise<Read> {
  const read = await bytesOf(path);
  if ('fault' in read) return read;
  const { inflate, pageText } = await import('./html/page-text.ts');
  const bare = path.endsWith('.gz') ? await inflate(read.bytes, LARGEST_FILE) : read;
  if ('fault' in bare) return bare;
  const page = pageText(bare.bytes);
  if ('fault' in page) return page;
  const { readHtml } = await import('./html/read-html.ts');
  try {
    const read = await readHtml(page.text, source, url);
    if ('fault' in read) return read;
    return { ...read, ...lostIn(page) };
  } catch (error) {
    // The parser is not ours, and one page that it breaks on must not cost the others.
    return {
      fault: `the page cannot be taken apart (${error instanceof Error ? error.message : error})`,
    };
  }
}

function lostIn({ lost, line }: Lost): Lost {
  return { ...(lost !== undefined && { lost }), ...(line !== undefined && { line }) };
}

/** The code for these is loaded with the first of them, as that for pages is. */
async function readWhole(
  path: string,
  format: 'bundle' | 'pdf',
  source: Pick<Article, 'id' | 'file'>,
): Promise<Read> {
  const read = await bytesOf(path);
  if ('fault' in read) return read;
  if (read.bytes.length === 0) return { fault: 'the file is empty' };
  if (format === 'pdf') return (await import('./pdf/read-pdf.ts')).readPdf(read.bytes, source);
  return (await import('./read-bundle.ts')).readBundle(read.bytes, source);
}

async function textOf(path: string): Promise<ReturnType<typeof decode>> {
  const read = await bytesOf(path);
  return 'fault' in read ? read : decode(read.bytes);
}

async function bytesOf(
  path: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly fault: string }> {
  try {
    const { size } = await stat(path);
    if (size <= LARGEST_FILE) return { bytes: await readFile(path) };
    const [megabytes, most] = [size, LARGEST_FILE].map((bytes) => Math.ceil(bytes / 1_000_000));
    return { fault: `the file has ${megabytes} MB, ${most} MB are read at most` };
  } catch (error) {
    return { fault: `the file cannot be read (${codeOf(error)})` };
  }
}
