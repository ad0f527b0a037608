import type { Known } from '../../core/article.ts';
import { type Day, weekdayOf } from '../../core/day.ts';
import type { When } from '../../core/when.ts';
import { dayInLink } from './dated-lines.ts';

const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const TOLD =
  /(?<told>\b(?:said|says|told \p{L}+(?:\s\p{L}+)?|\p{Ll}{2,}ed)\s(?:on\s)?(?<weekday>(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day))\b/u;
const WEEKDAY = /\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/iu;

type Stated = {
  readonly published?: Known<When> | undefined;
  readonly otherPublished?: Known<When> | undefined;
  readonly url?: Known<string> | undefined;
  readonly renderedAt?: Known<When> | undefined;
  /** The line that states the date of publication. */
  readonly line?: string | undefined;
  /** The article's first paragraphs. */
  readonly opening: readonly string[];
};

/** What in an article speaks against the day on which it says it was published. */
export function doubtsOf(stated: Stated): readonly string[] {
  const { published } = stated;
  if (published?.value.precision !== 'day') return [];
  const day = published.value.since;
  const found = [
    againstLink(day, published, stated.url?.value),
    againstOther(day, published, stated.otherPublished),
    againstLine(day, stated.line),
    againstText(day, stated.opening),
    againstClock(day, stated.renderedAt?.value),
  ];
  return found.filter((doubt) => doubt !== undefined);
}

function againstLink(day: Day, { how }: Known<When>, url: string | undefined): string | undefined {
  const other = url === undefined ? undefined : dayInLink(url);
  return other && other !== day
    ? `The ${how} says ${day}, but the link carries ${other}.`
    : undefined;
}

function againstOther(day: Day, { how }: Known<When>, other?: Known<When>): string | undefined {
  return other && other.value.since !== day
    ? `The ${how} says ${day}, but the ${other.how} says ${other.value.since}.`
    : undefined;
}

function againstLine(day: Day, line: string | undefined): string | undefined {
  const named = WEEKDAY.exec(line ?? '')?.[0];
  return named && index(named) !== weekdayOf(day)
    ? `The date is given as a ${WEEKDAYS[index(named)]}, but ${day} was a ${WEEKDAYS[weekdayOf(day)]}.`
    : undefined;
}

/** News tells of today or the days before: what was said “on Friday” is not told on a Thursday. */
function againstText(day: Day, opening: readonly string[]): string | undefined {
  for (const paragraph of opening) {
    const { told, weekday } = TOLD.exec(paragraph.slice(0, 2000))?.groups ?? {};
    if (!told || !weekday) continue;
    const daysBack = (weekdayOf(day) - index(weekday) + 7) % 7;
    if (daysBack < 5) return undefined;
    return `The text says “${told}”, but ${day} was a ${WEEKDAYS[weekdayOf(day)]}.`;
  }
  return undefined;
}

function againstClock(day: Day, saved: When | undefined): string | undefined {
  return saved && saved.until < day
    ? `The page was saved on ${saved.until}, before ${day}, its date of publication.`
    : undefined;
}

function index(weekday: string): number {
  return WEEKDAYS.findIndex((name) => name.toLowerCase() === weekday.toLowerCase());
}
