import type { Line } from './lines.ts';

const LONGEST = 250;
/** How far above the article's first line its title is looked for. */
const REACH = 30;

/**
 * The title's line among those before the article: the nearest that reads as one, or the first of a
 * text that begins with it. A label of a word or two is none.
 */
export function titleIndex(
  lines: readonly Line[],
  firstOfBody: number,
  isTaken: (index: number) => boolean,
): number | undefined {
  const from = Math.max(0, firstOfBody - REACH);
  const above = lines.slice(from, firstOfBody).map((_, i) => from + i);
  const fit = above.filter((i) => !isTaken(i) && isTitle(lines[i]));
  const best = fit.sort((a, b) => weight(lines, b, firstOfBody) - weight(lines, a, firstOfBody))[0];
  if (best === undefined) return undefined;
  return lines.findIndex((line) => line.folded === lines[best]?.folded);
}

function isTitle(line: Line | undefined): boolean {
  if (!line || line.text.length > LONGEST || line.words < 3) return false;
  if (/[.:;,]["'”’]?$/u.test(line.text) || /^[•*·»›-]/u.test(line.text)) return false;
  return !line.furniture && !line.caption && !/^by\s/iu.test(line.text);
}

/** Long, near the article, made of its words: the marks of a title. */
function weight(lines: readonly Line[], index: number, firstOfBody: number): number {
  const line = lines[index];
  if (!line) return 0;
  const body = lines
    .slice(firstOfBody, firstOfBody + 6)
    .map(({ folded }) => folded.slice(0, 2000))
    .join(' ');
  const own = line.folded.match(/\p{L}{4,}/gu) ?? [];
  const shared = own.filter((word) => body.includes(word.slice(0, 6))).length;
  const near = 1 - (firstOfBody - index) / (2 * REACH);
  return (0.2 + shared / Math.max(3, own.length)) * near * Math.min(1, line.words / 5);
}
