import type { Day } from '../../core/day.ts';
import type { Span } from '../../core/span.ts';
import type { When } from '../../core/when.ts';
import type { Sense } from './sense.ts';

/** A phrase that names a time. */
export type Timex = {
  readonly span: Span;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** Its TIMEX3 value: `2016-09-19`, `2016-W39`, `P3D`, `PAST_REF`; X stands for what is not known. */
  readonly value: string;
  /** The days it names; absent unless it names days of the calendar and they are known. */
  readonly when?: When;
  /** stated: the words alone give the value; relative: something outside them was needed. */
  readonly how: 'stated' | 'relative';
  /** What the words alone say, before anything was implied. */
  readonly sense: Sense;
  /** The day that a relative one was counted from. */
  readonly from?: Day;
};
