import { plural } from './answer.ts';
import { type Day, daysBetween, readDay } from './day.ts';
import { bucketed, greatestIn, type Mentions } from './mentions.ts';
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

/** Coverage in the finest stretches that fit. Times that are coarser than a stretch are not counted in it. */
export function coverageOf(mentions: Mentions): Coverage {
  const { times, articles } = timesOf(mentions);
  const all = sentencesIn(times);
  const days = spanOf(times);
  for (const zoom of ZOOMS.filter((each) => days <= MOST_BARS * DAYS[each])) {
    const fitting = times.filter(({ when }) => fits(when, zoom));
    const tooFew = zoom !== 'year' && sentencesIn(fitting) < all / 2;
    const bars = tooFew ? undefined : emptyBars(fitting, zoom);
    if (bars) return filled(bars, { fitting, articles }, zoom);
  }
  return { zoom: 'year', bars: [], outside: 0 };
}

const DAYS: Readonly<Record<Zoom, number>> = { day: 1, week: 7, month: 31, year: Infinity };

/** How many days there are between the tails: rules most zooms out before a time is fitted into them. */
function spanOf(times: readonly Told[]): number {
  const tail = Math.floor(sentencesIn(times) * TAIL);
  const [first, last] = [dayAfter(times, tail), dayAfter(times.toReversed(), tail)];
  return first && last ? daysBetween(first, last) : 0;
}

/** How much of a day's name is the name of its stretch; a week has none. */
const NAME: Readonly<Record<Zoom, number>> = { day: 10, week: 0, month: 7, year: 4 };

function fits({ since, until }: When, zoom: Zoom): boolean {
  if (zoom !== 'week') return since.slice(0, NAME[zoom]) === until.slice(0, NAME[zoom]);
  const stretch = stretchAt(since, zoom);
  return stretch !== undefined && until <= stretch.until;
}

/** A time, and where the sentences that tell of it begin and end among all in the order of time. */
type Told = { readonly when: When; readonly from: number; readonly to: number };

/** In the order of time, and for each sentence its article. */
function timesOf({ whens, when, article, size }: Mentions): {
  readonly times: readonly Told[];
  readonly articles: Uint32Array;
} {
  const all = new Uint32Array(size);
  for (let row = 0; row < size; row++) all[row] = row;
  const { rows, ends } = bucketed(all, (row) => when[row] ?? 0, whens.length + 1);
  const times: Told[] = [];
  for (let at = 0; at < whens.length; at++) {
    const [from = 0, to = 0, time] = [ends[at], ends[at + 1], whens[at]];
    if (time && to > from) times.push({ when: time, from, to });
  }
  for (let at = 0; at < rows.length; at++) rows[at] = article[rows[at] ?? 0] ?? 0;
  return { times, articles: rows };
}

function sentencesIn(times: readonly Told[]): number {
  return times.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** The stretches from the first to the last, without the tails where that is too many; undefined where it still is. */
function emptyBars(fitting: readonly Told[], zoom: Zoom): readonly When[] | undefined {
  const backwards = fitting.toReversed();
  const tail = Math.floor(sentencesIn(fitting) * TAIL);
  for (const [early, late] of [[0, 0] as const, [tail, 0] as const, [tail, tail] as const]) {
    const bars = barsFrom(dayAfter(fitting, early), dayAfter(backwards, late), zoom);
    if (bars.length <= MOST_BARS) return bars;
  }
  if (zoom !== 'year') return undefined;
  const last = dayAfter(backwards, tail);
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
  for (const { when, from, to } of times) {
    passed += to - from;
    if (passed > sentences) return when.since;
  }
  return undefined;
}

type Filling = { readonly fitting: readonly Told[]; readonly articles: Uint32Array };

function filled(bars: readonly When[], { fitting, articles }: Filling, zoom: Zoom): Coverage {
  const counts = bars.map(() => 0);
  const greatest = greatestIn(articles);
  /** For each article the last bar that counted it, from 1; and whether it is told of at all. */
  const counted = new Uint32Array(greatest + 1);
  const everywhere = new Uint8Array(greatest + 1);
  let bar = 0;
  for (const { when, from, to } of fitting) {
    while (bar < bars.length - 1 && (bars[bar]?.until ?? '') < when.since) bar++;
    const { since, until } = bars[bar] ?? when;
    const inside = bars.length > 0 && since <= when.since && when.since <= until;
    for (let at = from; at < to; at++) {
      const article = articles[at] ?? 0;
      everywhere[article] = 1;
      if (!inside || counted[article] === bar + 1) continue;
      counted[article] = bar + 1;
      counts[bar] = (counts[bar] ?? 0) + 1;
    }
  }
  let outside = 0;
  for (let article = 0; article <= greatest; article++) {
    if (everywhere[article] === 1 && counted[article] === 0) outside++;
  }
  return { zoom, bars: bars.map((when, at) => ({ when, articles: counts[at] ?? 0 })), outside };
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
