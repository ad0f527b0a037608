import type { Known } from '../../core/article.ts';
import { type Day, readDay } from '../../core/day.ts';
import type { Span } from '../../core/span.ts';
import type { When } from '../../core/when.ts';
import type { Line } from './lines.ts';
import { statedDay } from './stated-day.ts';

const WORDS = /\p{L}+/gu;

const HEADER = /^(?:date:?\s+)?(?<day>\d{4}-\d{2}-\d{2})\s+(?:url:?\s+)?(?<url>https?:\/\/\S+)$/iu;
const LINK = /^(?:(?:url|link|source url|original|permalink)\s*:?\s*)?(?<url>https?:\/\/\S+)$/iu;
const PUBLISHED =
  /^\W*(?:(?:first |originally )?published|posted|publication date|date published|date)\b(?: (?:on|at))?/iu;
const CLOCK =
  /^\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?\s*)?(?:GMT|UTC|[A-Z]{2,4}T?)(?:\s*[+-]\d{1,4})?\s*(?=\S)/u;

/** `date 2016-12-09 https://…` at the head of a file. */
export function headerLine(
  line: Line,
): { published?: Known<When>; url: Known<string> } | undefined {
  const match = HEADER.exec(line.text);
  const { day = '', url = '' } = match?.groups ?? {};
  if (!match || !isLink(url)) return undefined;
  const known = readDay(day);
  return {
    url: { value: url, how: 'header line', span: within(line, line.text.length - url.length, url) },
    ...(known && {
      published: {
        value: aDay(known),
        how: 'header line' as const,
        span: within(line, line.text.indexOf(day), day),
      },
    }),
  };
}

/** A line that holds a link and nothing else. */
export function linkLine(line: Line): Known<string> | undefined {
  const url = LINK.exec(line.text)?.groups?.['url'];
  if (!url || !isLink(url)) return undefined;
  return { value: url, how: 'link', span: within(line, line.text.length - url.length, url) };
}

/** `Published 29 September 2016`. `Updated` is not published. */
export function publishedLine(line: Line): Known<When> | undefined {
  const head = PUBLISHED.exec(line.text)?.[0];
  if (head === undefined || line.text.length > 160) return undefined;
  const rest = line.text.slice(head.length).split(/\bupdated\b/iu)[0] ?? '';
  const stated = statedDay(rest);
  if (!stated || wordsBefore(rest, stated.span.start) > 4) return undefined;
  return { value: aDay(stated.day), how: 'published line', span: moved(line, stated.span, head) };
}

/** `By Ana Ruiz on Monday, November 18, 2019`, or a line under a title that holds a date and nothing else. */
export function dayBeside(line: Line, how: 'byline' | 'published line'): Known<When> | undefined {
  const stated = /^\W*(?:last )?(?:updated|modified)/iu.test(line.text)
    ? undefined
    : statedDay(line.text.split(/\bupdated\b/iu)[0] ?? '');
  return stated && { value: aDay(stated.day), how, span: moved(line, stated.span, '') };
}

/** `03:02 GMT06 March 2021`: the page's own clock when it was saved. */
export function clockLine(line: Line): Known<When> | undefined {
  const clock = CLOCK.exec(line.text)?.[0];
  if (clock === undefined || line.text.length > 80) return undefined;
  const stated = statedDay(line.text.slice(clock.length));
  if (!stated || wordsBefore(line.text.slice(clock.length), stated.span.start) > 1)
    return undefined;
  return { value: aDay(stated.day), how: 'page clock', span: moved(line, stated.span, clock) };
}

/** The day that a link carries in its path: `/20241129/`, `/2024/11/29/`. */
export function dayInLink(url: string): Day | undefined {
  const match = /\/((?:19|20)\d{2})([/-]?)(\d{2})\2(\d{2})(?=[/_-]|$)/u.exec(url);
  return match ? readDay(`${match[1]}-${match[3]}-${match[4]}`) : undefined;
}

export function aDay(day: Day): When {
  return { since: day, until: day, precision: 'day' };
}

function isLink(url: string): boolean {
  return URL.canParse(url);
}

function wordsBefore(text: string, end: number): number {
  return text.slice(0, end).match(WORDS)?.length ?? 0;
}

function within(line: Line, at: number, text: string): Span {
  const start = line.span.start + at;
  return { start, end: start + text.length };
}

function moved(line: Line, span: Span, head: string): Span {
  const offset = line.span.start + head.length;
  return { start: span.start + offset, end: span.end + offset };
}
