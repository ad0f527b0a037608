import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Article, ArticleId, Block } from '../../src/core/article.ts';
import type { Dated } from '../../src/core/event.ts';
import { slice } from '../../src/core/span.ts';
import { readWhen, writeWhen } from '../../src/core/when.ts';
import { eventsOf, saidWhen } from '../../src/reading/events.ts';

/** An article with a paragraph a line. */
function anArticle(text: string, published?: string): Article {
  const when = published === undefined ? undefined : readWhen(published);
  const blocks = [...text.matchAll(/[^\n]+/g)].map(
    ({ index, 0: line }): Block => ({
      kind: 'paragraph',
      span: { start: index, end: index + line.length },
    }),
  );
  return {
    id: 'an article' as ArticleId,
    file: 'an-article.txt',
    text,
    blocks,
    dropped: [],
    ...(when && { published: { value: when, how: 'header line' } }),
  };
}

function shown(text: string, dated: Dated): string {
  const time = dated.kind === 'resolved' ? writeWhen(dated.when) : 'unresolved';
  return `${slice(text, dated.words).replace(/\s/g, ' ')} = ${time}`;
}

/** `words = time, status` for each event; 2016-09-29 was a Thursday. */
function read(text: string, published?: string): readonly string[] {
  return eventsOf(anArticle(text, published)).map(
    ({ dated, status }) => `${shown(text, dated)}, ${status}`,
  );
}

describe('sentences that tell of something on a day', () => {
  test.each([
    ['Ruiz said on Wednesday that the road was open.', ['on Wednesday = 2016-09-28, told']],
    ['On Sept. 19, the truce collapsed.', ['On Sept. 19 = 2016-09-19, told']],
    ['The council will vote on Monday.', ['on Monday = 2016-10-03, planned']],
    ['The vote is scheduled for Monday.', ['Monday = 2016-10-03, planned']],
    ['The bridge could fall on Friday.', ['on Friday = 2016-09-30, conditional']],
    ['If it rains on Friday, nobody comes.', ['on Friday = 2016-09-30, conditional']],
    ['Troops did not enter the town on Monday.', ['on Monday = 2016-09-26, denied']],
    [
      'The ministry denied that its planes struck the town on Monday.',
      ['on Monday = 2016-09-26, denied'],
    ],
    ['The visit earlier this week went well.', ['earlier this week = 2016-09-26/2016-09-29, told']],
    [
      'Ruiz said on Wednesday that he met Park on Monday.',
      ['on Wednesday = 2016-09-28, told', 'on Monday = 2016-09-26, told'],
    ],
    ['In 2008 the mine closed.', ['In 2008 = 2008, told']],
    ['It might fail unless it rains, Ruiz said on Monday.', ['on Monday = 2016-09-26, told']],
    ['The mine is due to open in May 2017.', ['in May 2017 = 2017-05, planned']],
    ['It may rain. Last week he left.', ['Last week = 2016-09-19/2016-09-25, told']],
    ['They meet tomorrow, Ruiz said.', ['tomorrow = 2016-09-30, planned']],
    ['They agreed to destroy it in 2013.', ['in 2013 = 2013, told']],
    ['By Friday all of them had been freed.', ['By Friday = 2016-09-23, told']],
    ['Ruiz met Park on Sept. 5, 2016 , in Rome.', ['on Sept. 5, 2016 = 2016-09-05, told']],
  ])('%s', (text, events) => expect(read(text, '2016-09-29')).toEqual(events));
});

describe('sentences that tell of none', () => {
  test.each([
    'Talks go on according to the Geneva communiqué of 2012.',
    'He is now in Rome.',
    'It has grown worse in recent months.',
    'The siege lasted three days.',
    'They meet every Monday.',
    'Will they meet on Monday?',
    'We should vote on Monday.',
    'The 2012 treaty binds them.',
    'They spoke of the defeat of 1970.',
    'He wrote about Black Friday.',
    'It sold more than last year.',
    'They left after the 2012 London Games.',
    'Sept. 5, 2016',
  ])('%s', (text) => expect(read(text, '2016-09-29')).toEqual([]));
});

test('an article without a date leaves its weekdays unresolved', () => {
  const text = 'On Monday the draft was vetoed. He spoke Friday. It opened on 5 May 2014.';
  expect(read(text)).toEqual([
    'On Monday = unresolved, told',
    'Friday = unresolved, told',
    'on 5 May 2014 = 2014-05-05, told',
  ]);
});

test('what is counted in days keeps its distance without a date', () => {
  const text = 'Police came today. The wall fell two days ago. He left last week.';
  expect(eventsOf(anArticle(text)).map(({ dated }) => dated)).toEqual([
    { kind: 'unresolved', words: { start: 12, end: 17 }, away: 0 },
    { kind: 'unresolved', words: { start: 33, end: 45 }, away: -2 },
    { kind: 'unresolved', words: { start: 55, end: 64 } },
  ]);
});

test('captions and headings tell no events', () => {
  const article = anArticle('Ruiz spoke in Rome on May 5, 2014.');
  const blocks = article.blocks.map(({ span }): Block => ({ kind: 'caption', span }));
  expect(eventsOf({ ...article, blocks })).toEqual([]);
});

describe('when words were said', () => {
  test.each([
    ['“No,” Ruiz said on Wednesday.', 'on Wednesday = 2016-09-28'],
    ['Ruiz said Thursday that the road was open.', 'Thursday = 2016-09-29'],
    ['Ruiz on Wednesday said it was open.', 'on Wednesday = 2016-09-28'],
    ['On Wednesday, the ministry said it was open.', 'On Wednesday = 2016-09-28'],
    ['During a briefing on Wednesday in Rome, Ruiz said no.', 'on Wednesday = 2016-09-28'],
    ['Ruiz said that they met on Wednesday.', undefined],
    ['He was found on Wednesday, police said.', undefined],
    ['“No,” Ruiz said.', undefined],
    ['Ruiz said Monday’s vote was fair.', undefined],
    ['Ruiz said the Monday vote was fair.', undefined],
    ['Ruiz said tomorrow would be better.', undefined],
    ['Ruiz, speaking on Wednesday, said it was open.', 'on Wednesday = 2016-09-28'],
    [
      'Ruiz said in a statement late on Wednesday that it rained.',
      'late on Wednesday = 2016-09-28',
    ],
  ])('%s', (text, said) => {
    const start = text.indexOf('said');
    const dated = saidWhen(anArticle(text, '2016-09-29'), { start, end: start + 4 });
    expect(dated && shown(text, dated)).toBe(said);
  });
});

describe('the starter articles', () => {
  const FILES = {
    '000': 'data/corpus/000_ace8159a2760c19e.txt',
    '001': 'data/corpus/001_fd7c88a303afcc23.txt',
    '003': 'data/corpus/003_0998f90da37b1893.txt',
    '004': 'data/corpus/004_eff35c5b3d6eee24.txt',
  };
  test.each([
    ['000', '2024-11-29', 'Dmitry Peskov said on Friday.', ['on Friday = 2024-11-29, told']],
    ['000', '2024-11-29', 'On Thursday, the Syrian', ['On Thursday = 2024-11-28, told']],
    [
      '000',
      '2024-11-29',
      'earlier this week was',
      ['earlier this week = 2024-11-25/2024-11-29, told'],
    ],
    ['001', undefined, 'affirmed on Thursday.', ['on Thursday = unresolved, told']],
    ['001', undefined, 'press conference on Thursday', ['on Thursday = unresolved, told']],
    ['001', undefined, 'communiqué of 2012', []],
    ['003', '2016-09-29', 'said Thursday', ['Thursday = 2016-09-29, told']],
    ['003', '2016-09-29', 'said Wednesday', ['Wednesday = 2016-09-28, told']],
    ['003', '2016-09-29', 'On Sept. 19', ['On Sept. 19 = 2016-09-19, told']],
    ['004', undefined, 'Peskov said Friday', ['Friday = unresolved, told']],
    ['004', undefined, 'On Monday, a vote', ['On Monday = unresolved, told']],
    [
      '004',
      undefined,
      'On Wednesday, US',
      ['On Wednesday = unresolved, told', 'on Thursday = unresolved, told'],
    ],
    ['004', undefined, 'over the recent months', []],
  ] as const)('%s %s %s', (file, published, words, events) => {
    const text = readFileSync(FILES[file], 'utf8');
    const line = text.split('\n').find((each) => each.includes(words)) ?? '';
    const at = line.indexOf(words);
    const sentences = line.slice(line.lastIndexOf('.', at) + 1);
    const first = sentences.search(/\.(?=[A-Z])/);
    const paragraph = first > 0 ? sentences.slice(0, first + 1) : sentences;
    expect(read(paragraph.trim(), published)).toEqual(events);
  });
});
