import type { Block } from '../../core/article.ts';
import { holds, type Span } from '../../core/span.ts';
import { sentencesIn } from '../paragraph-sentences.ts';
import { countWhile } from '../people/counting.ts';

/** Finds the whole sentences that hold some spans of an article. */
export function wholeSentences(text: string, blocks: readonly Block[]) {
  /** The sentence that holds a character. Blocks may be glued to each other, so an offset is not enough. */
  const sentenceWith = (at: number): Span | undefined => {
    const character = { start: at, end: at + 1 };
    const block = last(blocks, ({ span }) => span.start <= at);
    if (!block || !holds(block.span, character)) return undefined;
    const sentence = last(sentencesIn(text, block.span), ({ start }) => start <= at);
    return sentence && holds(sentence, character) ? sentence : undefined;
  };

  return function around(spans: readonly Span[]): Span {
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    return { start: sentenceWith(start)?.start ?? start, end: sentenceWith(end - 1)?.end ?? end };
  };
}

/** The last of an ordered list that still passes: found in a few steps however long the list is. */
function last<Item>(items: readonly Item[], passes: (item: Item) => boolean): Item | undefined {
  return items[countWhile(items, passes) - 1];
}
