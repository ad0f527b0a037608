import type { Which } from '../sense.ts';

/** Words before a unit, a month, a weekday or a season that say which one is meant. */
export const WHICH =
  '(?:(?:the|this)\\s{1,3})?(?:last|past|previous|prior|this|current|next|coming|upcoming|following)(?:\\s{1,3}(?:past|coming))?';

export function whichOf(words: string | undefined): Which {
  if (!words) return 'sole';
  if (/last|past|previous|prior/i.test(words)) return 'last';
  return /next|coming|following/i.test(words) ? 'next' : 'this';
}
