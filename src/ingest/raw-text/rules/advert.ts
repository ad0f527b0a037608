import type { FurnitureRule } from './rule.ts';

const LINE =
  /^\W*(?:advertisements?|adverti[sz]ing|ad|ads|sponsored(?: (?:content|links?|by.*))?|promoted(?: (?:content|by.*))?|story continues(?: below)?.*|(?:article|content) continues (?:below|after).*|continue reading.*|(?:scroll|loading)[\w ]*|paid (?:content|post))\W*$/i;

export const advert: FurnitureRule = {
  reason: 'advertisement',
  examples: ['ADVERTISEMENT', 'Story continues below', 'Sponsored Content'],
  spares: ['Advertising budgets shrank.', 'Loading the ships took days, the captain said.'],
  matches: (text) => text.length < 90 && LINE.test(text) && !/\b(?:said|says)\b/u.test(text),
};
