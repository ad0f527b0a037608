import type { Block, Dropped } from '../../core/article.ts';
import type { Body } from './body.ts';
import { datelineOf } from './dateline.ts';
import { isHeadlineCase } from './headline-case.ts';
import type { Line } from './lines.ts';
import { relatedMark } from './rules/related-mark.ts';
import { cutHeading } from './unglue.ts';

const ENDS_IN_LETTER = /\p{L}["”’']?$/u;
const OPEN_QUOTATION = /(?:^|[\s(–—-])"(?=\p{L})[^"]*$/u;

type Kind = Block['kind'] | { readonly reason: string };

/** How many lines above an article its picture's caption may stand. */
const CAPTION_REACH = 6;

/** Sorts every line: what is read of the article, and what is dropped, with the reason. */
export function blocksOf(
  raw: string,
  lines: readonly Line[],
  body: Body,
  taken: ReadonlyMap<number, string>,
): { blocks: readonly Block[]; dropped: readonly Dropped[] } {
  const linked = linksWithin(lines, body);
  const kinds = lines.map((line, i): Kind => {
    const reason = taken.get(i);
    if (reason) return { reason };
    if (i < body.first) return above(line, body.first - i);
    return i > body.last
      ? below(line, body.end)
      : within(line, (body.isText[i] ?? false) && !(linked && isHeadline(line)));
  });
  for (const [i, line] of lines.entries()) {
    if (isLoneHeading(line, i, body) && !taken.has(i))
      kinds[i] = isOpening(line) ? 'paragraph' : 'heading';
  }
  settleHeadings(kinds);
  const blocks: Block[] = [];
  const dropped: Dropped[] = [];
  for (const [i, { span, glued }] of lines.entries()) {
    const kind = kinds[i] ?? 'paragraph';
    if (typeof kind === 'object') dropped.push({ span, reason: kind.reason });
    else if (kind === 'paragraph') blocks.push(...cutHeading(raw, span, glued));
    else blocks.push({ kind, span });
  }
  return { blocks, dropped };
}

/** True for a page that puts links to other stories between its paragraphs; then a headline there is one. */
function linksWithin(lines: readonly Line[], { first, last }: Body): boolean {
  return lines.slice(first, last).some(({ furniture }) => furniture === relatedMark.reason);
}

function within(line: Line, isText: boolean): Kind {
  if (line.furniture) return { reason: line.furniture };
  if (line.caption) return 'caption';
  if (!isText) return { reason: isHeadline(line) ? 'related headline' : 'between its paragraphs' };
  return line.stop || line.words >= 20 || isOpening(line) ? 'paragraph' : 'heading';
}

function above(line: Line, distance: number): Kind {
  if (distance <= CAPTION_REACH && line.caption) return 'caption';
  const bullet = /^[•·*»›]/u.test(line.text);
  return { reason: line.furniture ?? (bullet ? 'navigation' : 'before the article') };
}

function below(line: Line, end: string | undefined): Kind {
  const reason = line.furniture;
  if (reason) return { reason };
  if (end === line.text) return { reason: 'end mark' };
  if (isHeadline(line)) return { reason: 'related headline' };
  return { reason: end ? `after “${end}”` : 'after the article' };
}

/** A short line alone between two paragraphs, written as a sentence is: `What the shops say`. */
function isLoneHeading(
  { text, words, stop, furniture, caption }: Line,
  i: number,
  body: Body,
): boolean {
  if (i <= body.first || i >= body.last || body.isText[i] || furniture || caption || stop)
    return false;
  if (!body.isText[i - 1] || !body.isText[i + 1]) return false;
  return words >= 2 && words <= 10 && ENDS_IN_LETTER.test(text) && !isHeadlineCase(text);
}

function isHeadline({ text, words }: Line): boolean {
  return words >= 6 && words < 30 && !/[.!…]$/u.test(text) && isHeadlineCase(text);
}

/** A line with a dateline, or with a quotation that goes on in the next: text, though no full stop ends it. */
function isOpening({ text }: Line): boolean {
  if (datelineOf(text, { start: 0, end: text.length })) return true;
  const opened = Math.max(text.lastIndexOf('“'), text.lastIndexOf('«'));
  if (opened >= 0) return !/[”»]/u.test(text.slice(opened));
  return text.split('"').length % 2 === 0 && OPEN_QUOTATION.test(text);
}

/** A heading stands over a paragraph. Short lines that do not, or come in a row, are a list's. */
function settleHeadings(kinds: Kind[]): void {
  let below: Kind | undefined;
  let row = 0;
  for (let i = kinds.length - 1; i >= 0; i--) {
    const kind = kinds[i];
    if (kind === 'heading') {
      row++;
      if (below !== 'paragraph' || row > 2) kinds[i] = 'paragraph';
    } else if (kind === 'paragraph') row = 0;
    if (kind === 'paragraph' || kind === 'heading') below = row > 2 ? 'heading' : 'paragraph';
  }
}
