import { truncate } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { RecordReading } from '../../../src/ingest/item.ts';
import { readItem } from '../../../src/ingest/read-item.ts';
import { listRecords } from '../../../src/ingest/records/list-records.ts';
import { aFolder } from '../support/folder.ts';
import { shown } from '../support/read.ts';

const folder = aFolder();
const RAIN = 'It rained in Norport all day.\nThe mayor was glad of it, he said.';

/** Everything that is read of a file of records, and everything that is told of it. */
async function read(file: string, content: string | Uint8Array, reading: RecordReading = {}) {
  const path = await folder.put(file, content);
  const format = /\.[ct]sv(?:\.gz)?$/u.test(file) ? 'table' : 'json';
  const { items, faults } = await listRecords({ path, file, format, reading });
  const told = [...faults];
  const articles: Record<string, object> = {};
  for (const item of items) {
    const outcome = await readItem(item);
    told.push(...outcome.faults);
    if (outcome.article) articles[item.file] = shown(outcome.article);
  }
  return { articles, told };
}

const lines = (...records: readonly object[]) =>
  records.map((one) => JSON.stringify(one)).join('\n');

test('a line of JSON is an article, by its id', async () => {
  const record = {
    id: 'a-17',
    headline: 'Rain in Norport',
    source: { id: null, name: 'Nor Herald' },
    authors: [{ name: 'Ana Ruiz' }, 'Bo Li'],
    publishedAt: 'Fri, 09 Dec 2016 10:00:00 +0100',
    url: 'https://nor.example/rain',
    content: `Rain in Norport\n\n${RAIN}`,
  };
  expect(await read('a.jsonl', lines(record))).toEqual({
    articles: {
      'a.jsonl#a-17': {
        title: 'Rain in Norport',
        outlet: 'Nor Herald (record)',
        author: 'Ana Ruiz, Bo Li (record)',
        published: '2016-12-09 (record)',
        url: 'https://nor.example/rain (record)',
        blocks: RAIN.split('\n'),
        dropped: ['title repeated: Rain in Norport'],
      },
    },
    told: [],
  });
});

test('a mapping says which field holds what, down into it', async () => {
  const record = { text: 'no', c: { 'x.y': RAIN }, 'da.te': '3/4/2016', k: 7 };
  const reading: RecordReading = {
    map: { text: 'c.x.y', published: 'da.te', id: 'k' },
    dates: 'day first',
    defaults: { outlet: 'Nor Herald', language: 'en' },
  };
  const { told } = await read('a.jsonl', lines(record), reading);
  expect(told).toEqual(['a.jsonl:1: there is no text under “c.x.y”']);
  const flat = { ...record, c: { xy: RAIN } };
  const mended = { ...reading, map: { ...reading.map, text: 'c.xy' } };
  expect((await read('a.jsonl', lines(flat), mended)).articles).toEqual({
    'a.jsonl#7': {
      outlet: 'Nor Herald (curator)',
      published: '2016-04-03 (record)',
      blocks: RAIN.split('\n'),
      dropped: [],
    },
  });
});

test('marked-up texts go through the reader of pages, raw ones through that of raw texts', async () => {
  const html = `<p>It rained in Norport.</p><p>The mayor, “glad of it”, said so.</p>`;
  const raw =
    'Rain in Norport\nBy Ana Ruiz\n9 December 2016\nIt rained in Norport all day long, and nobody minded it.';
  const pages = await read('a.jsonl', lines({ id: 1, body: html }, { id: 2, html }));
  expect(Object.values(pages.articles)).toEqual(
    Array(2).fill({
      blocks: ['It rained in Norport.', 'The mayor, “glad of it”, said so.'],
      dropped: [],
    }),
  );
  const asRaw = await read('a.jsonl', lines({ id: 1, text: raw }), { raw: true });
  expect(asRaw.articles['a.jsonl#1']).toMatchObject({ author: 'Ana Ruiz (byline)' });
});

test('what cannot be believed is told with its line and left out', async () => {
  const told = [
    { id: 1, text: RAIN, date: '3/4/2016', url: 'nor.example', language: 'Norish' },
    { id: 2, title: 'No words' },
  ];
  expect(await read('a.jsonl', `${lines(...told)}\n{"id": 3,\n[1]\n`)).toEqual({
    articles: { 'a.jsonl#1': { blocks: RAIN.split('\n'), dropped: [] } },
    told: [
      'a.jsonl:3: this is no JSON',
      'a.jsonl:4: this is no record: should be an object { … }',
      'a.jsonl:1: "url" “nor.example” is no http or https address',
      'a.jsonl:1: "language" “Norish” is no language we know',
      'a.jsonl:1: "published" “3/4/2016” is two dates: say “dates: day first” or “dates: month first” of its source',
      "a.jsonl:2: there is no text; it has id, title: say in the source's map which holds the text",
    ],
  });
});

test('two records of one id are both kept, and told; the same lines keep their names', async () => {
  const text = lines({ id: 'a', text: 'One.' }, { id: 'a', text: 'Two.' }, { text: 'Three.' });
  const { articles, told } = await read('a.jsonl', text);
  expect(told).toEqual(['a.jsonl:2: the id “a” stands in line 1 already; both are kept']);
  expect(Object.keys(articles)).toEqual([
    'a.jsonl#a',
    expect.stringMatching(/^a\.jsonl#a~[0-9a-f]{6}$/),
    expect.stringMatching(/^a\.jsonl#[0-9a-f]{12}$/),
  ]);
  const moved = await read('a.jsonl', `${lines({ id: 'new', text: 'Zero.' })}\n${text}`);
  expect(Object.keys(moved.articles)).toEqual(['a.jsonl#new', ...Object.keys(articles)]);
});

test.each([
  ['a list', '[{"id": 1, "text": "One, \\"]\\"."},\n {"id": 2, "text": "Two."}]'],
  [
    'an object with one list',
    '{"ok": true, "tags": ["x"],\n "articles": [{"id":1,"text":"One, \\"]\\"."},{"id":2,"text":"Two."}]}',
  ],
  ['lines in spite of its name', '{"id": 1, "text": "One, \\"]\\"."}\n{"id": 2, "text": "Two."}\n'],
])('a JSON file may be %s', async (_, content) => {
  expect(await read('a.json', content)).toEqual({
    articles: {
      'a.json#1': { blocks: ['One, "]".'], dropped: [] },
      'a.json#2': { blocks: ['Two.'], dropped: [] },
    },
    told: [],
  });
});

test.each([
  ['{"id": 1, "text": "One.", "authors": [{"name": "Ana Ruiz"}]}', ['a.json#1'], []],
  [
    '[{"id": 1, "text": "One."}, 7, {"id": 2, "te',
    ['a.json#1'],
    [
      'a.json:1: this is no record: should be an object { … }',
      'a.json:1: the file ends in the middle; the records before were read',
    ],
  ],
  [
    '{"a": [{"x": 1}], "b": [{"y": 1}]}',
    [],
    ['a.json: there are 2 lists of records in it; save the one that is meant in a file of its own'],
  ],
  ['{"a": 1}', [], ['a.json: there is no list of records in it']],
  ['[]', [], ['a.json: the file holds no records']],
  ['', [], ['a.json: the file is empty']],
  ['PK\u0003\u0000\u0000', [], ['a.json: this is no text: it holds bytes that no text has']],
])('reads what there is of %s', async (content, files, told) => {
  const found = await read('a.json', content);
  expect([Object.keys(found.articles), found.told]).toEqual([files, told]);
});

test('a reference without a text is no article', async () => {
  const reference = {
    id: 'ruiz2016',
    type: 'article-newspaper',
    title: 'Rain',
    'container-title': 'Nor Herald',
    author: [{ given: 'Ana', family: 'Ruiz' }],
    issued: { 'date-parts': [[2016, 12]] },
    URL: 'https://nor.example/rain',
    abstract: RAIN,
  };
  const text = JSON.stringify([reference]);
  expect((await read('a.json', text)).told).toEqual([
    'a.json:1: there is no text, only a reference to one',
  ]);
  expect(await read('a.json', text, { map: { text: 'abstract' } })).toEqual({
    articles: {
      'a.json#ruiz2016': {
        title: 'Rain',
        outlet: 'Nor Herald (record)',
        author: 'Ana Ruiz (record)',
        published: '2016-12 (record)',
        url: 'https://nor.example/rain (record)',
        blocks: RAIN.split('\n'),
        dropped: [],
      },
    },
    told: [],
  });
});

test.each([',', ';', '\t'])('a table may have “%s” between its cells', async (sign) => {
  const rows = [
    ['Key', 'Title', 'Full text', 'Pub. date'],
    ['k1', '"Rain, “heavy""', '"It rained;\nthe ""mayor"" said, and left."', '2016-12'],
    ['k2', 'Sun', 'Dry.', ''],
  ];
  const table = `\ufeff${rows.map((row) => row.join(sign)).join('\r\n')}\r\n`;
  const map = { text: 'Full text' };
  expect(await read('a.csv', table.replace('“heavy""', '“heavy”"'), { map })).toEqual({
    articles: {
      'a.csv#k1': {
        title: 'Rain, “heavy”',
        published: '2016-12 (record)',
        blocks: ['It rained;', 'the "mayor" said, and left.'],
        dropped: [],
      },
      'a.csv#k2': { title: 'Sun', blocks: ['Dry.'], dropped: [] },
    },
    told: [],
  });
});

test('ragged rows and open marks are named with their line, and the rest is read', async () => {
  const table = 'id,text\n1,One.\n2\n3,Three.,more\n\n4,"open\n5,Five.\n6,Six.';
  const { articles, told } = await read('a.csv', table);
  expect(Object.keys(articles)).toEqual(['a.csv#1', 'a.csv#5', 'a.csv#6']);
  expect(told).toEqual([
    'a.csv:3: the row has 1 cells, and the table 2 columns',
    'a.csv:4: the row has 3 cells, and the table 2 columns',
    'a.csv:6: a quotation mark is opened and never closed',
  ]);
});

test.each([
  [
    'a,b\n1,2\n',
    undefined,
    "no column is known to hold the text; there are “a”, “b”: say in the source's map which holds what",
  ],
  [
    'text,b\n1,2\n',
    { title: 'head' },
    "there is no column “head”; there are “text”, “b”: say in the source's map which holds what",
  ],
  ['id,text\n', undefined, 'the table has no row under its columns’ names'],
  [
    '"id,text\n',
    undefined,
    'the first row of the table cannot be read; it should name the columns',
  ],
])('says what a table lacks: %j', async (content, map, fault) => {
  expect((await read('a.csv', content, map ? { map } : {})).told).toEqual([`a.csv: ${fault}`]);
});

test('packed files, UTF-16 and Windows-1252 are read', async () => {
  const table = 'id,text\n1,“Zoë” said.\n';
  const expected = { 'a.csv#1': { blocks: ['“Zoë” said.'], dropped: [] } };
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table, 'utf16le')]);
  expect((await read('a.csv', wide)).articles).toEqual(expected);
  const narrow = Buffer.from(table.replace('“', '\x93').replace('”', '\x94'), 'latin1');
  expect((await read('a.csv', narrow)).articles).toEqual(expected);
  const packed = await read('a.csv.gz', gzipSync(table));
  expect(packed.articles).toEqual({ 'a.csv.gz#1': expected['a.csv#1'] });
});

test('a packed file that is broken, or holds too much, is told', async () => {
  expect((await read('a.jsonl.gz', gzipSync('{"text": "One."}').subarray(0, 20))).told).toEqual([
    'a.jsonl.gz: the packed file is broken or no gzip file',
  ]);
  expect((await read('a.jsonl.gz', gzipSync(Buffer.alloc(257_000_000)))).told).toEqual([
    'a.jsonl.gz: the packed file holds more than 256 MB, and what is packed or UTF-16 is read up to that; unpack it, or save it as UTF-8',
  ]);
});

test('bytes that are no UTF-8 are told with their line', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"id": 1, "text": "“Zoë” and “Zoé” said '),
    Buffer.from([0xff]),
    Buffer.from('."}'),
  ]);
  const { told, articles } = await read('a.jsonl', bytes);
  expect(told).toEqual(['a.jsonl:1: 1 byte is no UTF-8 and is shown as �']);
  expect(articles['a.jsonl#1']).toMatchObject({
    doubts: ['In the stored record 1 byte is no UTF-8 and is shown as �.'],
  });
});

test('a record is read by its place alone, and not when the file has changed', async () => {
  const path = await folder.put('a.jsonl', lines({ id: 1, text: 'One.' }, { id: 2, text: 'Two.' }));
  const { items } = await listRecords({ path, file: 'a.jsonl', format: 'json', reading: {} });
  await folder.put('a.jsonl', lines({ id: 9, text: 'New.' }, { id: 2, text: 'Two.' }));
  const outcomes = await Promise.all(items.map(readItem));
  expect(outcomes.map(({ article, faults }) => article?.text ?? faults)).toEqual([
    ['a.jsonl:1: the file changed while it was read; run npm run ingest again'],
    'Two.',
  ]);
});

test('a gigabyte without records costs a sentence, and no memory', async () => {
  const path = await folder.put(
    'a.jsonl',
    `{"id": 1, "text": "One.${' '.repeat(5000)}"}\n{"id": 2, "text": "`,
  );
  await truncate(path, 1_000_000_000);
  const before = process.memoryUsage().arrayBuffers;
  const { items, faults } = await listRecords({
    path,
    file: 'a.jsonl',
    format: 'json',
    reading: {},
  });
  expect(items.map(({ file }) => file)).toEqual(['a.jsonl#1']);
  expect(faults).toEqual([
    'a.jsonl:2: the record has more than 20 MB, and so much is read at most',
  ]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(300_000_000);
});

test('a text marked up deeper than pages are is named', async () => {
  const { articles, told } = await read(
    'a.jsonl',
    lines({ id: 1, html: `${'<div>'.repeat(20_001)}<p>${RAIN}</p>` }, { id: 2, text: RAIN }),
  );
  expect(Object.keys(articles)).toEqual(['a.jsonl#2']);
  expect(told).toEqual([
    'a.jsonl:1: its elements lie more than 20,000 deep in one another, as in no page that people read; save its text instead',
  ]);
});

test('a text marked up ten thousand elements deep is read', async () => {
  const deep = `${'<div>'.repeat(10_000)}<p>${RAIN}</p>${'</div>'.repeat(10_000)}`;
  const { articles } = await read('a.jsonl', lines({ id: 1, html: deep }));
  expect(articles['a.jsonl#1']).toEqual({ blocks: [RAIN.replace('\n', ' ')], dropped: [] });
});
