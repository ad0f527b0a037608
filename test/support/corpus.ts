import type { Article, ArticleId, Block, Known } from '../../src/core/article.ts';
import type { Corpus, Numbered } from '../../src/core/corpus.ts';
import type { DatedEvent } from '../../src/core/event.ts';
import type { Quote } from '../../src/core/quote.ts';
import type { Span } from '../../src/core/span.ts';
import type { Speaker } from '../../src/core/speaker.ts';
import { readWhen, type When } from '../../src/core/when.ts';

/** A time that the tests know to be written rightly: `2024-03-02`, `2024-03`, `2024`. */
export function aTime(text: string): When {
  const when = readWhen(text);
  if (!when) throw new Error(`${text} is no time`);
  return when;
}

/** Where some words stand in a text. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” does not stand in “${text}”`);
  return { start, end: start + words.length };
}

type ArticleParts = Partial<
  Record<'id' | 'title' | 'outlet' | 'author' | 'published' | 'url', string | null>
> & { readonly text?: string };

/**
 * An article with the given parts and made-up rest; a part that is null is absent. Each line of the
 * text is a paragraph, or a heading when it begins with `# `.
 */
export function anArticle(parts: ArticleParts = {}): Article {
  const filled = {
    id: 'harbour',
    title: 'Harbour wall to be rebuilt',
    outlet: 'The Example Post',
    author: null,
    published: '2024-03-02',
    url: 'https://example.org/harbour',
    text: 'The council met on Friday.',
    ...parts,
  };
  const { id, text, title, outlet, author, published, url } = filled;
  return {
    id: id as ArticleId,
    file: `${id}.txt`,
    text,
    blocks: blocksIn(text),
    dropped: [],
    ...(title !== null && { title: known(title) }),
    ...(outlet !== null && { outlet: known(outlet) }),
    ...(author !== null && { author: known(author) }),
    ...(published !== null && { published: known(aTime(published)) }),
    ...(url !== null && { url: known(url) }),
  };
}

function known<T>(value: T): Known<T> {
  return { value, how: 'curator' };
}

function blocksIn(text: string): readonly Block[] {
  return [...text.matchAll(/^(# )?(.+)$/gm)].map((line) => ({
    kind: line[1] ? ('heading' as const) : ('paragraph' as const),
    span: { start: line.index + (line[1]?.length ?? 0), end: line.index + line[0].length },
  }));
}

/** A direct quote of words that stand in the article. */
export function aQuote(
  { text }: Article,
  words: string | readonly string[],
  parts: Partial<Quote> = {},
): Quote {
  const all = typeof words === 'string' ? [words] : words;
  return {
    kind: 'direct',
    parts: all.map((part) => spanOf(text, part)),
    sentences: { start: 0, end: text.length },
    confidence: 0.9,
    by: 'test',
    ...parts,
  };
}

/** An event told by a sentence of the article, at a time such as `2024-03`, or unresolved. */
export function anEvent({ text }: Article, sentence: string, time?: string): DatedEvent {
  const words = spanOf(text, sentence);
  return {
    sentence: words,
    status: 'told',
    dated: time
      ? { kind: 'resolved', when: aTime(time), words, how: 'stated' }
      : { kind: 'unresolved', words },
  };
}

export type ReadingParts = {
  readonly article: Article;
  /** Each with its speaker's name in the corpus, where known. */
  readonly quotes?: readonly { readonly quote: Quote; readonly speaker?: string }[];
  readonly events?: readonly DatedEvent[];
};

/** A corpus of readings, numbered from 1, with the speakers that its quotes name. */
export function aCorpus(
  readings: readonly ReadingParts[],
  aliases: Readonly<Record<string, readonly string[]>> = {},
): Corpus {
  const numbered: Numbered[] = [];
  let firstQuote = 1;
  let firstEvent = 1;
  for (const { article, quotes = [], events = [] } of readings) {
    numbered.push({
      article,
      quotes: quotes.map(({ quote }) => quote),
      hash: article.id,
      speakers: quotes.map(({ speaker }) => speaker ?? null),
      events,
      number: numbered.length + 1,
      quoteNumbers: quotes.map((_, at) => firstQuote + at),
      eventNumbers: events.map((_, at) => firstEvent + at),
    });
    firstQuote += quotes.length;
    firstEvent += events.length;
  }
  const ids = readings.map(({ article }) => article.id).join(' ');
  return {
    stamp: {
      builtAt: '2024-04-01T00:00:00Z',
      content: `${readings.length}: ${ids}`,
      reader: 'test',
      next: { article: numbered.length + 1, quote: firstQuote, event: firstEvent },
    },
    speakers: speakersOf(numbered, aliases),
    stories: [],
    async *readings() {
      yield* numbered;
    },
  };
}

function speakersOf(
  readings: readonly Numbered[],
  aliases: Readonly<Record<string, readonly string[]>>,
): readonly Speaker[] {
  const names = new Set(readings.flatMap(({ speakers }) => speakers.flatMap((name) => name ?? [])));
  const typeOf = (name: string) =>
    readings
      .flatMap(({ quotes, speakers }) => quotes.filter((_, at) => speakers[at] === name))
      .flatMap(({ speaker }) => speaker?.type ?? [])[0];
  return [...names].map((name) => ({
    name,
    type: typeOf(name) ?? 'person',
    aliases: aliases[name] ?? [],
    roles: [],
    quotes: readings.flatMap(({ speakers }) => speakers.filter((it) => it === name)).length,
    articles: readings.filter(({ speakers }) => speakers.includes(name)).length,
  }));
}
