import { describe, expect, test } from 'vitest';
import type { Told } from '../../../src/bench/quotes/records.ts';
import { scoreArticle } from '../../../src/bench/quotes/tally.ts';

/** Words of a text as a span; after a `>` those that stand there later than the words before it. */
function at(text: string, words: string) {
  const [first = '', then] = words.split(' > ');
  const from = text.indexOf(first);
  const start = then === undefined ? from : text.indexOf(then, from + first.length);
  if (start < 0) throw new Error(`“${words}” does not stand in the text`);
  return { start, end: start + (then ?? first).length };
}

type Made = readonly [content: readonly string[], source?: string, cue?: string];

const goldIn = (text: string, attributions: readonly Made[]) => ({
  text,
  attributions: attributions.map(([content, source, cue]) => ({
    content: content.map((words) => at(text, words)),
    source: source ? [at(text, source)] : [],
    cue: cue ? [at(text, cue)] : [],
  })),
});

const told = (text: string, [parts, mention, kind = 'direct', name]: Telling): Told => ({
  kind,
  parts: parts.map((words) => at(text, words)),
  confidence: 1,
  ...(mention && { speaker: { mention: at(text, mention), ...(name && { name }) } }),
});

type Telling = readonly [
  parts: readonly string[],
  mention?: string | undefined,
  kind?: Told['kind'],
  name?: string,
];

const WALL = '“The wall will hold for years,” Ana Ruiz said.';
const NOW = 'Ana Ruiz came. “It is all very late now,” she said. Per Lund left.';
const NESTED = '“He shouted ‘no more’ at us,” Ana Ruiz said.';
const OVER =
  '“The first wall holds well.\n“The second one does not.” Ana Ruiz left, said Per Lund.';
const BROKEN = '“The wall,” Ana Ruiz said, “will hold for many years.”';
const TERM = 'The so-called “safe harbour zone” was empty, Ana Ruiz said.';
const PARTLY = 'Ana Ruiz said “the wall holds” would do.';
const WALLS = ['The wall will hold for years'];
const LATE = ['It is all very late now'];

type Direct = readonly [told: number, gold: number, found: number];

/** What is told and found of strings, speakers and long speakers; scare strings; named and right. */
const cases: readonly (readonly [
  what: string,
  text: string,
  gold: readonly Made[],
  quotes: readonly Telling[],
  strings: Direct,
  speakers: Direct,
  long: Direct,
  scare: number,
  named: readonly [found: number, right: number],
])[] = [
  [
    'right',
    WALL,
    [[WALLS, 'Ana Ruiz', 'said']],
    [[WALLS, 'Ana Ruiz']],
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
    0,
    [1, 1],
  ],
  ['missed', WALL, [[WALLS, 'Ana Ruiz', 'said']], [], [0, 1, 0], [0, 1, 0], [0, 1, 0], 0, [0, 0]],
  [
    'without its speaker',
    WALL,
    [[WALLS, 'Ana Ruiz']],
    [[WALLS]],
    [1, 1, 1],
    [0, 1, 0],
    [0, 1, 0],
    0,
    [1, 0],
  ],
  [
    'a first name is no head',
    WALL,
    [[WALLS, 'Ana Ruiz']],
    [[WALLS, 'Ana']],
    [1, 1, 1],
    [1, 1, 0],
    [1, 1, 0],
    0,
    [1, 0],
  ],
  [
    'cut short by one of six',
    WALL,
    [[WALLS, 'Ana Ruiz']],
    [[['The wall will hold for'], 'Ruiz']],
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
    0,
    [1, 1],
  ],
  [
    'cut short by two of six',
    WALL,
    [[WALLS, 'Ana Ruiz']],
    [[['The wall will hold'], 'Ruiz']],
    [1, 1, 0],
    [1, 1, 0],
    [0, 1, 0],
    0,
    [0, 0],
  ],
  [
    'told twice',
    WALL,
    [[WALLS, 'Ana Ruiz']],
    [[WALLS], [WALLS, 'Ruiz', 'mixed']],
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
    0,
    [1, 1],
  ],
  [
    'in a mixed quote',
    WALL,
    [[WALLS, 'Ana Ruiz']],
    [[[WALL], 'Ruiz', 'mixed']],
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
    0,
    [1, 1],
  ],
  [
    'a pronoun, and no name to be right',
    NOW,
    [[LATE, 'she', 'said']],
    [[LATE, 'she']],
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
    0,
    [0, 0],
  ],
  [
    'the other person',
    NOW,
    [[LATE, 'she', 'said']],
    [[LATE, 'Per Lund']],
    [1, 1, 1],
    [1, 1, 0],
    [1, 1, 0],
    0,
    [0, 0],
  ],
  [
    'the person by another mention',
    NOW,
    [[LATE, 'Ana Ruiz']],
    [[LATE, 'she', 'direct', 'Ana Ruiz']],
    [1, 1, 1],
    [1, 1, 0],
    [1, 1, 0],
    0,
    [1, 1],
  ],
  [
    'a source that is not named',
    WALL,
    [[WALLS]],
    [[WALLS, 'Ana Ruiz']],
    [1, 1, 1],
    [1, 0, 0],
    [1, 0, 0],
    0,
    [0, 0],
  ],
  [
    'nested: outer',
    NESTED,
    [[['He shouted ‘no more’ at us'], 'Ana Ruiz']],
    [[['He shouted ‘no more’ at us'], 'Ruiz']],
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
    0,
    [1, 1],
  ],
  [
    'nested: inner',
    NESTED,
    [[['He shouted ‘no more’ at us'], 'Ana Ruiz']],
    [[['no more'], 'Ruiz']],
    [1, 1, 0],
    [1, 1, 0],
    [0, 1, 0],
    0,
    [0, 0],
  ],
  [
    'open over paragraphs',
    OVER,
    [[['The first wall holds well.\n“The second one does not.'], 'Per Lund']],
    [[['The first wall holds well.\n“The second one does not.'], 'Lund']],
    [2, 2, 2],
    [2, 2, 2],
    [2, 2, 2],
    0,
    [2, 2],
  ],
  [
    'in parts, one of them short',
    BROKEN,
    [[['The wall', 'will hold for many years'], 'Ana Ruiz']],
    [[['The wall', 'will hold for many years'], 'Ruiz']],
    [2, 2, 2],
    [2, 2, 2],
    [1, 1, 1],
    0,
    [2, 2],
  ],
  [
    'in parts, told as one',
    BROKEN,
    [[['The wall', 'will hold for many years'], 'Ana Ruiz']],
    [[[BROKEN], 'Ruiz']],
    [1, 2, 0],
    [1, 2, 0],
    [1, 1, 0],
    0,
    [0, 0],
  ],
  [
    'a scare quote',
    TERM,
    [],
    [[['safe harbour zone'], 'Ana Ruiz']],
    [1, 0, 0],
    [1, 0, 0],
    [0, 0, 0],
    1,
    [0, 0],
  ],
  ['a scare quote left alone', TERM, [], [], [0, 0, 0], [0, 0, 0], [0, 0, 0], 0, [0, 0]],
  [
    'words without marks told as direct',
    TERM,
    [],
    [[['was empty'], 'Ana Ruiz']],
    [1, 0, 0],
    [1, 0, 0],
    [0, 0, 0],
    0,
    [0, 0],
  ],
  [
    'half in an attribution: ignored',
    PARTLY,
    [[['wall holds” would do'], 'Ana Ruiz', 'said']],
    [[['the wall holds'], 'Ruiz']],
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
    0,
    [0, 0],
  ],
];

describe('direct quotations', () => {
  test.each(cases)('%s', (_, text, gold, quotes, strings, speakers, long, scare, named) => {
    const { tally } = scoreArticle(
      goldIn(text, gold),
      quotes.map((quote) => told(text, quote)),
    );
    const triple = (counted: typeof tally.strings) => [counted.told, counted.gold, counted.found];
    expect({
      strings: triple(tally.strings),
      speakers: triple(tally.speakers),
      long: triple(tally.longSpeakers),
      scare: tally.scare,
      named: [tally.named.found, tally.named.right],
    }).toEqual({ strings, speakers, long, scare, named });
  });
});

const SPEECH = 'Ana Ruiz said the wall “holds well” today. Per Lund hopes for rain.';
const SAID: Made = [['the wall “holds well” today'], 'Ana Ruiz', 'said'];
const HOPED: Made = [['rain'], 'Per Lund', 'hopes'];

type Shares = readonly [told: number, toldRight: number, gold: number, goldFound: number];

const reports: readonly (readonly [
  what: string,
  gold: readonly Made[],
  quotes: readonly Telling[],
  content: Shares,
  unquoted: Shares,
  pairs: Shares,
])[] = [
  ['whole', [SAID], [[SAID[0], 'Ruiz', 'mixed']], [5, 5, 5, 5], [3, 3, 3, 3], [5, 5, 5, 5]],
  ['half', [SAID], [[['the wall'], 'Ruiz', 'indirect']], [2, 2, 5, 2], [2, 2, 3, 2], [2, 2, 5, 2]],
  [
    'too long',
    [SAID],
    [[['said the wall “holds well” today'], 'Ruiz', 'mixed']],
    [6, 5, 5, 5],
    [4, 3, 3, 3],
    [6, 5, 5, 5],
  ],
  [
    'with the wrong speaker',
    [SAID],
    [[SAID[0], 'Per Lund', 'mixed']],
    [5, 5, 5, 5],
    [3, 3, 3, 3],
    [5, 0, 5, 0],
  ],
  [
    'without a speaker',
    [SAID],
    [[SAID[0], undefined, 'mixed']],
    [5, 5, 5, 5],
    [3, 3, 3, 3],
    [0, 0, 5, 0],
  ],
  ['not told', [SAID], [], [0, 0, 5, 0], [0, 0, 3, 0], [0, 0, 5, 0]],
  [
    'a hope is no report, and telling it costs nothing',
    [SAID, HOPED],
    [[['rain'], 'Per Lund', 'indirect']],
    [0, 0, 5, 0],
    [0, 0, 3, 0],
    [0, 0, 5, 0],
  ],
  [
    'a report that nobody made',
    [],
    [[['rain'], 'Per Lund', 'indirect']],
    [1, 0, 0, 0],
    [1, 0, 0, 0],
    [1, 0, 0, 0],
  ],
];

describe('reported speech, by token', () => {
  test.each(reports)('%s', (_, gold, quotes, content, unquoted, pairs) => {
    const { tally } = scoreArticle(
      goldIn(SPEECH, gold),
      quotes.map((quote) => told(SPEECH, quote)),
    );
    const shares = ({ told, toldRight, gold, goldFound }: typeof tally.content) => [
      told,
      toldRight,
      gold,
      goldFound,
    ];
    expect([tally.content, tally.unquoted, tally.pairs].map(shares)).toEqual([
      content,
      unquoted,
      pairs,
    ]);
  });
});

test('a long quotation makes a report of its attribution, whatever the cue', () => {
  const { tally } = scoreArticle(goldIn(WALL, [[WALLS, 'Ana Ruiz']]), []);
  expect(tally.content).toEqual({ told: 0, toldRight: 0, gold: 6, goldFound: 0 });
});
