import type { QuoteKind } from '../../core/quote.ts';
import type { Span } from '../../core/span.ts';
import type { RawAttribution } from './attribution.ts';
import { isAdverb, isStop } from './grammar.ts';
import type { Line, Token } from './lines.ts';
import type { Stretch } from './phrases.ts';
import type { QuotedString } from './quoted-strings.ts';
import type { Report } from './reports.ts';

const FIRST_PERSON = /(?<!\p{L})(?:I|we|my|our|me|us|you)(?!\p{L})/u;

export type Content = { readonly parts: readonly Span[]; readonly kind: QuoteKind };

/** What a stretch of a line says, without its outer commas and full stop; undefined when nothing is left. */
export function contentOf(line: Line, stretch: Stretch): Content | undefined {
  const { from, to } = trimmed(line.tokens, stretch);
  const tokens = line.tokens.slice(from, to);
  const strings = tokens.flatMap(({ string }) => (string ? [string] : []));
  const words = tokens.filter(({ kind }) => kind === 'word');
  if (words.length === 0) {
    return strings.length > 0 ? directContent(line.text, strings) : undefined;
  }
  const span = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
  const verbatim = tokens.some(
    ({ string }, at) => string && isVerbatim(line.text, string, tokens[at - 1]),
  );
  if (words.length < 2 && !verbatim) return undefined;
  return { parts: [span], kind: verbatim ? 'mixed' : 'indirect' };
}

export function directContent(text: string, strings: readonly QuotedString[]): Content {
  return { parts: strings.map((string) => wordsWithin(text, string)), kind: 'direct' };
}

/** The words of a quoted string, without the comma that leads over to `he said`. */
function wordsWithin(text: string, { inner }: QuotedString): Span {
  let { start, end } = inner;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /[\s,]/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** Someone's very words rather than a term held at arm's length, such as `so-called "contingent"`. */
function isVerbatim(text: string, { inner }: QuotedString, before: Token | undefined): boolean {
  const words = text.slice(inner.start, inner.end);
  const count = words.split(/\s+/).length;
  if (/^(?:is|are|was|were|be|been|being|as|it|them|him|her|that)$/.test(before?.lower ?? ''))
    return true;
  return count >= 4 || /[.!?,]$/.test(words) || FIRST_PERSON.test(words);
}

function trimmed(tokens: readonly Token[], { from, to }: Stretch): Stretch {
  let start = from;
  let end = to;
  while (start < end && isOuter(tokens[start])) start++;
  while (end > start && isOuter(tokens[end - 1])) end--;
  return { from: start, to: end };
}

function isOuter(token: Token | undefined): boolean {
  return token?.kind === 'mark' && !token.string && !/^[$€£%()[\]?!'’#]$/.test(token.text);
}

/** Where the words that a report opens end: at the line's end or where another report takes over. */
export function bodyEnd(line: Line, report: Report, reports: readonly Report[]): number {
  const { tokens } = line;
  for (const other of reports) {
    if (other.from <= report.body || other === report) continue;
    const before = tokens[other.from - 1];
    if (other.shared && before?.text === ',' && other.form === 'participle') return other.from;
    if (other.shared && /^(?:and|but)$/.test(before?.lower ?? '') && other.form === 'finite') {
      return other.from - 1;
    }
    if (other.inverted || other.shared || other.subject === undefined) continue;
    const comma = tokens[other.from - 2]?.text === ',' || tokens[other.from - 2]?.text === ';';
    if (comma && /^(?:but|and|while|whereas|though)$/.test(before?.lower ?? '') && other.opener)
      return other.from - 2;
  }
  return tokens.length;
}

const ASIDE_VERB =
  /^(?:answering|adding|referring|speaking|noting|pointing|commenting|citing|quoting|responding|describing|recalling|explaining|using|talking|discussing|stressing|reading|pausing|laughing|smiling)$/;

/** True when nothing but the sentence's end, or an aside, follows the report. */
export function isTail(line: Line, { body, opener }: Report): boolean {
  if (opener) return false;
  const token = line.tokens[body];
  if (!token || token.string) return true;
  if (/^[.;:!?)\]—–-]$/.test(token.text) || ASIDE_VERB.test(token.lower)) return true;
  if (
    /^(?:and|but|when|while|as|before|after|because|in|at|of|about|during|referring|adding)$/.test(
      token.lower,
    )
  )
    return true;
  return token.text === ',';
}

/** True when what follows a comma comments on the saying and is not said itself: `, adding …`, `, when asked`. */
export function isAside(line: Line, comma: number): boolean {
  const token = line.tokens[comma + 1];
  if (!token) return true;
  if (/ing$/.test(token.lower) || isAdverb(token) || isStop(token)) return true;
  return /^(?:in|at|during|after|before|on|as|with|citing|to|for|according)$/.test(token.lower);
}

export function spanOf({ tokens }: Line, { from, to }: Stretch): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** The proposal that a report makes with the words found for it. */
export function attributed(
  line: Line,
  report: Report,
  { content, by, confidence }: { content: Content; by: string; confidence: number },
): RawAttribution {
  return {
    ...content,
    cue: spanOf(line, report.cue),
    ...(report.subject ? { source: spanOf(line, report.subject) } : {}),
    ...(report.audience ? { audience: spanOf(line, report.audience) } : {}),
    by,
    confidence,
  };
}
