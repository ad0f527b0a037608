import type { FurnitureRule } from './rule.ts';

const PROSE = /[.!?…。"”]$|^\p{Lu}:|\b(?:and|or|und|et|y|и)\b/u;

export const keywordList: FurnitureRule = {
  reason: 'keyword list',
  examples: ['peace deal, harvest, River Board, Norland, Ana Ruiz', 'Tags: harvest', 'Tags'],
  spares: [
    'Norland, Sudland, Ostland and Westland',
    'It was cold, wet, dark, late, and nobody came, so we left.',
  ],
  matches: (text) =>
    /^\W*(?:tags?|keywords?|topics?|filed under|categories|labels)\s*(?:[:|]|$)/i.test(text) ||
    isList(text),
};

/** Four commas or more, short items, nothing that a sentence has. */
function isList(text: string): boolean {
  if (text.length > 400 || PROSE.test(text)) return false;
  const items = text.split(/[,،]\s*/u);
  return items.length >= 5 && items.every((item) => item !== '' && item.split(/\s+/u).length <= 4);
}
