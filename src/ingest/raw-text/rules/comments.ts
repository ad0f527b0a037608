import type { FurnitureRule } from './rule.ts';

const LINE =
  /^\W*(?:be the first to comment|post with no comments?|no comments?(?: yet)?\W*$|(?:write|leave|post|add|submit) (?:your|a|an)? ?(?:comment|reply|response)|leave a (?:reply|comment)|(?:view|show|read|see|hide|load|join|all) (?:all |more |the |\d+ )*(?:comments?|conversation|discussion|replies)|comments? ?(?:\(\d+\))?\W*$|comments? (?:are|is) closed|comment policy|commenting rules|community (?:standards|guidelines|rules)|discussion\W*$|reply\W*$|(?:your )?email (?:address )?will not be published|required fields are marked)/i;
const TOOL = /\b(?:akismet|disqus)\b|\bcomments? (?:powered|data is processed)\b/i;

export const comments: FurnitureRule = {
  reason: 'comments',
  examples: [
    'Be the first to comment at "A day in court"',
    'Write your comment',
    'This site uses Akismet to reduce spam. Learn how your comment data is processed.',
    'Post with no comments.',
    'Community standardsDiscussion',
  ],
  spares: ['Comments by the minister angered neighbours.', 'No comment was given by the court.'],
  matches: (text) => text.length < 250 && (LINE.test(text) || TOOL.test(text)),
};
