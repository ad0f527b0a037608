import type { FurnitureRule } from './rule.ts';

const STATED =
  /^\W*(?:(?:first |originally )?published|(?:last )?(?:updated|modified)|posted|date)\b[^.!?]*\d.{0,60}$/i;
const PART =
  /(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|at|on|[ap]\.?m|gmt|utc|[ecmpb]s?t|ist|hrs|hours?|minutes?|mins?|days?|weeks?|ago|updated|(?<![\p{L}])\d+(?:st|nd|rd|th)?|[^\p{L}\p{N}])/giu;

export const dateLine: FurnitureRule = {
  reason: 'date line',
  examples: [
    'Updated 29 September 2016',
    'Friday, Sept. 30th, 2016 at 8:03 am ET',
    '3 hours ago',
    '20.11.2016 | 17:04',
  ],
  spares: [
    '2016',
    'May',
    'In May 2016 the river rose',
    '18 домов',
    'Updated maps show 12 dry rivers, he said.',
  ],
  matches: (text) =>
    text.length < 120 &&
    ((STATED.test(text) && !/[.!?]$/u.test(text)) ||
      (/\d/u.test(text) && text.length > 9 && text.replace(PART, '') === '')),
};
