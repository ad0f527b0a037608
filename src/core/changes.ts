import { type Article, type Passage, passagesOf } from './article.ts';
import { inCommon } from './in-common.ts';
import { type Span, slice } from './span.ts';

/** What differs between two states of one page, paragraph by paragraph; marks are in each one's own text. */
export type Change =
  | { readonly kind: 'added'; readonly after: Passage }
  | { readonly kind: 'removed'; readonly before: Passage }
  | {
      readonly kind: 'changed';
      readonly before: Passage;
      readonly after: Passage;
      /** Words of the older paragraph that the newer one has not. */
      readonly gone: readonly Span[];
      /** Words of the newer paragraph that the older one had not. */
      readonly come: readonly Span[];
    };

/** A paragraph is the same one, changed, when this share of the words of both is in both. */
const ALIKE = 0.5;
/** Above so many comparisons of paragraphs, those that changed are told as removed and added. */
const MOST_PAIRS = 40_000;

/**
 * The changes from an older text to a newer one, in the order of the newer; what was removed comes last.
 * A paragraph that only moved, or is only set differently, has not changed.
 */
export function changesBetween(older: Article, newer: Article): readonly Change[] {
  const [before, after] = [paragraphsOf(older), paragraphsOf(newer)];
  const left = new Map<string, number>();
  for (const { plain } of before) left.set(plain, (left.get(plain) ?? 0) + 1);
  const fresh = after.filter(({ plain }) => !taken(left, plain));
  const kept = new Map<string, number>();
  for (const { plain } of after) kept.set(plain, (kept.get(plain) ?? 0) + 1);
  const gone = before.filter(({ plain }) => !taken(kept, plain));
  const origin = originsOf(fresh, gone);
  const told = fresh.map((paragraph): Change => {
    const from = origin.get(paragraph);
    return from ? changed(from, paragraph) : { kind: 'added', after: paragraph.passage };
  });
  const used = new Set(origin.values());
  const removed = gone
    .filter((paragraph) => !used.has(paragraph))
    .map(({ passage }): Change => ({ kind: 'removed', before: passage }));
  return [...told, ...removed];
}

type Word = { readonly text: string; readonly span: Span };
type Paragraph = {
  readonly passage: Passage;
  /** Its text without what typesetting varies. */
  readonly plain: string;
  readonly words: readonly Word[];
};

/** Words, and every other sign by itself. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

function paragraphsOf(article: Article): readonly Paragraph[] {
  return passagesOf(article).map((passage) => {
    const text = slice(article.text, passage.span);
    const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => {
      const start = passage.span.start + index;
      return { text: plainly(word), span: { start, end: start + word.length } };
    });
    return { passage, plain: plainly(text), words };
  });
}

function plainly(text: string): string {
  return text
    .replace(/[“”«»„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ');
}

/** Uses one up, where there is one left. */
function taken(left: Map<string, number>, plain: string): boolean {
  const count = left.get(plain) ?? 0;
  if (count === 0) return false;
  left.set(plain, count - 1);
  return true;
}

/** For each new paragraph, the gone one that it was made of: the likest first. */
function originsOf(
  fresh: readonly Paragraph[],
  gone: readonly Paragraph[],
): ReadonlyMap<Paragraph, Paragraph> {
  const origins = new Map<Paragraph, Paragraph>();
  if (fresh.length * gone.length > MOST_PAIRS) return origins;
  const pairs = fresh
    .flatMap((to) => gone.map((from) => ({ to, from, likeness: likenessOf(from, to) })))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
  const used = new Set<Paragraph>();
  for (const { to, from } of pairs) {
    if (origins.has(to) || used.has(from)) continue;
    origins.set(to, from);
    used.add(from);
  }
  return origins;
}

/** How much of the words of both is in both. */
function likenessOf(a: Paragraph, b: Paragraph): number {
  const left = new Map<string, number>();
  for (const { text } of a.words) left.set(text, (left.get(text) ?? 0) + 1);
  const both = b.words.filter(({ text }) => taken(left, text)).length;
  return (2 * both) / (a.words.length + b.words.length || 1);
}

function changed(from: Paragraph, to: Paragraph): Change {
  const textsOf = ({ words }: Paragraph) => words.map(({ text }) => text);
  const same = inCommon(textsOf(from), textsOf(to));
  const gone = runsBeside(from.words, new Set(same.map(([at]) => at)));
  const come = runsBeside(to.words, new Set(same.map(([, at]) => at)));
  return { kind: 'changed', before: from.passage, after: to.passage, gone, come };
}

/** Words that stand side by side, and are not among the same, as one stretch. */
function runsBeside(words: readonly Word[], same: ReadonlySet<number>): readonly Span[] {
  const runs: Span[] = [];
  let isOpen = false;
  for (const [at, { span }] of words.entries()) {
    const last = runs.at(-1);
    if (same.has(at)) isOpen = false;
    else if (isOpen && last) runs[runs.length - 1] = { start: last.start, end: span.end };
    else {
      runs.push(span);
      isOpen = true;
    }
  }
  return runs;
}
