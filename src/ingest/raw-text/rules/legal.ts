import type { FurnitureRule } from './rule.ts';

const LINE =
  /©|\(c\) ?\d{4}|\ball rights reserved\b|^\W*copyright\b|\bmay not be (?:reproduced|published|copied|reprinted)\b|\bterms of (?:use|service)\b.*\bprivacy\b|\bprivacy policy\b.*\bterms\b|\b(?:uses?|use of|our|these|of|necessary|all|accept|category of|tracking) cookies\b|\bcookies? (?:policy|settings|that are|to (?:improve|ensure|give|personali[sz]e)|and (?:other|similar))\b|\bas an? (?:\w+ )?associate\b.*\bearn\b|\baffiliate (?:links?|commission)/i;

const HINT =
  /©|\(c\)|copyright|reserved|reproduced|published|copied|reprinted|cookie|privacy|associate|affiliate/i;

export const legal: FurnitureRule = {
  reason: 'legal line',
  examples: ['© 2019 Nor Herald', 'All rights reserved.', 'This site uses cookies.'],
  spares: ['The court said that all rights were reserved for the heirs.'],
  matches: (text) => text.length < 900 && HINT.test(text) && LINE.test(text),
};
