import type { Line } from './lines.ts';
import { isEndMark } from './rules/end-mark.ts';

/** The lines from `first` to `last`, both included, within which the article stands. */
export type Range = { readonly first: number; readonly last: number };

/** Where the article stands, and the line that ended it where one did: `Check Also`. */
export function bodyOf(lines: readonly Line[]): Range & { readonly end?: string } {
  const run = bestRun(lines) ?? { first: 0, last: lines.length - 1 };
  const mark = lines.findIndex(
    ({ text }, i) =>
      i > run.first && i <= run.last + 3 && isEndMark(text) && isEnough(lines, run, i),
  );
  const end = lines[mark]?.text;
  return end === undefined ? run : { first: run.first, last: Math.min(run.last, mark - 1), end };
}

/** An end mark is believed once a good part of the text has passed. */
function isEnough(lines: readonly Line[], { first, last }: Range, mark: number): boolean {
  const words = (from: number, to: number) =>
    lines.slice(from, to).reduce((sum, line) => sum + (line.stop ? line.words : 0), 0);
  return words(first, mark) * 2 >= words(mark, last + 1);
}

/** The run of lines that holds most running text; undefined when no line does. */
export function bestRun(lines: readonly Line[]): Range | undefined {
  let best: (Range & { sum: number }) | undefined;
  let first = 0;
  let sum = 0;
  for (const [i, line] of lines.entries()) {
    if (sum <= 0) {
      sum = 0;
      first = i;
    }
    sum += scoreOf(line);
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
