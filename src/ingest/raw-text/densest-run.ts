import type { Line } from './lines.ts';

/** Lines from `first` to `last`, both included. */
export type Range = { readonly first: number; readonly last: number };

/** The run of lines that holds most running text; undefined when no line does. */
export function densestRun(lines: readonly Line[], from = 0, to = lines.length): Range | undefined {
  let best: (Range & { sum: number }) | undefined;
  let first = from;
  let sum = 0;
  for (let i = from; i < to; i++) {
    if (sum <= 0) {
      sum = 0;
      first = i;
    }
    const line = lines[i];
    sum += line ? scoreOf(line) : 0;
    if (!best || sum > best.sum) best = { first, last: i, sum };
  }
  return best && best.sum > 0 ? { first: best.first, last: best.last } : undefined;
}

function scoreOf({ text, furniture, caption, words, stop }: Line): number {
  if (furniture || caption) return -12;
  if (words < 14 && SPEAKS.test(text.slice(-20))) return -40;
  if (stop && words >= 8) return Math.min(words, 60);
  return words >= 25 && /[,.;:]/u.test(text.slice(0, 400)) ? Math.min(words, 40) : -12;
}

/** `Jo Park on May 3 at 6:34 am said:` stands over a reader's comment. */
const SPEAKS = /\b(?:says|said|wrote|writes|schrieb|sagt)\s*:$/u;
