import { expect, test } from 'vitest';
import { cite, type Entry, type Piece, type Reply, verbatim } from '../../../src/core/reply.ts';
import { readWhen } from '../../../src/core/when.ts';
import { type Message, render } from '../../../src/front/discord/render.ts';
import { flatten, message as messageRule } from '../../support/loopback-discord/rules.ts';
import { hostileText, randomness } from './hostile.ts';
import { seen } from './reader.ts';
import { aFullArticle, anArticle, anEntry, found } from './samples.ts';

const asked = { command: 'quote', raw: { query: 'Ruiz rain' } };

/** The texts and the buttons of a message, after Discord's limits were checked. */
function drawn(reply: Reply, ask: Parameters<typeof render>[1] = asked) {
  const components = flatten(accepted(render(reply, ask)));
  return {
    texts: components.flatMap((one) => (one.type === 10 ? [one.content] : [])),
    buttons: components.flatMap((one) =>
      one.type === 2 ? [`${one.label}: ${one.custom_id}`] : [],
    ),
  };
}

function accepted({ flags, components, allowedMentions }: Message) {
  const bits = { IsComponentsV2: 1 << 15, Ephemeral: 1 << 6 };
  const sent = {
    flags: flags.reduce((sum, flag) => sum | bits[flag], 0),
    components,
    allowed_mentions: allowedMentions,
  };
  return messageRule.parse(sent).components;
}

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
        '-# [Rain in Lodz](https://post.example/rain) · The Lodz Post · published 9 Dec 2016 · `S1`',
      '-# Page 2 of 3 · 7 in all\n-# 1 more has no date',
    ],
    buttons: [
      'Previous: 1|quote|1|query=Ruiz rain',
      'Next: 1|quote|3|query=Ruiz rain',
      '/timeline rain: 1+|timeline|1|topic=rain',
    ],
  });
});

test('what a source does not tell is told as missing', () => {
  const article = anArticle({ text: 'It rained.' });
  expect(drawn(found([anEntry(article, { style: 'as written', ref: 'S1.2' })])).texts).toEqual([
    '### 1 found',
    '`S1.2`\nIt rained.\n' +
      '-# (no headline in the source) · date not stated · `S1` · no link in the source · `/article S1` reads the stored copy',
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
    '-# Rain \\[live\\] · [open the source](https://post.example/%28rain%29) · published Dec 2016 (from its link)' +
      ' · headline, link from the curator: found by its lead · [archived copy](https://archive.example/rain) · `S1`',
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
    pages: { number: 1, of: 1, total: 4 },
    follow: [],
  };
  expect(drawn(reply).texts).toEqual([
    '### Rain in Lodz\nFile: a.txt\n-# [Rain in Lodz](https://post.example/rain) · The Lodz Post · published 9 Dec 2016 · `S1`',
    '### Head\n\n`S1.1` It rained.\n\nCaption: A photo.\n\nDropped (a teaser): Check also',
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
    follow: [{ command: 'search', raw }],
  });
  expect(drawn(reply, { command: 'quote', raw })).toEqual({
    texts: [
      '### 0 found',
      `-# Page 1 of 2 · 6 in all\n-# More: /quote query\\:${raw.query} page\\:2\n-# Also: /search query\\:${raw.query}`,
    ],
    buttons: [],
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
  expect(texts.length).toBe(7);
  expect(texts.at(-1)).toBe(
    '…3 more did not fit into this message; `/article Q6` opens the stored text',
  );
});

test('whatever the content, the message is one that Discord takes', () => {
  const random = randomness(3);
  const any = (most: number) => hostileText(random, 1 + Math.floor(random() * most));
  for (let i = 0; i < 40; i++) {
    const reply = anyReply(any, 1 + Math.floor(random() * 40));
    const { texts } = drawn(reply, { command: 'quote', raw: { query: any(20), from: any(3) } });
    const elements = new Set(texts.flatMap((text) => seen(text).elements));
    for (const ours of ['h3', 'sub', 'strong', 'code', 'a']) elements.delete(ours);
    expect([...elements]).toEqual([]);
    const outside = texts
      .join('\n')
      .replace(/\]\(https:\/\/(post|archive)\.example\/[^\s()]*\)/g, ']');
    expect(outside).not.toMatch(/(?<!\\)(@|<|\]\(|:\/\/)/);
  }
});

function anyReply(any: (most: number) => string, count: number): Reply {
  const known = (most: number) => ({ value: any(most), how: 'title line' as const });
  const entries = Array.from({ length: count }, (_, i): Entry => {
    const article = anArticle({
      text: `${any(30)} 😀 ${'длинный текст без конца '.repeat(i * 3)}${any(400)}`,
      title: known(60),
      outlet: known(40),
      author: known(40),
      ...(i % 2 === 0 && {
        url: { value: `https://post.example/${any(30)}`, how: 'curator', note: any(60) },
        archivedUrl: { value: `https://archive.example/${any(30)}`, how: 'curator' },
      }),
    });
    return anEntry(article, {
      ref: `Q${i}`,
      group: any(20),
      who: { name: any(40), role: any(40), certain: i % 2 === 0 },
      when: { shown: any(10), how: any(30) },
      remarks: [any(50), any(50)],
      words: [verbatim(article, { start: 0, end: article.text.length }, [{ start: 0, end: 9 }])],
    });
  });
  return found(entries, {
    heading: any(100),
    facts: Array.from({ length: count % 7 }, () => ({ name: any(9), value: any(60) })),
    pages: { number: 2, of: 9, total: 99 },
    remarks: [any(80), any(80), any(80)],
    follow: Array.from({ length: count % 9 }, (_, i) => ({
      command: 'quote',
      raw: { query: `${i}${any(12)}` },
    })),
  });
}
