import type { Block } from '../core/article.ts';
import { holds, type Span, slice } from '../core/span.ts';
import type { Claim } from '../core/verify/check.ts';
import type { Tagger } from './quotes/model/tagger.ts';
import { quotedStrings } from './quotes/quoted-strings.ts';
import { readQuotes } from './quotes/read-quotes.ts';

/** Fewer words in marks are a name or an irony, no quotation that could be checked. */
const FEWEST_WORDS = 3;

/**
 * What a message claims that others said: the words in its quotation marks and its block quotes, each
 * with whom it names as their speaker, where it does.
 */
export function claimsIn(message: string, tagger?: Tagger): readonly Claim[] {
  const { text, quoted } = withoutMarkdown(message);
  const blocks = linesOf(text);
  const quotes = readQuotes({ text, blocks }, tagger);
  const strings = quotedStrings(
    text,
    blocks.map(({ span }) => span),
  ).map(({ inner }) => inner);
  const claims = [...strings, ...quoted.filter((span) => !strings.some((one) => holds(span, one)))]
    .sort((a, b) => a.start - b.start)
    .map((span): Claim => {
      const speaker = quotes.find(({ parts }) => parts.some((part) => holds(span, part)))?.speaker;
      const name = speaker?.name ?? namedIn(text, speaker);
      return { words: slice(text, span), ...(name && { speaker: name }) };
    });
  return joined(claims).filter(({ words }) => wordsOf(words) >= FEWEST_WORDS);
}

type Speaker = ReturnType<typeof readQuotes>[number]['speaker'];

/** A mention is a name where it is written as one. */
function namedIn(text: string, speaker: Speaker): string | undefined {
  if (speaker?.found !== 'named') return undefined;
  const mention = slice(text, speaker.mention);
  return /^\p{Lu}/u.test(mention) ? mention : undefined;
}

/** The message with its block quotes as lines of their own; other signs of Discord are left as they are. */
function withoutMarkdown(message: string): { text: string; quoted: readonly Span[] } {
  const quoted: Span[] = [];
  let text = '';
  let open = false;
  for (const line of message.split(/\r?\n/)) {
    const [mark = ''] = /^\s*>{1,3}\s+/.exec(line) ?? [];
    const words = line.slice(mark.length);
    const last = quoted.at(-1);
    const start = text.length;
    text += `${words}\n`;
    const span = { start, end: start + words.length };
    if (mark && open && last) quoted[quoted.length - 1] = { start: last.start, end: span.end };
    else if (mark) quoted.push(span);
    open = mark !== '';
  }
  return { text, quoted };
}

function linesOf(text: string): readonly Block[] {
  return [...text.matchAll(/\S[^\n]*/g)].map(({ 0: line, index }) => ({
    kind: 'paragraph',
    span: { start: index, end: index + line.trimEnd().length },
  }));
}

/** Each wording once. */
function joined(claims: readonly Claim[]): readonly Claim[] {
  const seen = new Set<string>();
  return claims.filter(({ words }) => {
    const fresh = !seen.has(words);
    seen.add(words);
    return fresh;
  });
}

function wordsOf(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
