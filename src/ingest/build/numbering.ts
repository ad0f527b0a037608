import type { Numbered, Reading, Stamp } from '../../core/corpus.ts';
import { slice } from '../../core/span.ts';

export type Numbers = Pick<Numbered, 'number' | 'firstQuote' | 'firstEvent'>;

/** Hands out the numbers that readers refer to things by, starting where the last index stopped. */
export function numbering(start: Stamp['next'] = { article: 1, quote: 1, event: 1 }) {
  let { article, quote, event } = start;

  /** Keeps the numbers of an article read before, and those of its words as long as they are the same. */
  function number(reading: Reading, before: Numbered | undefined): Numbers {
    const keepsQuotes = before && sameWords(quotesOf(before), quotesOf(reading));
    const keepsEvents = before && sameWords(eventsOf(before), eventsOf(reading));
    const numbers = {
      number: before?.number ?? article,
      firstQuote: keepsQuotes ? before.firstQuote : quote,
      firstEvent: keepsEvents ? before.firstEvent : event,
    };
    if (!before) article += 1;
    if (!keepsQuotes) quote += reading.quotes.length;
    if (!keepsEvents) event += reading.events.length;
    return numbers;
  }

  return { number, next: (): Stamp['next'] => ({ article, quote, event }) };
}

function quotesOf({ article, quotes }: Reading): string[] {
  return quotes.map(({ parts }) => parts.map((part) => slice(article.text, part)).join('\n'));
}

function eventsOf({ article, events }: Reading): string[] {
  return events.map(({ sentence }) => slice(article.text, sentence));
}

function sameWords(before: readonly string[], now: readonly string[]): boolean {
  return before.length === now.length && before.every((words, i) => words === now[i]);
}
