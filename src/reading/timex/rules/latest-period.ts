import { phrase } from '../phrase.ts';
import { ANYWHERE } from './needs.ts';
import type { TimexRule } from './rule.ts';

/** As reports of earnings write for the quarter that is over. */
export const latestPeriod: TimexRule = {
  name: 'the latest period',
  example: ['in the latest period', '2016-Q2'],
  needs: ANYWHERE,
  pattern: phrase`\b the _ latest _ period \b`,
  read: () => ({ kind: 'quarter', which: 'latest' }),
};
