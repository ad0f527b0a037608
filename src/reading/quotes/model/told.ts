import type { Span } from '../../../core/span.ts';
import type { RawAttribution } from '../attribution.ts';
import { at, hashOf } from './hash.ts';

type TokenRange = { readonly from: number; readonly to: number };

/** What the hand-written rules say of each token: a second opinion that the model weighs. */
export type Told = {
  readonly attributions: readonly RawAttribution[];
  /** Number of the attribution whose cue, source or content the token is, from 1; 0 for none. */
  readonly cue: Int32Array;
  readonly source: Int32Array;
  readonly content: Int32Array;
  /** By number: the tokens of the source, and of each part of the words. */
  readonly sources: readonly (TokenRange | undefined)[];
  readonly parts: readonly (readonly TokenRange[])[];
  /** By number: the rule's name as a hash. */
  readonly rules: readonly number[];
  /** By number: whether the words only run on. */
  readonly continued: readonly boolean[];
  /** Number of the attribution whose words the rules give away for good (turns of a transcript, signatures): no cue shows them. */
  readonly fixed: Int32Array;
};

/** Attributions that need no cue, and what runs on from them. */
export function withoutCue(attributions: readonly RawAttribution[]): readonly RawAttribution[] {
  const sources = new Set<number>();
  return attributions.filter(({ cue, source, continued, relay }) => {
    if (relay) return true;
    if (!source || cue) return false;
    if (continued) return sources.has(source.start);
    sources.add(source.start);
    return true;
  });
}

/** Writes attributions onto tokens given by their starts and ends. */
export function toldOn(
  tokens: { readonly start: Int32Array; readonly end: Int32Array; readonly size: number },
  attributions: readonly RawAttribution[],
): Told {
  const { size } = tokens;
  const sources: (TokenRange | undefined)[] = [undefined];
  const words: (readonly TokenRange[])[] = [[]];
  const told = {
    attributions,
    sources,
    parts: words,
    cue: new Int32Array(size),
    source: new Int32Array(size),
    content: new Int32Array(size),
    fixed: new Int32Array(size),
    rules: [0, ...attributions.map(({ by }) => hashOf(by))],
    continued: [false, ...attributions.map(({ continued }) => continued === true)],
  };
  attributions.forEach(({ cue, source, parts }, index) => {
    if (cue) mark(tokens, told.cue, cue, index + 1);
    sources.push(source && mark(tokens, told.source, source, index + 1));
    words.push(parts.map((part) => mark(tokens, told.content, part, index + 1)));
  });
  withoutCue(attributions).forEach(({ parts }, index) => {
    for (const part of parts) mark(tokens, told.fixed, part, index + 1);
  });
  return told;
}

function mark(
  {
    start,
    end,
    size,
  }: { readonly start: Int32Array; readonly end: Int32Array; readonly size: number },
  row: Int32Array,
  span: Span,
  number: number,
): TokenRange {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(end, middle) <= span.start) low = middle + 1;
    else high = middle;
  }
  let i = low;
  while (i < size && at(start, i) < span.end) row[i++] = number;
  return { from: low, to: i };
}

/** How what the rules say of token `i` bears on the attribution `own`: as its source, as its content, or as another's. */
export function relationOf(told: Told, own: number, i: number): number {
  const source = at(told.source, i);
  const content = at(told.content, i);
  const asSource = source === 0 ? 0 : source === own ? 1 : 2;
  const asContent = content === 0 ? 0 : content === own ? 1 : 2;
  return (own ? 9 : 0) + asSource * 3 + asContent;
}
