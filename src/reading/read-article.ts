import type { Article } from '../core/article.ts';
import type { Reading } from '../core/corpus.ts';
import type { Quote } from '../core/quote.ts';
import { eventsOf, saidWhen } from './events.ts';
import type { Tagger } from './quotes/model/tagger.ts';
import { readQuotes } from './quotes/read-quotes.ts';

/** Reads an article: who said what and when, and what happened on which day. */
export function readArticle(article: Article, tagger?: Tagger): Reading {
  const quotes = readQuotes(article, tagger).map((quote) => withDay(quote, article));
  return { article, quotes, events: eventsOf(article) };
}

function withDay(quote: Quote, article: Article): Quote {
  const said = quote.cue && saidWhen(article, quote.cue);
  return said ? { ...quote, said } : quote;
}
