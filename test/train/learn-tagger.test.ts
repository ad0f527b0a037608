import { expect, test } from 'vitest';
import { loadTagger, tag } from '../../src/reading/quotes/model/tagger.ts';
import type { Labelled } from '../../train/gold.ts';
import { learnTagger } from '../../train/learn-tagger.ts';

const PEOPLE = ['Ana Ruiz', 'Mr. Olsen', 'the mayor', 'Lena Park', 'a clerk', 'she'];
const WORDS = ['the road is closed', 'nobody was asked', 'rain comes tomorrow', 'we will pay'];

/** A made-up article: `“…,” X said.` and `X said that ….`, with the marks where a person would put them. */
function anArticle(n: number): Labelled {
  let text = '';
  const attributions: Labelled['attributions'][number][] = [];
  const put = (piece: string): [number, number] => {
    const start = text.length;
    text += piece;
    return [start, text.length];
  };
  for (let line = 0; line < 8; line++) {
    const who = PEOPLE[(n + line) % PEOPLE.length] ?? '';
    const words = WORDS[(n * 3 + line) % WORDS.length] ?? '';
    put('The bridge was built in spring. ');
    if (line % 2) {
      const content = put(`“${words},”`);
      put(' ');
      const source = put(who);
      put(' ');
      attributions.push({ source: [source], cue: [put('said')], content: [content] });
    } else {
      const source = put(who);
      put(' ');
      const cue = put('said');
      put(' ');
      attributions.push({ source: [source], cue: [cue], content: [put(`that ${words}`)] });
    }
    put('.\n\n');
  }
  return { id: `made-up-${n}`, text, attributions };
}

const plan = { folds: 3, say: () => undefined };
const labelled = Array.from({ length: 18 }, (_, n) => anArticle(n));

test('a tagger learns from labelled articles, the same one each time', { timeout: 60_000 }, () => {
  const weights = learnTagger(labelled, plan);
  expect(learnTagger(labelled, plan)).toEqual(weights);
  const text = 'The bridge was built in spring. Tom Weir said that the lake is frozen.';
  const span = { start: 0, end: text.length };
  const [found] = tag(loadTagger(weights), text, [{ kind: 'paragraph', span }]);
  const { parts = [], source } = found ?? {};
  expect(parts.map(({ start, end }) => text.slice(start, end))).toEqual([
    'that the lake is frozen',
  ]);
  expect(source && text.slice(source.start, source.end)).toBe('Tom Weir');
});
