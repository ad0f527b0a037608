import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Article, ArticleId } from '../../core/article.ts';
import { corpusFiles } from '../../ingest/corpus-folder.ts';
import { readRawText } from '../../ingest/raw-text/read-raw-text.ts';
import { readCorpusFile, readPageFile } from '../../ingest/read-corpus-file.ts';
import { readJsonLines, withoutTwins } from '../json-lines.ts';
import { type ReadingRecord, readingRecord } from './records.ts';

/** Something to read, and what is known of it. */
export type Item = {
  readonly gold: ReadingRecord;
  readonly kind: 'text' | 'page' | 'file';
  readonly place: string;
  readonly read: () => Promise<{ readonly article: Article } | { readonly fault: string }>;
};

export type Items = { readonly items: readonly Item[]; readonly faults: readonly string[] };

/** What lies at a path: a gold file, or a folder of articles without a gold. */
export async function itemsAt(path: string): Promise<Items> {
  if (!(await stat(path)).isDirectory()) return goldItems(path);
  return { items: await articleItems(path), faults: [] };
}

async function goldItems(file: string): Promise<Items> {
  const { lines, faults } = withoutTwins(await readJsonLines(file, readingRecord));
  const items = lines.map(({ value: gold, place }): Item => {
    const { raw, id, url } = gold;
    const source = { id: id as ArticleId, file: id };
    if (raw !== undefined) {
      const read = async () => ({ article: readRawText(raw, source) });
      return { gold, kind: 'text', place, read };
    }
    const page = join(dirname(file), 'pages', `${id}.html.gz`);
    return { gold, kind: 'page', place, read: () => readPageFile(page, source, url ?? undefined) };
  });
  return { items, faults };
}

async function articleItems(folder: string): Promise<readonly Item[]> {
  return (await corpusFiles(folder)).map((file): Item => {
    const id = basename(file.file).replace(/\.(?:txt|html?|html\.gz)$/u, '');
    const read = async () => {
      const outcome = await readCorpusFile(file);
      return 'article' in outcome ? { article: outcome.article } : outcome;
    };
    return { gold: { id }, kind: 'file', place: file.path, read };
  });
}
