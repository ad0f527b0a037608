import { phrase } from '../phrase.ts';
import type { TimexRule } from './rule.ts';

/** As reports of earnings write for the quarter that is over. */
export const latestPeriod: TimexRule = {
  name: 'the latest period',
  example: ['in the latest period', '2016-Q2'],
  needs: [/latest\s{1,6}period/i],
  pattern: phrase`\b the _ latest _ period \b`,
  read: () => ({ kind: 'quarter', which: 'latest' }),
};
