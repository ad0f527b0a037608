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
  const sentenceAt = (at: number): Span | undefined => {
    const point = { start: at, end: at };
    const block = blocks.find(({ span }) => holds(span, point));
    return block && sentencesIn(block).find((sentence) => holds(sentence, point));
  };

  return function around(spans: readonly Span[]): Span {
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    return { start: sentenceAt(start)?.start ?? start, end: sentenceAt(end)?.end ?? end };
  };
}
