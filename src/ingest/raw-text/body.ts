import type { Range } from './densest-run.ts';
import type { Line } from './lines.ts';
import { isEndMark } from './rules/end-mark.ts';
import { textLines } from './text-lines.ts';

/** Where the article stands among the lines. */
export type Body = Range & {
  readonly isText: readonly boolean[];
  /** The line that ended it, where one did: `Check Also`. */
  readonly end?: string;
};

export function bodyOf(lines: readonly Line[]): Body {
  const isText = textLines(lines);
  const first = Math.max(0, isText.indexOf(true));
  const last = isText.lastIndexOf(true);
  const mark = lines.findIndex(
    ({ text }, i) => i > first && i <= last + 3 && isEndMark(text) && isEnough(lines, isText, i),
  );
  const end = lines[mark]?.text;
  if (end === undefined) return { isText, first, last };
  return { isText, first, last: isText.slice(0, mark).lastIndexOf(true), end };
}

/** An end mark is believed once the greater part of the text has passed. */
function isEnough(lines: readonly Line[], isText: readonly boolean[], mark: number): boolean {
  const words = (from: number, to: number) =>
    lines.slice(from, to).reduce((sum, line, i) => sum + (isText[from + i] ? line.words : 0), 0);
  return words(0, mark) >= words(mark, lines.length);
}
