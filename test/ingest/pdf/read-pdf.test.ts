import { expect, test } from 'vitest';
import type { ArticleId } from '../../../src/core/article.ts';
import { readPdf } from '../../../src/ingest/pdf/read-pdf.ts';
import { shown } from '../support/read.ts';
import { aPdf, type Line } from './a-pdf.ts';

async function read(bytes: Uint8Array) {
  const found = await readPdf(bytes, { id: 'a1' as ArticleId, file: 'a.pdf' });
  return 'fault' in found ? found : shown(found.article);
}

const column = (x: number, top: number, lines: readonly string[]) =>
  lines.map((text, i): Line => [x, top - i * 12, text]);

const LEFT = [
  'Rain fell on the town of Norport for',
  'the whole of Friday, and the river',
  'rose above its banks by the after-',
  'noon, the mayor said.',
];
const RIGHT = [
  'Nobody was hurt. The schools stayed',
  'open, and so did the market, where',
  'people bought umbrellas in numbers',
  'that nobody had seen before.',
];

test('two columns are read one after the other, under their heading; broken words stay broken', async () => {
  const page: readonly Line[] = [
    [50, 750, 'Rain in Norport after a dry and long summer', 20],
    ...column(50, 700, LEFT),
    ...column(320, 700, RIGHT),
  ];
  const info = '/Title (Microsoft Word - doc1) /Author (root) /CreationDate (D:20161209100000Z)';
  expect(await read(aPdf([page], info))).toEqual({
    title: 'Rain in Norport after a dry and long summer',
    blocks: ['# Rain in Norport after a dry and long summer', LEFT.join('\n'), RIGHT.join('\n')],
    dropped: [],
  });
});

test('what the file says of itself is believed where it is printed', async () => {
  const page = [[50, 750, 'A report on rain', 10] as const, ...column(50, 700, LEFT)];
  expect(await read(aPdf([page], '/Title (A  Report on Rain)'))).toMatchObject({
    title: 'A Report on Rain',
  });
});

test('paragraphs end at wider gaps, run over pages, and leave out what stands on every page', async () => {
  const foot = (n: number): Line => [290, 30, `Norport Papers ${n}`];
  const pages = [
    [
      ...column(50, 700, ['It rained on the town for days, and no', 'end was seen.']),
      ...column(50, 660, ['The mayor, who had asked for rain, was']),
      foot(1),
    ],
    [...column(50, 700, ['glad of it.']), foot(2)],
    [...column(50, 700, ['Then the sun came out.']), foot(3)],
  ];
  expect(await read(aPdf(pages))).toMatchObject({
    blocks: [
      'It rained on the town for days, and no\nend was seen.',
      'The mayor, who had asked for rain, was',
      'glad of it.',
      'Then the sun came out.',
    ],
    dropped: [
      'page header: Norport Papers 1',
      'page header: Norport Papers 2',
      'page header: Norport Papers 3',
    ],
  });
});

test.each([
  [
    'pictures alone',
    aPdf([[]]),
    'the PDF holds pictures and no text (a scan?): run text recognition over it first',
  ],
  ['no PDF', Buffer.from('rain'), expect.stringMatching(/^the PDF is broken \(/)],
])('says why there is no article: %s', async (_, bytes, fault) => {
  expect(await read(bytes)).toEqual({ fault });
});
