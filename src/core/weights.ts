import { daysBetween } from './day.ts';
import { greatestIn, type Mentions, NEARNESSES, STATUSES } from './mentions.ts';
import type { When } from './when.ts';

const NEARNESS = { inside: 1, around: 0.75, beyond: 0.5 } as const;
const NOT_TOLD = 0.5;
/** Further times of a sentence count where nothing else tells of them. */
const FURTHER = 0.01;
/** A look back over ten days weighs 1.7 times as much as the news of the day. */
const LOOK_BACK = 10;

/**
 * The closer and the longer remembered, the more: what only the news of the day tells is the bare
 * burst. Every article looks back on whole months and years, which tells nothing of them.
 */
export function weightsOf({ size, ...mentions }: Mentions): Float64Array {
  const { whens, when, published, leads, nearness, status } = mentions;
  const { days, exact } = calendarOf(whens);
  const fit = fitnessOf({ nearness, status });
  const weights = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    const at = when[row] ?? 0;
    const seen = published[row] ?? 0;
    const counted = at > 0 && seen > 0 && exact[at - 1] === 1;
    const apart = counted ? Math.abs((days[at - 1] ?? 0) - (days[seen - 1] ?? 0)) : 0;
    const memory = REMEMBERED[apart] ?? remembered(apart);
    weights[row] = fit(row) * memory * (leads[row] === 1 ? 1 : FURTHER);
  }
  return weights;
}

function remembered(days: number): number {
  return 1 + Math.log(1 + days / LOOK_BACK);
}

/** For the days of some years, worked out once: thousands of sentences are weighed for a question. */
const REMEMBERED = Float64Array.from({ length: 2 ** 12 }, (_, days) => remembered(days));

type Calendar = { readonly days: Float64Array; readonly exact: Uint8Array };

/** What was worked out before: a corpus asks with the same times every time. */
const calendars = new WeakMap<readonly When[], Calendar>();

/** The number of the day on which each time begins, and 1 where it is that day alone. */
function calendarOf(whens: readonly When[]): Calendar {
  const known = calendars.get(whens) ?? {
    days: Float64Array.from(whens, ({ since }) => daysBetween(EPOCH, since)),
    exact: Uint8Array.from(whens, ({ precision }) => Number(precision === 'day')),
  };
  calendars.set(whens, known);
  return known;
}

const EPOCH = '2000-01-01' as When['since'];

/** How gladly a sentence is chosen. */
export function fitnessOf({
  nearness,
  status,
}: Pick<Mentions, 'nearness' | 'status'>): (row: number) => number {
  const near = NEARNESSES.map((name) => NEARNESS[name]);
  const told = STATUSES.indexOf('told');
  return (row) => (near[nearness[row] ?? 0] ?? 0) * (status[row] === told ? 1 : NOT_TOLD);
}

const COARSE: Readonly<Record<When['precision'], number>> = {
  day: 1,
  period: 0.5,
  month: 0.4,
  year: 0.15,
};

/**
 * Weighs stretches of time one after another: the articles that tell of one, weighed, by the number
 * of days on which they were published.
 */
export function stretchWeigher(
  { whens, article, published }: Mentions,
  weights: Float64Array,
): (when: When, rows: Uint32Array) => number {
  const articles = highest(greatestIn(article) + 1);
  const dayOf = daysOf(whens);
  const days = highest(whens.length + 1);
  return ({ precision }, rows) => {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const weight = weights[row] ?? 0;
      articles.note(article[row] ?? 0, weight);
      days.note(dayOf[published[row] ?? 0] ?? 0, weight);
    }
    return COARSE[precision] * articles.sum() * Math.log(1 + days.sum());
  };
}

/** What was worked out before: a corpus asks with the same times every time. */
const knownDays = new WeakMap<readonly When[], Uint32Array>();

/** For each time + 1, the first of those that begin on the same day. */
function daysOf(whens: readonly When[]): Uint32Array {
  const known = knownDays.get(whens);
  if (known) return known;
  const days = new Uint32Array(whens.length + 1);
  for (const [at, { since }] of whens.entries()) {
    days[at + 1] = whens[at - 1]?.since === since ? (days[at] ?? 0) : at + 1;
  }
  knownDays.set(whens, days);
  return days;
}

/** The highest number noted for each key, from 0 up to `keys`. */
function highest(keys: number) {
  const most = new Float64Array(keys).fill(-1);
  const noted = new Uint32Array(keys);
  let count = 0;
  return {
    note(key: number, value: number): void {
      const known = most[key] ?? 0;
      if (known < 0) noted[count++] = key;
      if (value > known) most[key] = value;
    },
    /** In the order of the keys first noted; then all are forgotten. */
    sum(): number {
      let total = 0;
      for (let at = 0; at < count; at++) {
        const key = noted[at] ?? 0;
        total += most[key] ?? 0;
        most[key] = -1;
      }
      count = 0;
      return total;
    },
  };
}

/** How many different articles some rows have. */
export function articleCounter({ article }: Mentions): (rows: Uint32Array) => number {
  const seen = new Uint32Array(greatestIn(article) + 1);
  let mark = 0;
  return (rows) => {
    mark++;
    let count = 0;
    for (let at = 0; at < rows.length; at++) {
      const key = article[rows[at] ?? 0] ?? 0;
      if (seen[key] === mark) continue;
      seen[key] = mark;
      count++;
    }
    return count;
  };
}
