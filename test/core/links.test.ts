import { expect, test } from 'vitest';
import { archiveSearch, atWords, partToOpen } from '../../src/core/links.ts';
import { readWhen } from '../../src/core/when.ts';

const PAGE = 'https://tide.example/wall';
const LONG = 'The wall will stand again before the winter storms come to our coast';

test.each([
  ['The wall stands', 'The%20wall%20stands'],
  ['“The wall stands,”', 'The%20wall%20stands'],
  ['…and — “no wall”!', 'and%20%E2%80%94%20%E2%80%9Cno%20wall'],
  ['The wall, the well-known one, stands', 'The%20wall%2C%20the%20well%2Dknown%20one%2C%20stands'],
  ['stone & mortar at 3.5% (dry)', 'stone%20%26%20mortar%20at%203.5%25%20%28dry'],
  ['x_y*z a~b!', 'x%5Fy%2Az%20a%7Eb'],
  ['it’s AT&T’s', 'it%E2%80%99s%20AT%26T%E2%80%99s'],
  ['The  wall\n\tstands', 'The%20wall%20stands'],
  ['The wa\u00adll \u202estands\u202c', 'The%20wall%20stands'],
  [LONG, 'The%20wall%20will%20stand%20again,storms%20come%20to%20our%20coast'],
  ['The wall fell.\n\nIt was the storm.', 'The%20wall%20fell,It%20was%20the%20storm'],
  ['Стена стоит', '%D0%A1%D1%82%D0%B5%D0%BD%D0%B0%20%D1%81%D1%82%D0%BE%D0%B8%D1%82'],
  ['الجدار قائم', '%D8%A7%D9%84%D8%AC%D8%AF%D8%A7%D8%B1%20%D9%82%D8%A7%D8%A6%D9%85'],
  ['壁は残る。', '%E5%A3%81%E3%81%AF%E6%AE%8B%E3%82%8B'],
])('%j is found on its page by %s', (words, fragment) => {
  expect(atWords(PAGE, words, 512)).toEqual({ url: `${PAGE}#:~:text=${fragment}`, opens: 'words' });
});

test.each([
  [104, '#:~:text=The%20wall%20will%20stand%20again,storms%20come%20to%20our%20coast'],
  [97, '#:~:text=The%20wall%20will,to%20our%20coast'],
  [60, '#:~:text=The%20wall,our%20coast'],
  [50, '#:~:text=The%20wall'],
  [40, ''],
  [25, ''],
])('in %i characters the same words are %j', (longest, fragment) => {
  const opens = fragment === '' ? 'page' : 'words';
  expect(atWords(PAGE, LONG, longest)).toEqual({ url: PAGE + fragment, opens });
});

test.each([
  ['a page with a place in it', `${PAGE}?a=1#top`, `${PAGE}?a=1#top:~:text=The%20wall`],
  ['what is no address by the letter', `${PAGE}/5%#a#b`, `${PAGE}/5%25#a%23b:~:text=The%20wall`],
  ['a page that is opened at words', `${PAGE}#:~:text=old`, `${PAGE}#:~:text=The%20wall`],
  [
    'letters of any script',
    `${PAGE}/стена`,
    `${PAGE}/%D1%81%D1%82%D0%B5%D0%BD%D0%B0#:~:text=The%20wall`,
  ],
  [
    'a name that needs no port',
    'HTTP://Tide.example:80',
    'HTTP://Tide.example:80#:~:text=The%20wall',
  ],
])('%s keeps what it had', (_, url, link) => {
  expect(atWords(url, 'The wall', 512)?.url).toBe(link);
});

test.each([
  ['a single word, which stands in many places', PAGE, 'wall'],
  ['no word at all', PAGE, '“…”'],
  ['half a character', PAGE, 'The \ud83d wall'],
  ['a file that knows no fragments', `${PAGE}.pdf?page=2`, 'The wall'],
])('%s: the page alone', (_, url, words) => {
  expect(atWords(url, words, 512)).toEqual({ url, opens: 'page' });
});

test.each([
  'javascript:alert(1)',
  'ftp://tide.example/wall',
  'https://ana:secret@tide.example/wall',
  'https://ana@tide.example/wall',
  'https://tide.example/the wall',
  'https://',
  'tide.example/wall',
  `https://tide.example/${'a'.repeat(500)}`,
  'https://tide.example/\u0007',
  '',
])('%j is never linked', (url) => {
  expect(atWords(url, LONG, 512)).toBeUndefined();
});

test('long words of any script keep to the room, and open at whole words or not at all', () => {
  const texts = [
    'Восстановление оборонительных сооружений продолжается '.repeat(70),
    'يستمر ترميم التحصينات الدفاعية على الساحل '.repeat(90),
    '防御施設の修復は続いている'.repeat(300),
    'a'.repeat(4000),
    'سسس'.repeat(1000),
  ];
  for (const text of texts) {
    for (let longest = 25; longest <= 512; longest += 7) {
      const link = atWords(PAGE, text, longest) ?? expect.fail('no link');
      expect(link.url.length).toBeLessThanOrEqual(longest);
      const ends = link.url
        .slice(PAGE.length + '#:~:text='.length)
        .split(',')
        .filter(Boolean);
      for (const end of ends.map(decodeURIComponent)) {
        expect(` ${text} `).toContain(text.includes(' ') ? ` ${end} ` : end);
      }
    }
  }
});

test.each([
  ['2016-12-09', `${PAGE}?a=1#top`, `https://web.archive.org/web/20161209/${PAGE}?a=1`],
  ['2016-12', PAGE, `https://web.archive.org/web/201612/${PAGE}`],
  ['2016', PAGE, `https://web.archive.org/web/2016/${PAGE}`],
  ['2016', 'https://web.archive.org/web/2016/https://tide.example/', undefined],
  ['2016', 'https://archive.ph/abc', undefined],
  ['2016', 'http://localhost/wall', undefined],
  ['2016', 'http://192.168.0.1/wall', undefined],
  ['2016', 'ftp://tide.example/', undefined],
])('what was published in %s at %s can be looked for: %s', (when, url, search) => {
  expect(archiveSearch(url, readWhen(when))).toBe(search);
});

test('without a day of publication there is nothing to look for in the archive', () => {
  expect(archiveSearch(PAGE, undefined)).toBeUndefined();
});

test.each([
  [['“Yes,”', LONG, 'It will.'], LONG],
  [['It will stand.', 'It has to.'], 'It will stand.'],
  [[LONG, `${LONG}, he said`], LONG],
  [[], ''],
])('of the parts %j the link opens at %j', (parts, part) => {
  expect(partToOpen(parts.map((text) => ({ text })))).toBe(part);
});
