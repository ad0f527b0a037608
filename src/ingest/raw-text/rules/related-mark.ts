import type { FurnitureRule } from './rule.ts';

const MARK =
  /^\W*(?:watch|related(?: (?:articles?|stories|news|content|topics|coverage|posts|links|video))?|read (?:more|also|next|this)|also read|see also|more|listen|don['’]t miss|more (?:from|on|in|about)|you (?:may|might) (?:also )?like|must read|recommended|trending|in (?:pictures|photos)|photos|video|gallery|opinion)\s*(?:[:：»>]|[-–—]\s|\|)/i;

export const relatedMark: FurnitureRule = {
  reason: 'related headline',
  examples: ['WATCH: Norland: Grain Rockets', 'READ MORE: Flood gates open', 'Related: A dry year'],
  spares: ['Watch the river, the mayor said.', 'More rain is expected.'],
  matches: (text) => text.length < 200 && MARK.test(text),
};
