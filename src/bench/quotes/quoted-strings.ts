import type { Span } from '../../core/span.ts';

/** Text between quotation marks: without them, and with them. */
export type QuotedString = { readonly inner: Span; readonly outer: Span };

const WORD = /[\p{L}\p{N}]/u;
const isWord = (char: string | undefined) => char !== undefined && WORD.test(char);
const isSpace = (char: string | undefined) => char === undefined || /\s/.test(char);
const opensAfter = (char: string) => /[([—–-]/.test(char);

/** Stands for the second half of a mark that is written with two characters; counted as part of it. */
const HALF = '\u2060';

/** A paragraph to search, `[start, end)` of a text whose double marks are all one character. */
type Paragraph = { readonly text: string; readonly start: number; readonly end: number };

/**
 * Everything between quotation marks, outermost only. A double mark that no other closes runs to the
 * end of its paragraph; single marks count where they cannot be apostrophes.
 */
export function quotedStrings(raw: string): readonly QuotedString[] {
  const text = raw.replace(/''|``/g, `"${HALF}`);
  return Array.from(text.matchAll(/[^\n]+/g)).flatMap(({ 0: line, index }) =>
    quotedIn({ text, start: index, end: index + line.length }),
  );
}

function quotedIn(paragraph: Paragraph): QuotedString[] {
  const { text, start, end } = paragraph;
  const found: QuotedString[] = [];
  let at = start;
  while (at < end) {
    const quoted = opensDouble(paragraph, at)
      ? doubleQuoted(paragraph, at)
      : opensSingle(paragraph, at)
        ? singleQuoted(paragraph, at)
        : undefined;
    if (quoted && WORD.test(text.slice(quoted.inner.start, quoted.inner.end))) found.push(quoted);
    at = quoted ? Math.min(quoted.inner.end + 1, end) : at + 1;
  }
  return found;
}

function opensDouble({ text, start }: Paragraph, at: number): boolean {
  const mark = text[at];
  const next = text[at + 1];
  if (mark === '“') return true;
  if (mark === '"') {
    const inches = /\d/.test(text[at - 1] ?? '') && !isWord(next);
    return !inches;
  }
  return mark === '”' && (at === start || isSpace(text[at - 1])) && isWord(next);
}

function doubleQuoted(paragraph: Paragraph, at: number): QuotedString | undefined {
  const { text, start, end } = paragraph;
  const close = closeOf(paragraph, at);
  if (close === undefined) {
    const before = at === start || isSpace(text[at - 1]) || opensAfter(text[at - 1] ?? '');
    if (!before || isSpace(text[at + 1])) return undefined;
    return { inner: { start: at + 1, end }, outer: { start: at, end } };
  }
  const after = close + (text[close + 1] === HALF ? 2 : 1);
  return { inner: { start: at + 1, end: close }, outer: { start: at, end: after } };
}

/** Where the mark that closes the one at `at` stands; marks nested in it are passed over. */
function closeOf({ text, end }: Paragraph, at: number): number | undefined {
  const curly = text[at] === '“';
  let depth = 0;
  for (let next = at + 1; next < end; next++) {
    const mark = text[next];
    if (mark === '“' && curly) {
      if (moreClosingThanOpening(text.slice(next, end))) depth++;
      else if (isWord(text[next - 1]) || /[.,!?]/.test(text[next - 1] ?? '')) return next;
    } else if (mark === '”' || mark === '"' || (mark === '“' && text[at] === '"')) {
      if (depth === 0) return next;
      depth--;
    }
  }
  return undefined;
}

/** A second opening mark nests only then; otherwise it is a closing mark that was typed wrongly. */
function moreClosingThanOpening(rest: string): boolean {
  const count = (marks: RegExp) => rest.match(marks)?.length ?? 0;
  return count(/[”"]/g) > count(/“/g);
}

const LONGEST_SINGLE = 400;

function opensSingle({ text, start }: Paragraph, at: number): boolean {
  if (text[at] !== '‘' && text[at] !== "'") return false;
  const before = text[at - 1];
  const free = at === start || isSpace(before) || /[([—–:-]/.test(before ?? '');
  return free && isWord(text[at + 1]) && !isElision(text.slice(at + 1, at + 7));
}

/** `’90s`, `’em`, `’til`: words that begin with an apostrophe. */
function isElision(after: string): boolean {
  return /^(?:\d|(?:em|til|cause|tis|twas|n|bout|round)\b)/i.test(after);
}

function singleQuoted(paragraph: Paragraph, at: number): QuotedString | undefined {
  const { text, end } = paragraph;
  for (let next = at + 2; next < end; next++) {
    if (closesSingle(paragraph, next)) {
      if (next - at >= LONGEST_SINGLE) return undefined;
      return { inner: { start: at + 1, end: next }, outer: { start: at, end: next + 1 } };
    }
    if (/[“”"]/.test(text[next] ?? '')) return undefined;
  }
  return undefined;
}

function closesSingle({ text, end }: Paragraph, at: number): boolean {
  if ((text[at] !== '’' && text[at] !== "'") || isWord(text[at + 1])) return false;
  const possessive =
    text[at - 1] === 's' &&
    /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)) &&
    /['’](?!\p{L})/u.test(text.slice(at + 1, end));
  return !possessive;
}
