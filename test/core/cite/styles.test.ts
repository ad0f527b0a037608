import { describe, expect, test } from 'vitest';
import { authorsIn } from '../../../src/core/cite/authors.ts';
import { bibtex, cslItem, ris } from '../../../src/core/cite/records.ts';
import { apa, chicago, mla } from '../../../src/core/cite/styles.ts';
import type { Work } from '../../../src/core/cite/work.ts';
import { readDay } from '../../../src/core/day.ts';
import { aTime } from '../../support/corpus.ts';

const accessed = readDay('2024-04-01') ?? expect.fail('no day');

type Told = {
  readonly author?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
  readonly archivedUrl?: string;
};

function aWork({ author, published, ...told }: Told): Work {
  return {
    ref: 'S3',
    opening: 'The council met on Friday to hear …',
    accessed,
    authors: author ? authorsIn(author) : [],
    ...(published && { published: aTime(published) }),
    ...told,
  };
}

const leftOut = (text: string) => text.replaceAll('_', '');

describe('the examples that the styles publish themselves', () => {
  test('APA, newspaper article: apastyle.apa.org', () => {
    const work = aWork({
      author: 'Benedict Carey',
      published: '2019-03-22',
      title: 'Can we get better at forgetting?',
      outlet: 'The New York Times',
      url: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
    });
    expect(leftOut(apa(work))).toBe(
      'Carey, B. (2019, March 22). Can we get better at forgetting? The New York Times. https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
    );
  });

  test('Chicago, news article: the Citation Quick Guide', () => {
    const work = aWork({
      author: 'Farhad Manjoo',
      published: '2017-03-08',
      title: 'Snap Makes a Bet on the Cultural Supremacy of the Camera',
      outlet: 'New York Times',
      url: 'https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html',
    });
    expect(leftOut(chicago(work))).toBe(
      'Manjoo, Farhad. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” New York Times, March 8, 2017. https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html.',
    );
  });

  test('MLA, article on the web: style.mla.org, with the day of access that it allows', () => {
    const work = aWork({
      author: 'William Deresiewicz',
      published: '2014-12-28',
      title: 'The Death of the Artist—and the Birth of the Creative Entrepreneur',
      outlet: 'The Atlantic',
      url: 'https://www.theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/',
    });
    expect(leftOut(mla(work))).toBe(
      'Deresiewicz, William. “The Death of the Artist—and the Birth of the Creative Entrepreneur.” The Atlantic, 28 Dec. 2014, theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/. Accessed 1 Apr. 2024.',
    );
  });
});

describe('what is missing is done as each style demands', () => {
  const bare = aWork({});
  const undated = aWork({ title: 'Wall falls', outlet: 'Coast Daily', url: 'https://c.example/w' });

  test.each([
    ['APA', apa(bare), '[News article beginning “The council met on Friday to hear …”]. (n.d.).'],
    [
      'Chicago',
      chicago(bare),
      'News article beginning “The council met on Friday to hear …” Accessed April 1, 2024.',
    ],
    ['MLA', mla(bare), 'News article beginning “The council met on Friday to hear …”'],
    [
      'APA, undated',
      apa(undated),
      'Wall falls. (n.d.). _Coast Daily_. Retrieved April 1, 2024, from https://c.example/w',
    ],
    [
      'Chicago, undated',
      chicago(undated),
      '“Wall falls.” _Coast Daily_. Accessed April 1, 2024. https://c.example/w.',
    ],
    [
      'MLA, undated',
      mla(undated),
      '“Wall falls.” _Coast Daily_, c.example/w. Accessed 1 Apr. 2024.',
    ],
  ])('%s', (_, reference, expected) => {
    expect(reference).toBe(expected);
  });

  test('a month or a year is told as such', () => {
    const [month, year] = ['2016-12', '2016'].map((published) =>
      aWork({ title: 'Rain', published }),
    );
    expect([month, year].map((work) => work && [apa(work), chicago(work), mla(work)])).toEqual([
      ['Rain. (2016, December).', '“Rain.” December 2016.', '“Rain.” Dec. 2016.'],
      ['Rain. (2016).', '“Rain.” 2016.', '“Rain.” 2016.'],
    ]);
  });
});

test('several authors, as each style joins them', () => {
  const work = aWork({ author: 'Ana Ruiz, Jo Q. Park and Eva van Dam', title: 'Rain' });
  expect([apa(work), chicago(work), mla(work)]).toEqual([
    'Ruiz, A., Park, J. Q., & van Dam, E. (n.d.). Rain.',
    'Ruiz, Ana, Jo Q. Park, and Eva van Dam. “Rain.” Accessed April 1, 2024.',
    'Ruiz, Ana, et al. “Rain.”',
  ]);
});

test.each([
  ['Ana Ruiz', [{ given: 'Ana', family: 'Ruiz' }]],
  ['Jean-Luc de la Cruz', [{ given: 'Jean-Luc', family: 'de la Cruz' }]],
  ['Reuters', [{ literal: 'Reuters' }]],
  ['Qabas/ H. Said', [{ literal: 'Qabas/ H. Said' }]],
  ['Associated Press and Ana Ruiz', [{ literal: 'Associated Press and Ana Ruiz' }]],
  ['our correspondent in Lodz', [{ literal: 'our correspondent in Lodz' }]],
])('%j is taken apart only where it is plainly a person’s name', (byline, authors) => {
  expect(authorsIn(byline)).toEqual(authors);
});

describe('files for other programs', () => {
  const work = aWork({
    author: 'Ana Ruiz',
    title: 'Rain {& wind}: 50% more_',
    outlet: 'Post & Times',
    published: '2016-12-09',
    url: 'https://post.example/a_b?x={1}',
    archivedUrl: 'https://archive.example/1',
  });

  test('BibTeX: signs that TeX would obey are told as signs', () => {
    expect(bibtex(work)).toBe(`@online{ruiz2016s3,
  author = {Ruiz, Ana},
  title = {{Rain \\{\\& wind\\}: 50\\% more\\_}},
  organization = {{Post \\& Times}},
  date = {2016-12-09},
  url = {https://archive.example/1},
  urldate = {2024-04-01},
}
`);
  });

  test('RIS: one tag a line', () => {
    expect(ris(work).split('\r\n')).toEqual([
      'TY  - NEWS',
      'ID  - S3',
      'AU  - Ruiz, Ana',
      'TI  - Rain {& wind}: 50% more_',
      'T2  - Post & Times',
      'PY  - 2016',
      'DA  - 2016/12/09/',
      'UR  - https://post.example/a_b?x={1}',
      'L2  - https://archive.example/1',
      'Y2  - 2024/04/01/',
      'ER  - ',
      '',
    ]);
  });

  test('CSL-JSON: dates as parts, as far as they are known', () => {
    expect(cslItem(aWork({ title: 'Rain', published: '2016-12' }))).toEqual({
      id: 'S3',
      type: 'article-newspaper',
      title: 'Rain',
      issued: { 'date-parts': [[2016, 12]] },
      accessed: { 'date-parts': [[2024, 4, 1]] },
    });
  });
});
