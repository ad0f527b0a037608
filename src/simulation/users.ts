import { DIGEST_PARTS, DIGEST_SIZES } from '../core/digest/query.ts';
import { type Due, nextDue } from '../core/digest/schedule.ts';
import type { Weekday, Wish } from '../core/digest/subscription.ts';
import { DAY, HOUR, type Instant } from '../core/digest/wall-clock.ts';
import type { State } from '../stores/state.ts';
import type { Chance } from './chance.ts';
import type { Channel } from './discord.ts';

/** Zones of every kind of clock change, and of none. */
const ZONES: readonly [string, ...string[]] = [
  'Europe/Berlin',
  'Europe/London',
  'Europe/Kyiv',
  'Europe/Moscow',
  'Europe/Istanbul',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Africa/Lagos',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'America/Havana',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Nuuk',
  'Asia/Beirut',
  'Asia/Jerusalem',
  'Asia/Tehran',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Honolulu',
];

const TOPICS: readonly [string, ...string[]] = ['harvest', 'rain', 'rare', 'elections', 'energy'];
const EVERY_DAY: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
/** Times that clock changes hit stand among the usual ones. */
const TIMES: readonly [string, ...string[]] = [
  ...(['08:00', '09:00', '00:00', '02:30', '02:15', '23:45', '12:00', '18:30', '03:00'] as const),
];

/** A wish as it held from one moment to another. */
type Held = { readonly wish: Wish; readonly from: Instant; until: Instant };

export type Follower = {
  readonly id: string;
  readonly channel: Channel;
  readonly server: string;
  readonly wishes: Held[];
  /** When its settings are let go, because its channel is gone. */
  letGo: Instant;
  rests: boolean;
  removed: boolean;
};

export function aWish(chance: Chance, place: { server: string; channel: string }): Wish {
  const topic = chance.one(TOPICS);
  return {
    ...place,
    owner: `owner of ${place.server}`,
    at: chance.happens(0.7)
      ? chance.one(TIMES)
      : `${`${chance.between(0, 23)}`.padStart(2, '0')}:07`,
    zone: chance.one(ZONES),
    days: chance.happens(0.8) ? EVERY_DAY : WORKDAYS,
    what: { topic, include: DIGEST_PARTS, size: DIGEST_SIZES[1] },
    silent: true,
    onEmpty: 'post nothing',
  };
}

/** One thing that a person does with a subscription, while the bot is there to hear it. */
export function act(follower: Follower, state: State, at: Instant, chance: Chance): void {
  const { id, wishes, channel, server } = follower;
  const current = wishes.at(-1);
  if (!current || follower.removed) return;
  const end = () => {
    current.until = Math.min(current.until, at);
  };
  if (follower.rests) {
    state.subscriptions.resume(id, at);
    follower.rests = false;
    wishes.push({ wish: current.wish, from: at, until: follower.letGo });
    return;
  }
  const what = chance.one(['zone', 'zone', 'silent', 'pause', 'remove'] as const);
  end();
  if (what === 'pause') {
    state.subscriptions.pause(id, { why: 'asked', since: at, told: true });
    follower.rests = true;
  } else if (what === 'remove') {
    state.subscriptions.remove(id);
    follower.removed = true;
  } else {
    const fresh = aWish(chance, { server, channel: channel.id });
    const wish = what === 'zone' ? fresh : { ...current.wish, silent: !current.wish.silent };
    state.subscriptions.set({ ...wish, id }, at);
    wishes.push({ wish, from: at, until: follower.letGo });
  }
}

export type Expected = Due & {
  /** It may have been settled or not: it came when the wish changed. */
  readonly either: boolean;
};

/** Which days must be settled, by the wishes alone; the schedule is proven elsewhere, against a plain search. */
export function expectedOf({ wishes }: Follower, end: Instant): ReadonlyMap<string, Expected> {
  const expected = new Map<string, Expected>();
  for (const { wish, from, until } of wishes) {
    let due = nextDue(wish, from - 3 * HOUR);
    while (due && due.at < Math.min(until + 3 * HOUR, end)) {
      const near = Math.abs(due.at - from) <= 3 * HOUR || due.at > until - 4 * DAY;
      const known = expected.get(due.day);
      expected.set(due.day, { ...due, either: near && (known?.either ?? true) });
      due = nextDue(wish, from - 3 * HOUR, due.day);
    }
  }
  return expected;
}
