import { tellWords } from '../asked.ts';
import type { Day } from '../day.ts';
import { weekdayOf } from '../day.ts';
import { showWhen } from '../when.ts';
import { tellParts } from './read-query.ts';
import type { Due } from './schedule.ts';
import type { Subscription, Weekday } from './subscription.ts';
import { shortDay, tellDays } from './wishes.ts';

/** `Mon 23 Nov 2026`. */
function tellDay(day: Day): string {
  const weekday = weekdayOf(day) as Weekday;
  return `${shortDay(weekday)} ${showWhen({ since: day, until: day, precision: 'day' })}`;
}

/** When one is posted: `every day at 08:00 Europe/Berlin`. */
export function tellTimes({ days, at, zone }: Pick<Subscription, 'days' | 'at' | 'zone'>): string {
  return `${tellDays(days)} at ${at} ${zone}`;
}

/** What one holds: `everything new on “Syria” in TASS`. */
export function tellWhat({ what }: Pick<Subscription, 'what'>): string {
  const { topic, speaker, outlet, size } = what;
  const parts = tellParts(what);
  const about = topic === undefined ? '' : ` on ${tellWords(topic)}`;
  const whose = speaker === undefined ? '' : `, articles that quote ${speaker}`;
  const where = outlet === undefined ? '' : `, only from ${outlet}`;
  const long = size === 'usual' ? '' : ` (${size})`;
  return `${parts}${about}${whose}${where}${long}`;
}

/** When one is posted next, in its own zone. */
export function tellNext(due: Due, { at, zone }: Pick<Subscription, 'at' | 'zone'>): string {
  return `${tellDay(due.day)}, ${at} ${zone}`;
}

const RESTS = {
  asked: 'paused',
  'no access': 'waits for access to its channel',
  'channel gone': 'its channel is gone',
  'left the server': 'the bot has left this server',
} as const;

/** Why one is not posted now; undefined where it is. */
export function tellPause({ paused }: Subscription): string | undefined {
  if (!paused) return undefined;
  return `${RESTS[paused.why]}${paused.detail ? `: ${paused.detail}` : ''}`;
}
