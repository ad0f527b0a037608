import { expect, test } from 'vitest';
import {
  canLabel,
  inline,
  shown,
  unformatted,
  webAddress,
} from '../../../src/front/discord/markdown.ts';
import { hostileText, randomness } from './hostile.ts';
import { seen } from './reader.ts';

test.each([
  ['It rained in Lodz, 2016-12-09 (Tuesday).', 'It rained in Lodz, 2016-12-09 (Tuesday).'],
  ['a * b _c_ ~~d~~ `e` ||f||', 'a \\* b \\_c\\_ \\~\\~d\\~\\~ \\`e\\` \\|\\|f\\|\\|'],
  ['# Title\n## Second\n-# small', '\\# Title\n\\## Second\n\\-# small'],
  [
    '- one\n  * two\n+ three\n1. four\n23) five',
    '\\- one\n  \\* two\n\\+ three\n1\\. four\n23\\) five',
  ],
  ['> said\n>>> all', '\\> said\n\\>>> all'],
  ['[text](https://a.example)', '\\[text\\](https\\://a.example)'],
  ['<@1> <#2> <t:3:R> @everyone', '\\<\\@1> \\<#2> \\<t\\:3\\:R> \\@everyone'],
  ['one: two, 12:30, :smile:', 'one: two, 12\\:30, \\:smile\\:'],
  ['back\\slash', 'back\\\\slash'],
  ['a\u202eb\u2066c\u200bd\ufeffe', 'abcde'],
  ['a\tb\u0000c\r\nd\u2028- e', 'a b c \nd\n\\- e'],
  ['half \ud83d of one', 'half \ufffd of one'],
  ['قال المتحدث', '\u2068قال المتحدث\u2069'],
  ['one\nשלום - two\nthree', 'one\n\u2068שלום - two\u2069\nthree'],
])('%j shows as itself', (text, drawn) => expect(shown(text)).toBe(drawn));

/** The text without what cannot be seen. */
function visible(text: string): string {
  return text.replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '');
}

test('nothing in a text becomes anything but itself', () => {
  const random = randomness(20_161_209);
  for (let i = 0; i < 4000; i++) {
    const text = hostileText(random, 1 + Math.floor(random() * 14));
    const drawn = shown(text);
    const { words, elements } = seen(drawn);
    const found = { text, elements, words: visible(words) };
    expect(found).toEqual({ text, elements: [], words: visible(text) });
    expect(drawn.replace(/\\[^\w\s]/g, '')).not.toMatch(/:[^\s:]+:|https?:|<|@/);
  }
});

test('marks anywhere add bold and change no word', () => {
  const random = randomness(7);
  for (let i = 0; i < 2000; i++) {
    const text = hostileText(random, 1 + Math.floor(random() * 14));
    const start = Math.floor(random() * text.length);
    const marks = [{ start, end: start + 1 + Math.floor(random() * 6) }];
    const { words, elements } = seen(shown(text, marks));
    const others = elements.filter((element) => element !== 'strong');
    const found = { text, marks, others, words: visible(words) };
    expect(found).toEqual({ text, marks, others: [], words: visible(text) });
  }
});

test('the parser of this test does see what is not escaped', () => {
  const source = '# a\n- b\n> c\n-# d ||e|| **f** `g` [h](https://a.example) https://b.example';
  const { elements } = seen(source);
  expect(new Set(elements)).toEqual(
    new Set(['h1', 'ul', 'li', 'blockquote', 'sub', 'span', 'strong', 'code', 'a']),
  );
});

test('marked words are bold, and nothing else is', () => {
  const text = 'The *siege* of Aleppo; Aleppo [again].';
  const marks = ['Aleppo', 'again'].map((word) => {
    const start = text.lastIndexOf(word);
    return { start, end: start + word.length };
  });
  const drawn = shown(text, marks);
  expect(drawn).toBe('The \\*siege\\* of Aleppo; **Aleppo** \\[**again**\\].');
  expect(seen(drawn)).toEqual({ words: text, elements: ['strong', 'strong'] });
});

test('marks that touch, repeat, cross lines or halve a character stay bold words', () => {
  const text = 'ab\ncd 😀';
  const marks = [
    { start: 0, end: 1 },
    { start: 1, end: 4 },
    { start: 1, end: 4 },
    { start: 7, end: 8 },
    { start: 5, end: 5 },
  ];
  expect(shown(text, marks)).toBe('**ab**\n**c**d 😀');
});

test('a name is one line', () => {
  expect(inline('  Ana\n\n# Ruiz\u2029<@1> ')).toBe('Ana # Ruiz \\<\\@1>');
  expect(unformatted(' Ana\u202e\n*Ruiz* ')).toBe('Ana *Ruiz*');
});

test.each([
  ['https://a.example/x?y=1#z', 'https://a.example/x?y=1#z'],
  ['https://a.example/x_(y)_[z]?q=a)b', 'https://a.example/x_%28y%29_%5Bz%5D?q=a%29b'],
  ['http://a.example/ space<b>|', 'http://a.example/%20space%3Cb%3E%7C'],
  ['https://a.example/100%?{a}=^#b#c%20', 'https://a.example/100%25?%7Ba%7D=%5E#b%23c%20'],
  ['https://xn--80ak6aa92e.example/', 'https://xn--80ak6aa92e.example/'],
  ['javascript:alert(1)', undefined],
  ['https://user:word@a.example/', undefined],
  ['file:///etc/passwd', undefined],
  ['not an address', undefined],
])('%j as a link: %j', (url, address) => expect(webAddress(url)).toBe(address));

test.each([
  ['Rain in Lodz', true],
  ['Video [live]', false],
  ['Read https://a.example', false],
  ['www.a.example is down', false],
  ['', false],
])('%j can carry a link: %j', (label, can) => expect(canLabel(label)).toBe(can));
