import { expect, test } from 'vitest';
import { corpusFiles } from '../../src/ingest/corpus-folder.ts';
import { readCorpusFile } from '../../src/ingest/read-corpus-file.ts';
import { aPage, REPORT } from './html/a-page.ts';
import { aFolder } from './support/folder.ts';

const folder = aFolder();

async function read(content: string | Uint8Array) {
  await folder.put('a.mhtml', content);
  const [only] = await corpusFiles(folder.at('.'));
  return readCorpusFile(only ?? expect.fail('no file'));
}

const quoted = (text: string) =>
  Buffer.from(text)
    .toString('latin1')
    .replace(
      /[^\t\n\r -<>-~]/g,
      (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replace(/.{60}/g, '$&=\r\n');

const bundle = (encoding: string, body: string, type = 'text/html') =>
  [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://nor.example/rain',
    'Date: Sat, 10 Dec 2016 08:00:00 -0000',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="--edge-1"',
    '',
    '----edge-1',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '----edge-1',
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    body,
    '----edge-1--',
    '',
  ].join('\r\n');

const page = aPage({ head: '<meta property="og:title" content="Zoë’s rain">' });

test.each([
  ['quoted-printable', quoted(page.replaceAll('=', '=3D')).replace(/=3D3D/g, '=3D')],
  ['base64', Buffer.from(page).toString('base64')],
  ['8bit', page],
])('a page in a bundle is read: %s', async (encoding, body) => {
  expect(await read(bundle(encoding, body))).toMatchObject({
    article: {
      text: REPORT.join('\n\n'),
      title: { value: 'Zoë’s rain' },
      url: { value: 'https://nor.example/rain', how: 'link' },
      renderedAt: { value: { since: '2016-12-10' }, how: 'page clock' },
    },
  });
});

test.each([
  ['', 'the file is empty'],
  ['Subject: rain\r\n\r\nIt rained.', 'there is no page in the file, or it is no MHTML'],
  [bundle('base64', 'AAEC', 'image/gif'), 'there is no page in the file, or it is no MHTML'],
])('says why there is none: %#', async (content, fault) => {
  expect(await read(content)).toEqual({ fault: `a.mhtml: ${fault}` });
});
