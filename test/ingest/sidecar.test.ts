import { describe, expect, test } from 'vitest';
import { readSidecar, stubFor, withSidecar } from '../../src/ingest/sidecar.ts';
import { read, shown } from './support/read.ts';

const RAW =
  'date 2016-12-09 https://norherald.example/a\n\nRain in Norland\n\nIt rained, and the mayor of Norport was glad of it, he said.';

function sidecar(fields: object) {
  return readSidecar(JSON.stringify(fields), 'a.meta.json');
}

test('wins over what was read, marked as the curator’s', () => {
  const note = 'Seen in the printed paper';
  const found = sidecar({
    title: 'Rain at last',
    outlet: 'Nor Herald',
    author: 'Ana Ruiz',
    published: '2016-11',
    url: 'https://norherald.example/b',
    archivedUrl: 'http://archive.example/b',
    note,
  });
  const article = withSidecar(read(RAW), 'sidecar' in found ? found.sidecar : {});
  expect(article.archivedUrl).toEqual({ value: 'http://archive.example/b', how: 'curator', note });
  expect(article.published?.value).toEqual({
    since: '2016-11-01',
    until: '2016-11-30',
    precision: 'month',
  });
  const { blocks: _blocks, dropped: _dropped, ...known } = shown(article);
  expect(known).toEqual({
    title: 'Rain at last',
    outlet: 'Nor Herald (curator)',
    author: 'Ana Ruiz (curator)',
    published: '2016-11 (curator)',
    url: 'https://norherald.example/b (curator)',
  });
});

test('leaves what it does not tell as it was read', () => {
  const found = sidecar({ author: 'Ana Ruiz' });
  const article = withSidecar(read(RAW), 'sidecar' in found ? found.sidecar : {});
  expect(article).toEqual({ ...read(RAW), author: { value: 'Ana Ruiz', how: 'curator' } });
});

test.each([
  [{ published: '2016-02-30' }, '"published" should look like 2016, 2016-12 or 2016-12-09'],
  [{ published: 2016 }, '"published" should be a text'],
  [{ url: 'ftp://norherald.example' }, '"url" is no http or https address'],
  [{ archivedUrl: 'javascript:alert(1)' }, '"archivedUrl" is no http or https address'],
  [{ title: '  ' }, '"title" is empty'],
  [{ headline: 'x' }, '"headline" is no field of a sidecar'],
  [{ a: 1, b: 2 }, '"a", "b" are no fields of a sidecar'],
  [
    [],
    'should be one object with the fields title, outlet, author, published, url, archivedUrl, note',
  ],
])('says what is wrong with %j', (fields, problem) => {
  expect(sidecar(fields)).toEqual({ fault: `a.meta.json: ${problem}` });
});

test('says that a sidecar is no JSON', () => {
  expect(readSidecar('{title: x', 'a.meta.json')).toEqual({
    fault: 'a.meta.json: this is no JSON',
  });
});

test('reads a sidecar that begins with a byte order mark', () => {
  expect(readSidecar('\ufeff{}', 'a.meta.json')).toEqual({ sidecar: {} });
});

describe('a stub', () => {
  const stub = stubFor(['headline', 'date', 'link'], 'date: not after 6 Mar 2021');

  test('asks for what is missing and tells what is known', () => {
    expect(JSON.parse(stub)).toEqual({
      title: '',
      published: '',
      url: '',
      note: 'Stub: fill in what you know, and put here how you know it. Hint: date: not after 6 Mar 2021',
    });
  });

  test('changes nothing as it is', () => {
    expect(readSidecar(stub, 'a.meta.json')).toEqual({ sidecar: {} });
  });

  test('tells what was filled in, and its own note never as the curator’s', () => {
    const filled = readSidecar(
      JSON.stringify({ ...JSON.parse(stub), title: 'Rain' }),
      'a.meta.json',
    );
    expect(filled).toEqual({ sidecar: { title: 'Rain' } });
  });
});
