import { found, nearHints, plural, silence, tooCommon } from '../src/core/answer.ts';
import { defineCommand } from '../src/core/command.ts';
import { sparkline } from '../src/core/coverage.ts';
import { momentEntry } from '../src/core/entry.ts';
import { filterOptions, readFilter, tellFilter } from '../src/core/filter.ts';
import { DATES_OF, type Moments } from '../src/core/library.ts';
import type { Fact } from '../src/core/reply.ts';
import { showWhen } from '../src/core/when.ts';
import { ZOOMS, type Zoom } from '../src/core/zoom.ts';

const PAGE_SIZE = 6;
const MOST = 500;
/** A curve of fewer articles tells nothing. */
const FEWEST_ARTICLES = 3;

export default defineCommand({
  name: 'timeline',
  about: 'What happened when: the dated sentences on a topic, in the order of time',
  example: 'Syria',
  options: {
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
    page: { kind: 'count', about: 'Which page of the answer' },
  },

  async run({ topic, outlet, from, to, zoom, dates = 'event', most, page = 1 }, { library }) {
    const read = readFilter({ outlet, from, to }, library);
    if ('problem' in read) return { kind: 'unclear', problem: read.problem };
    const { filter } = read;
    if (most !== undefined && most > MOST) {
      return { kind: 'unclear', problem: `most is ${most}: a timeline has at most ${MOST} times.` };
    }

    const vague = tooCommon(topic);
    if (vague) return vague;
    const request = { number: page, size: PAGE_SIZE };
    const moments = await library.events({
      ...filter,
      about: topic,
      zoom,
      dates,
      most,
      page: request,
    });
    const asked = ` on “${topic}”${tellFilter(filter)}`;
    const by = `${zoom ? ` by ${zoom}` : ''}${dates === 'published' ? ', by day of publication' : ''}`;
    return found(moments, request, {
      heading: `Timeline${asked}${by}: ${tellSize(moments, { zoom, most })}`,
      facts: coverageFact(moments),
      remarks: moments.whole ? [] : [LEFT_OUT],
      toEntry: (hit) => momentEntry(hit, dates),
      nothing: async () => ({
        kind: 'nothing',
        heading: `No dated sentence${asked}`,
        hints: [...(await nearHints(topic, library)), silence(library)],
        follow: [{ command: 'search', raw: { query: topic } }],
      }),
    });
  },
});

const LEFT_OUT =
  'Only the times that mattered are shown; “most” asks for more of them, “from” and “to” for a closer look.';

type Asked = { readonly zoom: Zoom | undefined; readonly most: number | undefined };

function tellSize({ sentences, whole }: Moments, { zoom, most }: Asked): string {
  const all = plural(sentences, 'dated sentence');
  if (!whole) return `the ${zoom ?? 'day'}s that mattered, of ${all}`;
  return zoom || most ? `from ${all}` : all;
}

/** The curve of articles over time, from the first day to the last. */
function coverageFact({ coverage }: Moments): readonly Fact[] {
  const { bars, zoom } = coverage;
  const [first, last] = [bars[0], bars.at(-1)];
  const most = Math.max(0, ...bars.map(({ articles }) => articles));
  const articles = bars.reduce((sum, bar) => sum + bar.articles, 0);
  if (!first || !last || bars.length < 2 || articles < FEWEST_ARTICLES) return [];
  const span = `${showWhen(first.when)} ${sparkline(coverage)} ${showWhen(last.when)}`;
  return [{ name: 'Coverage', value: `${span}, by ${zoom}, at most ${plural(most, 'article')}` }];
}
