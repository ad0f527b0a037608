import { expect, test } from 'vitest';
import type { Day } from '../../../src/core/day.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { cite, verbatim } from '../../../src/core/reply.ts';
import { type Paper, render } from '../../../src/front/console/render.ts';
import { anArticle, anEntry, commands, stated } from './desk.ts';

type Found = Extract<Reply, { kind: 'found' }>;

const PLAIN: Paper = { colour: false, width: 80, commands };
const ESC = '\u001b';

function found(given: Partial<Found>): Found {
  return {
    kind: 'found',
    heading: '1 quote',
    facts: [],
    entries: [],
    pages: { number: 1, of: 1, total: 1 },
    remarks: [],
    follow: [],
    ...given,
  };
}

const full = anArticle(stated);
const bare = anArticle();

test('what another article of the story is stands before its code', () => {
  const entry = anEntry(full, ['The harbour wall']);
  const also = [
    { ref: 'S2.1', source: entry.source, lead: 'also at Coast Daily (wire copy, TASS)' },
  ];
  const lines = render(found({ entries: [{ ...entry, also }] }), PLAIN).split('\n');
  expect(lines).toContain('  also at Coast Daily (wire copy, TASS) S2.1 the same words');
});

test('an entry shows the words, who said them, when, and where they stand', () => {
  const entry = anEntry(full, ['The harbour stays open'], {
    who: { name: 'Ana Ruiz', role: 'harbour master', certain: true },
    when: { shown: '29 Nov 2024', how: 'said on Friday' },
    remarks: ['said in Spanish'],
  });
  const reply = found({
    facts: [{ name: 'Read as', value: 'Ana Ruiz on “harbour”' }],
    entries: [entry],
    remarks: ['1 more without a date'],
    follow: [{ command: 'article', raw: { ref: 'S3' } }],
  });
  expect(render(reply, PLAIN)).toBe(
    `1 quote
Read as: Ana Ruiz on “harbour”

Q17 · Ana Ruiz · harbour master · 29 Nov 2024 (said on Friday)
  “The harbour stays open”
  · said in Spanish
  — Harbour Stays Open · The Tide · published 29 Nov 2024
  https://tide.example/harbour?a=1&b=2

1 more without a date

Try: /article S3`,
  );
});

test('what the source does not say is shown as missing', () => {
  expect(render(found({ entries: [anEntry(bare, ['stays open'])] }), PLAIN)).toBe(
    `1 quote

Q17 · speaker not stated
  “stays open”
  — (no headline in the source) · outlet not stated · date not stated
  no link in the source · /article S3 reads the stored copy`,
  );
});

test('what a curator added says so, and an archived copy has a line of its own', () => {
  const article = anArticle({
    title: { value: 'Harbour', how: 'curator' },
    outlet: { value: 'The Tide', how: 'curator', note: 'printed edition' },
    author: { value: 'B. Oak', how: 'byline' },
    url: { value: 'https://tide.example/h', how: 'curator', note: 'found by hand' },
    archivedUrl: { value: 'https://archive.example/h', how: 'curator' },
  });
  const entry = anEntry(article, ['stays open'], { style: 'as written' });
  expect(render(found({ entries: [entry] }), PLAIN)).toBe(
    `1 quote

Q17
  stays open
  — Harbour (curator) · The Tide (curator: printed edition) · by B. Oak · date
    not stated
  https://tide.example/h (curator: found by hand)
  archived copy: https://archive.example/h (curator)`,
  );
});

test('a date that is not certain says so, and how it is known', () => {
  const day = { since: '2016-12-09' as Day, until: '2016-12-09' as Day, precision: 'day' } as const;
  const article = anArticle({ published: { value: day, how: 'visible text', confidence: 0.6 } });
  const entry = anEntry(article, ['stays open'], { style: 'as written' });
  expect(render(found({ entries: [entry] }), PLAIN)).toContain(
    'published 9 Dec 2016\n    (visible text, not certain)',
  );
});

test('a date that is inferred is told as such, with what it rests on; a later change is told', () => {
  const day = '2021-03-06' as Day;
  const undated = anArticle({
    inferred: { latest: day, evidence: [{ tells: 'The page was saved on 6 Mar 2021.' }] },
    updated: { value: { since: day, until: day, precision: 'day' }, how: 'meta tag' },
  });
  const entry = anEntry(undated, ['stays open'], { style: 'as written' });
  const shown = render(found({ entries: [entry] }), PLAIN).replace(/\s+/g, ' ');
  expect(shown).toContain(
    'date not stated; not after 6 Mar 2021 (inferred: the page was saved on 6 Mar 2021) · updated 6 Mar 2021',
  );
});

test('each piece of a broken quotation has its own marks; what is uncertain says so', () => {
  const entry = anEntry(full, ['The harbour stays open', 'It will not close'], {
    who: { name: 'Ana Ruiz', certain: false },
  });
  expect(render(found({ entries: [entry] }), PLAIN)).toContain(
    'Q17 · Ana Ruiz (uncertain)\n  “The harbour stays open” […] “It will not close”\n',
  );
});

test('white space inside the words is folded for display', () => {
  const article = anArticle({ text: 'The harbour\r\n\t stays\u00a0open' });
  expect(render(found({ entries: [anEntry(article, [article.text])] }), PLAIN)).toContain(
    '  “The harbour stays open”\n',
  );
});

test('entries of one group stand under its title', () => {
  const entries = [
    anEntry(full, ['stays'], { ref: 'E1', group: '2024' }),
    anEntry(full, ['stays'], { ref: 'E2', group: '2024' }),
    anEntry(full, ['stays'], { ref: 'E3', group: 'No date' }),
  ];
  const lines = render(found({ entries }), PLAIN).split('\n');
  expect(lines.filter((line) => /^──|^E/.test(line))).toEqual([
    '── 2024 ──',
    'E1 · speaker not stated',
    'E2 · speaker not stated',
    '── No date ──',
    'E3 · speaker not stated',
  ]);
});

test('with colour, names are bold and what was asked for is bold and underlined', () => {
  const entry = anEntry(full, ['The harbour stays open'], {
    who: { name: 'Ana Ruiz', certain: true },
    marks: ['harbour', 'open'],
  });
  const [heading, , head, words] = render(found({ entries: [entry] }), {
    ...PLAIN,
    colour: true,
  }).split('\n');
  expect([heading, head, words]).toEqual([
    `${ESC}[1m1 quote${ESC}[0m`,
    `Q17 · ${ESC}[1mAna Ruiz${ESC}[0m`,
    `  “The ${ESC}[1;4mharbour${ESC}[0m stays ${ESC}[1;4mopen${ESC}[0m”`,
  ]);
});

test.each([
  [1, 'Page 1 of 3 · 12 in all · next: /quote Ruiz page:2'],
  [2, 'Page 2 of 3 · 12 in all · next: /quote Ruiz page:3'],
  [3, 'Page 3 of 3 · 12 in all'],
])('page %i says where it is and how to turn', (number, line) => {
  const asked = { command: 'quote', raw: { query: 'Ruiz', page: `${number}` } };
  const reply = found({ pages: { number, of: 3, total: 12 } });
  expect(render(reply, { ...PLAIN, asked })).toBe(`1 quote\n\n${line}`);
});

test('without the question, the next page is still named', () => {
  const reply = found({ pages: { number: 1, of: 3, total: 12 } });
  expect(render(reply, PLAIN)).toBe('1 quote\n\nPage 1 of 3 · 12 in all · next: page:2');
});

test('a stored article is read with references in the margin', () => {
  const text = 'Harbour\nThe harbour stays open.\nA boat at dawn\nMore boats\nShare this';
  const { url: _, ...unlinked } = stated;
  const article = anArticle({ ...unlinked, text });
  const wordsAt = (words: string) =>
    verbatim(article, {
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
  const reply: Reply = {
    kind: 'text',
    heading: 'S3 · Harbour Stays Open',
    source: cite(article, { kind: 'article', number: 3 }),
    facts: [{ name: 'File', value: 'a.txt' }],
    pieces: [
      { kind: 'heading', words: wordsAt('Harbour') },
      { kind: 'paragraph', ref: 'S3.1', words: wordsAt('The harbour stays open.') },
      { kind: 'caption', words: wordsAt('A boat at dawn') },
      { kind: 'paragraph', ref: 'S3.10', words: wordsAt('More boats') },
      { kind: 'dropped', words: wordsAt('Share this'), reason: 'share words' },
    ],
    pages: { number: 1, of: 1, total: 5 },
    follow: [],
  };
  expect(render(reply, PLAIN)).toBe(
    `S3 · Harbour Stays Open
— Harbour Stays Open · The Tide · published 29 Nov 2024
no link in the source
File: a.txt

       ## Harbour

S3.1   The harbour stays open.

       [caption] A boat at dawn

S3.10  More boats

       [left out: share words] Share this`,
  );
});

test.each<[Reply, string]>([
  [
    {
      kind: 'nothing',
      heading: 'Nothing on “fog”',
      hints: ['Read as a topic.', 'Near: frog.'],
      follow: [{ command: 'quote', raw: { query: 'frog' } }],
    },
    'Nothing on “fog”\n\n- Read as a topic.\n- Near: frog.\n\nTry: /quote frog',
  ],
  [
    {
      kind: 'notice',
      heading: 'Corpus',
      facts: [{ name: 'Articles', value: '5' }],
      lines: ['Lacks:', '  S1  no date', '', 'Built today.'],
    },
    'Corpus\nArticles: 5\n\nLacks:\n  S1 no date\n\nBuilt today.',
  ],
  [{ kind: 'unclear', problem: 'Please give query.' }, 'Please give query.'],
])('%j', (reply, shown) => {
  expect(render(reply, PLAIN)).toBe(shown);
});

test.each([
  ['a narrow terminal', 'The harbour stays open for every boat that asks before the spring'],
  ['a very long word', `see ${'abc'.repeat(60)} end`],
  ['wide letters', '港は春まで開いています。'.repeat(8)],
  ['emoji', '👩‍👩‍👧‍👦 🇺🇦 👍🏽 '.repeat(12)],
  ['right to left', 'الميناء مفتوح لكل سفينة قبل الربيع '.repeat(4)],
  ['combining marks', 'e\u0301a\u0308'.repeat(40)],
  ['lines and bars', '▁▂▃▅▇█·─│→↔ '.repeat(12)],
])('%s: no line is wider than 40 columns, and no letter is lost', (_, text) => {
  const article = anArticle({ text });
  const shown = render(
    found({ entries: [anEntry(article, [text.trim()], { style: 'as written' })] }),
    {
      ...PLAIN,
      width: 40,
    },
  );
  const words = shown
    .split('\n')
    .filter((line) => line.startsWith('  ') && !/^ {2}(—|no link| {2})/.test(line));
  expect(words.filter((line) => columnsOf(line) > 40)).toEqual([]);
  expect(words.join('').replace(/\s/g, '')).toContain(text.replace(/\s/g, ''));
});

/** Columns, roughly: two for an emoji or a CJK letter, none for marks. */
function columnsOf(line: string): number {
  return [...new Intl.Segmenter().segment(line)].reduce(
    (sum, { segment }) =>
      sum + (/\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|。/u.test(segment) ? 2 : 1),
    0,
  );
}

test.each(['x', 'é', '港', 'e\u0301'])('an endless word of %s is cut into lines', (letter) => {
  const text = letter.repeat(20_000);
  const entry = anEntry(anArticle({ text }), [text], { style: 'as written' });
  const shown = render(found({ entries: [entry] }), PLAIN);
  expect(shown.replace(/\s/g, '')).toContain(text);
});

test('links and questions to copy are never broken', () => {
  const url = `https://tide.example/${'harbour-'.repeat(10)}`;
  const article = anArticle({ ...stated, url: { value: url, how: 'link' } });
  const asked = { command: 'quote', raw: { query: 'Ana Ruiz on the harbour' } };
  const reply = found({
    entries: [anEntry(article, ['stays'])],
    pages: { number: 1, of: 3, total: 12 },
  });
  const lines = render(reply, { ...PLAIN, width: 40, asked }).split('\n');
  expect(lines).toContain(`  ${url}`);
  expect(lines.slice(-2)).toEqual([
    'Page 1 of 3 · 12 in all',
    'next: /quote Ana Ruiz on the harbour page:2',
  ]);
});

test.each([
  [1, '  “The harbour stays\n  open”\n'],
  [20.5, '  “The harbour stays\n  open”\n'],
  [0, '  “The harbour stays open”\n'],
  [-5, '  “The harbour stays open”\n'],
  [Number.NaN, '  “The harbour stays open”\n'],
])('a width of %d still shows everything', (width, words) => {
  const reply = found({ entries: [anEntry(full, ['The harbour stays open'])] });
  expect(render(reply, { ...PLAIN, width })).toContain(words);
});

const HOSTILE = `a${ESC}[2J${ESC}]0;x\u0007b\u009b31mc\u007fd\u202ee\u2067f\ud800g\u0000h\r\ni`;

test.each([true, false])('nothing hostile reaches the terminal, colour %s', (colour) => {
  const article = anArticle({
    text: HOSTILE,
    title: { value: HOSTILE, how: 'curator', note: HOSTILE },
    outlet: { value: HOSTILE, how: 'link' },
    author: { value: HOSTILE, how: 'byline' },
    url: { value: HOSTILE, how: 'link' },
    archivedUrl: { value: HOSTILE, how: 'link' },
  });
  const source = cite(article, { kind: 'article', number: 3 });
  const entry = anEntry(article, [HOSTILE], {
    ref: HOSTILE,
    group: HOSTILE,
    who: { name: HOSTILE, role: HOSTILE, certain: true },
    when: { shown: HOSTILE, how: HOSTILE },
    remarks: [HOSTILE],
    marks: ['b\u009b31mc'],
  });
  const words = entry.words[0];
  const shared = {
    heading: HOSTILE,
    facts: [{ name: HOSTILE, value: HOSTILE }],
    pages: { number: 1, of: 2, total: 2 },
    follow: [{ command: HOSTILE, raw: { [HOSTILE]: HOSTILE } }],
  };
  const kinds = ['paragraph', 'heading', 'caption', 'dropped'] as const;
  const pieces = kinds.map((kind) => ({ kind, ref: HOSTILE, words, reason: HOSTILE }));
  const replies: readonly Reply[] = [
    { kind: 'found', ...shared, entries: [entry], remarks: [HOSTILE] },
    { kind: 'text', ...shared, source, pieces },
    { kind: 'nothing', ...shared, hints: [HOSTILE] },
    { kind: 'notice', ...shared, lines: [HOSTILE] },
    { kind: 'unclear', problem: HOSTILE },
  ];
  const asked = { command: 'quote', raw: { query: HOSTILE } };
  for (const reply of replies) {
    const shown = render(reply, { colour, width: 60, asked, commands });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const ours = shown.replace(/\u001b\[(?:0|1|2|1;4)m/g, colour ? '' : '$&').replace(/\n/g, '');
    expect(ours.match(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu)).toBeNull();
    expect(ours.replace(/\s/g, '')).toContain(
      'a␛[2J␛]0;x␇b⟨U+009B⟩31mc␡d⟨U+202E⟩e⟨U+2067⟩f⟨U+D800⟩g␀h',
    );
  }
});

test('the ways on from an entry are lines to type, under the same words as on buttons', () => {
  const ways = [
    { label: 'Context', ask: { command: 'article', raw: { ref: 'Q17' } } },
    { label: 'Cite', ask: { command: 'cite', raw: { ref: 'Q17' } } },
  ];
  const entry = anEntry(full, ['The harbour stays open'], { ways });
  const lines = render(found({ entries: [entry] }), PLAIN).split('\n');
  expect(lines.at(-1)).toBe('  Context: /article Q17 · Cite: /cite ref:Q17');
});

test('a terminal that opens links opens the source at the words, and shows where it leads', () => {
  const entry = anEntry(full, ['The harbour stays open']);
  const url = 'https://tide.example/harbour?a=1&b=2';
  const shown = (colour: boolean) => render(found({ entries: [entry] }), { ...PLAIN, colour });
  expect(shown(true).split('\n').at(-1)).toBe(
    `  ${ESC}]8;;${url}#:~:text=The%20harbour%20stays%20open${ESC}\\${url}${ESC}]8;;${ESC}\\`,
  );
  expect(shown(false).split('\n').at(-1)).toBe(`  ${url}`);
});

test('an address that holds more than letters of an address is only shown', () => {
  const url = `https://tide.example/${ESC}]8;;`;
  const article = anArticle({ ...stated, url: { value: url, how: 'link' } });
  const lines = render(found({ entries: [anEntry(article, ['The harbour stays open'])] }), {
    ...PLAIN,
    colour: true,
  }).split('\n');
  expect(lines.at(-1)).toBe('  https://tide.example/␛]8;;');
});
