import { expect, test } from 'vitest';
import { read, shown } from '../support/read.ts';

const BODY = `The river rose at night, and the mayor of Norport left his house by boat, he said.

Nobody was hurt, but forty houses stand in water, the fire brigade of Norport told us.`;

function known(raw: string) {
  const { blocks: _blocks, dropped: _dropped, ...rest } = shown(read(raw));
  return rest;
}

test.each([
  ['Published 29 September 2016', { published: '2016-09-29 (published line)' }],
  ['Posted on Sept. 3rd, 2016 at 8:59 pm', { published: '2016-09-03 (published line)' }],
  [
    'PUBLISHED: November 19, 2019 at 8:59 pm | UPDATED: November 20, 2019',
    { published: '2019-11-19 (published line)' },
  ],
  ['First published: 2016-12-09', { published: '2016-12-09 (published line)' }],
  ['Updated 29 September 2016', {}],
  ['Published 31 February 2016', {}],
  ['Published 03/04/2016', {}],
  ['Published in Norport on the eve of 29 September 2016', {}],
  ['03:02 GMT06 March 2021', { renderedAt: '2021-03-06 (page clock)' }],
  ['By Ana Ruiz | Nor Herald', { author: 'Ana Ruiz (byline)' }],
  ['By Ana Ruiz and Jo de Mora', { author: 'Ana Ruiz and Jo de Mora (byline)' }],
  ['By Ana Ruiz Ana RuizNOR', { author: 'Ana Ruiz (byline)' }],
  [
    'By Ana Ruiz on Monday, November 18th, 2019 at 11:08 a.m.',
    { author: 'Ana Ruiz (byline)', published: '2019-11-18 (byline)' },
  ],
  ['By Ana Ruiz Monday', { author: 'Ana Ruiz (byline)' }],
  [
    'The mayor leaves Norport\nNov. 18, 2019 8:03 am ET',
    { title: 'The mayor leaves Norport', published: '2019-11-18 (published line)' },
  ],
  [
    'The mayor leaves Norport\nNov. 18, 2019\nUpdated\nNov. 19, 2019',
    { title: 'The mayor leaves Norport', published: '2019-11-18 (published line)' },
  ],
  ['The mayor leaves Norport\nNov. 18, 2019\nNov. 19, 2019', { title: 'The mayor leaves Norport' }],
  ['Nov. 18, 2019\nThe mayor leaves Norport', { title: 'The mayor leaves Norport' }],
  ['By the river', {}],
  [
    'https://www.norherald.example/2016/12/09/rain',
    {
      outlet: 'norherald.example (link)',
      published: '2016-12-09 (link)',
      url: 'https://www.norherald.example/2016/12/09/rain (link)',
    },
  ],
])('%s', (line, fields) => {
  expect(known(`${line}\n\n${BODY}`)).toEqual(fields);
});

test.each([
  ['NORPORT (Nor Press) – ', { outlet: 'Nor Press (dateline)', dateline: 'NORPORT (Nor Press) –' }],
  ['Norport, NOPA – ', { outlet: 'NOPA (dateline)', dateline: 'Norport, NOPA –' }],
  [
    'NORPORT, December 9. /NOPA/. ',
    { outlet: 'NOPA (dateline)', dateline: 'NORPORT, December 9. /NOPA/.' },
  ],
  ['NORPORT, Sudland — ', { dateline: 'NORPORT, Sudland —' }],
  [
    'Norport, Dec 9 (Nor Press) - ',
    { outlet: 'Nor Press (dateline)', dateline: 'Norport, Dec 9 (Nor Press) -' },
  ],
  [
    'NORPORT, March 3, 2020 (Nor Press) – ',
    {
      outlet: 'Nor Press (dateline)',
      published: '2020-03-03 (dateline)',
      dateline: 'NORPORT, March 3, 2020 (Nor Press) –',
    },
  ],
  [
    'Norport, 3 March 2020 (NOPA) - ',
    {
      outlet: 'NOPA (dateline)',
      published: '2020-03-03 (dateline)',
      dateline: 'Norport, 3 March 2020 (NOPA) -',
    },
  ],
  ['On Monday – ', {}],
])('a text that begins %s', (dateline, fields) => {
  expect(known(dateline + BODY)).toEqual(fields);
});

test.each([
  ['Rain in Norport at last', 'Rain in Norport at last'],
  ['Home\nNews\nRain in Norport at last\nShare this:', 'Rain in Norport at last'],
  ['Norland', undefined],
  ['Floods on the River Nor (180)', undefined],
  ['Ana Ruiz speaks in Norport | Photo: Nor Press', undefined],
])('the title of a text under %s', (head, title) => {
  expect(known(`${head}\n\n${BODY}`).title).toBe(title);
});

test.each([
  ['Source: Nor Press', { outlet: 'Nor Press (source line)' }],
  ['Ruiz/ H. Lane', { author: 'Ruiz/ H. Lane (byline)' }],
])('a text that ends %s', (line, fields) => {
  expect(known(`${BODY}\n\n${line}`)).toEqual(fields);
});

test.each([
  [
    'date 2016-12-09 https://norherald.example/20161208/rain',
    BODY,
    ['The header line says 2016-12-09, but the link carries 2016-12-08.'],
  ],
  [
    'date 2016-12-09 https://norherald.example/rain\n\nPublished 7 December 2016',
    BODY,
    ['The header line says 2016-12-09, but the published line says 2016-12-07.'],
  ],
  [
    'Published Friday 8 December 2016',
    BODY,
    ['The date is given as a Friday, but 2016-12-08 was a Thursday.'],
  ],
  [
    'Published 8 December 2016',
    `${BODY}\n\nThe water falls, the mayor of Norport said on Friday.`,
    ['The text says “said on Friday”, but 2016-12-08 was a Thursday.'],
  ],
  [
    'Published 8 December 2016',
    `${BODY}\n\nThe water falls, the mayor of Norport said on Tuesday.`,
    undefined,
  ],
  [
    'Published 8 December 2016',
    `${BODY}\n\nThe council will meet on Friday, the mayor of Norport said.`,
    undefined,
  ],
])('doubts of %s', (head, body, doubts) => {
  expect(read(`${head}\n\n${body}`).doubts).toEqual(doubts);
});

test.each([
  ['Published 29 September 2016', 0.97],
  ['Published Friday 29 September 2016', 0.5],
])('of “%s” %s of 1 is believed', (line, confidence) => {
  expect(read(`${line}\n\n${BODY}`).published?.confidence).toBe(confidence);
});
