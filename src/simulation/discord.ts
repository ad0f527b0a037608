import type { Looked, Post, Posted, Poster } from '../core/digest/poster.ts';
import { HOUR, type Instant, MINUTE } from '../core/digest/wall-clock.ts';
import type { Chance } from './chance.ts';
import type { Timeline } from './timeline.ts';

/** What can be wrong between the bot and Discord: the part of requests that meet it. */
export type Weather = {
  /** No connection: surely not taken. */
  readonly unreachable: number;
  /** A fault of Discord's, after which half were taken all the same. */
  readonly faults: number;
  /** Taken, but nobody hears of it. */
  readonly lost: number;
  /** Given up as too slow, and taken seconds later. */
  readonly late: number;
  readonly tooMany: number;
};

type Message = { readonly id: string; readonly at: Instant; readonly content: string };

export type Channel = {
  readonly id: string;
  readonly messages: Message[];
  /** Nonces, until when each is enforced, and whose they are. */
  readonly nonces: Map<string, { readonly until: Instant; readonly message: string }>;
  readonly readable: boolean;
  access: boolean;
  gone: boolean;
  readonly sentAt: Instant[];
};

/** Who asks. */
type Asker = {
  /** How far its clock is ahead. */
  readonly skew: () => number;
};

/** A Discord of memory: it enforces nonces for minutes, limits what it takes, and loses what the weather loses. */
export function discordIn(timeline: Timeline, chance: Chance) {
  const channels = new Map<string, Channel>();
  const told: string[] = [];
  let lastId = 0;
  let second: Instant[] = [];
  const counts = {
    posts: 0,
    sameNonce: 0,
    tooMany: 0,
    faults: 0,
    lost: 0,
    late: 0,
    unreachable: 0,
  };

  const tooFast = (channel: Channel, now: Instant): Instant | undefined => {
    second = second.filter((at) => at > now - 1000);
    const recent = channel.sentAt.filter((at) => at > now - 5000);
    channel.sentAt.splice(0, channel.sentAt.length, ...recent);
    if (second.length >= 50) return now + 1000;
    return recent.length >= 5 ? (recent[0] ?? now) + 5000 : undefined;
  };
  /** Takes a message in, unless its nonce is enforced: then that message is the answer. */
  const take = (channel: Channel, { label }: Post<string>): Posted => {
    const now = timeline.now();
    if (channel.gone) return { kind: 'refused', why: 'channel gone' };
    if (!channel.access) return { kind: 'refused', why: 'no access', detail: 'Send Messages' };
    const same = channel.nonces.get(label.nonce);
    if (same && same.until > now) {
      counts.sameNonce += 1;
      return { kind: 'sent', message: same.message };
    }
    lastId += 1;
    const id = `${lastId}`;
    channel.messages.push({ id, at: now, content: label.mark });
    channel.sentAt.push(now);
    second.push(now);
    channel.nonces.set(label.nonce, { until: now + chance.between(150, 300) * 1000, message: id });
    return { kind: 'sent', message: id };
  };
  const channelOf = (id: string): Channel => {
    const known = channels.get(id);
    if (known) return known;
    throw new Error(`no channel ${id}`);
  };

  return { channels, told, counts, tooFast, take, channelOf };
}

/** Discord as one process meets it. */
export function posterOn(
  { told, counts, tooFast, take, channelOf }: SimulatedDiscord,
  { timeline, chance, weather }: { timeline: Timeline; chance: Chance; weather: () => Weather },
  { skew }: Asker,
): Poster<string> {
  const post = async (one: Post<string>, until: Instant): Promise<Posted> => {
    counts.posts += 1;
    const channel = channelOf(one.subscription.channel);
    const giveUp = until - skew();
    if (timeline.now() >= giveUp) return { kind: 'not sent' };
    await timeline.until(timeline.now() + chance.between(20, 200));
    const { unreachable, tooMany, faults, lost, late } = weather();
    if (chance.happens(unreachable)) {
      counts.unreachable += 1;
      return { kind: 'not sent' };
    }
    const again = tooFast(channel, timeline.now());
    if (again !== undefined || chance.happens(tooMany)) {
      counts.tooMany += 1;
      return { kind: 'not sent', again: (again ?? timeline.now() + 2000) + skew() };
    }
    if (chance.happens(faults)) {
      counts.faults += 1;
      if (chance.happens(0.5)) take(channel, one);
      return { kind: 'unknown' };
    }
    if (chance.happens(late)) {
      counts.late += 1;
      timeline.plan(giveUp + chance.between(0, 8000), () => void take(channel, one));
      await timeline.until(giveUp);
      return { kind: 'unknown' };
    }
    const answer = take(channel, one);
    if (chance.happens(lost)) {
      counts.lost += 1;
      await timeline.until(giveUp);
      return { kind: 'unknown' };
    }
    await timeline.until(timeline.now() + chance.between(20, 200));
    return answer;
  };
  const find: Poster<string>['find'] = async (subscription, { mark }, since): Promise<Looked> => {
    await timeline.until(timeline.now() + chance.between(40, 400));
    const { unreachable, tooMany, faults } = weather();
    if (chance.happens(unreachable + faults + tooMany)) return { kind: 'unreachable' };
    const channel = channelOf(subscription.channel);
    if (channel.gone || !channel.access || !channel.readable) return { kind: 'cannot look' };
    const from = since - skew();
    const found = channel.messages.find(({ at, content }) => at >= from && content === mark);
    return found ? { kind: 'found', message: found.id } : { kind: 'none' };
  };
  const tellOwner: Poster<string>['tellOwner'] = async ({ id }, { why, since }) => {
    await timeline.until(timeline.now() + chance.between(40, 400));
    if (chance.happens(weather().unreachable)) return 'unknown';
    told.push(`${id} ${why} ${since}`);
    return 'told';
  };
  return { post, find, tellOwner };
}

export type SimulatedDiscord = ReturnType<typeof discordIn>;

export const FAIR: Weather = {
  unreachable: 0,
  faults: 0.004,
  lost: 0.004,
  late: 0.002,
  tooMany: 0.01,
};
export const CALM: Weather = { unreachable: 0, faults: 0, lost: 0, late: 0, tooMany: 0 };
export const OUTAGES: readonly [Weather, ...Weather[]] = [
  { unreachable: 1, faults: 0, lost: 0, late: 0, tooMany: 0 },
  { unreachable: 0.2, faults: 0.8, lost: 0.2, late: 0, tooMany: 0 },
  { unreachable: 0, faults: 1, lost: 0, late: 0, tooMany: 0 },
  { unreachable: 0, faults: 0.1, lost: 0.5, late: 0.2, tooMany: 0.2 },
];

/** From one minute to three days; short ones are more. */
export function outageLength(chance: Chance): number {
  return Math.round(MINUTE * (72 * (HOUR / MINUTE)) ** chance.part());
}
