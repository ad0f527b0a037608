import { expect, test } from 'vitest';
import type { Inferred } from '../../../src/core/inferred.ts';
import { tellGaps } from '../../../src/front/console/gaps.ts';
import { anArticle, aTime } from '../../support/corpus.ts';

const inferred: Inferred = {
  latest: aTime('2021-03-06').until,
  evidence: [{ tells: 'The page was saved on 6 Mar 2021.' }],
};

test('gaps are listed by outlet, those without one last, with what is known of a date', () => {
  const article = (id: string, outlet: string | null) => anArticle({ id, outlet });
  expect(
    tellGaps([
      { ref: 'S1', article: article('quay', null), lacks: ['outlet'] },
      { ref: 'S2', article: { ...article('wall', 'Tide'), inferred }, lacks: ['date', 'link'] },
      { ref: 'S3', article: article('rain', 'Dock'), lacks: ['headline'] },
      { ref: 'S4', article: { ...article('boat', 'Tide'), inferred }, lacks: ['link'] },
    ]),
  ).toEqual([
    'Dock: 1 article',
    '  S3 has no headline (rain.txt)',
    'Tide: 2 articles',
    '  S2 has no date, no link (wall.txt)',
    '    date: not after 6 Mar 2021 (inferred: the page was saved on 6 Mar 2021)',
    '  S4 has no link (boat.txt)',
    'Outlet not stated: 1 article',
    '  S1 has no outlet (quay.txt)',
  ]);
});
