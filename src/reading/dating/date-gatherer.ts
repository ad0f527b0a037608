import { isUncertain } from '../../core/article.ts';
import type { Numbered } from '../../core/corpus.ts';
import type { Day } from '../../core/day.ts';
import type { Inferred } from '../../core/inferred.ts';
import type { Story } from '../../core/story.ts';
import { type Clue, weighed } from './clue.ts';
import { eventClues } from './event-clues.ts';
import { ownClues } from './own-words.ts';
import { sameSentences } from './same-sentences.ts';
import { storyClues } from './story-clues.ts';

/** What dates are inferred from. */
export type Dateable = Pick<Numbered, 'article' | 'events' | 'number'>;

/**
 * Finds out when articles without a date may have been published, from their own words and from what
 * the dated articles of the corpus tell. Keeps some numbers of each dated sentence, and no text.
 */
export function dateGatherer() {
  const own = new Map<number, readonly Clue[]>();
  const published = new Map<number, Day>();
  const sentences = sameSentences();

  function add({ article, events, number }: Dateable): void {
    if (!article.published) {
      own.set(number, ownClues(article));
      for (const event of events) sentences.ask(article, event, number);
    } else if (!isUncertain(article.published) && !article.doubts) {
      const { precision, since } = article.published.value;
      if (precision === 'day') published.set(number, since);
      for (const event of events) sentences.remember(article, event, number);
    }
  }

  /** `stories` tell which articles have nearly the same words. */
  function result(stories: readonly Story[] = []): (number: number) => Inferred | undefined {
    const same = sentences.found();
    const fromStories = storyClues(stories, published);
    return (number) => {
      const clues = own.get(number);
      if (!clues) return undefined;
      const events = eventClues(same.get(number) ?? []);
      return weighed([...clues, ...events, ...(fromStories.get(number) ?? [])]);
    };
  }

  return { add, result };
}
