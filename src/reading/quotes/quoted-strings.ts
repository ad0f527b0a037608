import type { Span } from '../../core/span.ts';

const SMALL_WORD = /^\s\p{Ll}/u;

/** A stretch of text within quotation marks. Strings never nest: an inner quotation belongs to the outer string. */
export type QuotedString = {
  /** Without the marks. */
  readonly inner: Span;
  /** With the marks. */
  readonly outer: Span;
  /** False when its paragraph ends before it is closed. */
  readonly closed: boolean;
  /** True when the paragraph before left it open: one quotation over several paragraphs. */
  readonly resumed: boolean;
};

type Mark = { readonly at: number; readonly width: number; readonly shape: Shape };
type Shape = 'open' | 'close' | 'straight' | 'open guillemet' | 'close guillemet' | 'low';

const DOUBLE = /''|``|[“”"«»„]/g;
const SHAPES: Readonly<Record<string, Shape>> = {
  '“': 'open',
  '”': 'close',
  '«': 'open guillemet',
  '»': 'close guillemet',
  '„': 'low',
};
/** How many marks a search for the closing one may pass: keeps a page of opening marks linear. */
const FAR = 16;
/** Single marks hold short quotations; further off, the closing one is an apostrophe. */
const SINGLE_LENGTH = 400;
const CLIPPED_WORD = /^(?:\d|em\b|til\b|cause\b|tis\b|twas\b|n\b|bout\b|round\b)/i;

/**
 * Every quoted string of the paragraphs, in order. A double mark that its paragraph does not close runs to the
 * paragraph's end when it stands where a quotation can begin. Inch marks, apostrophes and '90s are not marks.
 */
export function quotedStrings(text: string, paragraphs: readonly Span[]): readonly QuotedString[] {
  const strings: QuotedString[] = [];
  let open = false;
  for (const paragraph of paragraphs) {
    const found = stringsIn(text, paragraph);
    found.forEach((string, index) => {
      const resumed = index === 0 && open && startsParagraph(text, string, paragraph);
      strings.push(resumed ? { ...string, resumed } : string);
    });
    open = found.at(-1)?.closed === false;
  }
  return strings;
}

function startsParagraph(text: string, { outer }: QuotedString, paragraph: Span): boolean {
  return text.slice(paragraph.start, outer.start).trim() === '';
}

function stringsIn(text: string, paragraph: Span): QuotedString[] {
  const marks = doubleMarks(text, paragraph);
  const singles = singleCloses(text, paragraph);
  const strings: QuotedString[] = [];
  let from = paragraph.start;
  let next = 0;
  while (true) {
    while (next < marks.length && (marks[next]?.at ?? 0) < from) next++;
    const mark = marks[next];
    const single = singleString(text, { start: from, end: mark?.at ?? paragraph.end }, singles);
    if (single) {
      strings.push(single);
      from = single.outer.end;
      continue;
    }
    if (!mark) return strings;
    const string = doubleString({ text, paragraph, marks }, next);
    if (string) {
      if (/[\p{L}\p{N}]/u.test(text.slice(string.inner.start, string.inner.end)))
        strings.push(string);
      from = string.outer.end;
    } else {
      from = mark.at + mark.width;
    }
  }
}

function doubleMarks(text: string, { start, end }: Span): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { 0: mark, index } of text.slice(start, end).matchAll(DOUBLE)) {
    marks.push({ at: start + index, width: mark.length, shape: SHAPES[mark] ?? 'straight' });
  }
  return marks;
}

type Page = { readonly text: string; readonly paragraph: Span; readonly marks: readonly Mark[] };

function doubleString({ text, paragraph, marks }: Page, index: number): QuotedString | undefined {
  const mark = marks[index];
  if (!mark || !canOpen(text, mark, paragraph)) return undefined;
  const inner = mark.at + mark.width;
  const close = closing(text, marks, index);
  if (close) {
    return {
      inner: { start: inner, end: close.at },
      outer: { start: mark.at, end: close.at + close.width },
      closed: true,
      resumed: false,
    };
  }
  if (!believable(text, mark, paragraph)) return undefined;
  const end = trimmedEnd(text, inner, paragraph.end);
  return {
    inner: { start: inner, end },
    outer: { start: mark.at, end },
    closed: false,
    resumed: false,
  };
}

function canOpen(text: string, { at, width, shape }: Mark, paragraph: Span): boolean {
  switch (shape) {
    case 'open':
    case 'open guillemet':
    case 'low':
      return true;
    case 'close guillemet':
      return false;
    case 'close':
      return atStart(text, at, paragraph) && isWord(text[at + width]);
    case 'straight':
      return !(width === 1 && /\d/.test(text[at - 1] ?? '') && !isWord(text[at + width]));
  }
}

/** The mark that closes the one at `index`, minding inner quotations in the same marks. */
function closing(text: string, marks: readonly Mark[], index: number): Mark | undefined {
  const opened = marks[index]?.shape;
  let depth = 0;
  let first: Mark | undefined;
  for (let i = index + 1; i < Math.min(marks.length, index + FAR); i++) {
    const mark = marks[i];
    if (!mark) break;
    if (mark.shape === opened && opened !== 'straight' && opened !== 'close') {
      depth++;
      continue;
    }
    if (!closes(opened, mark.shape)) continue;
    first ??= mark;
    if (depth === 0) return mark;
    depth--;
  }
  // More opening marks than closing ones: a slip of the pen. An opening mark right after a word closes.
  for (let i = index + 1; depth > 0 && opened === 'open' && i < index + FAR; i++) {
    const mark = marks[i];
    if (!mark || mark === first) break;
    if (mark.shape === 'open' && /[\p{L}\p{N}.,!?]/u.test(text[mark.at - 1] ?? '')) return mark;
  }
  return first;
}

function closes(opened: Shape | undefined, shape: Shape): boolean {
  switch (opened) {
    case 'open guillemet':
      return shape === 'close guillemet';
    case 'low':
      return shape === 'open' || shape === 'close' || shape === 'straight';
    case 'open':
    case 'close':
      return shape === 'close' || shape === 'straight';
    default:
      return shape === 'close' || shape === 'straight' || shape === 'open';
  }
}

function believable(text: string, { at, width }: Mark, paragraph: Span): boolean {
  const before = atStart(text, at, paragraph) || /[([—–-]/.test(text[at - 1] ?? '');
  return before && !isSpace(text[at + width]);
}

/** Where a single mark may close, for each offset the next such place. */
function singleCloses(text: string, { start, end }: Span): readonly number[] {
  const places: number[] = [];
  for (const { index } of text.slice(start, end).matchAll(/['’](?![\p{L}\p{N}])/gu)) {
    places.push(start + index);
  }
  return places;
}

const SINGLE_OPEN = /(?<=^|[\s([—–:-])[‘'](?=[\p{L}\p{N}])/gu;

function singleString(
  text: string,
  stretch: Span,
  closers: readonly number[],
): QuotedString | undefined {
  if (closers.length === 0) return undefined;
  const words = text.slice(stretch.start, stretch.end);
  for (const { index } of words.matchAll(SINGLE_OPEN)) {
    const start = stretch.start + index + 1;
    if (index === 0 && /\S/.test(text[start - 2] ?? ' ')) continue;
    if (CLIPPED_WORD.test(text.slice(start, start + 6))) continue;
    const end = singleClose(text, { start, end: stretch.end }, closers);
    if (end === undefined) continue;
    const outer = { start: start - 1, end: end + 1 };
    return { inner: { start, end }, outer, closed: true, resumed: false };
  }
  return undefined;
}

function singleClose(text: string, within: Span, closers: readonly number[]): number | undefined {
  for (let i = firstAfter(closers, within.start); i < closers.length; i++) {
    const at = closers[i] ?? within.end;
    if (at >= within.end || at - within.start > SINGLE_LENGTH) return undefined;
    const plural = text[at - 1] === 's' && SMALL_WORD.test(text.slice(at + 1, at + 3));
    const another = (closers[i + 1] ?? within.end) < within.end;
    if (!(plural && another)) return at;
  }
  return undefined;
}

function firstAfter(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function atStart(text: string, at: number, paragraph: Span): boolean {
  return at === paragraph.start || isSpace(text[at - 1]);
}

function isWord(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
}

function isSpace(letter: string | undefined): boolean {
  return letter === undefined || /\s/.test(letter);
}

function trimmedEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && isSpace(text[to - 1])) to--;
  return to;
}
