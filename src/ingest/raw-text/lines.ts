import type { Span } from '../../core/span.ts';
import { isCaption } from './rules/caption.ts';
import { furnitureReason } from './rules/furniture.ts';
import { cutAtStops } from './unglue.ts';
import { unwrap } from './wrapped.ts';

/** One non-blank line of a file, with what the rules ask about it. */
export type Line = {
  /** Without the white space around it. */
  readonly span: Span;
  readonly text: string;
  /** For comparing only: case, quotation marks, dashes and spaces levelled. */
  readonly folded: string;
  /** Words; two signs of a script without spaces count as one. */
  readonly words: number;
  /** True when it ends as sentences end. */
  readonly stop: boolean;
  /** Why it is no part of an article by its words alone; absent when they do not tell. */
  readonly furniture: string | undefined;
  readonly caption: boolean;
  /** True when the break before it was lost. */
  readonly glued: boolean;
};

const STOP = /[.!?…:;。！？؟।][\s"'”’»)\]]*$/u;
const CLOSE = /[.!?…。！？؟।][\s"'”’»)\]]*$/u;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const EASTERN = /[\u0e00-\u0e7f\u3040-\u9fff\uf900-\ufaff\ud840-\ud88f]/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** The lines of a file, in order, without blank ones; wrapped lines joined and lost breaks mended. */
export function linesOf(raw: string): readonly Line[] {
  const spans = unwrap(raw, rowsOf(raw));
  return spans.flatMap((span) =>
    cutAtStops(raw, span).map((piece, i) => lineOf(raw, piece, i > 0)),
  );
}

function rowsOf(raw: string): readonly Span[] {
  const rows: Span[] = [];
  for (const { index, 0: text } of raw.matchAll(/[^\r\n\u2028\u2029]+/gu)) {
    const start = index + (text.length - text.trimStart().length);
    const end = index + text.trimEnd().length;
    if (end > start) rows.push({ start, end });
  }
  return rows;
}

/** A span of a file, looked at as one line. */
function lineOf(raw: string, span: Span, glued: boolean): Line {
  const text = raw.slice(span.start, span.end);
  const tail = text.slice(-12);
  return {
    span,
    text,
    glued,
    folded: fold(text),
    words: wordsIn(text),
    furniture: furnitureReason(text),
    caption: isCaption(text),
    stop: CLOSE.test(tail) || (STOP.test(tail) && text.length > 60),
  };
}

function wordsIn(text: string): number {
  const unspaced = EASTERN.test(text) ? (text.match(UNSPACED)?.length ?? 0) : 0;
  return (text.match(WORD)?.length ?? 0) + Math.floor(unspaced / 2);
}

/** Levels what typography varies, so that two lines can be compared. Never shown. */
function fold(text: string): string {
  if (/^[\x20-\x7e]*$/u.test(text))
    return text.replace(/`/gu, "'").replace(/ {2,}/gu, ' ').trim().toLowerCase();
  return text
    .normalize('NFC')
    .replace(/[‘’‚‛′`]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
    .toLowerCase();
}
