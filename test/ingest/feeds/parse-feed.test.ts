import { expect, test } from 'vitest';
import { writeWhen } from '../../../src/core/when.ts';
import { parseFeed } from '../../../src/ingest/feeds/parse-feed.ts';

const LONG = `<p>${'It rained in Norport and the mayor said so. '.repeat(20)}</p>`;

async function read(feed: string | Uint8Array, contentType?: string) {
  const bytes = typeof feed === 'string' ? Buffer.from(feed) : feed;
  const found = await parseFeed(bytes, contentType, 'https://nor.example/feed/');
  if ('fault' in found) return found;
  const entries = found.entries.map(({ html, text, published, updated, ...entry }) => ({
    ...entry,
    ...(published && { published: writeWhen(published) }),
    ...(updated && { updated: writeWhen(updated) }),
    words: (html ?? text)?.length,
  }));
  return { ...found, entries };
}

const rss = (items: string, head = '') => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Nor Herald</title><language>en-gb</language>${head}${items}</channel></rss>`;

test('RSS 2.0, with the whole text and with a summary', async () => {
  const feed = rss(`
    <item><title>Rain &amp;amp; wind</title><link>/2016/12/09/rain</link><guid isPermaLink="false">a-1</guid>
      <pubDate>Fri, 09 Dec 2016 23:10:00 MSK</pubDate><dc:creator>Ana Ruiz</dc:creator>
      <description>Rain.</description><content:encoded><![CDATA[${LONG}]]></content:encoded></item>
    <item><title>Sun &eacute;t&nbsp;&mdash; wind</title><guid>https://nor.example/sun</guid>
      <author>desk@nor.example (Bo Li)</author><pubDate>soon</pubDate>
      <description>&lt;p&gt;Sun. Read more&lt;/p&gt;</description></item>`);
  expect(await read(feed)).toEqual({
    title: 'Nor Herald',
    language: 'en',
    faults: ['entry 2: "published" “soon” is no date'],
    entries: [
      {
        id: 'a-1',
        url: 'https://nor.example/2016/12/09/rain',
        title: 'Rain & wind',
        author: 'Ana Ruiz',
        published: '2016-12-09',
        isFull: true,
        words: LONG.length,
      },
      {
        id: 'https://nor.example/sun',
        url: 'https://nor.example/sun',
        title: 'Sun ét — wind',
        author: 'Bo Li',
        isFull: false,
        words: 21,
      },
    ],
  });
});

test('RSS 0.91, and RDF', async () => {
  const old =
    '<rss version="0.91"><channel><title>Nor</title><item><title>Rain</title><link>https://nor.example/r</link><description>Wet.</description></item></channel></rss>';
  expect(await read(old)).toMatchObject({
    entries: [{ id: 'https://nor.example/r', title: 'Rain', isFull: false }],
    faults: [],
  });
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Nor</title></channel>
    <item rdf:about="https://nor.example/r"><title>Rain</title><link>https://nor.example/r</link><dc:date>2016-12-09T10:00:00+01:00</dc:date></item></rdf:RDF>`;
  expect(await read(rdf)).toMatchObject({
    entries: [{ id: 'https://nor.example/r', title: 'Rain', published: '2016-12-09' }],
    faults: [],
  });
});

test('Atom: what was updated was not published then', async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Nor</title>
    <entry><id>tag:1</id><title type="html">Rain &lt;b&gt;now&lt;/b&gt;</title><link rel="edit" href="/e"/><link href="/r"/>
      <updated>2016-12-09T00:00:00Z</updated><author><name>Ana Ruiz</name></author>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${LONG}</div></content></entry>
    <entry><id>tag:2</id><title>Sun</title><published>2016</published><summary>Dry.</summary></entry></feed>`;
  expect(await read(atom)).toMatchObject({
    language: 'de',
    faults: [],
    entries: [
      {
        id: 'tag:1',
        url: 'https://nor.example/r',
        title: 'Rain now',
        author: 'Ana Ruiz',
        updated: '2016-12-09',
        isFull: true,
      },
      { id: 'tag:2', title: 'Sun', published: '2016', isFull: false },
    ],
  });
  const found = await read(atom);
  expect('entries' in found && found.entries[0]).not.toHaveProperty('published');
});

test('JSON Feed', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Nor',
    language: 'en',
    items: [
      {
        id: '1',
        url: 'https://nor.example/r',
        title: 'Rain',
        content_html: LONG,
        date_published: '2016-12-09T10:00:00+01:00',
        authors: [{ name: 'Ana Ruiz' }],
      },
      { id: '2', url: 'https://nor.example/s', summary: 'Dry.' },
    ],
  };
  const whole = JSON.stringify(feed);
  const entries = [
    {
      id: '1',
      url: 'https://nor.example/r',
      title: 'Rain',
      author: 'Ana Ruiz',
      published: '2016-12-09',
      isFull: true,
      words: LONG.length,
    },
    { id: '2', url: 'https://nor.example/s', isFull: false, words: 4 },
  ];
  expect(await read(whole)).toEqual({ title: 'Nor', language: 'en', faults: [], entries });
  expect(await read(whole.slice(0, -20))).toEqual({
    title: 'Nor',
    language: 'en',
    faults: ['the feed ends in the middle; its 1 whole entries were read'],
    entries: [entries[0]],
  });
});

test('a feed that ends in the middle gives its whole entries', async () => {
  const item = (n: number) => `<item><guid>${n}</guid><title>Rain ${n}</title></item>`;
  const feed = rss(item(1) + item(2) + item(3));
  const cut = feed.slice(0, feed.indexOf('Rain 3'));
  expect(await read(cut)).toMatchObject({
    faults: ['the feed ends in the middle; its 2 whole entries were read'],
    entries: [{ title: 'Rain 1' }, { title: 'Rain 2' }],
  });
  expect(await read(feed.slice(0, feed.indexOf('Rain 1')))).toEqual({
    fault: 'the feed is broken, or ends before its first entry does',
  });
});

test('a feed is read as what it is, not as what it says', async () => {
  const item = '<item><guid>1</guid><title>Zoë “here”</title></item>';
  const lying = rss(item).replace('utf-8', 'iso-8859-2');
  expect(await read(lying)).toMatchObject({
    entries: [{ title: 'Zoë “here”' }],
    faults: ['the feed says that it is ISO-8859-2, and is UTF-8'],
  });
  const narrow = rss(item).replace('“', '\x93').replace('”', '\x94');
  expect(await read(Buffer.from(narrow, 'latin1'))).toMatchObject({
    entries: [{ title: 'Zoë “here”' }],
    faults: ['the feed says that it is UTF-8, and is not'],
  });
  const cyrillic = rss('<item><guid>1</guid><title>@</title></item>').replace(
    ' encoding="utf-8"',
    '',
  );
  const [before = '', after = ''] = cyrillic.split('@');
  const bytes = Buffer.concat([
    Buffer.from(before),
    Buffer.from([0xd0, 0xe5, 0xea, 0xe0]),
    Buffer.from(after),
  ]);
  expect(await read(bytes, 'application/rss+xml; charset=windows-1251')).toMatchObject({
    entries: [{ title: 'Река' }],
    faults: [],
  });
});

test.each([
  ['', 'the file is empty'],
  [
    '<!doctype html><html><body>No feed.</body></html>',
    'this is no feed: no RSS, Atom, RDF or JSON Feed',
  ],
  ['{"version": 1}', 'this is no feed: no RSS, Atom, RDF or JSON Feed'],
  [
    rss(`${'<item>'.repeat(10_000)}${'</item>'.repeat(10_000)}`),
    'the feed is nested too deep to be one',
  ],
])('says why there is no feed: %#', async (feed, fault) => {
  expect(await read(feed)).toEqual({ fault });
});

test('a summary is no article, whatever field it stands in', async () => {
  const cut = `${LONG.slice(0, -4)} [&#8230;]</p>`;
  const words = (inner: string) => `<content:encoded><![CDATA[${inner}]]></content:encoded>`;
  const items = [cut, 'Short.', LONG].map(
    (inner, i) => `<item><guid>${i}</guid>${words(inner)}</item>`,
  );
  const found = await read(rss(items.join('')));
  expect('entries' in found && found.entries.map(({ isFull }) => isFull)).toEqual([
    false,
    false,
    true,
  ]);
});
