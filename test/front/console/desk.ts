import type { Article, ArticleId } from '../../../src/core/article.ts';
import { type Command, type Context, defineCommand } from '../../../src/core/command.ts';
import type { Day } from '../../../src/core/day.ts';
import type { Library } from '../../../src/core/library.ts';
import { cite, type Entry, verbatim } from '../../../src/core/reply.ts';
import { readWhen } from '../../../src/core/when.ts';
import { emptyLibrary } from '../../support/empty-library.ts';

/** A corpus that holds nothing but names to suggest. */
function aLibrary(names: Partial<Record<string, readonly string[]>> = {}): Library {
  return {
    ...emptyLibrary,
    suggest: (kind, typed, limit) =>
      (names[kind] ?? [])
        .filter((name) => name.toLowerCase().includes(typed.toLowerCase()))
        .slice(0, limit),
  };
}

export function anArticle(given: Partial<Article> = {}): Article {
  return {
    id: 'a' as ArticleId,
    file: 'a.txt',
    text: 'The harbour stays open, Ana Ruiz said. It will not close before spring.',
    blocks: [],
    dropped: [],
    ...given,
  };
}

const published = readWhen('2024-11-29');

/** What an article has when nothing is missing. */
export const stated = {
  title: { value: 'Harbour Stays Open', how: 'title line' },
  outlet: { value: 'The Tide', how: 'link' },
  url: { value: 'https://tide.example/harbour?a=1&b=2', how: 'header line' },
  ...(published && { published: { value: published, how: 'header line' } }),
} satisfies Partial<Article>;

/** An entry that quotes these words, which must stand in the article in this order. */
export function anEntry(
  article: Article,
  pieces: readonly [string, ...string[]],
  given: Partial<Entry> & { readonly marks?: readonly string[] } = {},
): Entry {
  const { marks = [], ...rest } = given;
  const spanOf = (words: string) => {
    const start = article.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const [first, ...others] = pieces;
  const taken = (words: string) => verbatim(article, spanOf(words), marks.map(spanOf));
  return {
    ref: 'Q17',
    words: [taken(first), ...others.map(taken)],
    style: 'quoted',
    remarks: [],
    source: cite(article, { kind: 'article', number: 3 }),
    ...rest,
  };
}

/** Answers with what it was given, so that a test sees what reached the command. */
const quote = defineCommand({
  name: 'quote',
  about: 'What someone said',
  example: 'Ruiz harbour',
  options: {
    outlet: { kind: 'text', about: 'only this outlet', suggest: 'outlets' },
    query: { kind: 'text', about: 'who and what', required: true, suggest: 'speakers' },
    speaker: { kind: 'text', about: 'who said it', suggest: 'speakers' },
    from: { kind: 'when', about: 'the first day' },
    sort: { kind: 'choice', about: 'the order', choices: ['newest', 'oldest'] },
    all: { kind: 'flag', about: 'also the doubtful ones' },
    page: { kind: 'count', about: 'which page' },
  },
  run: ({ query, page = 1 }) => ({
    kind: 'found',
    heading: `Quotes on “${query}”`,
    facts: [],
    entries: [anEntry(anArticle(stated), ['The harbour stays open'])],
    pages: { number: page, of: 3, total: 12 },
    remarks: [],
    follow: [{ command: 'article', raw: { ref: 'S3' } }],
  }),
});

const article = defineCommand({
  name: 'article',
  about: 'Read a stored article',
  example: 'S3',
  options: { ref: { kind: 'text', about: 'such as S3', required: true, suggest: 'refs' } },
  run: ({ ref }) => ({ kind: 'nothing', heading: `No ${ref}`, hints: [], follow: [] }),
});

const corpus = defineCommand({
  name: 'corpus',
  about: 'What the corpus holds',
  example: '',
  options: {},
  run: () => ({ kind: 'notice', heading: 'Corpus', facts: [], lines: ['No articles.'] }),
});

export const broken = defineCommand({
  name: 'broken',
  about: 'Fails',
  example: '',
  options: {},
  run: () => {
    throw new Error('the shelf fell down');
  },
});

export const commands: readonly Command[] = [quote, article, corpus, broken];

export function aContext(names: Partial<Record<string, readonly string[]>> = {}): Context {
  return {
    library: aLibrary(names),
    commands,
    claimsIn: async () => [],
    today: () => '2024-04-01' as Day,
    pause: async () => {},
  };
}
