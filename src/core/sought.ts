import { type Span, slice } from './span.ts';
import { isCommon, MOST_TERMS, queryWords, type Word, wordsIn } from './words.ts';

/**
 * Words that stand in a row, each so many words after the first. Common words in between hold their
 * place, whichever they are: “talks of the town” is also found in “talks about our town”.
 */
export type Phrase = readonly { readonly term: string; readonly after: number }[];

/** What a passage must hold: a term, or a phrase of several. */
export type Part = string | Phrase;

/** What is looked for: passages that hold every part, and none of those that it is to be without. */
export type Sought = { readonly parts: readonly Part[]; readonly without: readonly Part[] };

export const NOTHING: Sought = { parts: [], without: [] };

/** A piece of a question: words, or a phrase that stood in quotation marks; `-` before it leaves it out. */
export type Piece = {
  readonly text: string;
  readonly phrase: boolean;
  readonly leaveOut: boolean;
  readonly span: Span;
};

/** A mark counts only where a word begins and where one ends, a minus only before a word or a mark. */
const PIECE =
  /(?<![^\s(])(?<minus>-)?(?:"(?<straight>[^"]*)"|“(?<curly>[^“”]*)”)(?![\p{L}\p{N}])|(?<![^\s(])-(?<word>[\p{L}\p{N}]\S*)|\S+/gu;

/** A question in pieces; words that stand side by side are one piece. */
export function piecesOf(question: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: whole, index, groups = {} } of question.matchAll(PIECE)) {
    const { minus, straight, curly, word } = groups;
    const marked = straight ?? curly;
    const span = { start: index, end: index + whole.length };
    const last = pieces.at(-1);
    if (marked !== undefined) {
      pieces.push({ text: marked, phrase: true, leaveOut: minus !== undefined, span });
    } else if (word !== undefined) {
      pieces.push({ text: word, phrase: false, leaveOut: true, span });
    } else if (last && !last.phrase && !last.leaveOut) {
      const joined = { start: last.span.start, end: span.end };
      const text = question.slice(joined.start, joined.end);
      pieces.splice(-1, 1, { ...last, text, span: joined });
    } else pieces.push({ text: whole, phrase: false, leaveOut: false, span });
  }
  return pieces;
}

/** Reads a question such as `Peskov "no fly zone" -Turkey`. What cannot be meant is read as words. */
export function soughtIn(question: string): Sought {
  const pieces = piecesOf(question);
  const wanted = pieces.filter(({ leaveOut }) => !leaveOut);
  const telling = wanted.flatMap(({ phrase, text }): readonly Part[] =>
    phrase ? asList(partOf(text)) : wordsIn(text).map(({ term }) => term),
  );
  const parts =
    telling.length > 0
      ? telling
      : queryWords(wanted.map(({ text }) => text).join(' ')).map(({ term }) => term);
  const without = pieces
    .filter(({ leaveOut }) => leaveOut)
    .flatMap(({ text }) => asList(partOf(text)));
  return { parts: onceEach(parts), without: onceEach(without) };
}

/** A question with other words in place of some; phrases and what is left out stay as they are. */
export function respelled(question: string, instead: (word: string) => string | undefined): string {
  let written = '';
  let done = 0;
  for (const { text, phrase, leaveOut, span } of piecesOf(question)) {
    if (phrase || leaveOut) continue;
    for (const word of queryWords(text)) {
      const other = instead(slice(text, word.span));
      if (other === undefined) continue;
      written += question.slice(done, span.start + word.span.start) + other;
      done = span.start + word.span.end;
    }
  }
  return written + question.slice(done);
}

function asList(part: Part | undefined): readonly Part[] {
  return part === undefined ? [] : [part];
}

/** The words of a text as one part; undefined where it has none. Common words alone are kept. */
export function partOf(text: string): Part | undefined {
  const telling = wordsIn(text);
  const [first, ...others] = telling.length > 0 ? telling : queryWords(text);
  if (!first) return undefined;
  if (others.length === 0) return first.term;
  return [first, ...others].map(({ term, at }) => ({ term, after: at - first.at }));
}

/** The different terms of some parts, in order. */
export function termsOf(parts: readonly Part[]): readonly string[] {
  return [
    ...new Set(parts.flatMap((part) => (isTerm(part) ? [part] : part.map(({ term }) => term)))),
  ];
}

export function isTerm(part: Part): part is string {
  return typeof part === 'string';
}

/** True for `-market`: a question that only says what to leave out. */
export function onlyLeavesOut(question: string): boolean {
  const pieces = piecesOf(question);
  return pieces.length > 0 && pieces.every(({ leaveOut }) => leaveOut);
}

/** True when a question has no word that could tell one passage from another. */
export function tellsNothing(question: string): boolean {
  const terms = termsOf(soughtIn(question).parts);
  const common = terms.filter((term) => isCommon(term.toLowerCase()));
  return common.length === terms.length && (common.length !== 1 || common.some(isCommon));
}

/** Where parts stand within a stretch of text, phrases as a whole; in order, never overlapping. */
export function findParts(text: string, within: Span, parts: readonly Part[]): readonly Span[] {
  if (parts.length === 0) return [];
  const words = wordsIn(text, within);
  const terms = new Set(parts.filter(isTerm));
  const single = words.filter(({ term }) => terms.has(term)).map(({ span }) => span);
  const phrases = parts.filter((part): part is Phrase => !isTerm(part));
  if (phrases.length === 0) return single;
  return joined([...single, ...phrases.flatMap((phrase) => phraseSpans(words, phrase))]);
}

/** True when some words hold a part. */
export function holdsPart(words: readonly Word[], part: Part): boolean {
  if (isTerm(part)) return words.some(({ term }) => term === part);
  return phraseSpans(words, part).length > 0;
}

function phraseSpans(words: readonly Word[], phrase: Phrase): readonly Span[] {
  const byPlace = new Map(words.map((word) => [word.at, word]));
  return words.flatMap(({ at, span }) => {
    const row = phrase.map(({ term, after }) => {
      const word = byPlace.get(at + after);
      return word?.term === term ? word : undefined;
    });
    const last = row.at(-1);
    return last && row.every((word) => word) ? [{ start: span.start, end: last.span.end }] : [];
  });
}

/** Spans in order, those that overlap made one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = whole.at(-1);
    if (!last || span.start >= last.end) whole.push(span);
    else whole.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
  }
  return whole;
}

function onceEach(parts: readonly Part[]): readonly Part[] {
  const byKey = new Map(parts.map((part) => [JSON.stringify(part), part]));
  return [...byKey.values()].slice(0, MOST_TERMS);
}
