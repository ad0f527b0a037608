import { unknownCode } from '../src/core/answer.ts';
import type { Article, Known } from '../src/core/article.ts';
import { defineCommand } from '../src/core/command.ts';
import { askForChanges, changesReply, tellStory } from '../src/core/history.ts';
import { showInferred } from '../src/core/inferred.ts';
import { languageName } from '../src/core/language-name.ts';
import type { Opened } from '../src/core/library.ts';
import { type Ref, readRef, writeRef } from '../src/core/ref.ts';
import { cite, type Fact, type Piece, partOf, verbatim } from '../src/core/reply.ts';
import type { Span } from '../src/core/span.ts';
import { showWhen, type When } from '../src/core/when.ts';

/** How much of an article one page shows, in UTF-16 units; a longer paragraph has a page of its own. */
const PAGE_LENGTH = 2_200;
/** How many paragraphs one page of changes shows: even, so that before and after stay together. */
const CHANGES = 6;

export default defineCommand({
  name: 'article',
  about: 'Reads the stored copy of an article, as it was brought in',
  example: 'S1',
  options: {
    ref: {
      kind: 'text',
      about: 'A code from an answer: S3, S3.4, Q17, E5',
      required: true,
      suggest: 'refs',
    },
    changes: {
      kind: 'flag',
      about: 'What changed since the version before, where the page has several',
    },
    dropped: { kind: 'flag', about: 'Also show what was left out of the page, and why' },
    page: { kind: 'count', about: 'Which page of the article' },
  },

  async run({ ref: typed, changes = false, dropped = false, page }, { library }) {
    const ref = readRef(typed);
    if (!ref)
      return {
        kind: 'unclear',
        problem: `“${typed}” is no code: it should look like S3, S3.4, Q17 or E5.`,
      };
    const opened = await library.open(ref);
    if (!opened) return unknownCode(ref, library);
    if (changes) return changesReply(opened, { number: page ?? 1, size: CHANGES });
    const pages = paged(piecesOf(opened, dropped));
    const number = page ?? pageHolding(pages, placeOf(opened, ref));
    const pieces = pages[number - 1];
    if (!pieces) {
      return {
        kind: 'unclear',
        problem: `There is no page ${number}: ${writeRef(opened.ref)} has ${pages.length}.`,
      };
    }
    const { article } = opened;
    return {
      kind: 'text',
      heading: article.title?.value ?? `(no headline in the source) ${writeRef(opened.ref)}`,
      source: cite(article, opened.ref),
      facts: number === 1 ? [...factsOf(article), ...tellStory(opened)] : [],
      pieces,
      pages: { number, of: pages.length, total: pages.length },
      follow: [
        ...askForChanges(opened),
        ...(dropped || article.dropped.length === 0
          ? []
          : [{ command: 'article', raw: { ref: typed, dropped: 'yes' } }]),
      ],
    };
  },
});

function piecesOf({ article, passages, ref }: Opened, dropped: boolean): readonly Piece[] {
  const numbers = new Map(passages.map(({ span, number }) => [span.start, number]));
  const kept = article.blocks.map(({ kind, span }): Piece => {
    const passage = numbers.get(span.start);
    const words = verbatim(article, span);
    if (kind !== 'paragraph' || passage === undefined) return { kind, words };
    return { kind, words, ref: writeRef({ kind: 'passage', number: ref.number, passage }) };
  });
  if (!dropped) return kept;
  const left = article.dropped.map(
    ({ span, reason }): Piece => ({ kind: 'dropped', words: verbatim(article, span), reason }),
  );
  return [...kept, ...left].sort((a, b) => a.words.span.start - b.words.span.start);
}

function paged(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const pages: Piece[][] = [[]];
  let length = 0;
  for (const piece of pieces.flatMap(inReach)) {
    const page = pages.at(-1) ?? [];
    if (length > 0 && length + piece.words.text.length > PAGE_LENGTH) {
      const heading = page.at(-1)?.kind === 'heading' ? page.splice(-1) : [];
      pages.push([...heading, piece]);
      length = 0;
    } else page.push(piece);
    length += piece.words.text.length;
  }
  return pages;
}

/** A very long paragraph in pieces, each up to the end of a sentence where there is one. */
function inReach(piece: Piece): readonly Piece[] {
  const { words } = piece;
  const pieces: Piece[] = [];
  for (let from = 0; from < words.text.length; ) {
    const to = from + reachOf(words.text.slice(from, from + PAGE_LENGTH + 1));
    pieces.push({ ...piece, words: partOf(words, from, to) });
    from = to;
  }
  return pieces;
}

/** How much of a text one page takes. */
function reachOf(text: string): number {
  if (text.length <= PAGE_LENGTH) return text.length;
  const head = text.slice(0, PAGE_LENGTH);
  const stops = ['. ', '? ', '! ', '.” ', '." '].map(
    (end) => head.lastIndexOf(end) + end.length - 1,
  );
  const blank = head.lastIndexOf(' ');
  const best = [Math.max(...stops), blank].find((at) => at > PAGE_LENGTH / 2);
  return best ?? surrogateSafe(head);
}

function surrogateSafe(head: string): number {
  return /[\uD800-\uDBFF]$/.test(head) ? head.length - 1 : head.length;
}

/** Where in the article a reference stands. */
function placeOf({ passages, quotes, events }: Opened, ref: Ref): Span | undefined {
  switch (ref.kind) {
    case 'article':
      return undefined;
    case 'passage':
      return passages.find(({ number }) => number === ref.passage)?.span;
    case 'quote':
      return quotes.find((hit) => hit.ref.number === ref.number)?.passage.span;
    case 'event':
      return events.find((hit) => hit.ref.number === ref.number)?.passage.span;
  }
}

function pageHolding(pages: readonly (readonly Piece[])[], place: Span | undefined): number {
  if (!place) return 1;
  const found = pages.findIndex((pieces) =>
    pieces.some(({ words }) => words.span.start === place.start),
  );
  return Math.max(1, found + 1);
}

function factsOf(article: Article): Fact[] {
  const { author, dateline, renderedAt, dropped, doubts = [] } = article;
  const reasons = new Set(dropped.map(({ reason }) => reason));
  return [
    ...(author ? [{ name: 'Author', value: author.value }] : []),
    ...datesOf(article),
    ...languageOf(article),
    ...(dateline
      ? [{ name: 'Dateline', value: [dateline.place, dateline.agency].filter(Boolean).join(', ') }]
      : []),
    ...(renderedAt
      ? [
          {
            name: 'Page saved',
            value: `${showWhen(renderedAt.value)} (the page’s clock, not its date of publication)`,
          },
        ]
      : []),
    ...doubts.map((doubt) => ({ name: 'Doubt about the source', value: doubt })),
    ...(dropped.length > 0 ? [{ name: 'Left out', value: [...reasons].join(', ') }] : []),
  ];
}

function datesOf({ published, inferred, updated }: Article): Fact[] {
  const told = published && howSure(published);
  return [
    ...(told ? [{ name: 'Date of publication', value: told }] : []),
    ...(!published && inferred
      ? [
          {
            name: 'Date not stated',
            value: `${showInferred(inferred)}, as far as can be inferred`,
          },
          ...inferred.evidence.map(({ tells }) => ({ name: 'Evidence', value: tells })),
        ]
      : []),
    ...(updated
      ? [{ name: 'Last changed', value: `${showWhen(updated.value)} (${updated.how})` }]
      : []),
  ];
}

/** Where a date was read, and how often one read this way was right when that was measured. */
function howSure({ value, how, confidence }: Known<When>): string | undefined {
  if (confidence === undefined) return undefined;
  const sure = `right in ${Math.round(confidence * 100)} of 100 pages that were measured`;
  return `${showWhen(value)}, from the ${how}; ${sure}`;
}

function languageOf({ language }: Article): Fact[] {
  return language
    ? [{ name: 'Language', value: `${languageName(language.value)} (${language.how})` }]
    : [];
}
