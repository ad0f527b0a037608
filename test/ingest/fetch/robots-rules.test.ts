import { describe, expect, test } from 'vitest';
import { robotsRules } from '../../../src/ingest/fetch/robots-rules.ts';

/** The rule that forbids a path to Dateline. */
const forbids = (text: string, path: string) => robotsRules(text, 'dateline').forbids(path);

describe('whose rules hold', () => {
  const text = `
    user-agent: *
    disallow: /all

    User-Agent: Dateline
    User-agent: Other
    Sitemap: https://example.org/sitemap.xml
    Disallow: /ours # a comment
    Unknown: line
    Disallow: /more

    User-agent: Other
    Disallow: /other

    USER-AGENT: dateline/2.0
    DISALLOW: /joined`;

  test.each([
    ['/all', undefined],
    ['/ours', 'Disallow: /ours'],
    ['/more', 'Disallow: /more'],
    ['/other', undefined],
    ['/joined', 'Disallow: /joined'],
    ['/free', undefined],
  ])('%s', (path, rule) => expect(forbids(text, path)).toBe(rule));

  test.each([
    ['those for all where none are ours', 'User-agent: *\nDisallow: /'],
    [
      'a name that is part of another one is another',
      'User-agent: date\nAllow: /\nUser-agent: *\nDisallow: /',
    ],
    ['lines may end in any way', 'User-agent: *\r\rDisallow: /\r'],
    ['a byte order mark is no letter', '\uFEFFUser-agent: *\nDisallow: /'],
    ['spaces are none', ' User-agent :\t* \n Disallow :  /  # all'],
    ['an empty line ends nothing', 'User-agent: *\n\n\nDisallow: /'],
    ['a Crawl-delay ends a list of names', 'User-agent: dateline\nCrawl-delay: 1\nDisallow: /'],
  ])('%s', (_, rules) => expect(forbids(rules, '/a')).toBe('Disallow: /'));

  test.each([
    ['rules before any name are nobody’s', 'Disallow: /\nUser-agent: *\nAllow: /b'],
    ['an empty rule forbids nothing', 'User-agent: *\nDisallow:'],
    [
      'ours, though empty, instead of those for all',
      'User-agent: *\nDisallow: /\nUser-agent: dateline\nDisallow:',
    ],
    ['no rules', ''],
    ['no robots.txt but a page', '<html><body>Disallow: / <p>User-agent: *'],
    ['the file itself', 'User-agent: *\nDisallow: /'],
  ])('allowed: %s', (what, rules) => {
    expect(forbids(rules, what === 'the file itself' ? '/robots.txt' : '/a')).toBeUndefined();
  });
});

test.each([
  // The longest rule decides, and of two as long the one that allows.
  ['/a/b', ['Allow: /a/b', 'Disallow: /a'], true],
  ['/a/c', ['Allow: /a/b', 'Disallow: /a'], false],
  ['/page', ['Disallow: /page', 'Allow: /page'], true],
  ['/a.html', ['Allow: /a', 'Disallow: /*.html'], false],
  ['/', ['Allow: /$', 'Disallow: /'], true],
  ['/a', ['Allow: /$', 'Disallow: /'], false],
  // What a rule begins with is all it needs.
  ['/fishheads', ['Disallow: /fish'], false],
  ['/Fish', ['Disallow: /fish'], true],
  ['/fish', ['Disallow: /fish/'], true],
  ['/a?x=1', ['Disallow: /*?'], false],
  ['/a', ['Disallow: a'], false],
  // Stars and ends.
  ['/x/y/b.php', ['Disallow: /*/b.php$'], false],
  ['/x/b.php5', ['Disallow: /*.php$'], true],
  ['/x/b.php/b.php', ['Disallow: /*.php$'], false],
  ['/ab', ['Disallow: /ab*b$'], true],
  ['/abb', ['Disallow: /ab*b$'], false],
  ['/a/', ['Disallow: /a$'], true],
  ['/anything', ['Disallow: *'], false],
  ['/x-a-b-c', ['Disallow: *a*b*c'], false],
  ['/x-a-c-b', ['Disallow: *a*b*c'], true],
  // One spelling of each path.
  ['/caf%c3%a9', ['Disallow: /café'], false],
  ['/café', ['Disallow: /caf%C3%A9'], false],
  ['/%7Ejoe', ['Disallow: /~joe'], false],
  ['/~joe', ['Disallow: /%7ejoe'], false],
  ['/a%2Fb', ['Disallow: /a/b'], true],
  ['/a%2fb', ['Disallow: /a%2Fb'], false],
])('%s under %j', (path, rules, isAllowed) => {
  const text = ['User-agent: *', ...rules].join('\n');
  expect(forbids(text, path) === undefined).toBe(isAllowed);
});

test('a rule of thousands of stars is read in no time', () => {
  const text = `User-agent: *\nDisallow: /${'*a'.repeat(50_000)}b$`;
  expect(forbids(text, `/${'a'.repeat(8_000)}`)).toBeUndefined();
});

test.each([
  ['User-agent: *\nCrawl-delay: 2.5', 2.5],
  ['User-agent: *\nCrawl-delay: 7\nUser-agent: dateline\nCrawl-delay: 3', 3],
  ['User-agent: dateline\nCrawl-delay: 3\nUser-agent: dateline\nCrawl-delay: 4', 4],
  ['User-agent: *\nCrawl-delay: soon', undefined],
  ['User-agent: *\nCrawl-delay: -1', undefined],
])('%j asks for a pause of %s seconds', (text, seconds) => {
  expect(robotsRules(text, 'dateline').crawlDelay).toBe(seconds);
});
