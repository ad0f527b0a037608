import type { Block } from '../../core/article.ts';
import { sentencesOf } from '../../core/sentences.ts';
import { holds, type Span } from '../../core/span.ts';
import { countWhile } from '../people/counting.ts';

/** Finds the whole sentences that hold some spans of an article; each paragraph is split but once. */
export function wholeSentences(text: string, blocks: readonly Block[]) {
  const split = new Map<Block, readonly Span[]>();
  const sentencesIn = (block: Block) => {
    const known = split.get(block) ?? sentencesOf(text, block.span);
    split.set(block, known);
    return known;
  };
  /** The sentence that holds a character. Blocks may be glued to each other, so an offset is not enough. */
  const sentenceWith = (at: number): Span | undefined => {
    const character = { start: at, end: at + 1 };
    const block = last(blocks, ({ span }) => span.start <= at);
    if (!block || !holds(block.span, character)) return undefined;
    const sentence = last(sentencesIn(block), ({ start }) => start <= at);
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
