import type { Block } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import { isSmallWord } from './headline-case.ts';

const OPENS_WORD = /^["“‘'(«]?\p{Lu}(?:\p{L}|[\s:&]|['’]\p{L})/u;
const NO_GLUE = /^\p{L}$|[.@/]/u;
const SEAM = /^(\p{Lu}?[\p{Ll}’']{2,})(?=\p{Lu}\p{Ll}*)/u;
const SMALL = /^\p{Ll}/u;
const LETTERS = /^\p{L}+/u;

const STOP = /[.!?…]+[”’»)\]]*/gu;
/** What follows a full stop in a name rather than in a text: `Booking.Com`. */
const NAME_TAIL = /^(?:com|net|org|news|tv|inc|ltd|js|html?|co|gov|edu)\b/iu;
/** Words that open a sentence and stand in lower case inside a heading. */
const OPENER =
  /^(?:The|A|An|In|On|At|It|He|She|They|We|This|That|These|Those|His|Her|Their|Its|Our|As|By|For|From|With|After|Before|When|While|If|But|And|There|Earlier|Meanwhile|According)$/u;

/** Cuts a line where a scraper lost the breaks: at stops that are glued to a capital. */
export function cutAtStops(text: string, line: Span): readonly Span[] {
  const starts = [line.start, ...gluedStops(text, line)];
  return starts.map((start, i) => trimmed(text, { start, end: starts[i + 1] ?? line.end }));
}

/** A paragraph, with the heading apart that is glued before it. `inGlue`: a lost break stands above it. */
export function cutHeading(text: string, piece: Span, inGlue: boolean): readonly Block[] {
  const heading = gluedHeading(text, piece, inGlue);
  if (heading === undefined) return [{ kind: 'paragraph', span: piece }];
  return [
    { kind: 'heading', span: trimmed(text, { start: piece.start, end: heading }) },
    { kind: 'paragraph', span: trimmed(text, { start: heading, end: piece.end }) },
  ];
}

function gluedStops(text: string, { start, end }: Span): readonly number[] {
  const cuts: number[] = [];
  const line = text.slice(start, end);
  let last = 0;
  let marks = 0;
  let seen = 0;
  for (const { index, 0: stop } of line.matchAll(STOP)) {
    marks += count(line, '"', seen, index);
    seen = index;
    let at = index + stop.length;
    // A straight mark closes when one is open, and opens the next paragraph when none is.
    if (line[at] === '"' && marks % 2 === 1) at++;
    const begins = OPENS_WORD.test(line.slice(at, at + 4));
    if (!begins || NAME_TAIL.test(line.slice(at, at + 5))) continue;
    if (isInitial(line, index) || words(line.slice(last, index)) < 3) continue;
    cuts.push(start + at);
    last = at;
  }
  return cuts;
}

/** `U.S.Department`, `J.Smith`, `e.g.Paris`: the stop belongs to the letter before it. */
function isInitial(line: string, stop: number): boolean {
  if (line[stop] !== '.') return false;
  const word = /[\p{L}\p{N}.@/_-]*$/u.exec(line.slice(Math.max(0, stop - 40), stop))?.[0] ?? '';
  return NO_GLUE.test(word) || /^(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof|No)$/u.test(word);
}

/** Where the text behind a heading begins that is glued to it; undefined when there is none. */
function gluedHeading(text: string, piece: Span, inGlue: boolean): number | undefined {
  const head = text.slice(piece.start, Math.min(piece.end, piece.start + 160));
  const tokens = [...head.matchAll(/\S+/gu)];
  for (const [i, { index, 0: token }] of tokens.entries()) {
    const seam = SEAM.exec(token)?.[1];
    if (seam && i >= 1 && isSeam(text, piece, token, seam))
      return piece.start + index + seam.length;
    const next = tokens[i + 1]?.[0] ?? '';
    if (inGlue && i >= 3 && OPENER.test(token) && SMALL.test(next) && !isSmallWord(next)) {
      return piece.start + index;
    }
    if (i > 0 && SMALL.test(token) && !isSmallWord(token)) return undefined;
  }
  return undefined;
}

/** `UkraineThe` is a seam, `YouTube` a name: the halves stand alone elsewhere, the whole does not. */
function isSeam(text: string, piece: Span, token: string, left: string): boolean {
  if (/^(?:Mc|Mac|De|Di|Le|La|Van|Fitz|O’|O')$/u.test(left)) return false;
  const right = LETTERS.exec(token.slice(left.length))?.[0] ?? '';
  if (OPENER.test(right)) return true;
  const near = text.slice(Math.max(0, piece.start - 5000), piece.start + 5000);
  const whole = left + right;
  return (
    near.split(whole).length <= 2 && new RegExp(`(?<!\\p{L})${right}(?!\\p{L})`, 'u').test(near)
  );
}

function count(text: string, sign: string, from: number, to: number): number {
  let found = 0;
  for (let i = from; i < to; i++) if (text[i] === sign) found++;
  return found;
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  return {
    start: start + (piece.length - piece.trimStart().length),
    end: start + piece.trimEnd().length,
  };
}
