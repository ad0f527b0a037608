import type { Article } from '../../core/article.ts';
import type { Quote } from '../../core/quote.ts';
import { overlaps, type Span, slice } from '../../core/span.ts';

/** The marks that open a quotation in any language, each with those that close it. */
const PAIRS: Readonly<Record<string, string>> = {
  '«': '»',
  '„': '“”"',
  '“': '”',
  '‹': '›',
  '「': '」',
  '『': '』',
  '"': '"',
};
/** Marks that are used the other way round by some, and by others on both sides. */
const BY_LANGUAGE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...languages('de da cs sk sl hr sr bs hu pl', { '»': '«', '›': '‹' }),
  ...languages('sv fi', { '”': '”', '»': '»' }),
};

/** Fewer words in marks are a name, a title or a distance from the words: they are no one's statement. */
const FEWEST_WORDS = 6;
/** Enough after a colon, or for a sentence that ends within its marks. */
const FEWEST_OF_SENTENCE = 3;
/** In scripts without spaces a word takes about two signs. */
const SIGNS_A_WORD = 2;
const FARTHEST = 3_000;

/**
 * The direct quotations of a text in a language other than English: what stands in that language's marks
 * and is long enough to be said. Whose words they are is not guessed.
 */
export function quotesInMarks({ text, blocks }: Article, language: string): readonly Quote[] {
  const pairs = { ...PAIRS, ...BY_LANGUAGE[language] };
  const segmenter = segmenterFor(language);
  return blocks.flatMap(({ kind, span }) => {
    if (kind !== 'paragraph') return [];
    const said = stringsIn(text, span, pairs).filter((inner) => isSaid(text, inner));
    if (said.length === 0) return [];
    const sentences = sentencesIn(text, span, segmenter);
    return said.map(
      (inner): Quote => ({
        kind: 'direct',
        parts: [inner],
        sentences: around(inner, sentences),
        confidence: 0,
        by: 'marks of another language',
      }),
    );
  });
}

function languages<T>(codes: string, marks: T): Readonly<Record<string, T>> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, marks]));
}

/** What stands between marks, without them. An inner quotation belongs to the outer one. */
function stringsIn(
  text: string,
  { start, end }: Span,
  pairs: Readonly<Record<string, string>>,
): readonly Span[] {
  const found: Span[] = [];
  for (let at = start; at < end; at++) {
    const closing = pairs[text[at] ?? ''];
    if (!closing || !canOpen(text, at)) continue;
    const close = closeOf(text, at, { closing, end: Math.min(end, at + FARTHEST) });
    if (close === undefined) continue;
    found.push(trimmed(text, { start: at + 1, end: close }));
    at = close;
  }
  return found;
}

/** `15"` is a length: a straight mark opens where no word ends. */
function canOpen(text: string, at: number): boolean {
  return text[at] !== '"' || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ');
}

function closeOf(
  text: string,
  open: number,
  { closing, end }: { readonly closing: string; readonly end: number },
): number | undefined {
  const opening = text[open] ?? '';
  let depth = 0;
  for (let at = open + 1; at < end; at++) {
    const mark = text[at] ?? '';
    if (closing.includes(mark)) {
      if (depth === 0) return at;
      depth--;
    } else if (mark === opening) depth++;
  }
  return undefined;
}

function trimmed(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  const from = start + inner.length - inner.trimStart().length;
  return { start: from, end: Math.max(from, start + inner.trimEnd().length) };
}

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

function isSaid(text: string, inner: Span): boolean {
  const said = slice(text, inner);
  const spaceless = said.match(SPACELESS)?.length ?? 0;
  const words =
    (said.replace(SPACELESS, ' ').match(/\p{L}[\p{L}\p{M}’'-]*/gu)?.length ?? 0) +
    Math.floor(spaceless / SIGNS_A_WORD);
  if (words >= FEWEST_WORDS) return true;
  const announced = /[:：]\s*.$/u.test(text.slice(Math.max(0, inner.start - 4), inner.start));
  return words >= FEWEST_OF_SENTENCE && (announced || /[.!?…。！？؟]$/u.test(said));
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = Intl.Segmenter.supportedLocalesOf([language]);
  return new Intl.Segmenter(known[0] ?? 'und', { granularity: 'sentence' });
}

function sentencesIn(text: string, span: Span, segmenter: Intl.Segmenter): readonly Span[] {
  return [...segmenter.segment(slice(text, span))].map(({ index, segment }) =>
    trimmed(text, { start: span.start + index, end: span.start + index + segment.length }),
  );
}

/** The sentences that hold a quotation with its marks. */
function around({ start, end }: Span, sentences: readonly Span[]): Span {
  const marked = { start: start - 1, end: end + 1 };
  const holding = sentences.filter((sentence) => overlaps(sentence, marked));
  return {
    start: Math.min(marked.start, ...holding.map((sentence) => sentence.start)),
    end: Math.max(marked.end, ...holding.map((sentence) => sentence.end)),
  };
}
