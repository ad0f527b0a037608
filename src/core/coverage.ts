import { plural } from './answer.ts';
import { type Day, daysBetween, readDay } from './day.ts';
import { compare } from './matching.ts';
import type { Mention } from './timeline.ts';
import { showWhen, type When } from './when.ts';
import { nextStretch, stretchAt, ZOOMS, type Zoom } from './zoom.ts';

/** How many articles tell of each stretch of time, none left out between the first and the last. */
export type Coverage = {
  readonly zoom: Zoom;
  readonly bars: readonly Bar[];
  /** Articles that tell only of times before the first bar, or after the last. */
  readonly outside: number;
};

export type Bar = { readonly when: When; readonly articles: number };

const MOST_BARS = 62;
/** So small a share of the sentences at either end may lie outside, so that one look far back does not flatten the rest. */
const TAIL = 0.05;

type Timed = Pick<Mention<unknown>, 'when' | 'article'>;

/** Coverage in the finest stretches that fit. Times that are coarser than a stretch are not counted in it. */
export function coverageOf(mentions: readonly Timed[]): Coverage {
  const times = timesOf(mentions);
  const all = sentencesIn(times);
  const days = spanOf(times);
  for (const zoom of ZOOMS.filter((each) => days <= MOST_BARS * DAYS[each])) {
    const fitting = times.filter(({ when }) => fits(when, zoom));
    const tooFew = zoom !== 'year' && sentencesIn(fitting) < all / 2;
    const bars = tooFew ? undefined : emptyBars(fitting, zoom);
    if (bars) return filled(bars, fitting, zoom);
  }
  return { zoom: 'year', bars: [], outside: 0 };
}

const DAYS: Readonly<Record<Zoom, number>> = { day: 1, week: 7, month: 31, year: Infinity };

/** How many days there are between the tails: rules most zooms out before a time is fitted into them. */
function spanOf(times: readonly Told[]): number {
  const inOrder = times.toSorted((a, b) => compare(a.when.since, b.when.since));
  const tail = Math.floor(sentencesIn(times) * TAIL);
  const [first, last] = [dayAfter(inOrder, tail), dayAfter(inOrder.toReversed(), tail)];
  return first && last ? daysBetween(first, last) : 0;
}

function fits({ since, until }: When, zoom: Zoom): boolean {
  const stretch = stretchAt(since, zoom);
  return stretch !== undefined && until <= stretch.until;
}

/** A time with the articles that tell of it, one for each sentence. */
type Told = { readonly when: When; readonly articles: readonly number[] };

function timesOf(mentions: readonly Timed[]): readonly Told[] {
  const times = new Map<string, { when: When; articles: number[] }>();
  for (const { when, article } of mentions) {
    if (!when) continue;
    const key = `${when.since}/${when.until}`;
    const known = times.get(key);
    if (known) known.articles.push(article);
    else times.set(key, { when, articles: [article] });
  }
  return [...times.values()];
}

function sentencesIn(times: readonly Told[]): number {
  return times.reduce((sum, { articles }) => sum + articles.length, 0);
}

/** The stretches from the first to the last, without the tails where that is too many; undefined where it still is. */
function emptyBars(fitting: readonly Told[], zoom: Zoom): readonly When[] | undefined {
  const inOrder = fitting.toSorted((a, b) => compare(a.when.since, b.when.since));
  const tail = Math.floor(sentencesIn(fitting) * TAIL);
  for (const [early, late] of [[0, 0] as const, [tail, 0] as const, [tail, tail] as const]) {
    const bars = barsFrom(dayAfter(inOrder, early), dayAfter(inOrder.toReversed(), late), zoom);
    if (bars.length <= MOST_BARS) return bars;
  }
  if (zoom !== 'year') return undefined;
  const last = dayAfter(inOrder.toReversed(), tail);
  const first = last && readDay(`${Number(last.slice(0, 4)) - MOST_BARS + 1}-01-01`);
  return barsFrom(first, last, zoom);
}

/** One more than fits shows that they are too many. */
function barsFrom(first: Day | undefined, last: Day | undefined, zoom: Zoom): readonly When[] {
  const bars: When[] = [];
  let at = first && stretchAt(first, zoom);
  while (at && last && at.since <= last && bars.length <= MOST_BARS) {
    bars.push(at);
    at = nextStretch(at, zoom);
  }
  return bars;
}

/** The first day with more than so many sentences up to it. */
function dayAfter(times: readonly Told[], sentences: number): Day | undefined {
  let passed = 0;
  for (const { when, articles } of times) {
    passed += articles.length;
    if (passed > sentences) return when.since;
  }
  return undefined;
}

function filled(bars: readonly When[], fitting: readonly Told[], zoom: Zoom): Coverage {
  const articles = new Map(bars.map(({ since }) => [since as string, new Set<number>()]));
  const inside = new Set<number>();
  const everywhere = new Set<number>();
  for (const time of fitting) {
    const bar = articles.get(stretchAt(time.when.since, zoom)?.since ?? '');
    for (const article of time.articles) {
      everywhere.add(article);
      bar?.add(article);
      if (bar) inside.add(article);
    }
  }
  return {
    zoom,
    bars: bars.map((when) => ({ when, articles: articles.get(when.since)?.size ?? 0 })),
    outside: everywhere.size - inside.size,
  };
}

const STEPS = '▁▂▃▄▅▆▇█';

/** Coverage as one line of text; a stretch that nobody tells of is a dot. */
export function sparkline({ bars }: Coverage): string {
  const most = Math.max(1, ...bars.map(({ articles }) => articles));
  return bars
    .map(({ articles }) =>
      articles === 0 ? '·' : (STEPS[Math.ceil((articles / most) * STEPS.length) - 1] ?? ''),
    )
    .join('');
}

/** A curve of fewer articles tells nothing. */
const FEWEST_ARTICLES = 3;

/** The curve with its first and last stretch, for people; undefined where there is too little to see. */
export function tellCoverage(coverage: Coverage): string | undefined {
  const { bars, zoom } = coverage;
  const [first, last] = [bars[0], bars.at(-1)];
  const articles = bars.reduce((sum, bar) => sum + bar.articles, 0);
  if (!first || !last || bars.length < 2 || articles < FEWEST_ARTICLES) return undefined;
  const most = Math.max(...bars.map((bar) => bar.articles));
  const curve = `${showWhen(first.when)} ${sparkline(coverage)} ${showWhen(last.when)}`;
  return `${curve}, by ${zoom}, at most ${plural(most, 'article')}`;
}
