import type { Known } from '../../core/article.ts';
import type { When } from '../../core/when.ts';
import type { Body } from './body.ts';
import { byline, signature, sourceLine } from './byline.ts';
import {
  aDay,
  clockLine,
  dayBeside,
  dayInLink,
  headerLine,
  linkLine,
  publishedLine,
} from './dated-lines.ts';
import type { Line } from './lines.ts';
import { titleIndex } from './title.ts';

/** What the lines around an article say of it. */
export type Facts = {
  readonly published?: Known<When>;
  /** The line that states it, whole. */
  readonly publishedLine?: string;
  /** Another date of publication that the page states, when the first is believed more. */
  readonly otherPublished?: Known<When>;
  readonly renderedAt?: Known<When>;
  readonly url?: Known<string>;
  readonly title?: Known<string>;
  readonly author?: Known<string>;
  readonly source?: Known<string>;
  /** The lines that say so, by index, each with what it is. */
  readonly taken: ReadonlyMap<number, string>;
};

type Found<T> = { readonly index: number; readonly value: T };

/** How far from the article's lines a date, a byline or a source is believed to be the article's. */
const NEAR = 12;

export function factsAround(lines: readonly Line[], body: Body): Facts {
  const header = first(lines, 0, 1, headerLine);
  const link = header ? undefined : first(lines, 0, Math.min(3, body.first), linkLine);
  const clock = first(lines, 0, Math.min(10, body.first), clockLine);
  const stated = first(
    lines,
    Math.max(header ? 1 : 0, body.first - NEAR),
    body.first + 3,
    publishedLine,
  );
  const author =
    first(lines, body.first - NEAR, body.first + 2, byline) ??
    first(lines, body.last - 1, body.last + 3, signature);
  const source = first(lines, body.last - 3, body.last + 4, sourceLine);
  const taken = new Map<number, string>();
  const take = (found: Found<unknown> | undefined, what: string) => {
    if (found) taken.set(found.index, what);
  };
  take(header, 'header line');
  take(link, 'link');
  take(clock, 'page clock');
  take(stated, 'published line');
  take(author, 'byline');
  take(source, 'source line');
  const title = takeTitle(lines, body, taken);
  const url = header?.value.url ?? link?.value;
  const beside = author && lines[author.index];
  const published =
    header?.value.published ??
    stated?.value ??
    (beside && dayBeside(beside, 'byline')) ??
    (title && dayUnder(title.index, lines, body, taken)) ??
    fromLink(url);
  return {
    taken,
    ...(published && { published }),
    ...(stated && published === stated.value && { publishedLine: lines[stated.index]?.text ?? '' }),
    ...(stated && published !== stated.value && { otherPublished: stated.value }),
    ...(clock && { renderedAt: clock.value }),
    ...(url && { url }),
    ...(title && { title: title.value }),
    ...(author && { author: author.value }),
    ...(source && { source: source.value }),
  };
}

/** The first line from `from` up to (not including) `to` that `read` can read. */
function first<T>(
  lines: readonly Line[],
  from: number,
  to: number,
  read: (line: Line) => T | undefined,
): Found<T> | undefined {
  for (let index = Math.max(0, from); index < Math.min(to, lines.length); index++) {
    const line = lines[index];
    const value = line && read(line);
    if (value !== undefined) return { index, value };
  }
  return undefined;
}

function takeTitle(
  lines: readonly Line[],
  body: Body,
  taken: Map<number, string>,
): Found<Known<string>> | undefined {
  const index = titleIndex(lines, body, taken);
  const line = index === undefined ? undefined : lines[index];
  if (index === undefined || !line) return undefined;
  for (const [i, { folded }] of lines.entries()) {
    if (i <= body.last && folded === line.folded && !taken.has(i)) taken.set(i, 'title repeated');
  }
  taken.set(index, 'title');
  return { index, value: { value: line.text, how: 'title line', span: line.span } };
}

/** The one day that stands alone on a line between a title and its article; two are as good as none. */
function dayUnder(
  title: number,
  lines: readonly Line[],
  body: Body,
  taken: Map<number, string>,
): Known<When> | undefined {
  const found: Found<Known<When>>[] = [];
  for (let index = Math.max(title, body.first - NEAR); index <= body.first; index++) {
    const line = lines[index];
    if (line?.furniture !== 'date line' || isUpdate(lines[index - 1])) continue;
    const value = taken.has(index) ? undefined : dayBeside(line, 'published line');
    if (value) found.push({ index, value });
  }
  const [one] = found;
  if (!one || found.some(({ value }) => value.value.since !== one.value.value.since))
    return undefined;
  for (const { index } of found) taken.set(index, 'published line');
  return one.value;
}

function isUpdate(line: Line | undefined): boolean {
  return /\b(?:updated|modified)\W*$/iu.test(line?.text.slice(-30) ?? '');
}

function fromLink(url: Known<string> | undefined): Known<When> | undefined {
  const day = url && dayInLink(url.value);
  return day && { value: aDay(day), how: 'link' };
}
