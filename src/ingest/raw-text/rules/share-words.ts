import type { FurnitureRule } from './rule.ts';

const NETWORK =
  'facebook|twitter|google ?(?:plus|\\+)|linked ?in|pinterest|reddit|whatsapp|instagram|tumblr|telegram|youtube|flipboard|e-?mail|messenger|snapchat|skype|pocket|viber|vk|rss|print|copy link|sms';
const LIST = new RegExp(`^[^\\p{L}]*(?:(?:${NETWORK}|share|tweet|and|or)[^\\p{L}]*)+$`, 'iu');
const INVITE = new RegExp(
  `^\\W*(?:click to |opens? in |share (?:this|on|via|with|article|story)\\b|share$|tweet (?:this|share)?\\b|follow (?:us|me|[\\w ]{1,30} on)\\b|(?:find|like|visit|join) us\\b|pin it|shares?:?$|\\d[\\d.,k]* shares?$|(?:send|email|print|save)(?: this)?(?: (?:article|story|page|email|to a friend))+|(?:${NETWORK}) (?:share|this)|submit to )`,
  'iu',
);

export const shareWords: FurnitureRule = {
  reason: 'sharing and following',
  examples: ['• google plus', 'Share this:', 'Follow us on Twitter', 'Facebook Twitter LinkedIn'],
  spares: [
    'Share prices fell on Monday as traders waited for the bank.',
    'Twitter sues the state.',
  ],
  matches: (text) => text.length < 120 && (LIST.test(text) || INVITE.test(text)),
};
