import type { Article } from '../../core/article.ts';
import type { DatedEvent } from '../../core/event.ts';
import type { Worded } from '../../core/likeness.ts';
import { columnsOf, type Mention } from '../../core/mentions.ts';
import { type Span, slice } from '../../core/span.ts';
import { weightiest } from '../../core/timeline-choice.ts';
import { stretchesOf } from '../../core/timeline-stretches.ts';
import { centralIn, poolOf } from '../../core/timeline-telling.ts';
import { weightsOf } from '../../core/weights.ts';
import { wordsIn } from '../../core/words.ts';
import { plainArticle } from '../plain-article.ts';
import { printed } from './penn.ts';
import type { ArticleLine, DayBook, Topic } from './records.ts';

/** What the benchmark needs of a reader of events. */
export type EventReader = (article: Article) => readonly DatedEvent[];

type Sentence = Mention & { readonly text: string; readonly at: Span };

/** The dated sentences of a topic's articles. */
export function mentionsOf(
  { articles, keywords }: Topic,
  reader: EventReader,
): readonly Sentence[] {
  const words = new Set(keywords.flatMap((keyword) => wordsIn(keyword).map(({ term }) => term)));
  return articles.flatMap((line, number) => {
    const article = articleOf(line);
    const near = article.blocks.map(({ span }) =>
      wordsIn(article.text, span).some(({ term }) => words.has(term)),
    );
    const events = reader(article);
    return events.map(({ sentence, dated, status }, at): Sentence => {
      const block = article.blocks.findIndex(({ span }) => span.end >= sentence.end);
      const beside = near[block - 1] || near[block + 1];
      return {
        text: article.text,
        at: sentence,
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

function articleOf({ id, date, source, text }: ArticleLine): Article {
  return plainArticle({ id, text: printed(text), outlet: source, published: date });
}

/** Tells as many days as a journalist's timeline has, between its first and its last. */
export function tellLike(gold: DayBook, mentions: readonly Sentence[]): DayBook {
  const days = Object.keys(gold).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const inWindow = mentions.filter(
    ({ when }) => when?.precision === 'day' && when.since >= first && when.since <= last,
  );
  const columns = columnsOf(inWindow);
  const weights = weightsOf(columns);
  const chosen = weightiest(
    { mentions: columns, weights },
    stretchesOf(columns, 'day'),
    days.length,
  );
  const told = chosen.flatMap(({ when, rows }) => {
    const pool = poolOf(columns, rows, weights);
    const words = Array.from(pool, (row) => wordsOf(inWindow[row]));
    const central = inWindow[centralIn(columns, { pool, weights }, words) ?? -1];
    return central ? [[when.since, [slice(central.text, central.at)]] as const] : [];
  });
  return Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function wordsOf(sentence: Sentence | undefined): Worded {
  return new Set(sentence && wordsIn(sentence.text, sentence.at).map(({ term }) => term));
}
