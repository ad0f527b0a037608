import { describe, expect, test } from 'vitest';
import { overlaps } from '../../../src/core/span.ts';
import { quotesFrom, readQuotes } from '../../../src/reading/quotes/read-quotes.ts';
import { bodyOf, quotesTold } from '../../support/quotes-told.ts';

const read = (text: string) => quotesTold(bodyOf(text));

describe('quotations with their speaker', () => {
  test.each([
    ['“It is late,” said Ana Ruiz.', ['Ana Ruiz said (direct, named): It is late']],
    ['“It is late,” Ana Ruiz told us.', ['Ana Ruiz told (direct, named): It is late']],
    ['Ana Ruiz said: “It is late.”', ['Ana Ruiz said (direct, named): It is late.']],
    [
      'On Friday, Ana Ruiz said that the bridge was safe.',
      ['Ana Ruiz said (indirect, named): the bridge was safe'],
    ],
    [
      'The bridge is safe, Ana Ruiz said on Friday.',
      ['Ana Ruiz said (indirect, named): The bridge is safe'],
    ],
    [
      'The bridge, Ana Ruiz said, will open in May.',
      ['Ana Ruiz said (indirect, named): The bridge / will open in May'],
    ],
    [
      'According to Ana Ruiz, the bridge is safe.',
      ['Ana Ruiz According to (indirect, named): the bridge is safe'],
    ],
    [
      'The bridge is safe, according to Ana Ruiz.',
      ['Ana Ruiz according to (indirect, named): The bridge is safe'],
    ],
    [
      '“The bridge,” Ana Ruiz said, “is safe.”',
      ['Ana Ruiz said (direct, named): The bridge / is safe.'],
    ],
    [
      '“The bridge is safe,” Ana Ruiz said. “Nobody needs to worry.”',
      ['Ana Ruiz said (direct, named): The bridge is safe / Nobody needs to worry.'],
    ],
    [
      'Ana Ruiz called the bridge safe and strong in a letter, adding that it would open in May.',
      ['Ana Ruiz adding (indirect, named): it would open in May'],
    ],
    [
      'Ana Ruiz said the plan was “a gift to the whole city” and left.',
      ['Ana Ruiz said (mixed, named): the plan was “a gift to the whole city” and left'],
    ],
    [
      'The Herald quoted Ana Ruiz as saying that the bridge was safe.',
      ['Ana Ruiz quoted Ana Ruiz as saying (indirect, named): the bridge was safe'],
    ],
    [
      'Ana Ruiz, the mayor of Lund, one of the few women there, said the bridge was safe.',
      ['Ana Ruiz said (indirect, named): the bridge was safe'],
    ],
    ['“Really?” Ana Ruiz asked. She shook her head.', ['Ana Ruiz asked (direct, named): Really?']],
    [
      'Ana Ruiz went on:\n“We will build.\n“We will stay.”',
      ['Ana Ruiz went on (direct, named): We will build. / We will stay.'],
    ],
    [
      '“We will build,” Ana Ruiz said.\n“We will stay.”',
      [
        'Ana Ruiz said (direct, named): We will build',
        'Ana Ruiz – (direct, continued): We will stay.',
      ],
    ],
    [
      'LUND (Herald) – The bridge is safe, Ana Ruiz said.',
      ['Ana Ruiz said (indirect, named): The bridge is safe'],
    ],
    [
      'A spokesman said the bridge was safe.',
      ['[A spokesman] said (indirect, description): the bridge was safe'],
    ],
    ['They said the bridge was safe.', ['[They] said (indirect, pronoun): the bridge was safe']],
  ])('%s', (text, quotes) => {
    expect(read(text)).toEqual(quotes);
  });
});

test.each([
  'The sign read “Keep out” for years.',
  'The so-called “bridge to nowhere” opened in May.',
  'Her film “The Long Bridge” won a prize.',
  'José “Pepe” Ruiz crossed the bridge.',
  'The claims were rejected in court.',
  'The United States sent a report.',
  '# Ana Ruiz said the bridge was safe',
])('no quotation in: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test('who passed the words on and to whom they were said', () => {
  const { text, blocks } = bodyOf(
    'The Herald quoted Ana Ruiz as telling to voters that all was well.\nAna Ruiz in an interview with Radio Lund said that all was well.',
  );
  const words = readQuotes({ text, blocks }).map(({ relay, audience }) =>
    [relay, audience].map((span) => span && text.slice(span.start, span.end)),
  );
  expect(words).toEqual([
    ['The Herald', 'voters'],
    [undefined, 'Radio Lund'],
  ]);
});

test('a new story forgets the speaker, not the names', () => {
  const text = [
    '“We will build,” Mayor Ana Ruiz said.',
    '# Another story',
    '“We were never asked.”',
    'The mayor said the bridge was safe.',
  ].join('\n');
  expect(read(text)).toEqual([
    'Ana Ruiz said (direct, named): We will build',
    'Ana Ruiz said (indirect, description): the bridge was safe',
  ]);
});

const ODD_PAGES: readonly (readonly [string, string])[] = [
  ['quotation marks', "“”\"'‘’«»„``'' "],
  ['openings', '“We '],
  ['apostrophes', " 'a b'c "],
  ['quotations', '“We will build the bridge,” Ana Ruiz said. He added that it was safe. '],
  ['Russian', 'Мы построим мост, заявил Сергей Лавров. «Это правда», — добавил он. '],
  ['Arabic', 'قال المتحدث إن الجسر آمن. '],
  ['Chinese', '他说：“这座桥很安全。”'],
  ['OCR noise', "T1ie m@yor s a i d ,, ''tlie br|dge ¬ is s@fe .. \" he~ sald "],
  ['commas', 'Ruiz, the mayor, '],
  ['verbs of saying', 'said that added told '],
  ['capitals', 'Ana Ruiz Jo Park '],
  ['one endless word', 'x'],
];

describe('a page without end of', () => {
  test.each(ODD_PAGES)('%s is read, and no word belongs to two quotations', (_, piece) => {
    const { text, blocks } = bodyOf(piece.repeat(80_000 / piece.length));
    const parts = readQuotes({ text, blocks }).flatMap((quote) => quote.parts);
    const sorted = parts.toSorted((a, b) => a.start - b.start);
    const twice = sorted.filter((part, at) => {
      const next = sorted[at + 1];
      return next && overlaps(part, next);
    });
    expect(twice).toEqual([]);
  });
});

test('attributions may come from elsewhere, a trained model say: the people are the article’s', () => {
  const body = bodyOf('Mayor Ana Ruiz came. She: build!');
  const at = (words: string) => {
    const start = body.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const proposal = {
    parts: [at('build')],
    kind: 'indirect',
    source: at('She'),
    by: 'elsewhere',
    confidence: 1,
  } as const;
  expect(quotesFrom(body, [proposal])).toEqual([
    {
      kind: 'indirect',
      parts: [at('build')],
      sentences: at('She: build!'),
      speaker: {
        mention: at('She'),
        name: 'Ana Ruiz',
        role: at('Mayor'),
        type: 'person',
        found: 'pronoun',
      },
      confidence: 0.97,
      by: 'elsewhere',
    },
  ]);
});
