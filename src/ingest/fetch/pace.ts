import { type Trouble, trouble } from './fetched.ts';
import { type Clock, type FetchLimits, type Sleep, spanText } from './limits.ts';
import { orAborted } from './patience.ts';

/** Whose turn it is: one request at a time a host, with a pause between, and few hosts at once. */
export type Pace = {
  /** Runs `work` when the host may be asked; at once tells when it wants to be left alone for too long. */
  readonly turn: <T>(host: string, turn: Turn<T>) => Promise<T | Trouble>;
  /** Leaves a host alone until then, as it asked. */
  readonly quiet: (host: string, until: number) => void;
  /** Whether a host answered at all; one that does not, time and again, is left alone for a while. */
  readonly heard: (host: string, isAnswer: boolean) => void;
};

/** So many requests in a row without an answer, all tries of each counted as one. */
const MOST_FAILURES = 3;
const WHILE = 600_000;

export type Turn<T> = {
  readonly gap: number;
  readonly signal: AbortSignal | undefined;
  readonly work: () => Promise<T>;
};

type Host = {
  last: Promise<unknown>;
  endedAt: number;
  quietUntil: number;
  failures: number;
  downUntil: number;
};

type PaceSetting = {
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly limits: Pick<FetchLimits, 'retryAfter' | 'parallel'>;
};

export function pace({ clock, sleep, limits }: PaceSetting): Pace {
  const hosts = new Map<string, Host>();
  const slots = slotsOf(limits.parallel);
  const hostOf = (name: string) => {
    const host = hosts.get(name) ?? {
      last: Promise.resolve(),
      endedAt: Number.NEGATIVE_INFINITY,
      quietUntil: Number.NEGATIVE_INFINITY,
      failures: 0,
      downUntil: Number.NEGATIVE_INFINITY,
    };
    hosts.set(name, host);
    return host;
  };
  return {
    async turn(name, { gap, signal, work }) {
      const host = hostOf(name);
      const before = host.last;
      const mine = gate();
      host.last = before.then(() => mine.opened);
      try {
        await orAborted(before, signal);
        const now = clock();
        const quiet = host.quietUntil - now;
        if (quiet > limits.retryAfter) return toldToWait(quiet);
        if (host.downUntil > now) return notAnswering(host.downUntil - now);
        // Bounded, so that a clock that is put back stops nothing.
        const pause = Math.min(Math.max(quiet, host.endedAt + gap - now), Math.max(quiet, gap));
        if (pause > 0) await sleep(pause, signal);
        await slots.take(signal);
        try {
          return await work();
        } finally {
          slots.give();
          host.endedAt = clock();
        }
      } finally {
        mine.open();
      }
    },
    quiet(name, until) {
      const host = hostOf(name);
      host.quietUntil = Math.max(host.quietUntil, until);
    },
    heard(name, isAnswer) {
      const host = hostOf(name);
      host.failures = isAnswer ? 0 : host.failures + 1;
      if (host.failures < MOST_FAILURES) return;
      host.failures = 0;
      host.downUntil = clock() + WHILE;
    },
  };
}

function toldToWait(milliseconds: number): Trouble {
  return trouble(
    'wait',
    'later',
    `its host asked to be left alone for another ${spanText(milliseconds)}; try again after that`,
    { retryAfter: milliseconds },
  );
}

function notAnswering(milliseconds: number): Trouble {
  return trouble(
    'unreachable',
    'later',
    `its host failed ${MOST_FAILURES} times in a row and is left alone for another ${spanText(milliseconds)}; try again after that`,
    { retryAfter: milliseconds },
  );
}

/** A number of slots, given in the order in which they were asked for. */
function slotsOf(count: number) {
  let free = count;
  const waiting: (() => void)[] = [];
  return {
    async take(signal: AbortSignal | undefined): Promise<void> {
      signal?.throwIfAborted();
      if (free > 0) {
        free -= 1;
        return;
      }
      const mine = gate();
      waiting.push(mine.open);
      try {
        await orAborted(mine.opened, signal);
      } catch (error) {
        const at = waiting.indexOf(mine.open);
        // What was given to the one who left goes to the next.
        if (at >= 0) waiting.splice(at, 1);
        else this.give();
        throw error;
      }
    },
    give(): void {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    },
  };
}

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}
