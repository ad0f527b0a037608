import type { Article } from '../../core/article.ts';
import { slice } from '../../core/span.ts';
import { writeWhen } from '../../core/when.ts';
import { languageOf } from '../../ingest/language.ts';

/** The paragraphs and sub-headings that a reader reads; captions are not the body. */
export function paragraphsOf({ text, blocks }: Article): readonly string[] {
  return blocks.flatMap(({ kind, span }) => (kind === 'caption' ? [] : [slice(text, span)]));
}

/** What was read, as a line that others can score. */
export async function predictionOf(id: string, article: Article | undefined): Promise<string> {
  const { title, outlet, author, url, published } = article ?? {};
  const paragraphs = article ? paragraphsOf(article) : [];
  const record = {
    id,
    title: title?.value,
    outlet: outlet?.value,
    author: author?.value,
    url: url?.value,
    published: published && writeWhen(published.value),
    precision: published?.value.precision,
    how: published?.how,
    confidence: published?.confidence,
    language: await languageOf(paragraphs.join('\n')),
    paragraphs,
  };
  return `${JSON.stringify(record)}\n`;
}
