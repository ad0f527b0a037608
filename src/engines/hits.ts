import type {
  EventHit,
  Opened,
  OtherEvent,
  OtherQuote,
  PassageHit,
  QuoteHit,
} from '../core/library.ts';
import type { Home } from '../core/matching.ts';
import type { Ref } from '../core/ref.ts';
import { findParts, type Part } from '../core/sought.ts';
import type { Span } from '../core/span.ts';
import type { Place, Shelf, Shelved, ShelvedEvent, ShelvedQuote } from './shelf.ts';

type Terms = readonly Part[];

export function passageHit({ of, passage }: Place, terms: Terms): PassageHit {
  const { article, number } = of.reading;
  return {
    ref: { kind: 'passage', number, passage: passage.number },
    article,
    source: { kind: 'article', number },
    passage,
    highlights: findParts(article.text, passage.span, terms),
  };
}

export function quoteHit(
  shelf: Shelf,
  shelved: ShelvedQuote,
  { terms, beside }: { readonly terms: Terms; readonly beside: boolean },
): QuoteHit | undefined {
  const { number, quote, speaker, home, of } = shelved;
  const base = homeHit(shelf, home, terms);
  if (!base) return undefined;
  const others = (shelf.same.get(number) ?? [])
    .flatMap((same) => shelf.quotes.get(same) ?? [])
    .filter((other) => other.of !== of)
    .map(otherQuote);
  const siblings = of.quotes
    .filter((other) => other !== shelved && sentenceOf(other) === sentenceOf(shelved))
    .map((other): Ref => ({ kind: 'quote', number: other.number }));
  const ref = { kind: 'quote', number } as const;
  return { ...base, ref, quote, others, siblings, beside, ...(speaker && { speaker }) };
}

/** The same for all that a speaker is retold with in one sentence; of its own for words between marks. */
export function sentenceOf({ number, quote, speaker, of }: ShelvedQuote): string {
  if (quote.kind === 'direct' || !speaker) return `quote ${number}`;
  return `sentence ${of.reading.number}.${quote.sentences.start} ${speaker.name}`;
}

function otherQuote({ number, quote, of: { reading } }: ShelvedQuote): OtherQuote {
  const { article } = reading;
  const source = { kind: 'article', number: reading.number } as const;
  return { ref: { kind: 'quote', number }, article, source, quote };
}

export function eventHit(
  shelf: Shelf,
  { number, event, home }: ShelvedEvent,
  terms: Terms,
): EventHit | undefined {
  const base = homeHit(shelf, home, []);
  if (!base) return undefined;
  const highlights = findParts(base.article.text, event.sentence, terms);
  return { ...base, ref: { kind: 'event', number }, highlights, event };
}

export function otherEvent({ number, event, of: { reading } }: ShelvedEvent): OtherEvent {
  const { article } = reading;
  const source = { kind: 'article', number: reading.number } as const;
  return { ref: { kind: 'event', number }, article, source, event };
}

function homeHit({ places }: Shelf, home: Home, terms: Terms): PassageHit | undefined {
  const first = places[home.first];
  const last = places[home.last];
  if (!first || !last) return undefined;
  const { article } = first.of.reading;
  const whole: Span = { start: first.passage.span.start, end: last.passage.span.end };
  return { ...passageHit(first, []), highlights: findParts(article.text, whole, terms) };
}

/** The article that a reference stands for or stands in. */
export function openedAt(shelf: Shelf, ref: Ref): Opened | undefined {
  const shelved = shelvedAt(shelf, ref);
  if (!shelved) return undefined;
  return {
    ref: { kind: 'article', number: shelved.reading.number },
    article: shelved.reading.article,
    passages: shelved.passages,
    quotes: shelved.quotes.flatMap(
      (quote) => quoteHit(shelf, quote, { terms: [], beside: false }) ?? [],
    ),
    events: shelved.events.flatMap((event) => eventHit(shelf, event, []) ?? []),
  };
}

function shelvedAt({ articles, quotes, events }: Shelf, ref: Ref): Shelved | undefined {
  switch (ref.kind) {
    case 'article':
      return articles.get(ref.number);
    case 'passage': {
      const shelved = articles.get(ref.number);
      return shelved?.passages[ref.passage - 1] && shelved;
    }
    case 'quote':
      return quotes.get(ref.number)?.of;
    case 'event':
      return events.get(ref.number)?.of;
  }
}
