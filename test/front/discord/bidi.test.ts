import { expect, test } from 'vitest';
import { label, shown, told } from '../../../src/front/discord/markdown.ts';
import { drawn, laidOut } from './drawn.ts';
import { aFullArticle, anArticle, anEntry, found } from './samples.ts';

/** Isolates made visible: `[` for FSI, `]` for PDI. */
const visible = (text: string) => text.replaceAll('\u2068', '[').replaceAll('\u2069', ']');

test.each([
  ['3 quotes by سامي on “جدار”, from 2016', '3 quotes by [سامي] on “[جدار]”, from 2016'],
  ['سامي الأحمد: 12 quotes', '[سامي الأحمد]: 12 quotes'],
  ['Also written: רות, רות ל. לוי (3)', 'Also written: [רות], [רות ל. לוי] (3)'],
  ['the text names “قال: 5 أيام”', 'the text names “[قال: 5 أيام]”'],
  ['ܐܒ ߒߞߏ ދިވެހި', '[ܐܒ ߒߞߏ ދިވެހި]'],
  ['the wall stands', 'the wall stands'],
])('in a line of ours, %j is drawn %j', (text, line) => {
  expect(visible(told(text))).toBe(line);
});

test.each([
  ['قال: "5 أيام" *غدا*', '[قال: "5 أيام" \\*غدا\\*]'],
  ['He said שלום - and left', '[He said שלום - and left]'],
  ['one\u202e two\u202c \u2067three', 'one two three'],
  ['\u2069\u2069سامي\u2069', '[سامي]'],
  ['one\nسامي\ntwo', 'one\n[سامي]\ntwo'],
])('words of others, %j, are drawn %j', (text, line) => {
  expect(visible(shown(text))).toBe(line);
});

test.each([
  ['سامي الأحمد', 80, '[سامي الأحمد]'],
  ['سامي الأحمد', 10, '[سامي ال…]'],
  ['A long name of someone', 8, 'A long…'],
  ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 13, '👩‍👩‍👧‍👦…'],
  ['e\u0301'.repeat(6), 6, 'e\u0301e\u0301…'],
  ['\u202eAna', 8, 'Ana'],
])('as a label, %j in %i is %j', (text, longest, drawnAs) => {
  expect(visible(label(text, longest))).toBe(drawnAs);
});

test('an answer in Arabic keeps each of its parts to itself', () => {
  const article = anArticle({
    ...aFullArticle('سيعاد بناء الجدار قبل العواصف'),
    title: { value: 'الجدار: 5 أيام', how: 'title line' },
    outlet: { value: 'صحيفة الساحل', how: 'header line' },
  });
  const entry = anEntry(article, {
    ref: 'Q7',
    who: { name: 'سامي الأحمد', role: 'رئيس البلدية', certain: true },
    when: { shown: '8 Dec 2016', how: '“أمس”, counted from the article’s date' },
    ways: [{ label: 'Context', ask: { command: 'article', raw: { ref: 'Q7' } } }],
  });
  const reply = found([entry], { heading: '1 quote by سامي الأحمد on “جدار”' });
  const ask = { command: 'quote', raw: { query: 'سامي جدار' } };
  const fragment = encodeURIComponent('سيعاد بناء الجدار قبل العواصف');
  expect(drawn(reply, ask).texts.map(visible)).toEqual([
    '### 1 quote by [سامي الأحمد] on “[جدار]”',
    '**[سامي الأحمد]** · [رئيس البلدية] · 8 Dec 2016 (“[أمس]”, counted from the article’s date) · `Q7`\n' +
      '“[سيعاد بناء الجدار قبل العواصف]”\n' +
      `-# [[الجدار: 5 أيام]](https://post.example/rain#:~:text=${fragment}) · [صحيفة الساحل] · published 9 Dec 2016` +
      ' · [look in the web archive](https://web.archive.org/web/20161209/https://post.example/rain) · `S1`',
  ]);
  const many = found(Array.from({ length: 5 }, () => entry));
  expect(laidOut(many, ask).selects[0]?.options.map(({ label: one }) => visible(one))).toEqual([
    'Q7 · [سامي الأحمد] · 8 Dec 2016',
  ]);
});
