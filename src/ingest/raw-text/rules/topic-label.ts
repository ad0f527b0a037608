import type { FurnitureRule } from './rule.ts';

const LABEL = /^\p{Lu}[^.!?]*\s\(\d{1,5}\)$/u;

export const topicLabel: FurnitureRule = {
  reason: 'topic label',
  examples: ['Floods on the River Nor (180)', 'Harvest (12)'],
  spares: ['Ana Ruiz (44)  left the room.', 'It rained all week (and all month)'],
  matches: (text) => text.length < 90 && LABEL.test(text),
};
