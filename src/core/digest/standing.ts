import { CLAIM_MS, LONGEST_PUT_OFF, type Skip, type Unclaimed } from './ledger.ts';
import type { Due } from './schedule.ts';
import type { Instant } from './wall-clock.ts';

/** How a digest stands in the ledger. */
export type Standing =
  | { readonly state: 'claimed'; readonly until: Instant }
  | { readonly state: 'waiting'; readonly until: Instant }
  | { readonly state: 'sent' }
  | { readonly state: 'skipped'; readonly why: Skip };

/** What a claim comes to. A time that lies further ahead than any that is ever set was set by a wrong clock, and counts for nothing. */
export function standingOf(row: Standing, due: Due, at: Instant): 'free' | Unclaimed {
  switch (row.state) {
    case 'sent':
      return 'settled';
    case 'skipped': {
      const open = at >= due.at && at < due.closes;
      return row.why === 'not running' && open ? 'free' : 'settled';
    }
    case 'waiting':
      return row.until > at && row.until <= at + LONGEST_PUT_OFF ? 'later' : 'free';
    case 'claimed':
      return row.until > at && row.until <= at + CLAIM_MS ? 'held' : 'free';
  }
}
