/** A piece of a line of print: where it stands on its page, in points from the lower left corner. */
export type Printed = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/** A gap of so many letters' width is wider than a space of justified print. */
const GAP = 1.1;
/** A narrower gap than this stands within a word. */
const SPACE = 0.12;
/** How many lines may run across the gap between two columns: headings do. */
const MOST_ACROSS = 0.15;
/** What part of the lines each of two columns has at least. */
const LEAST_SHARE = 0.2;
const LEAST_LINES = 3;
const STEP = 2;

/** The lines of a page in the order in which people read them: column by column, headings between. */
export function linesInOrder(items: readonly Printed[]): readonly Printed[] {
  return ordered(joined(items), 0);
}

/** Pieces on one line with no more than a space between them are one. */
function joined(items: readonly Printed[]): readonly Printed[] {
  const rows = new Map<number, Printed[]>();
  const heights: number[] = [];
  for (const item of items.toSorted((a, b) => b.y - a.y)) {
    if (item.text.trim() === '') continue;
    const near = heights.at(-1);
    const height = near !== undefined && near - item.y < item.size * 0.4 ? near : item.y;
    if (height !== near) heights.push(height);
    rows.set(height, [...(rows.get(height) ?? []), item]);
  }
  return [...rows.values()].flatMap((row) => {
    const pieces: Printed[] = [];
    for (const item of row.toSorted((a, b) => a.x - b.x)) {
      const open = pieces.at(-1);
      const gap = open ? item.x - open.x - open.width : Number.POSITIVE_INFINITY;
      if (!open || gap > GAP * Math.max(open.size, item.size)) pieces.push(item);
      else pieces[pieces.length - 1] = glued(open, item, gap);
    }
    return pieces;
  });
}

function glued(open: Printed, item: Printed, gap: number): Printed {
  const isSpaced = gap > SPACE * item.size && !/\s$/u.test(open.text) && !/^\s/u.test(item.text);
  return {
    ...open,
    text: `${open.text}${isSpaced ? ' ' : ''}${item.text}`,
    width: item.x + item.width - open.x,
    size: Math.max(open.size, item.size),
  };
}

function ordered(lines: readonly Printed[], depth: number): readonly Printed[] {
  const gutter = depth < 4 ? gutterIn(lines) : undefined;
  if (gutter === undefined) return lines.toSorted((a, b) => b.y - a.y || a.x - b.x);
  const across = lines
    .filter(({ x, width }) => x < gutter && x + width > gutter)
    .sort((a, b) => b.y - a.y);
  const bands = [...across.map(({ y }) => y), Number.NEGATIVE_INFINITY];
  let above = Number.POSITIVE_INFINITY;
  return bands.flatMap((below, i) => {
    const band = lines.filter((line) => line.y < above && line.y > below && !across.includes(line));
    above = below;
    const left = band.filter(({ x, width }) => x + width <= gutter);
    const right = band.filter(({ x }) => x >= gutter);
    const heading = across[i];
    return [
      ...ordered(left, depth + 1),
      ...ordered(right, depth + 1),
      ...(heading ? [heading] : []),
    ];
  });
}

/** Where the gap between two columns is, in points from the left; undefined where there is one column. */
function gutterIn(lines: readonly Printed[]): number | undefined {
  if (lines.length < 2 * LEAST_LINES) return undefined;
  const from = Math.min(...lines.map(({ x }) => x));
  const to = Math.max(...lines.map(({ x, width }) => x + width));
  const least = Math.max(LEAST_LINES, lines.length * LEAST_SHARE);
  let best: { readonly x: number; readonly across: number; readonly wide: number } | undefined;
  for (let x = from + STEP; x < to; x += STEP) {
    const left = lines.filter((line) => line.x + line.width <= x);
    const right = lines.filter((line) => line.x >= x);
    const across = lines.length - left.length - right.length;
    if (across > lines.length * MOST_ACROSS) continue;
    if (left.length < least || right.length < least) continue;
    const wide =
      Math.min(...right.map((line) => line.x)) -
      Math.max(...left.map((line) => line.x + line.width));
    if (!best || across < best.across || (across === best.across && wide > best.wide))
      best = { x, across, wide };
  }
  return best?.x;
}
