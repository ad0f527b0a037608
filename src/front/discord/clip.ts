import type { Span } from '../../core/span.ts';
import { oneLine, shown, told } from './markdown.ts';

/** Stands where words were left out. */
export const CUT = '\\[…\\]';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
/** A stop after an initial, a title or the like rarely ends a sentence. */
const ABBREVIATION =
  /(?:^|[\s.(])(?:\p{Lu}|Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|St|No)\.\s*$/u;
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Text as Discord shows it, in at most `room` characters. What does not fit is cut between
 * sentences, or between words when not even one sentence fits. The first mark stays in sight.
 */
export function fit(text: string, marks: readonly Span[], room: number): string {
  const whole = shown(text, marks);
  if (whole.length <= room) return whole;
  const draw = (start: number, end: number) => drawPart(text, marks, { start, end });
  const first = marks[0];
  const ends = sentenceEnds(text, Math.max(0, first?.end ?? 0) + 2 * room);
  const near = ends.filter((one) => one <= 2 * room);
  const end = longest(near, (to) => draw(0, to).length <= room);
  if (end !== undefined && (!first || first.end <= end)) return draw(0, end);
  if (first) {
    const start = ends.findLast((one) => one <= first.start) ?? 0;
    const later = longest(
      ends.filter((one) => one >= first.end && one - start <= 2 * room),
      (to) => draw(start, to).length <= room,
    );
    if (later !== undefined) return draw(start, later);
  }
  if (end !== undefined) return draw(0, end);
  return wordsOf(text, (to) => draw(0, to), room);
}

/** One line of text of no length known beforehand, such as a headline, in at most `room` characters. */
export function fitLine(text: string, room: number): string {
  const line = oneLine(text);
  const drawn = shown(line);
  if (drawn.length <= room) return drawn;
  return wordsOf(line, (to) => drawPart(line, [], { start: 0, end: to }), room);
}

/** A line of ours in at most `room` characters, cut between words. */
export function fitTold(text: string, room: number): string {
  const line = oneLine(text);
  const drawn = told(line);
  if (drawn.length <= room) return drawn;
  return wordsOf(line, (to) => `${told(line.slice(0, to))} ${CUT}`, room);
}

function wordsOf(text: string, draw: (end: number) => string, room: number): string {
  const fits = (end: number) => draw(end).length <= room;
  const words = [...text.slice(0, room).matchAll(/\S+(?=\s)/g)].map(endOf);
  const end = longest(words, fits) ?? longest(graphemeEnds(text.slice(0, room)), fits);
  return end === undefined ? CUT : draw(end);
}

function drawPart(text: string, marks: readonly Span[], { start, end }: Span): string {
  const inside = marks.map((mark) => ({ start: mark.start - start, end: mark.end - start }));
  const part = shown(text.slice(start, end).trimEnd(), inside);
  const before = start > 0 ? `${CUT} ` : '';
  return `${before}${part}${text.slice(end).trim() === '' ? '' : ` ${CUT}`}`;
}

/** The largest of ascending `ends` that passes; a longer text never passes where a shorter fails. */
function longest(ends: readonly number[], passes: (end: number) => boolean): number | undefined {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(ends[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1];
}

/** Where sentences end, in about the first `most` characters; not after what may be an abbreviation. */
function sentenceEnds(text: string, most: number): readonly number[] {
  const ends: number[] = [];
  for (const { index, segment } of SENTENCES.segment(text)) {
    const end = index + segment.length;
    if (end > most) break;
    if (!ABBREVIATION.test(text.slice(Math.max(0, end - 12), end))) ends.push(end);
  }
  return ends;
}

function endOf(found: RegExpExecArray): number {
  return found.index + found[0].length;
}

function graphemeEnds(text: string): readonly number[] {
  return [...GRAPHEMES.segment(text)].map(({ index, segment }) => index + segment.length);
}
