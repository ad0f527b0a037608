import type { Sums } from '../core/digest/ledger.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../core/digest/wall-clock.ts';
import type { State } from '../stores/state.ts';
import { type Account, accountOf, type Span } from './account.ts';
import { type Chance, chanceOf } from './chance.ts';
import {
  CALM,
  type Channel,
  discordIn,
  FAIR,
  OUTAGES,
  outageLength,
  type Weather,
} from './discord.ts';
import { type Program, programIn } from './processes.ts';
import { type Timeline, timelineFrom } from './timeline.ts';
import { act, aWish, type Follower } from './users.ts';

export type Simulation = {
  readonly seed: number;
  readonly days: number;
  readonly subscriptions: number;
  readonly kills: number;
  /** When it begins. */
  readonly start: Instant;
  /** Opens the state file anew, as a process does that starts. */
  readonly open: (now: () => Instant) => State;
};

export type Simulated = Account & {
  /** Of the whole ledger, the days after the end included. */
  readonly sums: Sums;
  readonly kills: number;
  readonly outages: number;
  readonly stops: number;
  readonly sleeps: number;
  readonly wrongClocks: number;
  readonly acts: number;
  readonly owners: number;
  readonly ownersToldTwice: number;
  readonly requests: Readonly<Record<string, number>>;
};

/** What is planned beforehand, and what of it is remembered for the account. */
type Stage = {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly end: Instant;
  readonly programs: readonly Program[];
  readonly bad: Span[];
  readonly counts: Record<'outages' | 'stops' | 'sleeps' | 'wrongClocks' | 'acts', number>;
};

/** After the last day that counts, so much calm is left to finish. */
const AFTERMATH = 2 * DAY;
/** About so many steps does a digest take, each with a before and an after at which a process can be killed. */
const STEPS_A_DIGEST = 22;

/** Lives through the days with every trouble there is, and gives account of each digest. */
export async function simulate(simulation: Simulation): Promise<Simulated> {
  const { seed, days, start, kills } = simulation;
  const chance = chanceOf(seed);
  const timeline = timelineFrom(start);
  const end = start + days * DAY;
  let weather: Weather = FAIR;
  const discord = discordIn(timeline, chance);
  const faults: string[] = [];
  const killing = killsOver(chance, kills, days * simulation.subscriptions * STEPS_A_DIGEST);
  const world = {
    timeline,
    chance,
    discord,
    weather: () => (timeline.now() >= end ? CALM : weather),
    open: () => simulation.open(timeline.now),
    lastArticle: () => Math.floor((timeline.now() - start) / HOUR),
    kills: () => timeline.now() < end && killing.here(),
    tell: (fault: unknown) =>
      faults.push(fault instanceof Error ? (fault.stack ?? '') : `${fault}`),
  };
  const programs = [programIn(world), programIn(world)];
  for (const program of programs) program.start();
  const counts = { outages: 0, stops: 0, sleeps: 0, wrongClocks: 0, acts: 0 };
  const stage: Stage = { timeline, chance, end, programs, bad: [], counts };
  const followers = followersOf(stage, discord.channels, simulation.subscriptions);
  const shut = planChannels(stage, followers);
  planOutages(stage, (next) => {
    weather = next;
  });
  planStops(stage);
  planActs(stage, followers);
  await timeline.passTo(end + AFTERMATH);
  for (const program of programs) program.kill();
  const last = simulation.open(timeline.now);
  const account = accountOf({ followers, ledger: last.ledger, end, bad: stage.bad, shut });
  const sums = last.ledger.sums();
  last.close();
  return {
    ...account,
    sums,
    faults: [...account.faults, ...faults],
    kills: killing.done(),
    ...counts,
    owners: discord.told.length,
    ownersToldTwice: discord.told.length - new Set(discord.told).size,
    requests: discord.counts,
  };
}

/** Spreads kills over the steps that are to come. */
function killsOver(chance: Chance, kills: number, steps: number) {
  let step = 0;
  let done = 0;
  const gap = () => 1 + Math.floor((-Math.log(1 - chance.part()) * steps) / kills);
  let next = kills > 0 ? gap() : Number.POSITIVE_INFINITY;
  return {
    here: () => {
      step += 1;
      if (step < next || done >= kills) return false;
      done += 1;
      next = step + gap();
      return true;
    },
    done: () => done,
  };
}

function followersOf(
  { timeline, chance, programs }: Stage,
  channels: Map<string, Channel>,
  subscriptions: number,
): readonly Follower[] {
  const [state] = programs.map((program) => program.state());
  if (!state) throw new Error('no program runs');
  return Array.from({ length: subscriptions }, (): Follower => {
    const server = `server ${chance.between(1, Math.ceil(subscriptions / 4))}`;
    const id = `${server}, channel ${chance.between(1, 3)}`;
    const channel = channels.get(id) ?? aChannel(id, chance);
    channels.set(id, channel);
    const wish = aWish(chance, { server, channel: id });
    const subscription = state.subscriptions.set(wish, timeline.now());
    const held = { wish, from: timeline.now(), until: Number.POSITIVE_INFINITY };
    const { id: name } = subscription;
    const letGo = Number.POSITIVE_INFINITY;
    return { id: name, channel, server, wishes: [held], letGo, rests: false, removed: false };
  });
}

function aChannel(id: string, chance: Chance): Channel {
  return {
    id,
    messages: [],
    nonces: new Map(),
    readable: !chance.happens(0.15),
    access: true,
    gone: false,
    sentAt: [],
  };
}

/** Channels lose and regain their permissions, some are deleted, servers are left and joined again. */
function planChannels(
  { timeline, chance, end, programs }: Stage,
  followers: readonly Follower[],
): ReadonlyMap<Channel, readonly Span[]> {
  const shut = new Map<Channel, Span[]>();
  const channels = [...new Set(followers.map(({ channel }) => channel))];
  const start = timeline.now();
  const span = (channel: Channel, longest: number): Span => {
    const from = start + chance.part() * (end - start);
    const one = { from, until: from + chance.part() * longest };
    shut.set(channel, [...(shut.get(channel) ?? []), one]);
    return one;
  };
  for (const channel of channels) {
    if (channel.gone) continue;
    if (chance.happens(0.4)) {
      const { from, until } = span(channel, 3 * DAY);
      timeline.plan(from, () => {
        channel.access = false;
      });
      timeline.plan(until, () => {
        channel.access = true;
      });
    }
    if (chance.happens(0.04)) {
      const { from } = span(channel, 0);
      shut.get(channel)?.push({ from, until: Number.POSITIVE_INFINITY });
      timeline.plan(from, () => {
        channel.gone = true;
      });
      // After thirty days its subscriptions are let go.
      for (const one of followers.filter((follower) => follower.channel === channel)) {
        const [held] = one.wishes;
        one.letGo = from + 30 * DAY;
        if (held) held.until = one.letGo;
      }
    }
  }
  for (let at = start; at < end + AFTERMATH; at += DAY) {
    timeline.plan(at, () => {
      programs
        .find((program) => program.alive())
        ?.state()
        ?.subscriptions.prune(timeline.now());
    });
  }
  return shut;
}

/** Discord is away, or half away, for a minute to three days at a time. */
function planOutages(
  { timeline, chance, end, bad, counts }: Stage,
  set: (weather: Weather) => void,
): void {
  for (let from = timeline.now(); from < end; ) {
    from += chance.part() * 16 * DAY;
    const until = from + outageLength(chance);
    const kind = chance.one(OUTAGES);
    bad.push({ from: from - HOUR, until: until + HOUR });
    counts.outages += 1;
    timeline.plan(from, () => set(kind));
    timeline.plan(until, () => set(FAIR));
    from = until;
  }
}

/** The machine is switched off, sleeps, or has a wrong clock. */
function planStops({ timeline, chance, end, programs, bad, counts }: Stage): void {
  for (let from = timeline.now(); from < end - 8 * DAY; ) {
    from += chance.part() * 20 * DAY;
    const until = from + outageLength(chance);
    const span = { from: from - HOUR, until: until + HOUR };
    const what = chance.one(['stop', 'sleep', 'clock'] as const);
    if (what === 'stop') {
      counts.stops += 1;
      bad.push(span);
      timeline.plan(from, () => {
        for (const program of programs) program.kill();
      });
      timeline.plan(until, () => {
        for (const program of programs) program.start();
      });
    } else if (what === 'sleep') {
      counts.sleeps += 1;
      bad.push(span);
      timeline.plan(from, () => {
        for (const program of programs) program.sleepUntil(until);
      });
    } else {
      counts.wrongClocks += 1;
      const ahead = chance.one([-2 * DAY, -3 * HOUR, -HOUR, -MINUTE, MINUTE, 2 * HOUR, 3 * DAY]);
      const right = from + chance.part() * 3 * HOUR;
      bad.push({ from: from - Math.abs(ahead) - HOUR, until: right + Math.abs(ahead) + HOUR });
      const setAll = (skew: number) => {
        for (const program of programs) program.setClock(skew);
      };
      timeline.plan(from, () => setAll(ahead));
      timeline.plan(right, () => setAll(0));
      from = right + Math.max(0, ahead);
    }
    from = Math.max(from, until);
  }
}

/** People change their minds; only a bot that runs, with a right clock, hears them. */
function planActs(stage: Stage, followers: readonly Follower[]): void {
  const { timeline, chance, end, programs, bad, counts } = stage;
  for (let at = timeline.now() + DAY; at < end - 8 * DAY; at += chance.part() * 3 * DAY) {
    timeline.plan(at, () => {
      const now = timeline.now();
      const state = programs.find((program) => program.alive())?.state();
      const [first, ...others] = followers;
      const disturbed = bad.some(
        ({ from, until }) => now > from - 5 * DAY && now < until + 5 * DAY,
      );
      if (!state || !first || (disturbed && chance.happens(0.8))) return;
      const one = chance.one([first, ...others]);
      if (one.channel.gone || bad.some(({ from, until }) => now > from && now < until)) return;
      counts.acts += 1;
      act(one, state, now, chance);
    });
  }
}
