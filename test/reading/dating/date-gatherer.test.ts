import { describe, expect, test } from 'vitest';
import type { Article, ArticleId, Block } from '../../../src/core/article.ts';
import { showInferred } from '../../../src/core/inferred.ts';
import { slice } from '../../../src/core/span.ts';
import type { Story } from '../../../src/core/story.ts';
import { readWhen } from '../../../src/core/when.ts';
import { dateGatherer } from '../../../src/reading/dating/date-gatherer.ts';
import { eventsOf } from '../../../src/reading/events.ts';

type Told = Partial<Pick<Article, 'fetchedAt' | 'language' | 'doubts'>> & {
  readonly text: string;
  readonly published?: string;
  readonly confidence?: number;
  readonly saved?: string;
  readonly updated?: string;
};

/** An article with a paragraph a line. */
function anArticle({ text, published, confidence, saved, updated, ...told }: Told): Article {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(
    ({ index, 0: line }): Block => ({
      kind: 'paragraph',
      span: { start: index, end: index + line.length },
    }),
  );
  const known = (day: string | undefined) => {
    const value = day === undefined ? undefined : readWhen(day);
    return value && { value, how: 'meta tag' as const };
  };
  const [out, clock, changed] = [published, saved, updated].map(known);
  return {
    id: text.slice(0, 12) as ArticleId,
    file: 'a.txt',
    text,
    blocks,
    dropped: [],
    ...told,
    ...(out && { published: { ...out, ...(confidence !== undefined && { confidence }) } }),
    ...(clock && { renderedAt: clock }),
    ...(changed && { updated: changed }),
  };
}

/** What is inferred of the first article, from it and the others. */
function inferred(articles: readonly Told[], stories: readonly Story[] = []) {
  const gatherer = dateGatherer();
  const read = articles.map(anArticle);
  for (const [at, article] of read.entries()) {
    gatherer.add({ article, events: eventsOf(article), number: at + 1 });
  }
  const found = gatherer.result(stories)(1);
  return found && [showInferred(found), ...found.evidence.map(({ tells }) => tells)];
}

const VETO =
  'On Monday, Norland and Suland vetoed the Norport ceasefire resolution at the River Council in Lund.';
const MEETING =
  'On Wednesday, minister Ana Ruiz met the Suland envoy Tom Ek in Lund to discuss the Norport ceasefire.';
const CHATTER = 'The mayor said that nobody had slept.';

describe('an article’s own words', () => {
  test.each<[string, Told, readonly string[] | undefined]>([
    ['nothing', { text: CHATTER }, undefined],
    [
      'a past day',
      { text: 'The treaty was signed on 9 December 2016 in Lund by Ana Ruiz.' },
      ['not before 9 Dec 2016', 'The text tells of 9 Dec 2016 as past.'],
    ],
    [
      'a past year',
      { text: 'In 2012, rebels took the town of Norport by night.' },
      ['not before 2012', 'The text tells of 2012 as past.'],
    ],
    ['a day to come', { text: 'The treaty will be signed on 9 December 2016 in Lund.' }, undefined],
    [
      'a plan',
      { text: 'The council decided in May to hold the games in Lund in 2024.' },
      undefined,
    ],
    [
      'the page’s clock',
      { text: CHATTER, saved: '2021-03-06' },
      ['not after 6 Mar 2021', 'The page was saved on 6 Mar 2021.'],
    ],
    ['a change, which may come before', { text: CHATTER, updated: '2017-01-02' }, undefined],
    [
      'when it was fetched, which was already the next day in the east',
      { text: CHATTER, fetchedAt: '2016-12-09T12:00:00Z' },
      ['not after 10 Dec 2016', 'Its copy was fetched on 9 Dec 2016.'],
    ],
    [
      'a date with its weekday above the text',
      { text: 'Nor Herald Friday 9 December 2016 22:10\nThe river rose by two metres.' },
      ['9 Dec 2016', 'The text is headed by a date, 9 Dec 2016, and its weekday fits.'],
    ],
    [
      'a date whose weekday is wrong',
      { text: 'Nor Herald Monday 9 December 2016 22:10\nThe river rose by two metres.' },
      undefined,
    ],
    [
      'such a date within a sentence',
      { text: 'Ana Ruiz passed away Friday, December 9, 2016, in Lund, her family said.' },
      undefined,
    ],
    [
      'English words of an article in another language',
      { text: 'In 2012, rebels took the town.', language: { value: 'de', how: 'words' } },
      undefined,
    ],
  ])('%s', (_, told, days) => expect(inferred([told])).toEqual(days));

  test('both ends together', () => {
    const text = 'In 2012, rebels took the town of Norport by night.';
    expect(inferred([{ text, saved: '2021-03-06' }])?.[0]).toBe(
      'between 1 Jan 2012 and 6 Mar 2021',
    );
  });

  test('what contradicts a stronger sign is not counted, and told', () => {
    const text = 'In 2012, rebels took the town of Norport by night.';
    expect(inferred([{ text, saved: '2011-03-06' }])).toEqual([
      'not after 6 Mar 2011',
      'The page was saved on 6 Mar 2011.',
      'Not counted, as it does not fit: The text tells of 2012 as past.',
    ]);
  });

  test('the evidence points at its words', () => {
    const gatherer = dateGatherer();
    const article = anArticle({ text: 'In 2012, rebels took the town of Norport by night.' });
    gatherer.add({ article, events: [], number: 1 });
    const [evidence] = gatherer.result()(1)?.evidence ?? [];
    expect(evidence?.span && slice(article.text, evidence.span)).toBe('2012');
  });

  test('nothing is inferred of a date that is stated', () => {
    expect(
      inferred([{ text: CHATTER, published: '2016-12-09', saved: '2021-03-06' }]),
    ).toBeUndefined();
  });
});

describe('what dated articles tell', () => {
  const undated = { text: `${VETO}\n${MEETING}` };
  const monday = { text: VETO, published: '2016-12-05' };
  const wednesday = { text: MEETING, published: '2016-12-08' };

  test('two happenings leave the days from the later to a week after the earlier', () => {
    expect(inferred([undated, monday, wednesday])).toEqual([
      'between 6 and 12 Dec 2016',
      'S2 dates to 5 Dec 2016 what seems to be told here of “On Monday”.',
      'S3 dates to 7 Dec 2016 what seems to be told here of “On Wednesday”.',
    ]);
  });

  test('one sentence of one article is too little; two articles bear each other out', () => {
    expect(inferred([{ text: VETO }, monday])).toBeUndefined();
    expect(inferred([{ text: VETO }, monday, { ...monday, published: '2016-12-06' }])?.[0]).toBe(
      'between 4 and 12 Dec 2016',
    );
  });

  test.each<[string, readonly Told[]]>([
    ['weeks that do not agree', [undated, monday, { ...wednesday, published: '2016-12-15' }]],
    [
      'an uncertain date',
      [undated, { ...monday, confidence: 0.6 }, { ...wednesday, confidence: 0.6 }],
    ],
    [
      'a date that the source contradicts',
      [undated, { ...monday, doubts: ['The link says 2015.'] }, wednesday],
    ],
    [
      'another happening',
      [
        undated,
        {
          text: 'On Monday, the Norland parliament in Lund passed a budget.',
          published: '2016-12-05',
        },
        { text: 'On Wednesday, Ana Ruiz met farmers in Malby.', published: '2016-12-08' },
      ],
    ],
    [
      'a meeting to come',
      [
        {
          text: 'On Monday, Norland and Suland will veto the Norport ceasefire resolution at the River Council in Lund.',
        },
        monday,
        { ...monday, published: '2016-12-06' },
      ],
    ],
  ])('%s tells nothing', (_, articles) => expect(inferred(articles)).toBeUndefined());

  const story = (kinship: 'version' | 'copy' | 'wire copy'): Story => ({
    articles: [
      { number: 2, kinship: 'leads', share: 1 },
      { number: 1, kinship, share: 0.9 },
    ],
  });
  test('a copy of an article was published about when that was', () => {
    const dated = { text: CHATTER, published: '2016-12-09' };
    expect(inferred([{ text: CHATTER }, dated], [story('wire copy')])).toEqual([
      'between 25 Nov and 23 Dec 2016',
      'S2 has nearly the same words and was published on 9 Dec 2016.',
    ]);
  });

  test('copies of several days leave all days about them, not the one that each allows', () => {
    const dated = ['2016-12-09', '2017-01-05', '2016-12-20'].map((published) => ({
      text: CHATTER,
      published,
    }));
    const copies = [1, 3, 4].map((number) => ({ number, kinship: 'copy', share: 1 }) as const);
    const told: Story = {
      articles: [{ number: 2, kinship: 'leads', share: 1 }, ...copies],
    };
    expect(inferred([{ text: CHATTER }, ...dated], [told])).toEqual([
      'between 25 Nov 2016 and 19 Jan 2017',
      'S2 has nearly the same words and was published on 9 Dec 2016.',
      'S3 has nearly the same words and was published on 5 Jan 2017.',
    ]);
  });

  test('another state of the same page has its day', () => {
    const dated = { text: CHATTER, published: '2016-12-09' };
    expect(inferred([{ text: CHATTER }, dated], [story('version')])).toEqual([
      '9 Dec 2016',
      'S2 is another state of the same page and was published on 9 Dec 2016.',
    ]);
  });
});
