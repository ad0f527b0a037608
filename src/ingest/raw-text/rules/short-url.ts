import type { FurnitureRule } from './rule.ts';

export const shortUrl: FurnitureRule = {
  reason: 'link tool',
  examples: ['Get short URL', 'Copy link', 'Permalink', 'Short link:'],
  spares: ['Get short shrift from the court, and you will appeal.'],
  matches: (text) =>
    /^\W*(?:get |copy )?(?:short(?:ened)? )?(?:url|link|permalink)\W*$/i.test(text),
};
