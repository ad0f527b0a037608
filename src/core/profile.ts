import { plural, tellCounts } from './answer.ts';
import { sparkline } from './coverage.ts';
import { type Day, daysBetween } from './day.ts';
import type { FormTally, OutletTally, Tally } from './library.ts';
import { foldName } from './name.ts';
import type { Fact } from './reply.ts';
import type { Speaker } from './speaker.ts';
import { showWhen, type When } from './when.ts';
import { nextStretch, stretchAt } from './zoom.ts';

const MOST_FORMS = 6;
const MOST_OUTLETS = 8;
/** Names that speakers speak of: so many are told. */
export const MOST_TOPICS = 8;

/** What is known of a speaker's quotes as a whole, each figure with what it counts. */
export function tellProfile(speaker: Speaker, tally: Tally): readonly Fact[] {
  const { type, aliases } = speaker;
  const named = new Set(tally.names.map(({ words }) => foldName(words)));
  const others = aliases.filter((alias) => !named.has(foldName(alias)));
  const facts = [
    { name: 'Roles in the articles', value: tellForms(tally.roles) },
    { name: 'Named in the articles', value: tellForms(tally.names) },
    { name: 'Also written', value: others.slice(0, 8).join('; ') },
    { name: 'Kind of speaker', value: type === 'person' ? '' : type },
    { name: 'Quoted', value: tellTimes(tally) },
    { name: 'By outlet', value: tellOutlets(tally) },
    { name: 'By time of publication', value: tellTime(tally) },
    { name: 'Speaks of', value: tellTopics(tally) },
  ];
  return facts.filter(({ value }) => value !== '');
}

/** `Kremlin spokesman: 3 articles, 29 Sep 2016 to 29 Nov 2024, 1 of them undated`. */
function tellForms(forms: readonly FormTally[]): string {
  const told = forms.slice(0, MOST_FORMS).map(tellForm);
  const more = forms.length - told.length;
  return told.join('; ') + (more > 0 ? ` and ${more} more` : '');
}

function tellForm({ words, articles, dated, span }: FormTally): string {
  const undated = articles - dated;
  const all = `${words}: ${plural(articles, 'article')}`;
  if (!span) return `${all}, undated`;
  return `${all}, ${tellSpan(span)}${undated > 0 ? `, ${undated} of them undated` : ''}`;
}

type Bounds = { readonly since: Day; readonly until: Day };

function tellSpan({ since, until }: Bounds): string {
  const [first, last] = [since, until].map((day) => showWhen(dayOf(day)));
  return first === last ? `${first}` : `${first} to ${last}`;
}

function dayOf(day: Day): When {
  return { since: day, until: day, precision: 'day' };
}

function tellTimes({ quotes, times, articles }: Tally): string {
  if (times === quotes) return `${plural(times, 'time')} in ${plural(articles, 'article')}`;
  return `${plural(quotes, 'quotation')}, ${plural(times, 'time')} in ${plural(articles, 'article')}: one that stands in several counts in each`;
}

function tellOutlets({ outlets, noOutlet }: Tally): string {
  const tellOne = ({ times, articles }: Omit<OutletTally, 'name'>) =>
    `${plural(times, 'time')} in ${plural(articles, 'article')}`;
  const told = outlets.slice(0, MOST_OUTLETS).map((one) => `${one.name} ${tellOne(one)}`);
  const more = outlets.length - told.length;
  return [
    ...told,
    ...(more > 0 ? [`${plural(more, 'more outlet')}`] : []),
    ...(noOutlet.times > 0 ? [`outlet not stated ${tellOne(noOutlet)}`] : []),
  ].join('; ');
}

type Stretches = readonly { readonly when: When; readonly times: number }[];

/** By month up to so many months, else by year. */
const MOST_MONTHS = 36;
const MOST_YEARS = 100;
const MOST_TOLD = 6;
/** Of fewer stretches a curve shows nothing that the figures do not. */
const FEWEST_BARS = 3;

/** `▃·▁█ by month, Sep 2016 to Dec 2016: Sep 2016 4, …; 9 times undated`: the figures tell what the curve shows. */
function tellTime({ published, times }: Tally): string {
  const zoom = monthsOf(published) <= MOST_MONTHS ? 'month' : 'year';
  const stretches = stretchesOf(published, zoom);
  const counted = stretches.reduce((sum, one) => sum + one.times, 0);
  const dated = published.reduce((sum, one) => sum + one.times, 0);
  const coarse = dated - counted;
  const rest = [
    ...(coarse > 0 ? [`${plural(coarse, 'time')} dated less finely`] : []),
    ...(times > dated ? [`${plural(times - dated, 'time')} in articles without a date`] : []),
  ];
  const curve = tellStretches(stretches, zoom);
  return [...(curve ? [curve] : []), ...rest].join('; ');
}

function tellStretches(stretches: Stretches, zoom: 'month' | 'year'): string | undefined {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return undefined;
  const filled = stretches.filter(({ times }) => times > 0);
  const most = filled.toSorted((a, b) => b.times - a.times).slice(0, MOST_TOLD);
  const all = filled.length <= MOST_TOLD;
  const figures = (all ? filled : most).map(({ when, times }) => `${showWhen(when)} ${times}`);
  if (stretches.length < FEWEST_BARS) return figures.join(', ');
  const bars = stretches.map(({ when, times }) => ({ when, articles: times }));
  const curve = sparkline({ zoom, bars, outside: 0 });
  const span = `${showWhen(first.when)} to ${showWhen(last.when)}`;
  const told = all
    ? figures.join(', ')
    : `most in ${figures.join(', ')}; quoted in ${filled.length} of ${plural(stretches.length, zoom)}`;
  return `${curve} by ${zoom}, ${span}: ${told}`;
}

function monthsOf(published: Stretches): number {
  const [first, last] = [published[0], published.at(-1)];
  return first && last ? daysBetween(first.when.since, last.when.until) / 30.4 : 0;
}

/** The months or years from the first to the last, none left out; times that fit in none are not counted. */
function stretchesOf(published: Stretches, zoom: 'month' | 'year'): Stretches {
  const length = zoom === 'month' ? 7 : 4;
  const counts = new Map<string, number>();
  const fitting = published.filter(
    ({ when }) => when.since.slice(0, length) === when.until.slice(0, length),
  );
  for (const { when, times } of fitting) {
    const name = when.since.slice(0, length);
    counts.set(name, (counts.get(name) ?? 0) + times);
  }
  const stretches: { when: When; times: number }[] = [];
  const last = fitting.at(-1)?.when.since;
  let at = fitting[0] && stretchAt(fitting[0].when.since, zoom);
  while (at && last && at.since <= last && stretches.length < MOST_YEARS) {
    stretches.push({ when: at, times: counts.get(at.since.slice(0, length)) ?? 0 });
    at = nextStretch(at, zoom);
  }
  return stretches;
}

function tellTopics({ topics: { names, quotes }, times }: Tally): string {
  if (names.length === 0) return '';
  const which = quotes === times ? `${plural(quotes, 'quote')}` : `${quotes} quotes, taken evenly`;
  return `${tellCounts(names, MOST_TOPICS)}: names in these ${which}, the most frequent first, weighed by how rare they are elsewhere`;
}
