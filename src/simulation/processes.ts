import { keepDelivering } from '../core/digest/deliver.ts';
import type { Delivery } from '../core/digest/deliver-one.ts';
import { DISCORD_LIMITS } from '../core/digest/pace.ts';
import type { Poster } from '../core/digest/poster.ts';
import { type Instant, MINUTE } from '../core/digest/wall-clock.ts';
import type { State } from '../stores/state.ts';
import type { Chance } from './chance.ts';
import { posterOn, type SimulatedDiscord, type Weather } from './discord.ts';
import type { Timeline } from './timeline.ts';

/** Thrown at the step at which a process is killed, and at whatever it would do afterwards. */
class Killed extends Error {}

export type World = {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly discord: SimulatedDiscord;
  readonly weather: () => Weather;
  /** Opens the state file as a new process does. */
  readonly open: () => State;
  /** The number of the last article, as the index has it now. */
  readonly lastArticle: () => number;
  /** Asked at each step of each process: whether it is killed there. */
  readonly kills: () => boolean;
  readonly tell: (fault: unknown) => void;
};

/** One of the programs that deliver, started again whenever it was killed. */
export type Program = {
  readonly alive: () => boolean;
  /** The state as the living process has it open. */
  readonly state: () => State | undefined;
  readonly start: () => void;
  /** Ends it at once, at whatever step it is. */
  readonly kill: () => void;
  /** It does nothing until then, as on a machine that sleeps. */
  readonly sleepUntil: (at: Instant) => void;
  /** Sets its clock ahead, or back. */
  readonly setClock: (skew: number) => void;
};

type Life = { dead: boolean; asleepUntil: Instant; readonly state: State };

export function programIn(world: World): Program {
  const { timeline, chance } = world;
  let skew = 0;
  let life: Life | undefined;
  const kill = () => {
    if (!life || life.dead) return;
    life.dead = true;
    life.state.close();
  };
  const start = () => {
    if (life && !life.dead) return;
    const born: Life = { dead: false, asleepUntil: 0, state: world.open() };
    life = born;
    const step = () => {
      if (!born.dead && world.kills()) {
        kill();
        timeline.plan(timeline.now() + chance.between(1, 600) * 1000, start);
      }
      if (born.dead) throw new Killed();
    };
    const awake = async () => {
      while (timeline.now() < born.asleepUntil) await timeline.until(born.asleepUntil);
    };
    const { subscriptions, ledger } = born.state;
    const delivery: Delivery<string> = {
      subscriptions: stepped(subscriptions, step),
      ledger: stepped(ledger, step),
      poster: steppedPoster(posterOn(world.discord, world, { skew: () => skew }), step, awake),
      compose: async ({ query }) => {
        step();
        const empty = query.topic === 'rare' && world.lastArticle() % 3 !== 0;
        return { digest: query.topic ?? 'all', empty, upTo: world.lastArticle() };
      },
      clock: {
        now: () => timeline.now() + skew,
        until: async (at) => {
          await timeline.until(at - skew);
          await awake();
          if (born.dead) throw new Killed();
        },
      },
    };
    void keepDelivering(delivery, {
      limits: DISCORD_LIMITS,
      everyMs: chance.between(3, 7) * MINUTE,
      tell: (fault) => {
        if (!(fault instanceof Killed)) world.tell(fault);
      },
      stopped: () => born.dead,
    }).catch((fault) => {
      if (!(fault instanceof Killed)) world.tell(fault);
    });
  };
  return {
    alive: () => life !== undefined && !life.dead && timeline.now() >= life.asleepUntil,
    state: () => (life && !life.dead ? life.state : undefined),
    start,
    kill,
    sleepUntil: (at) => {
      if (life) life.asleepUntil = at;
    },
    setClock: (ahead) => {
      skew = ahead;
    },
  };
}

/** The same port; the process can be killed before and after each call. */
function stepped<T extends object>(port: T, step: () => void): T {
  return new Proxy(port, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return (...values: readonly unknown[]) => {
        step();
        const outcome: unknown = Reflect.apply(member, target, values);
        step();
        return outcome;
      };
    },
  });
}

function steppedPoster(
  { post, find, tellOwner }: Poster<string>,
  step: () => void,
  awake: () => Promise<void>,
): Poster<string> {
  const around = async <T>(ask: () => Promise<T>): Promise<T> => {
    step();
    await awake();
    const answer = await ask();
    await awake();
    step();
    return answer;
  };
  return {
    post: (one, until) => around(() => post(one, until)),
    find: (subscription, label, since) => around(() => find(subscription, label, since)),
    tellOwner: (subscription, pause) => around(() => tellOwner(subscription, pause)),
  };
}
