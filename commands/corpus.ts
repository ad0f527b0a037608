import { plural, tellCounts } from '../src/core/answer.ts';
import { defineCommand } from '../src/core/command.ts';
import { languageName } from '../src/core/language-name.ts';
import type { Count, Summary } from '../src/core/library.ts';
import { writeRef } from '../src/core/ref.ts';
import type { Fact } from '../src/core/reply.ts';

const MOST_GAPS = 10;

export default defineCommand({
  name: 'corpus',
  about: 'What the corpus holds and lacks: articles, outlets, dates, gaps',
  example: '',
  options: {},

  run(_, { library, renewal }) {
    const summary = library.summary();
    const behind = renewal?.behind();
    return {
      kind: 'notice',
      heading: `This corpus has ${plural(summary.articles, 'article')}`,
      facts: factsOf(summary),
      lines: [...(behind ? [behind] : []), ...tellGaps(summary)],
    };
  },
});

function factsOf(summary: Summary): Fact[] {
  const { passages, quotes, events, outlets, languages, stories, span, stamp, engine } = summary;
  return [
    {
      name: 'Read in them',
      value: `${plural(passages, 'passage')}, ${plural(quotes, 'quote')}, ${plural(events, 'dated sentence')}`,
    },
    {
      name: 'Outlets',
      value: outlets.length > 0 ? tellCounts(outlets, 15) : 'no article states its outlet',
    },
    ...(stories
      ? [
          {
            name: 'Told more than once',
            value: `${plural(stories.count, 'story', 'stories')}; beside the first article ${tellCounts(stories.kinships, 3)}`,
          },
        ]
      : []),
    {
      name: 'Published',
      value: span
        ? `${span.since} to ${span.until}, where a date is known`
        : 'no article has a date',
    },
    ...(languages.length > 0
      ? [{ name: 'Languages', value: tellCounts(named(languages), 15) }]
      : []),
    { name: 'Index', value: `built ${stamp.builtAt}, content ${stamp.content}, engine ${engine}` },
  ];
}

function tellGaps({ gaps, moreGaps = 0, articles }: Summary): string[] {
  if (articles === 0) return ['Put articles into the corpus folder and run npm run ingest.'];
  if (gaps.length === 0) return ['Every article has its title, outlet, date and link.'];
  const shown = gaps
    .slice(0, MOST_GAPS)
    .map(({ ref, file, lacks }) => `${writeRef(ref)} has no ${lacks.join(', no ')} (${file})`);
  const more = gaps.length - shown.length + moreGaps;
  return [...shown, ...(more > 0 ? [`${plural(more, 'more article')} with gaps`] : [])];
}

function named(languages: readonly Count[]): readonly Count[] {
  return languages.map(({ name, count }) => ({ name: languageName(name), count }));
}
