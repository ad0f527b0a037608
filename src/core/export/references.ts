import type { Article } from '../article.ts';
import { bibtex, cslItem, ris } from '../cite/records.ts';
import { type Work, workOf } from '../cite/work.ts';
import type { Day } from '../day.ts';
import type { Ref } from '../ref.ts';
import type { ReferenceFormat } from './contents.ts';

const WRITERS: Readonly<Record<ReferenceFormat, (works: readonly Work[]) => string>> = {
  bibtex: (works) => works.map(bibtex).join('\n'),
  ris: (works) => works.map(ris).join('\r\n'),
  'csl-json': (works) => `${JSON.stringify(works.map(cslItem), null, 2)}\n`,
};

/** A list of references, each article once, in the order in which they come first. */
export function writeReferences(
  articles: readonly { readonly article: Article; readonly source: Ref }[],
  as: ReferenceFormat,
  accessed: Day,
): string {
  const works = eachOnce(articles).map(({ article, source }) => workOf(article, source, accessed));
  return WRITERS[as](works);
}

/** Of several that are of one article, the first. */
export function eachOnce<T extends { readonly article: Article }>(all: readonly T[]): readonly T[] {
  const first = new Map<string, T>();
  for (const one of all) if (!first.has(one.article.id)) first.set(one.article.id, one);
  return [...first.values()];
}
