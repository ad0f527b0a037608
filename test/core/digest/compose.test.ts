import { expect, test } from 'vitest';
import type { Day } from '../../../src/core/day.ts';
import { composeDigest } from '../../../src/core/digest/compose.ts';
import { type Digest, isEmpty, type Since } from '../../../src/core/digest/digest.ts';
import { DIGEST_PARTS, type DigestQuery } from '../../../src/core/digest/query.ts';
import { aCorpus, anArticle } from '../../support/corpus.ts';
import { contextOf } from '../../support/desk.ts';
import { news } from './news.ts';

const { library } = await contextOf(news);
const today = '2024-03-04' as Day;
const all: DigestQuery = { include: DIGEST_PARTS, size: 'usual' };
const after = (number: number): Since => ({ kind: 'article', number });

const digest = (query: Partial<DigestQuery> = {}, since = after(1)) =>
  composeDigest(library, { query: { ...all, ...query }, since, today });

/** Each line as its section, its code, its speaker, its words, its source, and where else it stands. */
function told({ sections }: Digest): readonly string[] {
  return sections.flatMap(({ name, lines, left }) => [
    ...lines.map(({ entry: { ref, who, words, source, also = [], remarks } }) =>
      [
        name,
        ref,
        ...(who ? [who.name] : []),
        words.map(({ text }) => text).join(' […] '),
        source.ref,
        ...also.map(({ ref: other, lead }) => `${lead} ${other}`),
        ...remarks,
      ].join(' | '),
    ),
    ...(left > 0 ? [`${name} | ${left} more`] : []),
  ]);
}

const FERRY =
  'stories | Q1 | Ana Ruiz | The ferry will sail again before the first snow, whatever it costs us. | S4 | wire copy, CNA S5 | another report with the same quotation S6 | in 3 outlets, 1 wording; 2 of them run one text: wire copy (CNA)';
const MARKET =
  'stories | S7.1 | The market moves to Friday from this week on, the council decided. | S7';
const COPY =
  'copies | S2.1 | The harbour wall fell in the night and nobody was hurt by it. | S2 | copy of S1 at The Example Post';
const CHANGE =
  'changes | S3.1 | The harbour wall fell in the night and two people were hurt by it. | S3 | 1 paragraph changed since S1';
const PIER = 'timeline | E1 | The pier opens on 3 March. | S4';
const HALL = 'timeline | E2 | On 4 March 2023 the old market hall burned down. | S7';

test('tells a story in one line, however many outlets have it, and old ones apart', async () => {
  const made = await digest();
  expect(told(made)).toEqual([FERRY, MARKET, COPY, CHANGE, HALL, PIER]);
  expect(made.heading).toBe('2 new stories in 6 new articles, come after S1');
  expect(made.until).toBe(7);
});

test('says of each item why it is in or out', async () => {
  const { verdicts } = await digest({ include: ['articles'] });
  expect(verdicts.map(({ ref, kept, reason }) => `${kept ? '+' : '-'} ${ref} ${reason}`)).toEqual([
    '+ S4 new: 3 articles at 3 outlets',
    '+ S7 new: 1 article at 1 outlet',
    '- S5 same story as S4: wire copy, CNA',
    '- S6 same story as S4: another report with the same quotation',
    '+ S2 not a new story: copy of S1 at The Example Post',
    '+ S3 1 paragraph changed since S1',
  ]);
});

test.each<[string, Partial<DigestQuery>, Since, readonly string[]]>([
  ['a topic', { topic: 'market', include: ['articles'] }, after(1), [MARKET]],
  [
    'an outlet',
    { outlet: 'Coast Daily', include: ['articles'] },
    after(3),
    [
      FERRY.replace('Q1', 'Q2').replace(
        '| S4 | wire copy, CNA S5 | another report with the same quotation S6',
        '| S5',
      ),
    ],
  ],
  [
    'a speaker',
    { speaker: 'Ana Ruiz', include: ['quotes'] },
    after(1),
    [
      'quotes | Q1 | Ana Ruiz | The ferry will sail again before the first snow, whatever it costs us. | S4 | in 3 outlets, 1 wording; 2 of them run one text: wire copy (CNA)',
    ],
  ],
  ['what was quoted before', { speaker: 'Ana Ruiz', include: ['quotes'] }, after(5), []],
  [
    'a day',
    { include: ['articles'] },
    { kind: 'day', day: '2024-03-04' as Day },
    [
      'stories | Q3 | Ana Ruiz | The ferry will sail again before the first snow, whatever it costs us. | S6 | in 3 outlets, 1 wording; 2 of them run one text: wire copy (CNA)',
      MARKET,
    ],
  ],
  ['nothing new', { include: ['articles', 'quotes'] }, after(7), []],
])('keeps to %s', async (_, query, since, lines) => {
  const made = await digest(query, since);
  expect(told(made)).toEqual(lines);
  expect(isEmpty(made)).toBe(lines.length === 0);
});

test('a timeline alone is nothing to post', async () => {
  expect(isEmpty(await digest({ include: ['timeline'] }))).toBe(true);
});

test('looks back on the day alone where it is known to the day, and tells nothing twice', async () => {
  const made = await digest({ include: ['on this day'] }, after(7));
  expect(told(made)).toEqual([HALL.replace('timeline', 'on this day')]);
  const nextYear = { query: { ...all, include: ['on this day'] as const }, since: after(7) };
  const later = await composeDigest(library, { ...nextYear, today: '2025-03-03' as Day });
  expect(told(later)).toEqual([
    'on this day | E1 | The pier opens on 3 March. | S4',
    ...[2, 5].map((number) => expect.stringMatching(`^on this day . S${number}.1 .*that day$`)),
  ]);
});

test('counts what is beyond the size, and names it with the reason', async () => {
  const names = ['one', 'two', 'three', 'four', 'five'];
  const articles = names.map((id) =>
    anArticle({ id, title: id, text: `The ${id} bell rang in town.` }),
  );
  const many = await contextOf(aCorpus(articles.map((article) => ({ article }))));
  const query: DigestQuery = { include: ['articles'], size: 'short' };
  const made = await composeDigest(many.library, { query, since: after(0), today });
  expect(told(made)).toEqual([
    'stories | S1.1 | The one bell rang in town. | S1',
    'stories | S2.1 | The two bell rang in town. | S2',
    'stories | S3.1 | The three bell rang in town. | S3',
    'stories | 2 more',
  ]);
  const out = made.verdicts.filter(({ kept }) => !kept);
  expect(out).toEqual(
    ['S4 four', 'S5 five'].map((named) => {
      const [ref = '', title = ''] = named.split(' ');
      return { ref, title, kept: false, reason: 'beyond the size of the digest' };
    }),
  );
});
