import { expect, test } from 'vitest';
import type { KeptQuestions } from '../../../src/core/kept-questions.ts';
import type { Entry } from '../../../src/core/reply.ts';
import { drawn, laidOut } from './drawn.ts';
import { aFullArticle, anArticle, anEntry, found } from './samples.ts';

const article = aFullArticle('It will rain. It always does.');
const OPENS = 'https://post.example/rain#:~:text=It%20will%20rain.%20It%20always%20does';

/** A quote with all the ways that there may be. */
function aQuote(ref: string, told: Partial<Entry> = {}): Entry {
  const ways = ['Context', 'Compare', 'Cite'].map((label) => ({
    label,
    ask: { command: label === 'Context' ? 'article' : label.toLowerCase(), raw: { ref } },
  }));
  return anEntry(article, { ref, ways, who: { name: 'Ana Ruiz', certain: true }, ...told });
}

test('below each quote stand its own ways on, and below all what turns, jumps, shares', () => {
  const reply = found([aQuote('Q1'), aQuote('Q2'), aQuote('Q3')], {
    pages: { number: 2, of: 7, total: 20 },
    follow: [{ command: 'timeline', raw: { topic: 'rain' } }],
  });
  const ofOne = ['—', 'text', 'row:', 'Open at the words', 'Context', 'Compare', 'Cite'];
  expect(laidOut(reply, undefined, { seenBy: 'asker' }).order).toEqual([
    ...['card:', 'text', ...ofOne, ...ofOne, ...ofOne, '—', 'text'],
    ...['row:', 'select', 'row:', '/timeline rain', 'row:', 'Previous', 'Next', 'Share'],
  ]);
  expect(drawn(reply, undefined, { seenBy: 'asker' }).buttons).toEqual([
    ...['Q1', 'Q2', 'Q3'].flatMap((ref) => [
      `Open at the words: ${OPENS}`,
      `Context: 1+|article|1|ref=${ref}`,
      `Compare: 1+|compare|1|ref=${ref}`,
      `Cite: 1+|cite|1|ref=${ref}`,
    ]),
    '/timeline rain: 1+|timeline|1|topic=rain',
    'Previous: 1|quote|1|query=Ruiz rain',
    'Next: 1|quote|3|query=Ruiz rain',
    'Share: 1s|quote|1|query=Ruiz rain',
  ]);
});

test('where components are few, the lines go first, then the rows of buttons', () => {
  const follow = ['a', 'b', 'c', 'd', 'e'].map((query) => ({ command: 'quote', raw: { query } }));
  const pages = { number: 2, of: 7, total: 20 };
  const shown = (entries: readonly Entry[]) =>
    laidOut(found(entries, { follow, pages })).order.filter((one) => !one.startsWith('/quote'));
  const four = [aQuote('Q1'), aQuote('Q2'), aQuote('Q3'), aQuote('Q4')];
  const ofOne = ['text', 'row:', 'Open at the words', 'Context', 'Compare', 'Cite'];
  const last = ['text', 'row:', 'select', 'row:', 'row:', 'Previous', 'Next'];
  expect(shown(four)).toEqual([
    ...['card:', 'text', ...ofOne, ...ofOne, ...ofOne, ...ofOne, ...last],
  ]);
  const more = { label: 'More', ask: { command: 'search', raw: { query: 'rain' } } };
  const crowded = four.map((entry, i) => ({
    ...entry,
    ways: [...(entry.ways ?? []), { ...more, ask: { ...more.ask, raw: { query: `${i}` } } }],
  }));
  expect(shown(crowded)).toEqual([
    ...['card:', 'text', '—', 'text', '—', 'text', '—', 'text', '—', 'text', '—', 'text'],
    ...['row:', 'select', 'row:', 'select', 'row:', 'row:', 'Previous', 'Next'],
  ]);
});

test('the last finding keeps its buttons apart from what is below', () => {
  expect(laidOut(found([aQuote('Q1')])).order.slice(-1)).toEqual(['Cite']);
  const { order } = laidOut(found([aQuote('Q1')]), undefined, { seenBy: 'everyone' });
  expect(order.slice(-4)).toEqual(['Cite', '—', 'row:', 'Delete']);
});

test.each([
  ['everyone', ['Delete: 1d|quote|1|']],
  ['asker', ['Share: 1s|quote|2|query=Ruiz rain']],
  [undefined, []],
] as const)('an answer seen by %s can be %j', (seenBy, buttons) => {
  const ask = { command: 'quote', raw: { query: 'Ruiz rain', page: '2' } };
  const bare = anEntry(anArticle({ text: 'It rained.' }));
  expect(drawn(found([bare]), ask, seenBy ? { seenBy } : {}).buttons).toEqual(buttons);
});

test('where the source has no link, the stored copy is one click away', () => {
  const entry = { ...aQuote('Q1'), source: anEntry(anArticle({ text: 'Rain.' })).source };
  expect(drawn(found([entry])).buttons[0]).toBe('Context: 1+|article|1|ref=Q1');
});

test.each([
  [
    'a page',
    { url: 'https://post.example/rain.pdf' },
    'Open the source: https://post.example/rain.pdf',
  ],
  [
    'a copy alone',
    { archivedUrl: 'https://archive.example/rain' },
    `Open the archived copy: ${OPENS.replace('post', 'archive')}`,
  ],
  ['a secret', { url: 'https://ana:secret@post.example/' }, undefined],
  ['no page of the web', { url: 'javascript:alert(1)' }, undefined],
  ['too long an address', { url: `https://post.example/${'r'.repeat(500)}` }, undefined],
])('a source that names %s', (_, links, button) => {
  const known = Object.fromEntries(
    Object.entries(links).map(([name, value]) => [name, { value, how: 'header line' as const }]),
  );
  const entry = anEntry(anArticle({ text: article.text, ...known }));
  expect(drawn(found([entry])).buttons).toEqual(button ? [button] : []);
});

test('many findings share one select that leads to the context of each', () => {
  const entries = ['E1', 'E2', 'E3', 'E4', 'E4', 'E5'].map((ref) =>
    aQuote(ref, { when: { shown: '8 Dec 2016', how: 'stated' } }),
  );
  const { order, selects } = laidOut(found(entries), undefined, { seenBy: 'everyone' });
  expect(order.filter((one) => one !== 'text' && one !== '—')).toEqual([
    ...['card:', 'row:', 'select', 'row:', 'Delete'],
  ]);
  expect(selects).toEqual([
    {
      type: 3,
      custom_id: '1g|',
      placeholder: 'Go to one of these…',
      options: ['E1', 'E2', 'E3', 'E4', 'E5'].map((ref) => ({
        label: `${ref} · Ana Ruiz · 8 Dec 2016`,
        value: `1+|article|1|ref=${ref}`,
        description: 'It will rain. It always does.',
      })),
    },
  ]);
});

test.each([
  [1, 3, undefined],
  [2, 4, [1, 2, 3, 4]],
  [9, 25, Array.from({ length: 25 }, (_, i) => i + 1)],
  [
    1,
    400,
    [1, 2, 3, 4, 5, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200, 220, 240, 260, 280, 300].concat([
      320, 340, 360, 380, 400,
    ]),
  ],
  [
    200,
    400,
    [
      1, 27, 53, 80, 107, 133, 160, 187, 196, 197, 198, 199, 200, 201, 202, 203, 204, 213, 240, 267,
    ].concat([293, 320, 347, 373, 400]),
  ],
])('on page %i of %i there is a choice of %j', (number, of, pages) => {
  const { selects } = laidOut(found([aQuote('Q1')], { pages: { number, of, total: 3 * of } }));
  const [options] = selects.map((one) => one.options);
  const offered = options?.map(({ value }) => Number(value));
  expect(offered).toEqual(pages);
  expect(options?.filter((one) => one.default).map(({ label }) => label) ?? []).toEqual(
    pages ? [`Page ${number} of ${of}`] : [],
  );
});

test('a question that no button holds is kept where somebody keeps it', () => {
  const kept: unknown[] = [];
  const keep: KeptQuestions = {
    keep: (ask) => `k${kept.push(ask)}`,
    find: () => undefined,
  };
  const ask = { command: 'quote', raw: { query: 'rain '.repeat(30).trim() } };
  const reply = found([aQuote('Q1')], { pages: { number: 1, of: 5, total: 15 } });
  const { buttons } = drawn(reply, ask, { seenBy: 'asker', keep });
  expect(buttons.slice(-2)).toEqual([
    expect.stringMatching(/^Next: 1\|quote#k\d\|2\|$/),
    expect.stringMatching(/^Share: 1s\|quote#k\d\|1\|$/),
  ]);
  expect(kept).toEqual(kept.map(() => ask));
  expect(drawn(reply, ask, { seenBy: 'asker' }).buttons.slice(-1)).toEqual([
    'Cite: 1+|cite|1|ref=Q1',
  ]);
});

test('a stored article opens at its source', () => {
  const reply = {
    kind: 'text',
    heading: 'Rain in Lodz',
    source: aQuote('Q1').source,
    facts: [],
    pieces: [],
    pages: { number: 1, of: 1, total: 1 },
    follow: ['a', 'b', 'c', 'd', 'e'].map((query) => ({ command: 'quote', raw: { query } })),
  } as const;
  expect(laidOut(reply).order.slice(-6)).toEqual([
    'row:',
    'Open the source',
    '/quote a',
    '/quote b',
    '/quote c',
    '/quote d',
  ]);
  expect(drawn(reply).texts.at(-1)).toBe('-# Also: /quote query\\:e');
});
