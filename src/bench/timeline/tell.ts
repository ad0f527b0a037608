import type { Article, ArticleId } from '../../core/article.ts';
import type { DatedEvent } from '../../core/event.ts';
import { type Span, slice } from '../../core/span.ts';
import { centralOf, type Mention, stretchesOf, weightiest } from '../../core/timeline.ts';
import { readWhen } from '../../core/when.ts';
import { wordsIn } from '../../core/words.ts';
import { printed } from './penn.ts';
import type { ArticleLine, DayBook, Topic } from './records.ts';

/** What the benchmark needs of a reader of events. */
export type EventReader = (article: Article) => readonly DatedEvent[];

type Sentence = { readonly text: string; readonly at: Span };

/** The dated sentences of a topic's articles. */
export function mentionsOf(
  { articles, keywords }: Topic,
  reader: EventReader,
): readonly Mention<Sentence>[] {
  const words = new Set(keywords.flatMap((keyword) => wordsIn(keyword).map(({ term }) => term)));
  return articles.flatMap((line, number) => {
    const article = articleOf(line);
    const near = article.blocks.map(({ span }) =>
      wordsIn(article.text, span).some(({ term }) => words.has(term)),
    );
    const events = reader(article);
    return events.map(({ sentence, dated, status }, at): Mention<Sentence> => {
      const block = article.blocks.findIndex(({ span }) => span.end >= sentence.end);
      const beside = near[block - 1] || near[block + 1];
      return {
        item: { text: article.text, at: sentence },
        article: number,
        outlet: line.source,
        published: article.published?.value,
        when: dated.kind === 'resolved' ? dated.when : undefined,
        status,
        leads: events[at - 1]?.sentence.start !== sentence.start,
        nearness: near[block] ? 'inside' : beside ? 'around' : 'beyond',
      };
    });
  });
}

function articleOf({ id, date, source, text: tokens }: ArticleLine): Article {
  const text = printed(tokens);
  const blocks = [...text.matchAll(/\S.*/g)].map(({ 0: line, index }) => ({
    kind: 'paragraph' as const,
    span: { start: index, end: index + line.length },
  }));
  const published = readWhen(date);
  return {
    id: id as ArticleId,
    file: id,
    text,
    blocks,
    dropped: [],
    outlet: { value: source, how: 'curator' },
    ...(published && { published: { value: published, how: 'curator' as const } }),
  };
}

/** Tells as many days as a journalist's timeline has, between its first and its last. */
export function tellLike(gold: DayBook, mentions: readonly Mention<Sentence>[]): DayBook {
  const days = Object.keys(gold).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const inWindow = mentions.filter(
    ({ when }) => when?.precision === 'day' && when.since >= first && when.since <= last,
  );
  const told = weightiest(stretchesOf(inWindow, 'day'), days.length).flatMap((stretch) => {
    const central = centralOf(stretch.mentions, ({ text, at }) =>
      wordsIn(text, at).map(({ term }) => term),
    );
    return central
      ? [[stretch.when.since, [slice(central.item.text, central.item.at)]] as const]
      : [];
  });
  return Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1)));
}
