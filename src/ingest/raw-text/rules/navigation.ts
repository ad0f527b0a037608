import type { FurnitureRule } from './rule.ts';

const WORDS =
  /^\W*(?:skip to (?:main )?(?:content|article|navigation|search|footer)|(?:main |top |back to (?:main )?)?menu|home(?:page)?|search|search form|back to top|jump to|listen live|live|audio only|watch live|close|toggle navigation|next|previous|prev|older posts?|newer posts?|read more|load more|show more|see more|see all|view all|more|most (?:popular|read|viewed|recent|shared)|latest(?: news)?|about us|contact(?: us)?|privacy policy|terms (?:of (?:use|service)|& conditions|and conditions)|cookie policy|site map|sitemap|careers|help|faqs?|my account|advertise(?: with us)?|english|print|text size|font size)\W*$/i;

export const navigation: FurnitureRule = {
  reason: 'navigation',
  examples: ['• Live', '• Audio Only', 'Listen Live', 'Skip to main content', 'Read More »'],
  spares: ['Home prices fell.', 'Live rounds were fired.', 'Search teams came back.'],
  matches: (text) => text.length < 60 && WORDS.test(text),
};
