/** Who asks, and in which server; a direct conversation counts as a server of its own. */
export type Asker = { readonly person: string; readonly server: string };

/** How much is answered at once, and how much is asked: counts of questions. */
export type Limits = {
  readonly atOnce: number;
  readonly atOncePerServer: number;
  readonly atOncePerPerson: number;
  readonly waiting: number;
  readonly waitingPerPerson: number;
  readonly perMinute: number;
};

/**
 * An answer from memory takes milliseconds, so that these are met only where answers are slow: eight at
 * once keep two cores busy, a server holds half of that, a person a quarter. Whoever turns a page every
 * two seconds stays below thirty a minute; a script does not.
 */
export const LIMITS: Limits = {
  atOnce: 8,
  atOncePerServer: 4,
  atOncePerPerson: 2,
  waiting: 64,
  waitingPerPerson: 4,
  perMinute: 30,
};

/** A place in the queue. */
export type Ticket = {
  readonly kind: 'ticket';
  /** Settles when it is one's turn. */
  readonly turn: Promise<void>;
  /** To be called once: when answered, or when waiting no longer. */
  readonly leave: () => void;
};

/** Why a question is not taken, and in how many seconds it may be asked again. */
export type Refusal = { readonly kind: 'busy' | 'too fast'; readonly seconds: number };

export type Pacing = {
  readonly enter: (asker: Asker) => Ticket | Refusal;
  /** In how many seconds whoever waited too long may try again. */
  readonly expectedWait: () => number;
  /** Whether questions wait already. */
  readonly isBusy: () => boolean;
};

const MINUTE_MS = 60_000;
const LEAST_WAIT_S = 3;
const MOST_WAIT_S = 60;

type Waiter = Asker & { readonly call: () => void };
/** Those who wait, by server and person; whoever stands first in a map is next. */
type Queue = Map<string, Map<string, Waiter[]>>;

/**
 * Lets questions be answered a few at a time, so that nobody starves others: servers take turns, and in
 * each its persons. `now` is any clock in milliseconds that only goes on.
 */
export function pacing(now: () => number, limits: Limits = LIMITS): Pacing {
  const running = counter();
  const queue: Queue = new Map();
  const asked = recently(now, limits.perMinute);
  let waiting = 0;
  let usual = 0;

  const mayRun = ({ person, server }: Asker) =>
    running.of('') < limits.atOnce &&
    running.of(`server ${server}`) < limits.atOncePerServer &&
    running.of(`person ${person}`) < limits.atOncePerPerson;
  const count = ({ person, server }: Asker, by: 1 | -1) => {
    for (const key of ['', `server ${server}`, `person ${person}`]) running.add(key, by);
  };
  const callNext = () => {
    for (let next = takeNext(queue, mayRun); next; next = takeNext(queue, mayRun)) {
      waiting -= 1;
      next.call();
    }
  };
  const expectedWait = () => {
    const seconds = Math.ceil((usual * (waiting + 1)) / limits.atOnce / 1000);
    return Math.min(MOST_WAIT_S, Math.max(LEAST_WAIT_S, seconds));
  };

  return {
    enter(asker) {
      const seconds = asked(asker.person);
      if (seconds > 0) return { kind: 'too fast', seconds };
      const line = queue.get(asker.server)?.get(asker.person) ?? [];
      const isFull = waiting >= limits.waiting || line.length >= limits.waitingPerPerson;
      if (!mayRun(asker) && isFull) return { kind: 'busy', seconds: expectedWait() };
      let began: number | undefined;
      const begin = () => {
        began = now();
        count(asker, 1);
      };
      let waiter: Waiter | undefined;
      const turn = new Promise<void>((resolve) => {
        if (mayRun(asker)) {
          begin();
          resolve();
          return;
        }
        waiter = {
          ...asker,
          call: () => {
            begin();
            resolve();
          },
        };
        waiting += 1;
        stand(queue, waiter);
      });
      const leave = () => {
        if (began === undefined) {
          if (waiter && withdraw(queue, waiter)) waiting -= 1;
          return;
        }
        usual += (now() - began - usual) / 8;
        count(asker, -1);
        callNext();
      };
      return { kind: 'ticket', turn, leave };
    },
    expectedWait,
    isBusy: () => waiting > 0,
  };
}

function counter() {
  const counts = new Map<string, number>();
  return {
    of: (key: string) => counts.get(key) ?? 0,
    add(key: string, by: 1 | -1) {
      const count = (counts.get(key) ?? 0) + by;
      if (count > 0) counts.set(key, count);
      else counts.delete(key);
    },
  };
}

function stand(queue: Queue, waiter: Waiter): void {
  const persons = queue.get(waiter.server) ?? new Map<string, Waiter[]>();
  persons.set(waiter.person, [...(persons.get(waiter.person) ?? []), waiter]);
  queue.set(waiter.server, persons);
}

/** Takes somebody out of the queue; false where they are not in it. */
function withdraw(queue: Queue, waiter: Waiter): boolean {
  const persons = queue.get(waiter.server);
  const line = persons?.get(waiter.person) ?? [];
  if (!persons || !line.includes(waiter)) return false;
  const rest = line.filter((one) => one !== waiter);
  if (rest.length > 0) persons.set(waiter.person, rest);
  else persons.delete(waiter.person);
  if (persons.size === 0) queue.delete(waiter.server);
  return true;
}

/** The first who may go on; their server and they stand last from then on. */
function takeNext(queue: Queue, mayRun: (asker: Asker) => boolean): Waiter | undefined {
  for (const [server, persons] of queue) {
    for (const [person, [first, ...rest]] of persons) {
      if (!first || !mayRun(first)) continue;
      persons.delete(person);
      if (rest.length > 0) persons.set(person, rest);
      queue.delete(server);
      if (persons.size > 0) queue.set(server, persons);
      return first;
    }
  }
  return undefined;
}

/** Takes note of a question, and tells in how many seconds it may be asked; 0 is now. */
function recently(now: () => number, perMinute: number): (person: string) => number {
  const times = new Map<string, readonly number[]>();
  let swept = now();
  return (person) => {
    const at = now();
    const since = at - MINUTE_MS;
    if (swept < since) {
      for (const [who, all] of times) if ((all.at(-1) ?? 0) <= since) times.delete(who);
      swept = at;
    }
    const recent = (times.get(person) ?? []).filter((time) => time > since);
    const [first = at] = recent;
    if (recent.length >= perMinute) {
      times.set(person, recent);
      return Math.max(1, Math.ceil((first - since) / 1000));
    }
    times.set(person, [...recent, at]);
    return 0;
  };
}
