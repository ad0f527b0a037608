import { tooCommon } from './answer.ts';
import { readAsked, tellWords } from './asked.ts';
import type { Options } from './command.ts';
import { type FilterInput, filterOptions, readFilter, tellFilter } from './filter.ts';
import { DATES_OF, type DatesOf, type EventQuery, type Library } from './library.ts';
import { ZOOMS, type Zoom } from './zoom.ts';

const MOST = 500;

/** What can be asked of a timeline, wherever it is shown. */
export const TIMELINE_OPTIONS = {
  topic: {
    kind: 'text',
    about: 'The words that the sentences should be about',
    required: true,
    suggest: 'topics',
  },
  ...filterOptions('Happened'),
  zoom: { kind: 'choice', about: 'One sentence a day, week, month or year', choices: ZOOMS },
  dates: { kind: 'choice', about: 'Go by when it happened, or was published', choices: DATES_OF },
  most: { kind: 'count', about: `At most so many times, up to ${MOST}: those that mattered` },
} as const satisfies Options;

type TimelineInput = FilterInput & {
  readonly topic: string;
  readonly zoom: Zoom | undefined;
  readonly dates: DatesOf | undefined;
  readonly most: number | undefined;
};

/** A question for `Library.events`, and how it is told: ` on “Syria” in TASS`. */
export type TimelineRead = {
  readonly query: Omit<EventQuery, 'page'> & { readonly dates: DatesOf };
  readonly asked: string;
};

/** Reads `TIMELINE_OPTIONS`; a problem when they cannot be meant. */
export function readTimeline(
  { topic, zoom, dates = 'event', most, outlet, ...period }: TimelineInput,
  library: Library,
): TimelineRead | { readonly problem: string } {
  const about = readAsked(topic, { outlet });
  if ('problem' in about) return about;
  const read = readFilter({ outlet: about.outlet, ...period }, library);
  if ('problem' in read) return read;
  if (most !== undefined && most > MOST) {
    return { problem: `most is ${most}: a timeline has at most ${MOST} times.` };
  }
  const vague = tooCommon(about.words);
  if (vague) return { problem: vague.problem };
  return {
    query: { ...read.filter, about: about.words, zoom, dates, most },
    asked: ` on ${tellWords(about.words)}${tellFilter(read.filter)}`,
  };
}
