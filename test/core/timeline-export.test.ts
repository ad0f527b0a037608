import { expect, test } from 'vitest';
import { rowOf, type Sheet } from '../../src/core/export/sheet.ts';
import type { MomentHit, OtherEvent } from '../../src/core/library.ts';
import { type ExportFormat, exportTimeline } from '../../src/core/timeline-export.ts';
import { anArticle, anEvent, aTime } from '../support/corpus.ts';
import { readTable } from '../support/read-table.ts';

const text = '=The "old" wall\nfell, *again*. It <b>opens</b> in May. It will rain, they hoped.';
const post = anArticle({ id: 'post', text, title: 'Wall; falls', url: 'https://example.org/w' });
const letter = anArticle({
  id: 'letter',
  text: 'The wall fell on Sunday.',
  title: null,
  outlet: '+Coast',
  published: null,
  url: 'javascript:alert(1)',
});

const other = (number: number, sentence: string, time?: string): OtherEvent => {
  const article = number === 1 ? post : letter;
  return {
    ref: { kind: 'event', number },
    source: { kind: 'article', number: number === 1 ? 1 : 2 },
    article,
    event: anEvent(article, sentence, time),
  };
};

function hit(
  base: OtherEvent,
  { time, ...parts }: Partial<MomentHit> & { readonly time?: string } = {},
): MomentHit {
  return {
    ...base,
    passage: { article: base.article.id, number: 1, span: { start: 0, end: 1 } },
    highlights: [],
    others: [],
    rivals: [],
    articles: 1,
    ...(time && { when: aTime(time) }),
    ...parts,
  };
}

const fell = other(1, '=The "old" wall\nfell, *again*.', '2024-03-01');
const opens = other(1, 'It <b>opens</b> in May.', '2024-05');
const sheet: Sheet = {
  title: 'Timeline on “wall”',
  dates: 'event',
  builtAt: '2024-04-01T10:20:30.000Z',
  rows: [
    hit(fell, {
      time: '2024-03-01',
      others: [other(4, 'The wall fell on Sunday.')],
      rivals: [other(5, 'The wall fell on Sunday.', '2024-03-03')],
    }),
    hit({ ...opens, event: { ...opens.event, status: 'planned' } }, { time: '2024-05' }),
    hit(other(4, 'The wall fell on Sunday.')),
  ].map(rowOf),
};

const written = (format: ExportFormat) => exportTimeline(sheet, format);

test('Markdown: an item an event, nothing of a text is taken for markup, undated ones apart', () => {
  expect(written('markdown')).toBe(`# Timeline on “wall”

- **1 Mar 2024** =The "old" wall fell, \\*again\\*. [E1] — The Example Post, [“Wall; falls”](<https://example.org/w>), 2 Mar 2024, S1
  - also [E4] The wall fell on Sunday. — +Coast, no headline, no link, date not stated, S2
  - **3 Mar 2024** elsewhere: [E5] The wall fell on Sunday. — +Coast, no headline, no link, date not stated, S2
- **May 2024** _(told as planned)_ It \\<b\\>opens\\</b\\> in May. [E1] — The Example Post, [“Wall; falls”](<https://example.org/w>), 2 Mar 2024, S1

## Undated

- **“The wall fell on Sunday.”** The wall fell on Sunday. [E4] — +Coast, no headline, no link, date not stated, S2
`);
});

test('CSV: spreadsheets see text, never a formula', () => {
  const [head, ...rows] = readTable(written('csv'));
  expect(head).toEqual([
    ...['date', 'first day', 'last day', 'precision', 'time told', 'time known from', 'status'],
    ...['sentence', 'code', 'published', 'published known from', 'outlet', 'headline', 'author'],
    ...['link', 'archived link', 'article', 'file', 'also in', 'another day elsewhere'],
  ]);
  const stated = ['2024-03-02', 'curator', 'The Example Post', 'Wall; falls', ''];
  const source = [...stated, 'https://example.org/w', '', 'S1', 'post.txt'];
  expect(rows).toEqual([
    [
      ...['1 Mar 2024', '2024-03-01', '2024-03-01', 'day', '2024-03-01', 'stated', 'told'],
      ...['=The "old" wall\nfell, *again*.', 'E1', ...source],
      'E4 +Coast, no headline, date not stated, no link, S2',
      '3 Mar 2024: E5 +Coast, no headline, date not stated, no link, S2',
    ],
    [
      ...['May 2024', '2024-05-01', '2024-05-31', 'month', '2024-05', 'stated', 'planned'],
      ...['It <b>opens</b> in May.', 'E1', ...source, '', ''],
    ],
    [
      ...['“The wall fell on Sunday.”', '', '', 'unknown', '', 'day not known', 'told'],
      ...['The wall fell on Sunday.', 'E4', '', 'not stated', '+Coast', '', ''],
      ...['javascript:alert(1)', '', 'S2', 'letter.txt', '', ''],
    ],
  ]);
  expect(written('csv')).toContain(`"'=The ""old"" wall\nfell, *again*."`);
  expect(written('csv')).toContain(",'+Coast,");
});

test('JSON: all that is known', () => {
  const read: unknown = JSON.parse(written('json'));
  expect(read).toMatchObject({
    title: 'Timeline on “wall”',
    builtAt: '2024-04-01T10:20:30.000Z',
    events: [
      {
        ref: 'E1',
        when: { since: '2024-03-01', until: '2024-03-01', precision: 'day' },
        approximate: false,
        also: [{ ref: 'E4', source: { outlet: '+Coast', published: null } }],
        disputed: [{ ref: 'E5', shown: '3 Mar 2024' }],
      },
      { status: 'planned', told: '2024-05' },
      { ref: 'E4', when: null, told: null },
    ],
  });
});

test('TimelineJS: dates as exact as they are known, texts that are no HTML', () => {
  expect(JSON.parse(written('timelinejs'))).toMatchObject({
    title: { text: { text: '1 sentence without a known date left out.' } },
    events: [
      { unique_id: 'E1', start_date: { year: 2024, month: 3, day: 1 } },
      {
        start_date: { year: 2024, month: 5 },
        display_date: 'May 2024',
        text: {
          headline: 'May 2024 (told as planned)',
          text: '<p>It &lt;b&gt;opens&lt;/b&gt; in May.</p><p><small>The Example Post, “Wall; falls”, 2 Mar 2024, https://example.org/w, S1</small></p>',
        },
      },
    ],
  });
});

test('iCalendar: whole days, lines of 75 octets', () => {
  const file = written('icalendar');
  const lines = file.split('\r\n');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const unfolded = file.replaceAll('\r\n ', '').split('\r\n');
  expect(unfolded).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dateline//Timeline//EN',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:Timeline on “wall”',
    'X-WR-CALDESC:1 sentence without a known date left out.',
    'BEGIN:VEVENT',
    'UID:E1-2024-03-01@dateline',
    'DTSTAMP:20240401T102030Z',
    'DTSTART;VALUE=DATE:20240301',
    'DTEND;VALUE=DATE:20240302',
    'SUMMARY:=The "old" wall fell\\, *again*.',
    'DESCRIPTION:=The "old" wall fell\\, *again*.\\nThe Example Post\\, “Wall\\; falls”\\, 2 Mar 2024\\, https://example.org/w\\, S1\\nalso E4: The wall fell on Sunday. — +Coast\\, no headline\\, date not stated\\, no link\\, S2\\n3 Mar 2024 in E5: The wall fell on Sunday. — +Coast\\, no headline\\, date not stated\\, no link\\, S2',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:E1-2024-05-01@dateline',
    'DTSTAMP:20240401T102030Z',
    'DTSTART;VALUE=DATE:20240501',
    'DTEND;VALUE=DATE:20240601',
    'SUMMARY:(told as planned) May 2024: It <b>opens</b> in May.',
    'DESCRIPTION:It <b>opens</b> in May.\\nThe Example Post\\, “Wall\\; falls”\\, 2 Mar 2024\\, https://example.org/w\\, S1',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});
