import type { Span } from '../../core/span.ts';

const SMALL = /\p{Ll}/u;

/** How many lines must break within a sentence before a text counts as wrapped, and which part of them. */
const LEAST_BREAKS = 2;
const LEAST_SHARE = 0.35;

/** Lines of a text that was wrapped at a width, joined to the paragraphs they were; others as they are. */
export function unwrap(raw: string, lines: readonly Span[]): readonly Span[] {
  const width = widthOf(raw, lines);
  if (width === undefined) return lines;
  const joined: Span[] = [];
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    const open = joined.at(-1);
    if (above && open && isAdjacent(raw, above, line) && isFull(raw, above, line, width)) {
      joined[joined.length - 1] = { start: open.start, end: line.end };
    } else joined.push(line);
  }
  return joined;
}

/** The width at which a text was wrapped; undefined when it was not. */
function widthOf(raw: string, lines: readonly Span[]): number | undefined {
  const lengths: number[] = [];
  let pairs = 0;
  for (const [i, line] of lines.entries()) {
    const below = lines[i + 1];
    const length = line.end - line.start;
    if (!below || length < 40 || !isAdjacent(raw, line, below)) continue;
    pairs++;
    const isBroken = /[\p{L}\p{N},]/u.test(raw[line.end - 1] ?? '');
    if (length <= 120 && isBroken && SMALL.test(raw[below.start] ?? '')) lengths.push(length);
  }
  if (lengths.length < LEAST_BREAKS || lengths.length < pairs * LEAST_SHARE) return undefined;
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)];
}

/** True when no blank line and no deeper indent stands between two lines. */
function isAdjacent(raw: string, above: Span, below: Span): boolean {
  const between = raw.slice(above.end, Math.min(below.start, above.end + 200));
  return (between.match(/\r\n|[\n\r\u2028\u2029]/gu)?.length ?? 0) === 1;
}

/** True when the next line's first word had no room any more: there the line was broken. */
function isFull(raw: string, above: Span, below: Span, width: number): boolean {
  const word = /^\S{1,40}/u.exec(raw.slice(below.start, Math.min(below.end, below.start + 40)));
  return above.end - above.start + 1 + (word?.[0].length ?? 0) >= width;
}
