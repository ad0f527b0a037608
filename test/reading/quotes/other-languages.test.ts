import { expect, test } from 'vitest';
import type { ArticleId } from '../../../src/core/article.ts';
import { slice } from '../../../src/core/span.ts';
import { readArticle } from '../../../src/reading/read-article.ts';

function read(text: string, language: string) {
  return readArticle({
    id: 'nor' as ArticleId,
    file: 'nor.txt',
    text,
    blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
    dropped: [],
    language: { value: language, how: 'words' },
  });
}

const said = (text: string, language: string) =>
  read(text, language).quotes.map(({ parts }) => parts.map((part) => slice(text, part)).join());

test.each([
  [
    'de',
    '„Wir haben schon viel Schlimmeres gesehen“, sagte Ruiz.',
    ['Wir haben schon viel Schlimmeres gesehen'],
  ],
  [
    'de',
    '»Wir gehen heute alle an die Brücke«, sagte Ruiz.',
    ['Wir gehen heute alle an die Brücke'],
  ],
  ['fr', 'Mme Ruiz a dit : « Nous avons des bateaux. »', ['Nous avons des bateaux.']],
  ['ru', 'Руис сказала: «Мы видели и хуже».', ['Мы видели и хуже']],
  [
    'pl',
    '„Widzieliśmy już gorsze rzeczy, mamy też łodzie” – powiedziała Ruiz.',
    ['Widzieliśmy już gorsze rzeczy, mamy też łodzie'],
  ],
  [
    'sv',
    '”Vi har sett värre och vi har båtar”, sade Ruiz.',
    ['Vi har sett värre och vi har båtar'],
  ],
  [
    'ja',
    '市長は「もっとひどい洪水を見たことがあります」と話した。',
    ['もっとひどい洪水を見たことがあります'],
  ],
  ['zh', '市长说：“我们见过更糟的情况。”', ['我们见过更糟的情况。']],
  [
    'es',
    '"Hemos visto cosas peores y tenemos barcos", dijo Ruiz.',
    ['Hemos visto cosas peores y tenemos barcos'],
  ],
  ['ar', 'قالت رويز: «لقد رأينا ما هو أسوأ من ذلك».', ['لقد رأينا ما هو أسوأ من ذلك']],
])('%s: %s', (language, text, words) => expect(said(text, language)).toEqual(words));

test.each([
  ['a name', 'de', 'Das Schiff „Nor Star“ liegt am Kai.'],
  ['a distance', 'fr', 'La « petite crue » a duré un mois.'],
  ['a title', 'ja', '映画『七人の川』が公開された。'],
  ['a quotation that does not end', 'de', '„Wir haben schon viel Schlimmeres gesehen, sagte Ruiz.'],
  ['inches', 'de', 'Ein Rohr von 15" liegt neben einem Rohr von 20" am Fluss Nor in der Stadt.'],
])('%s is nobody’s words', (_, language, text) => expect(said(text, language)).toEqual([]));

test('inner marks belong to the quotation around them', () => {
  expect(said('«Он сказал мне: «Уходи», и я сразу ушла оттуда», — сказала она.', 'ru')).toEqual([
    'Он сказал мне: «Уходи», и я сразу ушла оттуда',
  ]);
});

test('whose words they are is left open, and dates are not read by English rules', () => {
  const text =
    'Im März 2016 stieg der Fluss. „Wir haben schon viel Schlimmeres gesehen“, sagte Ruiz am Montag.';
  const { quotes, events } = read(text, 'de');
  expect(quotes).toEqual([
    {
      kind: 'direct',
      parts: [{ start: 31, end: 71 }],
      sentences: { start: 30, end: text.length },
      confidence: 0,
      by: 'marks of another language',
    },
  ]);
  expect(events).toEqual([]);
});
