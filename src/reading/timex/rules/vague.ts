import { phrase } from '../phrase.ts';
import type { TimexRule } from './rule.ts';

/** Times that no calendar holds: before, about or after now. */
export const vague: TimexRule = {
  name: 'vague',
  example: ['recently', 'PAST_REF'],
  needs: [
    /recent|past|formerly|lately|\bnow|current|present|moment|these\s{1,6}days|future|soon|coming/i,
  ],
  pattern: phrase`
    \b (?:
      (?<past> (?: more _ )? recently | (?: in _ )? recent _ (?:years|times) | in _ the _ past
        | the _ past (?= [.,;] | _ and \b ) | formerly | lately )
      | (?<present> right _ now | now | currently | current | at _ present | at _ the _ moment
        | these _ days | nowadays )
      | (?<future> the _ (?: (?:near|foreseeable|not-too-distant) _ )? future | near _ future
        | (?<! \b as _ ) soon (?! _ after ) | (?: the _ )? coming _ (?:days|weeks|months|years|quarters) )
    ) \b (?!-)`,
  read: ({ past, present }) => ({
    kind: 'value',
    value: past ? 'PAST_REF' : present ? 'PRESENT_REF' : 'FUTURE_REF',
  }),
};
