import { expect, test } from 'vitest';
import { cite, type Piece, type Reply, verbatim } from '../../../src/core/reply.ts';
import { readWhen } from '../../../src/core/when.ts';
import { render } from '../../../src/front/discord/render.ts';
import { asked, drawn } from './drawn.ts';
import { aFullArticle, anArticle, anEntry, found } from './samples.ts';

test('a quote tells who, when, the words and the source', () => {
  const article = aFullArticle('It will rain. It always does.');
  const entry = anEntry(article, {
    ref: 'Q17',
    who: { name: 'Ana Ruiz', role: 'forecaster', certain: true },
    when: { shown: '8 Dec 2016', how: 'worked out from “on Thursday”' },
    words: [verbatim(article, { start: 0, end: 29 }, [{ start: 8, end: 12 }])],
    remarks: ['said to reporters', 'speaker named beside the words'],
  });
  const reply = found([entry], {
    heading: '7 quotes by Ana Ruiz on “rain”',
    facts: [{ name: 'Read as', value: 'speaker Ana Ruiz, about rain' }],
    pages: { number: 2, of: 3, total: 7 },
    remarks: ['1 more has no date'],
    follow: [{ command: 'timeline', raw: { topic: 'rain' } }],
  });
  expect(drawn(reply)).toEqual({
    texts: [
      '### 7 quotes by Ana Ruiz on “rain”\nRead as: speaker Ana Ruiz, about rain',
      '**Ana Ruiz** · forecaster · 8 Dec 2016 (worked out from “on Thursday”) · `Q17`\n' +
        '“It will **rain**. It always does.”\n' +
        '-# said to reporters · speaker named beside the words\n' +
        '-# [Rain in Lodz](https://post.example/rain#:~:text=It%20will%20rain.%20It%20always%20does) · The Lodz Post · published 9 Dec 2016' +
        ' · [look in the web archive](https://web.archive.org/web/20161209/https://post.example/rain) · `S1`',
      '-# Page 2 of 3 · 7 in all\n-# 1 more has no date',
    ],
    buttons: [
      'Open at the words: https://post.example/rain#:~:text=It%20will%20rain.%20It%20always%20does',
      '/timeline rain: 1+|timeline|1|topic=rain',
      'Previous: 1|quote|1|query=Ruiz rain',
      'Next: 1|quote|3|query=Ruiz rain',
    ],
  });
});

test('what a source does not tell is told as missing', () => {
  const article = anArticle({ text: 'It rained.' });
  expect(drawn(found([anEntry(article, { style: 'as written', ref: 'S1.2' })])).texts).toEqual([
    '### 1 found',
    '`S1.2`\nIt rained.\n' +
      '-# (no headline in the source) · outlet not stated · date not stated · `S1` · no link in the source · `/article S1` reads the stored copy',
  ]);
});

test('what a curator added is told as theirs', () => {
  const published = readWhen('2016-12');
  const article = anArticle({
    text: 'It rained.',
    title: { value: 'Rain [live]', how: 'curator' },
    url: { value: 'https://post.example/(rain)', how: 'curator', note: 'found by its lead' },
    archivedUrl: { value: 'https://archive.example/rain', how: 'curator' },
    ...(published && { published: { value: published, how: 'link' } }),
  });
  const { texts } = drawn(found([anEntry(article, { style: 'as written' })]));
  expect(texts[1]?.split('\n').at(-1)).toBe(
    '-# Rain \\[live\\] · [open the source](https://post.example/%28rain%29#:~:text=It%20rained) · outlet not stated · published Dec 2016 (from its link)' +
      ' · headline, link from the curator: found by its lead · [archived copy](https://archive.example/rain) · `S1`',
  );
});

test.each([
  ['meta tag', 0.95, 'published Dec 2016 ·'],
  ['meta tag', 0.5, 'published Dec 2016 (not certain) ·'],
  ['published line', 0.97, 'published Dec 2016 ·'],
  ['published line', 0.5, 'published Dec 2016 (not certain) ·'],
  ['link', 0.5, 'published Dec 2016 (from its link, not certain) ·'],
  ['visible text', 0.9, 'published Dec 2016 (from the text of its page) ·'],
  ['visible text', 0.6, 'published Dec 2016 (from the text of its page, not certain) ·'],
] as const)('a date from a %s that is right in %s of cases', (how, confidence, told) => {
  const value = readWhen('2016-12') ?? expect.fail('no date');
  const article = anArticle({ text: 'It rained.', published: { value, how, confidence } });
  expect(drawn(found([anEntry(article, { style: 'as written' })])).texts[1]).toContain(told);
});

test('a date that is inferred is told as such, with what it rests on; a later change is told', () => {
  const day = readWhen('2021-03-06') ?? expect.fail('no date');
  const undated = anArticle({
    text: 'It rained.',
    inferred: { latest: day.until, evidence: [{ tells: 'The page was saved on 6 Mar 2021.' }] },
    updated: { value: day, how: 'meta tag' },
  });
  expect(drawn(found([anEntry(undated, { style: 'as written' })])).texts[1]).toContain(
    'date not stated; not after 6 Mar 2021 (inferred: the page was saved on 6 Mar 2021) · updated 6 Mar 2021 ·',
  );
});

test('parts of a saying are told apart, and an uncertain or missing speaker is', () => {
  const article = aFullArticle('“It will rain,” she said, “and soon. Very soon.”');
  const part = (words: string) => {
    const start = article.text.indexOf(words);
    return verbatim(article, { start, end: start + words.length });
  };
  const reply = found([
    anEntry(article, {
      words: [part('It will rain,'), part('and soon.'), part('Very soon.')],
      who: { name: 'Ana Ruiz', certain: false },
      group: 'December',
    }),
    anEntry(article, { words: [part('It will rain,')], group: 'December' }),
  ]);
  const [, first = '', second = ''] = drawn(reply).texts;
  expect(first.split('\n').slice(0, 3)).toEqual([
    '### December',
    '**Ana Ruiz** (uncertain) · `Q1`',
    '“It will rain, \\[…\\] and soon. Very soon.”',
  ]);
  expect(second.split('\n')[0]).toBe('Speaker not shown in the article · `Q1`');
});

test('other articles with the same words are cited, or listed where room is short', () => {
  const article = aFullArticle('It will rain.');
  const other = aFullArticle('It will rain\nsoon.');
  const also = [2, 3, 4, 5].map((number) => ({
    ref: `Q${number}`,
    source: cite(other, { kind: 'article' as const, number }),
    ...(number === 3 && { words: [verbatim(other, { start: 0, end: other.text.length })] }),
  }));
  const from = (ref: string) =>
    `[Rain in Lodz](https://post.example/rain) · The Lodz Post · published 9 Dec 2016 · \`${ref}\``;
  const [, alone] = drawn(found([anEntry(article, { also })])).texts;
  expect(alone?.split('\n').slice(3)).toEqual([
    `-# also \`Q2\` the same words — ${from('S2')}`,
    `-# also \`Q3\` worded: “It will rain soon.” — ${from('S3')}`,
    `-# also \`Q4\` the same words — ${from('S4')}`,
    '-# also as `Q5`',
  ]);
  const long = aFullArticle('It will rain in the old town for long. '.repeat(90).trim());
  const [, , squeezed] = drawn(found([anEntry(long), anEntry(article, { also })])).texts;
  expect(squeezed?.split('\n').slice(1)).toEqual([
    '“It will rain.”',
    `-# ${from('S1').replace('/rain)', '/rain#:~:text=It%20will%20rain)')}`,
    '-# also as `Q2`, `Q3`, `Q4`, `Q5`',
  ]);
});

test('what another article of the story is stands before its code', () => {
  const article = aFullArticle('It will rain.');
  const other = { ref: 'S2.1', source: cite(article, { kind: 'article' as const, number: 2 }) };
  const lead = 'also at *Coast* Daily (wire copy, TASS)';
  const { texts } = drawn(found([anEntry(article, { also: [{ ...other, lead }] })]));
  expect(texts[1]?.split('\n').at(-1)).toMatch(
    /^-# also at \\\*Coast\\\* Daily \(wire copy, TASS\) `S2\.1` the same words — /,
  );
});

test('a stored article is read with its pieces and what was dropped', () => {
  const article = aFullArticle('Head\nIt rained.\nA photo.\nCheck also');
  const piece = (kind: Piece['kind'], words: string, more: Partial<Piece> = {}): Piece => {
    const start = article.text.indexOf(words);
    return { kind, words: verbatim(article, { start, end: start + words.length }), ...more };
  };
  const reply: Reply = {
    kind: 'text',
    heading: 'Rain in Lodz',
    source: cite(article, { kind: 'article', number: 1 }),
    facts: [{ name: 'File', value: 'a.txt' }],
    pieces: [
      piece('heading', 'Head'),
      piece('paragraph', 'It rained.', { ref: 'S1.1' }),
      piece('caption', 'A photo.'),
      piece('dropped', 'Check also', { reason: 'a teaser' }),
    ],
    pages: { number: 1, of: 2, total: 2 },
    follow: [],
  };
  expect(drawn(reply).texts).toEqual([
    '### Rain in Lodz\nFile: a.txt\n-# [Rain in Lodz](https://post.example/rain) · The Lodz Post · published 9 Dec 2016' +
      ' · [look in the web archive](https://web.archive.org/web/20161209/https://post.example/rain) · `S1`',
    '### Head\n\n`S1.1` It rained.\n\nCaption: A photo.\n\nDropped (a teaser): Check also',
    '-# Page 1 of 2',
  ]);
});

test('silence, notices and problems are told; problems privately', () => {
  const nothing: Reply = {
    kind: 'nothing',
    heading: 'Nothing on “snow”',
    hints: ['Read as: about snow', 'Near: rain'],
    follow: [{ command: 'quote', raw: { query: 'rain' } }],
  };
  expect(drawn(nothing)).toEqual({
    texts: ['### Nothing on “snow”', 'Read as: about snow\nNear: rain'],
    buttons: ['/quote rain: 1+|quote|1|query=rain'],
  });
  const notice: Reply = {
    kind: 'notice',
    heading: 'The corpus',
    facts: [{ name: 'Articles', value: '5' }],
    lines: ['* all read'],
  };
  expect(drawn(notice).texts).toEqual(['### The corpus', 'Articles: 5\n\\* all read']);
  const unclear: Reply = { kind: 'unclear', problem: '“x” is no date.' };
  expect(drawn(unclear).texts).toEqual(['“x” is no date.']);
  expect(render(unclear, asked).flags).toEqual(['IsComponentsV2', 'Ephemeral']);
});

test('a question too long for a button is told in words', () => {
  const raw = { query: 'rain '.repeat(30).trim() };
  const reply = found([], {
    pages: { number: 1, of: 2, total: 6 },
    follow: [
      { command: 'search', raw },
      { command: 'article', raw: { ref: 'S1', dropped: 'yes' } },
    ],
  });
  expect(drawn(reply, { command: 'quote', raw })).toEqual({
    texts: [
      '### 0 found',
      `-# Page 1 of 2 · 6 in all\n-# More: /quote query\\:${raw.query} page\\:2\n-# Also: /search query\\:${raw.query}`,
    ],
    buttons: ['/article S1 dropped:yes: 1+|article|1|ref=S1&dropped=yes'],
  });
});

test('long words are clipped between sentences, short ones stay whole', () => {
  const sentence = 'The rain in Lodz stays mainly in the old town and does not stop. ';
  const long = aFullArticle(sentence.repeat(60).trim());
  const short = aFullArticle('It rained.');
  const { texts } = drawn(found([anEntry(long), anEntry(short), anEntry(long)]));
  expect(texts[2]).toContain('“It rained.”');
  for (const text of [texts[1], texts[3]]) {
    expect(text?.split('\n')[1]).toMatch(/^“(The rain [\w ]+ not stop\. ){10,}\\\[…\\\]”$/);
  }
});

test('entries that do not fit are counted', () => {
  const article = anArticle({
    text: 'It rained.',
    url: { value: `https://post.example/${'a'.repeat(400)}`, how: 'header line' },
    title: { value: 'Rain '.repeat(40), how: 'title line' },
  });
  const entries = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => anEntry(article, { ref: `Q${n}` }));
  const { texts } = drawn(found(entries));
  expect(texts.length).toBe(6);
  expect(texts.at(-1)).toBe(
    '…4 more did not fit into this message; `/article Q5` opens the stored text',
  );
});

test('pieces of an article that do not fit are counted, and where they go on is told', () => {
  const article = aFullArticle('It rained in the old town of Lodz for a week. '.repeat(60).trim());
  const words = verbatim(article, { start: 0, end: article.text.length });
  const piece = (n: number): Piece => ({ kind: 'paragraph', ref: `S1.${n}`, words });
  const reply: Reply = {
    kind: 'text',
    heading: 'Rain in Lodz',
    source: cite(article, { kind: 'article', number: 1 }),
    facts: [],
    pieces: [piece(1), piece(2), piece(3)],
    pages: { number: 1, of: 1, total: 3 },
    follow: [],
  };
  expect(drawn(reply).texts.slice(1)).toEqual([
    `\`S1.1\` ${article.text}`,
    '…2 more did not fit into this message; `/article S1.2` opens the stored text',
  ]);
});
