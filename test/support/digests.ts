import type { ChannelSeen, Digests } from '../../src/core/digest/digests.ts';
import { nextDue } from '../../src/core/digest/schedule.ts';
import type { Subscription } from '../../src/core/digest/subscription.ts';
import type { Instant } from '../../src/core/digest/wall-clock.ts';

/** Sunday, 22 November 2026, noon in Greenwich. */
const NOON: Instant = Date.parse('2026-11-22T12:00:00Z');

const CHANNELS: readonly ChannelSeen[] = [
  { id: '1', name: '#here', lacks: [] },
  { id: '2', name: '#news', lacks: [] },
  { id: '3', name: '#quiet', lacks: ['Send Messages', 'Attach Files'] },
];

/** Digests of a server, kept in memory; asked in #here by somebody whose Discord is in German. */
export function digestsInMemory(parts: Partial<Digests> = {}): Digests {
  const all = new Map<string, Subscription>();
  const change = (id: string, told: (one: Subscription) => Subscription) => {
    const one = all.get(id);
    if (one) all.set(id, told(one));
  };
  return {
    place: { server: 'town', channel: '1', person: 'ana', language: 'de' },
    channels: { find: async (id) => CHANNELS.find((one) => one.id === id) },
    subscriptions: {
      set({ id = `d${all.size + 1}`, ...wish }, at) {
        const before = all.get(id);
        const one = { ...wish, id, created: before?.created ?? at, from: at };
        all.set(id, { ...one, ...(before?.paused && { paused: before.paused }) });
        return all.get(id) ?? one;
      },
      find: (id) => all.get(id),
      list: () => [...all.values()],
      next(id) {
        const one = all.get(id);
        return one && one.paused?.why !== 'asked' ? nextDue(one, one.from) : undefined;
      },
      pause: (id, paused) => change(id, (one) => ({ ...one, paused })),
      resume: (id, at) => change(id, ({ paused: _, ...one }) => ({ ...one, from: at })),
      remove: (id) => void all.delete(id),
    },
    since: () => ({ kind: 'article', number: 1 }),
    now: () => NOON,
    ...parts,
  };
}
