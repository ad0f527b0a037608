import { expect, test } from 'vitest';
import { addressOf, isFrontPage } from '../../../src/ingest/stories/address-of.ts';

const STORY = 'https://nor.example/2024/03/harbour-wall';

test.each([
  ['http://www.nor.example/2024/03/harbour-wall/'],
  ['nor.example/2024/03/harbour-wall'],
  ['HTTPS://NOR.EXAMPLE:443//2024/03/harbour-wall#photos'],
  ['https://nor.example/2024/03/harbour-wall/index.html'],
  ['https://m.nor.example/2024/03/harbour-wall'],
  ['https://www.mobile.nor.example/2024/03/harbour-wall'],
  ['https://nor.example/2024/03/harbour-wall/amp/'],
  ['https://nor.example/amp/2024/03/harbour-wall'],
  ['https://nor.example/2024/amp/03/harbour-wall?amp=1&outputType=amp'],
  ['https://nor.example/2024/03/harbour-wall/print'],
  ['https://nor.example/2024/03/harbour-wall?utm_source=a&utm_medium=b&fbclid=c&gclid=d'],
  ['https://nor.example/2024/03/harbour-wall?at_medium=RSS&amp;ns_source=x&xtor=AL-1'],
  ['https://nor.example/2024/03/harbour-wall;jsessionid=0AF1?PHPSESSID=77aa'],
  ['https://nor.example/2024/03/harbour-wall?ref=rss&src=tw&via=mail&print=yes'],
  ['https://web.archive.org/web/20240304000000id_/http://www.nor.example/2024/03/harbour-wall'],
  ['https://archive.ph/2024.03.04/https://nor.example/2024/03/harbour-wall'],
  ['https://pages.example/wayback/20240304000000/https://nor.example/2024/03/harbour-wall'],
  ['https://nor-example.cdn.ampproject.org/c/s/nor.example/2024/03/harbour-wall'],
  ['https://www.google.co.uk/amp/s/nor.example/2024/03/harbour-wall'],
  [
    'https://www.google.com/url?sa=t&url=https%3A%2F%2Fnor.example%2F2024%2F03%2Fharbour-wall&ved=1',
  ],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fnor.example%2F2024%2F03%2Fharbour-wall&h=A'],
])('%s is the same page', (url) => {
  expect(addressOf(url)).toBe(addressOf(STORY));
});

test.each([
  ['https://nor.example/2024/03/harbour-wall-2'],
  ['https://nor.example/2024/03/Harbour-Wall'],
  ['https://nor.example/2024/03/harbour-wall?page=2'],
  ['https://nor.example/2024/03/harbour-wall?id=2024'],
  ['https://nor.example/2024/03/harbour-wall?ref=2024'],
  ['https://nor.example/2024/03/harbour-wall?sid=7'],
  ['https://nor.example/2024/03/harbour-wall?format=pdf'],
  ['https://nor.example/2024/03/harbour-wall#!/wall/2'],
  ['https://sport.nor.example/2024/03/harbour-wall'],
  ['https://nor.example:8080/2024/03/harbour-wall'],
  ['https://nor.example/2024/03'],
])('%s is another page', (url) => {
  expect(addressOf(url)).not.toBe(addressOf(STORY));
});

test.each([
  ['https://nor.example/tag/amp', 'https://nor.example/tag'],
  ['https://nor.example/amp-station', 'https://nor.example/station'],
  ['https://m.co.uk/a', 'https://co.uk/a'],
  ['https://nor.example/?p=12', 'https://nor.example/?p=13'],
  ['https://nor.example/?story=1&utm_source=a', 'https://nor.example/?story=2&utm_source=a'],
  [
    'https://web.archive.org/web/2024/https://a.example/',
    'https://web.archive.org/web/2024/https://b.example/',
  ],
])('%s and %s are two pages', (one, other) => {
  expect(addressOf(one)).not.toBe(addressOf(other));
});

test.each([
  ['https://nor.example/caf%C3%A9?b=2&a=x+y', 'https://nor.example/café?a=x%20y&b=2'],
  ['https://xn--nr-fka.example/a', 'https://nör.example/a'],
  ['https://nor.example/a%7eb', 'https://nor.example/a~b'],
])('%s and %s are written differently', (one, other) => {
  expect(addressOf(one)).toBe(addressOf(other));
});

test.each([['mailto:desk@nor.example'], ['file:///tmp/a.html'], ['https://'], ['']])(
  '“%s” is no address on the web',
  (url) => {
    expect(addressOf(url)).toBeUndefined();
  },
);

test.each([
  ['https://nor.example/', true],
  ['https://nor.example/index.html?utm_source=x', true],
  ['https://nor.example/?p=12', false],
  ['https://nor.example/a', false],
])('%s is a front page: %s', (url, is) => {
  expect(isFrontPage(addressOf(url) ?? '')).toBe(is);
});
