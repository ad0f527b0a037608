import type { Block } from '../../core/article.ts';
import { holds, type Span } from '../../core/span.ts';
import { sentencesOf } from '../sentences.ts';

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
    const block = blocks.find(({ span }) => holds(span, character));
    return block && sentencesIn(block).find((sentence) => holds(sentence, character));
  };

  return function around(spans: readonly Span[]): Span {
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    return { start: sentenceWith(start)?.start ?? start, end: sentenceWith(end - 1)?.end ?? end };
  };
}
