import type { Article, Block, Dropped } from '../../core/article.ts';
import type { Sifted } from './sift.ts';

export type Body = Pick<Article, 'text' | 'blocks' | 'dropped'>;

/** Flows as a text with a blank line between two; what was sifted out is kept with its reason. */
export function setFlows(flows: readonly Sifted[]): Body {
  const blocks: Block[] = [];
  const dropped: Dropped[] = [];
  let text = '';
  for (const flow of flows) {
    if (text !== '') text += '\n\n';
    const span = { start: text.length, end: text.length + flow.text.length };
    text += flow.text;
    if (flow.dropped) dropped.push({ span, reason: flow.dropped });
    else blocks.push({ kind: flow.kind, span });
  }
  return { text, blocks, dropped };
}
