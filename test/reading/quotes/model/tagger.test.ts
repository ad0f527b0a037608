import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Block } from '../../../../src/core/article.ts';
import { loadTagger, tag } from '../../../../src/reading/quotes/model/tagger.ts';

const tagger = loadTagger(readFileSync('data/model/quotes.bin'));

function paragraphsOf(text: string): readonly Block[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    kind: 'paragraph',
    span: { start: index, end: index + line.length },
  }));
}

/** `source: words | words` for each attribution; `?` where nobody is named. */
function told(text: string): readonly string[] {
  return tag(tagger, text, paragraphsOf(text)).map(({ source, parts }) => {
    const words = parts.map(({ start, end }) => text.slice(start, end)).join(' | ');
    return `${source ? text.slice(source.start, source.end) : '?'}: ${words}`;
  });
}

test.each([
  ['“The road is closed,” said Ana Ruiz.', ['Ana Ruiz: The road is closed']],
  ['"We never agreed to this," Mr. Olsen said.', ['Mr. Olsen: We never agreed to this']],
  [
    '“The dam,” said Lena Park, “will not hold through the winter.”',
    ['Lena Park: The dam | will not hold through the winter.'],
  ],
  ['Tom Weir said that the lake is frozen.', ['Tom Weir: that the lake is frozen']],
  [
    'The mayor told reporters that the bridge would reopen in May.',
    ['The mayor: that the bridge would reopen in May'],
  ],
  [
    'According to the ministry, two villages were flooded.',
    ['the ministry: two villages were flooded'],
  ],
  ['RUIZ: The bridge will open in May.', ['RUIZ: The bridge will open in May.']],
  ['His novel “The Long Road” won a prize in 2010.', []],
  ['Snow fell over the valley and the trains ran late.', []],
  ['', []],
])('%s', (text, attributions) => expect(told(text)).toEqual(attributions));

test('words that only run on keep their speaker and say so', () => {
  const text = '“We waited for hours,” said Ana Ruiz. “Nobody came to help.”';
  const found = tag(tagger, text, paragraphsOf(text));
  expect(found.flatMap(({ parts }) => parts)).toHaveLength(2);
  expect(
    found.every(({ source }) => source && text.slice(source.start, source.end) === 'Ana Ruiz'),
  ).toBe(true);
});

test('only paragraphs are read', () => {
  const text = 'Olsen says he will go';
  const span = { start: 0, end: text.length };
  expect(tag(tagger, text, [{ kind: 'heading', span }])).toEqual([]);
  expect(tag(tagger, text, [{ kind: 'caption', span }])).toEqual([]);
});

test('the same text is read alike each time, and confidence is a share', () => {
  const text = '“It is late,” she said, and Olsen denied that “the clock” was wrong.\n“No.”';
  const once = tag(tagger, text, paragraphsOf(text));
  expect(tag(tagger, text, paragraphsOf(text))).toEqual(once);
  for (const { confidence } of once) {
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
});

const WORDS = 'he said that “the road” is closed , and "no one" knows why . ';

test.each([
  ['unbalanced marks', '“Never,” said "Olsen, ‘and” “so” on" he said ”'],
  ['marks alone', "“”\"''``«»„“".repeat(2000)],
  ['opening marks alone', '“ '.repeat(20_000)],
  [
    'other scripts',
    'Песков сказал: «Это неправда». 他说：“不。” قال: «لا» 🙂🙂 \u{1F600}'.repeat(50),
  ],
  ['broken surrogates', `\ud800 said “\udfff” ${'\ud83d'.repeat(100)}`],
  ['one word', 'said'.repeat(50_000)],
  ['noise', 'th3 m@yor s4id,, "rn0re r0ads" wi11 c1ose... |||| ~~~ '.repeat(300)],
  ['a long paragraph', WORDS.repeat(1500)],
])('%s do no harm', { timeout: 20_000 }, (_, text) => {
  for (const { parts, source } of tag(tagger, text, paragraphsOf(text))) {
    const spans = source ? [...parts, source] : parts;
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  }
});
