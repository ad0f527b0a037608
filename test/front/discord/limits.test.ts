import { expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { cite, type Entry, type Reply, verbatim } from '../../../src/core/reply.ts';
import { readWhen } from '../../../src/core/when.ts';
import { drawn, laidOut } from './drawn.ts';
import { hostileText, randomness } from './hostile.ts';
import { seen } from './reader.ts';
import { anArticle, anEntry, found } from './samples.ts';

test('many small entries keep to the number of components', () => {
  const article = anArticle({
    text: 'Rain.',
    title: { value: 'R', how: 'title line' },
    url: { value: 'https://r.example/', how: 'header line' },
  });
  const who = { name: 'A', certain: true };
  const entries = Array.from({ length: 60 }, () => anEntry(article, { ref: 'Q1', who }));
  const follow = ['a', 'b', 'c', 'd', 'e', 'f'].map((query) => ({
    command: 'quote',
    raw: { query },
  }));
  const pages = { number: 2, of: 3, total: 180 };
  const { texts, buttons } = drawn(found(entries, { follow, pages, heading: '180 found' }));
  expect(texts.join('\n').split('“Rain.”').length).toBeGreaterThan(20);
  expect(buttons.length).toBe(7);
});

const SCRIPTS = {
  English: 'The defences of the harbour town will be rebuilt, all of them. ',
  Russian: 'Восстановление оборонительных сооружений города продолжается без остановки. ',
  Arabic: 'يستمر ترميم التحصينات الدفاعية في مدينة الميناء دون توقف. ',
  Chinese: '港口城市的防御工事将全部重建，一处也不会漏掉。',
};

test.each(
  Object.entries(SCRIPTS).flatMap(([script, sentence]) =>
    (['card', 'plain'] as const).map((drawnAs) => [script, drawnAs, sentence] as const),
  ),
)('the longest of %s fits as a %s: 4,000-character quotes, 40 sources', (_, drawnAs, sentence) => {
  const long = (length: number) => sentence.repeat(length).slice(0, length).trim();
  const published = readWhen('2016-12-09') ?? expect.fail('no date');
  const article = anArticle({
    text: long(4000),
    title: { value: long(300), how: 'curator', note: long(300) },
    outlet: { value: long(120), how: 'curator' },
    url: { value: `https://post.example/${long(150)}`, how: 'curator' },
    published: { value: published, how: 'visible text', confidence: 0.5 },
  });
  const entries = [1, 2, 3].map((n) =>
    anEntry(article, {
      ref: `Q${n}`,
      who: { name: long(120), role: long(200), certain: false },
      when: { shown: '9 Dec 2016', how: `“${long(120)}”, counted from the article’s date` },
      remarks: [long(200), long(200), long(200)],
      also: Array.from({ length: 40 }, (_, i) => ({
        ref: `Q${100 + i}`,
        source: cite(article, { kind: 'article', number: i + 2 }),
        ...(i % 2 === 0 && { words: entriesWords(article) }),
      })),
      ways: ['Context', 'Compare', 'Cite'].map((label, i) => ({
        label,
        ask: { command: ['article', 'compare', 'cite'][i] ?? '', raw: { ref: `Q${n}` } },
      })),
    }),
  );
  const reply = found(entries, {
    heading: `40 quotes by ${long(120)} on “${long(400)}”`,
    facts: [{ name: 'Read as', value: long(500) }],
    remarks: [long(400), long(400), long(400)],
    pages: { number: 5, of: 14, total: 40 },
    follow: [1, 2, 3, 4, 5, 6].map((n) => ({ command: 'quote', raw: { query: `${n}` } })),
  });
  const ask = { command: 'quote', raw: { query: long(60) } };
  const { texts, buttons } = drawn(reply, ask, { drawnAs, seenBy: 'everyone' });
  const words = texts.join('\n');
  expect(words).toContain('`Q1`\n“');
  expect(words.length).toBeGreaterThan(drawnAs === 'card' ? 3000 : 1000);
  expect(buttons.filter((one) => one.includes('Delete'))).toEqual(['Delete: 1d|quote|1|']);
  for (const one of buttons.filter((each) => each.includes('https://'))) {
    expect(one).toMatch(
      /^(?:Q\d: )?Open (?:at the words|the source): https:\/\/post\.example\/[!-~]+$/,
    );
  }
});

function entriesWords(article: Article) {
  return [verbatim(article, { start: 0, end: article.text.length })] as const;
}

const OURS = ['h3', 'sub', 'strong', 'code', 'a'];
const LINKS = /https:\/\/(?:(?:post|archive)\.example|web\.archive\.org)\/[^\s()<>]*/g;

test.each(['card', 'plain'] as const)(
  'whatever the content, as a %s the message is one that Discord takes, and nothing breaks out',
  (drawnAs) => {
    const random = randomness(3);
    const any = (most: number) => hostileText(random, 1 + Math.floor(random() * most));
    for (let i = 0; i < 14; i++) {
      const reply = anyReply(any, 1 + Math.floor(random() * (i % 2 === 0 ? 4 : 40)));
      const ask = { command: 'quote', raw: { query: any(20), from: any(3) } };
      const manner = { drawnAs, seenBy: i % 3 === 0 ? 'asker' : 'everyone' } as const;
      const { texts } = drawn(reply, ask, manner);
      const { selects, order } = laidOut(reply, ask, manner);
      const elements = new Set(texts.flatMap((text) => seen(text).elements));
      for (const ours of OURS) elements.delete(ours);
      expect([...elements]).toEqual([]);
      const words = texts.join('\n');
      const outside = words.replace(LINKS, '').replaceAll('](', ']').replaceAll('<>', '');
      expect(outside).not.toMatch(/(?<!\\)(@|<|:\/\/)/);
      expect(words).not.toMatch(/(?<!\\)\](?!\()/);
      for (const line of words.split('\n')) expect(unbalanced(line)).toBe('');
      const labels = [...order, ...selects.flatMap(({ options }) => options.map(labelsOf))];
      expect(labels.join('').match(/[\u202a-\u202e\u2066\u2067]/g)).toBeNull();
    }
  },
);

function labelsOf({
  label,
  description = '',
}: {
  label: string;
  description?: string | undefined;
}) {
  return label + description;
}

/** What is left of a line's isolates, and of what could turn it about, without those that are closed. */
function unbalanced(line: string): string {
  let left = line.replace(/[^\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  while (left.includes('\u2068\u2069')) left = left.replaceAll('\u2068\u2069', '');
  return left;
}

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
      ways: [{ label: any(4), ask: { command: 'article', raw: { ref: `Q${i}${any(2)}` } } }],
      also: Array.from({ length: i % 9 }, (_, n) => ({
        ref: `Q${n}`,
        source: cite(article, { kind: 'article', number: n + 1 }),
        ...(n % 2 === 0 && { words: [verbatim(article, { start: 0, end: article.text.length })] }),
      })),
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
