import type { FurnitureRule } from './rule.ts';

export const counter: FurnitureRule = {
  reason: 'counter',
  examples: ['0 44', '1,204', '12 Comments', '3 min read', '87 views'],
  spares: ['44 people were hurt.', '2016'],
  matches: (text) =>
    (/^[\d\s.,:/|+–-]+$/u.test(text) && !/^(?:1[89]|20)\d\d$/u.test(text)) ||
    /^\W*\d[\d.,]*\s?[km]?\+?\s(?:comments?|views?|likes?|reads?|replies|votes?|followers|min(?:ute)?s? read)\W*$/i.test(
      text,
    ),
};
