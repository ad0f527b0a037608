import { expect, test } from 'vitest';
import { cite, type Entry, type Reply, verbatim } from '../../../src/core/reply.ts';
import { drawn } from './drawn.ts';
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
      .replace(/\]\(https:\/\/((post|archive)\.example|web\.archive\.org)\/[^\s()]*\)/g, ']');
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
