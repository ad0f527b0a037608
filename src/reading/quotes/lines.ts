import type { Block } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import { sentencesIn } from '../paragraph-sentences.ts';
import { cueOf } from './cues.ts';
import { type QuotedString, quotedStrings } from './quoted-strings.ts';
import { type Word, wordsOf } from './words.ts';

const DASH_OF_SPEECH = /^\s*[―—–]\s*\p{Lu}/u;
const CAPITAL = /^\p{Lu}/u;

/** A word, a mark, or a whole quoted string. */
export type Token = Word & { readonly string?: QuotedString };

/** A sentence of the narrator's: sentences within a quoted string do not end it. */
export type Line = {
  readonly text: string;
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** Which of the article's paragraphs it stands in, from 0. */
  readonly paragraph: number;
  readonly startsParagraph: boolean;
  readonly endsParagraph: boolean;
  /** Counts the headings before it. */
  readonly section: number;
};

/** The quoted strings of some lines, in order. */
export function stringsIn(lines: readonly Line[]): readonly QuotedString[] {
  return lines.flatMap(({ tokens }) => tokens.flatMap(({ string }) => string ?? []));
}

/** The lines of an article's paragraphs, in order. */
export function linesOf(text: string, blocks: readonly Block[]): readonly Line[] {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const strings = quotedStrings(
    text,
    paragraphs.map(({ span }) => span),
  );
  const lines: Line[] = [];
  let section = 0;
  let paragraph = 0;
  let at = 0;
  for (const { kind, span } of blocks) {
    if (kind === 'heading') section++;
    if (kind !== 'paragraph') continue;
    const first = at;
    while (at < strings.length && (strings[at]?.outer.start ?? 0) < span.end) at++;
    const dateline = datelineLength(text, span);
    const body = dateline > 0 ? { start: span.start + dateline, end: span.end } : span;
    const spans = frames(text, body, strings.slice(first, at));
    spans.forEach(({ strings: within, ...frame }, index) => {
      const pieces = chunked(tokensOf(text, frame, within));
      pieces.forEach((tokens, piece) => {
        lines.push({
          text,
          span: { start: tokens[0]?.start ?? frame.start, end: tokens.at(-1)?.end ?? frame.end },
          tokens,
          paragraph,
          startsParagraph: index === 0 && piece === 0,
          endsParagraph: index === spans.length - 1 && piece === pieces.length - 1,
          section,
        });
      });
    });
    paragraph++;
  }
  return lines;
}

/** No sentence is longer; what is, is no sentence, and is read piece by piece. */
const LONGEST = 300;

function chunked(tokens: readonly Token[]): readonly (readonly Token[])[] {
  if (tokens.length <= LONGEST) return [tokens];
  const pieces: (readonly Token[])[] = [];
  for (let at = 0; at < tokens.length; at += LONGEST) pieces.push(tokens.slice(at, at + LONGEST));
  return pieces;
}

type Frame = Span & { readonly strings: readonly QuotedString[] };

function frames(text: string, paragraph: Span, strings: readonly QuotedString[]): Frame[] {
  const found: Frame[] = [];
  let start: number | undefined;
  let next = 0;
  let held: QuotedString[] = [];
  for (const sentence of sentencesIn(text, paragraph)) {
    start ??= sentence.start;
    while (next < strings.length && (strings[next]?.outer.start ?? 0) < sentence.end) {
      const string = strings[next++];
      if (string) held.push(string);
    }
    const last = held.at(-1);
    if (last && last.outer.end > sentence.end) continue;
    if (last && last.outer.end === sentence.end && cueFollows(text, sentence.end, paragraph.end))
      continue;
    found.push({ start, end: sentence.end, strings: held });
    start = undefined;
    held = [];
  }
  if (start !== undefined) found.push({ start, end: paragraph.end, strings: held });
  return found;
}

/** After `“Really?”`, does the sentence go on with `Ana Ruiz asked` or `— Ana Ruiz`? */
function cueFollows(text: string, from: number, limit: number): boolean {
  if (DASH_OF_SPEECH.test(text.slice(from, Math.min(limit, from + 6)))) return true;
  if (!/[?!…,—-]$/.test(text.slice(from - 2, from - 1))) return false;
  const words = wordsOf(text, { start: from, end: Math.min(limit, from + 80) }).slice(0, 6);
  for (const [index, word] of words.entries()) {
    if (word.kind === 'mark') return false;
    const cue = cueOf(word.lower);
    if (cue?.form === 'finite') {
      const after = words[index + 1];
      return index > 0 && (after === undefined || after.lower !== 'that');
    }
    if (index === 0 && /^(?:he|she|they|it|i|we|you)$/.test(word.lower)) continue;
    if (!CAPITAL.test(word.text)) return false;
  }
  return false;
}

function tokensOf(text: string, span: Span, strings: readonly QuotedString[]): readonly Token[] {
  const tokens: Token[] = [];
  let from = span.start;
  for (const string of strings) {
    const { start, end } = string.outer;
    for (const word of wordsOf(text, { start: from, end: start })) tokens.push(word);
    tokens.push({ start, end, text: '"', lower: '"', kind: 'mark', string });
    from = end;
  }
  for (const word of wordsOf(text, { start: from, end: Math.max(from, span.end) }))
    tokens.push(word);
  return tokens;
}

const DATELINE =
  /^\s*(?:\p{Lu}[\p{Lu} .'’-]{2,30}(?:,[^()–—-]{2,30}){0,2}(?:\([^)]{2,30}\)\s*)?|\p{Lu}[\p{L} .'’]{2,30}(?:,\s*\p{Lu}{2,15}\s*|,?[^()–—-]{0,20}\(\p{Lu}[^)]{1,30}\)\s*))\s?[–—-]{1,2}\s+/u;

/** `Moscow, SANA – ` belongs to the paper and not to anyone's words. */
function datelineLength(text: string, { start, end }: Span): number {
  return DATELINE.exec(text.slice(start, Math.min(end, start + 120)))?.[0].length ?? 0;
}
