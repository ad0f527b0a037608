import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Corpus, Numbered } from '../../core/corpus.ts';
import { slice } from '../../core/span.ts';
import { speakerDirectory } from '../../reading/people/directory.ts';
import { readArticle } from '../../reading/read-article.ts';
import { readJsonLines } from '../json-lines.ts';
import { plainArticle } from '../plain-article.ts';

const articleLine = z.object({
  id: z.string().min(1),
  text: z.string(),
  title: z.string().nullish(),
  outlet: z.string().nullish(),
  published: z.string().nullish(),
  url: z.string().nullish(),
});

type Tagger = Parameters<typeof readArticle>[1];

/** A file of articles, read as Dateline reads articles: each line of a text is a paragraph. */
export async function readCorpus(file: string, tagger: Tagger): Promise<Corpus> {
  const { lines } = await readJsonLines(file, articleLine);
  const readings = lines.map(({ value }) => readArticle(plainArticle(value), tagger));
  const directory = speakerDirectory(
    readings.flatMap(({ article, quotes }) =>
      quotes.flatMap(({ speaker }) =>
        speaker
          ? [
              {
                article: article.id,
                type: speaker.type,
                ...(speaker.name && { name: speaker.name }),
                ...(speaker.role && { role: slice(article.text, speaker.role) }),
              },
            ]
          : [],
      ),
    ),
    [],
  );
  const next = { article: 1, quote: 1, event: 1 };
  const numbered = readings.map((reading): Numbered => {
    const { article, quotes, events } = reading;
    return {
      ...reading,
      hash: article.id,
      number: next.article++,
      quoteNumbers: quotes.map(() => next.quote++),
      eventNumbers: events.map(() => next.event++),
      speakers: quotes.map(({ speaker }) =>
        speaker?.name ? (directory.nameOf(speaker.name) ?? null) : null,
      ),
    };
  });
  const content = createHash('sha256').update(file).digest('hex').slice(0, 12);
  return {
    stamp: { builtAt: '2025-01-01T00:00:00Z', content, reader: 'bench', next },
    speakers: directory.speakers,
    stories: [],
    async *readings() {
      yield* numbered;
    },
  };
}
