import { z } from 'zod';

const day = z.iso.date();

/** A line of a file of one topic: what it is about, an article, or what a journalist's timeline tells of a day. */
export const topicLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('meta'), topic: z.string(), keywords: z.array(z.string().min(1)) }),
  z.object({
    type: z.literal('article'),
    id: z.string().min(1),
    date: day,
    source: z.string(),
    text: z.string(),
  }),
  z.object({
    type: z.literal('gold'),
    timeline: z.string().min(1),
    date: day,
    sents: z.array(z.string()),
  }),
]);

export type TopicLine = z.output<typeof topicLine>;
export type ArticleLine = Extract<TopicLine, { type: 'article' }>;

/** Sentences by day, as a journalist or a machine tells them. */
export type DayBook = Readonly<Record<string, readonly string[]>>;
export const dayBook = z.record(day, z.array(z.string()));

/** A topic with its articles, and the timelines that journalists made of it. */
export type Topic = {
  readonly name: string;
  readonly keywords: readonly string[];
  readonly articles: readonly ArticleLine[];
  readonly golds: ReadonlyMap<string, DayBook>;
};

export function topicOf(lines: readonly TopicLine[]): Topic {
  const golds = new Map<string, Record<string, string[]>>();
  const articles: ArticleLine[] = [];
  let name = '';
  const keywords: string[] = [];
  for (const line of lines) {
    if (line.type === 'article') articles.push(line);
    else if (line.type === 'meta') {
      name = line.topic;
      keywords.push(...line.keywords);
    } else {
      const book = golds.get(line.timeline) ?? {};
      book[line.date] = [...(book[line.date] ?? []), ...line.sents];
      golds.set(line.timeline, book);
    }
  }
  return { name, keywords, articles, golds };
}
