import { expect, test } from 'vitest';
import { listEntries } from '../../../src/ingest/feeds/list-entries.ts';
import { readItem } from '../../../src/ingest/read-item.ts';
import { aFolder } from '../support/folder.ts';
import { shown } from '../support/read.ts';

const folder = aFolder();
const RAIN = Array.from(
  { length: 4 },
  (_, day) =>
    `It rained in Norport on all of day ${day}, and the mayor of the town, who had asked for rain, was glad of every single drop of it, he said.`,
);

test('the whole entries of a saved feed are articles, with what the feed says of them', async () => {
  const words = RAIN.map((line) => `<p>${line}</p>`).join('');
  const feed = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Nor</title><language>en</language>
    <item><guid isPermaLink="false">a</guid><title>Rain</title><link>https://nor.example/2016/12/10/rain</link><pubDate>Fri, 09 Dec 2016 23:30:00 GMT</pubDate>
      <content:encoded><![CDATA[${words}<p>The post <a href="/r">Rain</a> appeared first on <a href="/">Nor</a>.</p>]]></content:encoded></item>
    <item><guid isPermaLink="false">b</guid><link>https://nor.example/sun</link><description>Dry.</description></item>
    <item><guid isPermaLink="false">b</guid><description>Again.</description></item></channel></rss>`;
  const path = await folder.put('nor.xml', feed);
  const { items, faults } = await listEntries({ file: 'nor.xml', path, reading: {} });
  expect(faults).toEqual(['nor.xml: “b” is the id of two entries; the first is read']);
  const [rain, sun] = await Promise.all(items.map(readItem));
  expect(rain?.article?.file).toBe('nor.xml#a');
  expect(rain?.article?.language).toEqual({ value: 'en', how: 'feed' });
  expect(rain?.article && shown(rain.article)).toEqual({
    title: 'Rain',
    outlet: 'nor.example (feed)',
    published: '2016-12-10 (link)',
    url: 'https://nor.example/2016/12/10/rain (feed)',
    blocks: RAIN,
    dropped: ['syndication line: The post Rain appeared first on Nor.'],
  });
  expect(sun).toEqual({
    faults: [
      'nor.xml#b: the feed has only a summary of it; its page https://nor.example/sun is not in the corpus',
    ],
  });
});
