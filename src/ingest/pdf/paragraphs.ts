import type { Article, Block, Dropped } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import type { Printed } from './columns.ts';

export type PrintedText = Pick<Article, 'text' | 'blocks' | 'dropped'> & {
  /** The lines in the largest print of the first page, where they stand out. */
  readonly title?: Span;
};

/** A paragraph begins where the gap above it is so many times the usual one. */
const WIDER = 1.35;
/** A heading's print is so many times as large as the text's. */
const LARGER = 1.15;
const TITLE = 1.3;

type Line = Printed & { readonly page: number };

/** The text of printed pages: a line of print is a line of text, and a blank line stands between paragraphs. */
export function printedText(pages: readonly (readonly Printed[])[]): PrintedText {
  const lines = pages.flatMap((page, number) =>
    page.map((line): Line => ({ ...line, page: number })),
  );
  const isRunning = runningLines(pages);
  const size = median(lines.map((line) => line.size));
  const leading = median(
    lines.flatMap((line, i) => {
      const gap = (lines[i - 1]?.y ?? Number.NaN) - line.y;
      return gap > 0 ? [gap] : [];
    }),
  );
  const blocks: Block[] = [];
  const dropped: Dropped[] = [];
  const largest = Math.max(0, ...lines.filter(({ page }) => page === 0).map((line) => line.size));
  let text = '';
  let title: Span | undefined;
  let above: Line | undefined;
  for (const line of lines) {
    const words = line.text.trim();
    if (isRunning(line)) {
      const start = text.length + (text === '' ? 0 : 1);
      text += `${text === '' ? '' : '\n'}${words}`;
      dropped.push({ span: { start, end: text.length }, reason: 'page header' });
      continue;
    }
    const kind = line.size >= size * LARGER ? 'heading' : 'paragraph';
    const open = blocks.at(-1);
    const goesOn = open?.kind === kind && above && continues(above, line, leading);
    if (text !== '') text += goesOn ? '\n' : '\n\n';
    const start = goesOn ? open.span.start : text.length;
    text += words;
    const span = { start, end: text.length };
    if (goesOn) blocks.pop();
    blocks.push({ kind, span });
    if (line.page === 0 && line.size === largest && largest >= size * TITLE) title = span;
    above = line;
  }
  return { text, blocks: withoutInside(blocks, dropped), dropped, ...(title && { title }) };
}

/** A paragraph that runs on over a page's header is cut there: blocks and what is dropped never overlap. */
function withoutInside(blocks: readonly Block[], dropped: readonly Dropped[]): readonly Block[] {
  return blocks.flatMap((block) => {
    const inside = dropped.filter(
      ({ span }) => span.start >= block.span.start && span.end <= block.span.end,
    );
    let { start } = block.span;
    const parts: Block[] = [];
    for (const { span } of inside) {
      if (span.start - 1 > start) parts.push({ ...block, span: { start, end: span.start - 1 } });
      start = span.end + 1;
    }
    return [...parts, { ...block, span: { start, end: block.span.end } }];
  });
}

/** True when a line goes on with the paragraph above it; at the head of a column or page most do. */
function continues(above: Line, line: Line, leading: number): boolean {
  const isNextColumn = line.page !== above.page || line.y > above.y;
  const ends = /[.!?:][)"'”’»]*$/u.test(above.text.trim());
  if (isNextColumn) return !ends;
  const gap = above.y - line.y;
  const isIndented = line.x - above.x > line.size * 0.8 && line.x - above.x < line.size * 4;
  const isShort = above.x + above.width < line.x + line.width * 0.8;
  return gap <= leading * WIDER && !(isIndented && ends) && !(isShort && ends);
}

/** Tells the lines that stand at the head or the foot of most pages, their figures apart: page numbers and titles. */
function runningLines(pages: readonly (readonly Printed[])[]): (line: Printed) => boolean {
  const plain = (text: string) =>
    text.replace(/\d+/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase();
  const counts = new Map<string, number>();
  for (const page of pages) {
    const byHeight = page.toSorted((a, b) => b.y - a.y);
    const ends = new Set(
      [...byHeight.slice(0, 2), ...byHeight.slice(-2)].map(({ text }) => plain(text)),
    );
    for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const least = Math.max(3, pages.length * 0.5);
  return ({ text }) =>
    (counts.get(plain(text)) ?? 0) >= least && (plain(text) !== '' || /^\W*\d+\W*$/u.test(text));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
