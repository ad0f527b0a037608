import type { Article } from '../article.ts';
import type { Quote } from '../quote.ts';
import { slice } from '../span.ts';
import type { Change } from '../verify/changes.ts';
import { claimedIn } from '../verify/claimed.ts';
import { type Bit, type Judged, judge } from '../verify/judge.ts';
import { tokensIn } from '../verify/tokens.ts';

/** Words that one article has, as a row of text without what stands between them. */
export type Wording = { readonly text: string; readonly length: number };

export function wordingOf({ text }: Article, { parts }: Pick<Quote, 'parts'>): Wording {
  const row = parts.map((part) => slice(text, part).replace(/\s+/g, ' ').trim()).join(' ');
  return { text: row, length: tokensIn(row).length };
}

/** How one wording differs from a fuller one. */
export type Difference = {
  /** True where all words are the same, in their order. */
  readonly same: boolean;
  /** True where not even a letter or a sign differs. */
  readonly exact: boolean;
  /** 0 to 1: how many of its words stand in the fuller one. */
  readonly share: number;
  readonly changes: readonly Change[];
  /** What it marks as left out, and what stands in brackets in it. */
  readonly marked: Pick<Judged, 'leftOut' | 'bracketed'>;
  /** Words of the fuller one before and after it. */
  readonly cut: readonly string[];
  readonly bits: readonly Bit[];
};

/** Compares all of a wording with all of a fuller one; undefined where they have next to nothing in common. */
export function differenceOf(wording: Wording, fuller: Wording): Difference | undefined {
  const { text } = fuller;
  const whole = { start: 0, end: text.length };
  const judged = judge(claimedIn(wording.text), { text, paragraphs: [whole], quoted: [] });
  if (!judged) return undefined;
  const { changes, bits, share, span, leftOut, bracketed } = judged;
  const before = wordsOf(headBefore(text.slice(0, span.start), bits));
  const after = wordsOf(tailAfter(text.slice(span.end), bits));
  const cut = [before, after].filter((words) => words !== '');
  const dropped = (words: string): readonly Bit[] =>
    words === '' ? [] : [{ kind: 'dropped', words }];
  const same = cut.length + changes.length + leftOut.length + bracketed.length === 0;
  return {
    same,
    exact: same && wording.text === text,
    share,
    changes,
    marked: { leftOut, bracketed },
    cut,
    bits: [...dropped(before), ...bits, ...dropped(after)],
  };
}

/** How much of the shorter of two wordings stands in the longer one: 0 to 1. */
export function shareOf(a: Wording, b: Wording): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return differenceOf(short, long)?.share ?? 0;
}

/** Of several that are worded, the one that has most words in common with a wording; undefined where none has. */
export function likestOf<T extends { readonly wording: Wording }>(
  all: readonly T[],
  wording: Wording,
): T | undefined {
  const weighed = all.map((one) => ({
    one,
    merit: shareOf(one.wording, wording) * Math.min(one.wording.length, wording.length),
  }));
  return weighed.filter(({ merit }) => merit > 0).toSorted((a, b) => b.merit - a.merit)[0]?.one;
}

/** What stands before the compared stretch, without words that were replaced at its very beginning. */
function headBefore(head: string, [first]: readonly Bit[]): string {
  const at = first?.kind === 'dropped' ? head.lastIndexOf(first.words) : -1;
  return at >= 0 ? head.slice(0, at) : head;
}

/** What follows it, without words that were replaced at its very end. */
function tailAfter(tail: string, bits: readonly Bit[]): string {
  const last = bits.findLastIndex(({ kind }) => kind === 'same');
  const replaced = bits.slice(last + 1).find(({ kind }) => kind === 'dropped');
  const at = replaced ? tail.indexOf(replaced.words) : -1;
  return replaced && at >= 0 ? tail.slice(at + replaced.words.length) : tail;
}

/** From the first word to the last one; empty where there is none. */
function wordsOf(text: string): string {
  const tokens = tokensIn(text);
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? text.slice(first.span.start, last.span.end) : '';
}

const LONGEST = 160;

/** For readers, of a wording beside the one of a reference: each a short phrase. */
export function tellDifference(difference: Difference, ref: string): readonly string[] {
  const { same, exact, changes, cut, marked } = difference;
  if (exact) return [`word for word as in ${ref}`];
  if (same) return [`the same words as in ${ref}; punctuation, case or marks differ`];
  return [
    ...cut.map((words) => `leaves out “${shortened(words)}”`),
    ...marked.leftOut.map(({ words }) => `leaves out, and marks it: “${shortened(words)}”`),
    ...marked.bracketed.map(({ is, was }) => `has [${is}]${was && ` for “${shortened(was)}”`}`),
    ...changes.map((change) => tellChange(change, ref)),
  ];
}

function tellChange({ kind, was, is }: Change, ref: string): string {
  if (kind === 'words left out') return `leaves out “${shortened(was)}”`;
  if (kind === 'words added') return `adds “${shortened(is)}”`;
  const there = was ? `“${shortened(was)}” in ${ref}` : `not in ${ref}`;
  return `${kind}: ${there}, ${is ? `“${shortened(is)}” here` : 'not here'}`;
}

/** Words told in passing: the first and last where there are many. */
function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  const half = LONGEST / 2;
  const [head, tail] = [words.slice(0, half), words.slice(-half)];
  return `${head.replace(/\s+\S*$/u, '')} […] ${tail.replace(/^\S*\s+/u, '')}`;
}
