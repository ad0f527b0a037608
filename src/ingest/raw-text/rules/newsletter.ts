import type { FurnitureRule } from './rule.ts';

const INVITE =
  /^\W*(?:please )?(?:sign up|subscribe|register|log ?in|sign ?in|signup)\b(?! (?:to|for) the (?:treaty|deal|accord))/i;
const ABOUT =
  /\b(?:our|free|daily|weekly|email|e-mail|morning|the) (?:\w+ )?newsletters?\b|\bdelivered (?:straight |directly )?to your inbox\b|\bin your inbox\b|\bget (?:the )?(?:latest|breaking) (?:news|updates|stories)\b|\bunsubscribe\b|\bsign up (?:for|to)\b.*\b(?:alerts?|updates?|emails?)\b/i;

export const newsletter: FurnitureRule = {
  reason: 'newsletter and sign-in',
  examples: [
    'Sign up for our newsletter',
    'Subscribe',
    'The best stories, delivered to your inbox.',
    'Log in',
  ],
  spares: ['“Subscribe to nothing,” she said, “that you would not sign in public before a judge.”'],
  matches: (text) =>
    !/[“”"]/u.test(text) &&
    ((text.length < 90 && INVITE.test(text)) || (text.length < 320 && ABOUT.test(text))),
};
