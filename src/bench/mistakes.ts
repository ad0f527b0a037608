import type { Span } from '../core/span.ts';

/** Something told wrongly or not at all, and how bad it is among those of its kind. */
export type Mistake<Kind extends string> = {
  readonly kind: Kind;
  /** The id of the text that it is in. */
  readonly text: string;
  readonly weight: number;
  readonly shown: string;
};

/** How many mistakes of each kind there are, and the worst of them. */
export function mistakeLines<Kind extends string>(
  kinds: readonly Kind[],
  mistakes: readonly Mistake<Kind>[],
  most: number,
): readonly string[] {
  return kinds.flatMap((kind) => {
    const these = mistakes.filter((mistake) => mistake.kind === kind);
    const worst = these.toSorted((a, b) => b.weight - a.weight).slice(0, most);
    return [`${kind}: ${these.length}`, ...worst.map(({ text, shown }) => `  [${text}] ${shown}`)];
  });
}

const BEFORE = 60;
const AFTER = 40;
const LONGEST = 90;

/** A stretch of a text between ⟦ ⟧ with a few words around it, on one line. */
export function inContext(text: string, { start, end }: Span): string {
  const words = text.slice(start, end);
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST)}[…]` : words;
  return oneLine(
    `…${text.slice(Math.max(0, start - BEFORE), start)}⟦${shown}⟧${text.slice(end, end + AFTER)}…`,
  );
}

export function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}
