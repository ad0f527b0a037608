import type { FurnitureRule } from './rule.ts';

export const signs: FurnitureRule = {
  reason: 'no words',
  examples: ['* * *', '\u200b', '—', '›‹'],
  spares: ['A', '洪'],
  matches: (text) => !/[\p{L}\p{N}]/u.test(text.slice(0, 1000)),
};
