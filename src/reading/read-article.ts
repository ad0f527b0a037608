import type { Article } from '../core/article.ts';
import type { Reading } from '../core/corpus.ts';
import type { Dated } from '../core/event.ts';
import type { Quote } from '../core/quote.ts';
import type { Span } from '../core/span.ts';
import { eventsOf, saidWhenIn } from './events.ts';
import type { Tagger } from './quotes/model/tagger.ts';
import { quotesInMarks } from './quotes/other-languages.ts';
import { readQuotes } from './quotes/read-quotes.ts';

/**
 * Reads an article: who said what and when, and what happened on which day. The rules for speakers and
 * dates are of English: of other languages only what stands in quotation marks is read.
 */
export function readArticle(article: Article, tagger?: Tagger): Reading {
  const { language } = article;
  if (language && language.value !== 'en') {
    return { article, quotes: quotesInMarks(article, language.value), events: [] };
  }
  const saidWhen = saidWhenIn(article);
  const quotes = readQuotes(article, tagger).map((quote) => withDay(quote, saidWhen));
  return { article, quotes, events: eventsOf(article) };
}

function withDay(quote: Quote, saidWhen: (cue: Span) => Dated | undefined): Quote {
  const said = quote.cue && saidWhen(quote.cue);
  return said ? { ...quote, said } : quote;
}
