import { expect, test } from 'vitest';
import { cite, type Reply, verbatim } from '../../../src/core/reply.ts';
import { enclosing, render } from '../../../src/front/discord/render.ts';
import { asked, drawn, laidOut } from './drawn.ts';
import { aFullArticle, anArticle, anEntry, found } from './samples.ts';

const PLAIN = { drawnAs: 'plain' } as const;
const article = aFullArticle('It will rain. It always does.');

const quote = anEntry(article, {
  ref: 'Q17',
  who: { name: 'Ana Ruiz', role: 'forecaster', certain: true },
  when: { shown: '8 Dec 2016', how: 'worked out from “on Thursday”' },
  words: [verbatim(article, { start: 0, end: 29 }, [{ start: 8, end: 12 }])],
  remarks: ['said to reporters'],
  ways: [{ label: 'Cite', ask: { command: 'cite', raw: { ref: 'Q17' } } }],
  also: [{ ref: 'Q20', source: cite(article, { kind: 'article', number: 2 }) }],
});

test('plain text says the same in the same order, with every address in sight', () => {
  const reply = found([quote], {
    heading: '7 quotes by Ana Ruiz on “rain”',
    facts: [{ name: 'Read as', value: 'speaker Ana Ruiz' }],
    pages: { number: 2, of: 5, total: 7 },
    remarks: ['1 more has no date'],
    follow: [{ command: 'timeline', raw: { topic: 'rain' } }],
  });
  const fragment = '#:~:text=It%20will%20rain.%20It%20always%20does';
  expect(drawn(reply, asked, { ...PLAIN, seenBy: 'everyone' })).toEqual({
    texts: [
      '**7 quotes by Ana Ruiz on “rain”**\n' +
        'Read as: speaker Ana Ruiz\n\n' +
        '**Ana Ruiz** · forecaster · 8 Dec 2016 (worked out from “on Thursday”) · `Q17`\n' +
        '“It will **rain**. It always does.”\n' +
        'said to reporters\n' +
        `Rain in Lodz <https://post.example/rain${fragment}> · The Lodz Post · published 9 Dec 2016` +
        ' · look in the web archive <https://web.archive.org/web/20161209/https://post.example/rain> · `S1`\n' +
        'also `Q20` the same words — Rain in Lodz <https://post.example/rain> · The Lodz Post · published 9 Dec 2016 · `S2`\n\n' +
        'Page 2 of 5 · 7 in all\n' +
        '1 more has no date',
    ],
    buttons: [
      `Q17: Open at the words: https://post.example/rain${fragment}`,
      'Q17: Cite: 1+|cite|1|ref=Q17',
      '/timeline rain: 1+|timeline|1|topic=rain',
      'Previous: 1|quote|1|query=Ruiz rain',
      'Next: 1|quote|3|query=Ruiz rain',
      'Delete: 1d|quote|1|',
    ],
  });
  expect(laidOut(reply, asked, PLAIN).order.filter((one) => !one.includes(' '))).toEqual([
    ...['row:', 'row:', 'select', 'row:', 'row:', 'Previous', 'Next'],
  ]);
});

test('it shows no previews, pings nobody, and is private where it should be', () => {
  const { flags, allowedMentions } = render(found([quote]), asked, PLAIN);
  expect({ flags, allowedMentions }).toEqual({
    flags: ['SuppressEmbeds'],
    allowedMentions: { parse: [] },
  });
  const flagsOf = (reply: Reply, seenBy: 'asker' | 'everyone') =>
    render(reply, asked, { ...PLAIN, seenBy }).flags;
  expect(flagsOf(found([quote]), 'asker')).toEqual(['SuppressEmbeds', 'Ephemeral']);
  const unclear: Reply = { kind: 'unclear', problem: 'x' };
  expect(flagsOf(unclear, 'everyone')).toEqual(['SuppressEmbeds', 'Ephemeral']);
});

test('other findings than fit have one select, and those that do not fit are counted', () => {
  const long = aFullArticle('It will rain in the old town for long. '.repeat(90).trim());
  const entries = Array.from({ length: 12 }, (_, i) =>
    anEntry(long, {
      ref: `E${i + 1}`,
      ways: [{ label: 'Context', ask: { command: 'article', raw: { ref: `E${i + 1}` } } }],
    }),
  );
  const [content = ''] = drawn(found(entries), asked, PLAIN).texts;
  const shown = content.split('“It will rain in the old town').length - 1;
  expect(shown).toBeGreaterThan(6);
  expect(content).toContain(
    `\n\n…${12 - shown} more did not fit into this message; \`/article E${shown + 1}\` opens the stored text`,
  );
  const { selects, order } = laidOut(found(entries), asked, PLAIN);
  expect(order).toEqual(['row:', 'select']);
  expect(selects[0]?.options.length).toBe(shown);
});

test('a stored article, silence, a notice and a problem are told in plain text too', () => {
  const source = cite(article, { kind: 'article', number: 1 });
  const told: readonly (readonly [Reply, string])[] = [
    [
      {
        kind: 'text',
        heading: '# Rain',
        source,
        facts: [{ name: 'File', value: 'a.txt' }],
        pieces: [
          { kind: 'heading', words: verbatim(article, { start: 0, end: 13 }) },
          { kind: 'paragraph', ref: 'S1.1', words: verbatim(article, { start: 14, end: 29 }) },
        ],
        pages: { number: 1, of: 1, total: 1 },
        follow: [],
      },
      '**\\# Rain**\nFile: a.txt\nRain in Lodz <https://post.example/rain> · The Lodz Post · published 9 Dec 2016' +
        ' · look in the web archive <https://web.archive.org/web/20161209/https://post.example/rain> · `S1`\n\n' +
        '**It will rain.**\n\n`S1.1` It always does.',
    ],
    [
      { kind: 'nothing', heading: 'Nothing on “snow”', hints: ['Near: rain'], follow: [] },
      '**Nothing on “snow”**\n\nNear: rain',
    ],
    [
      {
        kind: 'notice',
        heading: 'The corpus',
        facts: [{ name: 'Articles', value: '5' }],
        lines: ['* all read'],
      },
      '**The corpus**\n\nArticles: 5\n\\* all read',
    ],
    [{ kind: 'unclear', problem: '“x” is no date.' }, '“x” is no date.'],
  ];
  for (const [reply, content] of told) expect(drawn(reply, asked, PLAIN).texts).toEqual([content]);
});

test('what it encloses comes along with its words, and what is lost is told', () => {
  const message = render(found([anEntry(anArticle({ text: 'It rained.' }))]), asked, PLAIN);
  const bytes = new Uint8Array([1, 2]);
  const sent = enclosing(message, [{ name: 'a.png', bytes, alt: 'A curve.' }], ['b_c.png']);
  expect(sent.files).toEqual([
    { name: 'a.png', attachment: Buffer.from(bytes), description: 'A curve.' },
  ]);
  expect(sent.content).toBe(`${message.content}\nb\\_c.png could not be made; the fault is noted.`);
  expect(sent.components).toEqual(message.components);
});
