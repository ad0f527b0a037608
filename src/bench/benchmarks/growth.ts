import type { Article, ArticleId } from '../../core/article.ts';
import { readHtml } from '../../ingest/html/read-html.ts';
import { quoteTagger } from '../../ingest/quote-tagger.ts';
import { readRawText } from '../../ingest/raw-text/read-raw-text.ts';
import { eventsOf } from '../../reading/events.ts';
import { readQuotes } from '../../reading/quotes/read-quotes.ts';
import { findTimexes } from '../../reading/timex/find-timexes.ts';
import { growthBenchmark } from '../growth/benchmark.ts';

const source = { id: 'odd' as ArticleId, file: 'odd' };
const tagger = quoteTagger();

function onePage(text: string): Article {
  const span = { start: 0, end: text.length };
  return { ...source, text, blocks: [{ kind: 'paragraph', span }], dropped: [] };
}

export const benchmark = growthBenchmark({
  rules: (text) => readQuotes(onePage(text)),
  quotes: (text) => readQuotes(onePage(text), tagger),
  timexes: (text) => findTimexes(text, { start: 0, end: text.length }, undefined),
  events: (text) => eventsOf(onePage(text)),
  'raw text': (text) => readRawText(text, source),
  html: (text) => readHtml(`<html><body><article><p>${text}</p></article></body></html>`, source),
});
