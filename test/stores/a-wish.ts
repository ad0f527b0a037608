import type { Wish } from '../../src/core/digest/subscription.ts';

/** A daily digest at eight in Berlin, but for what the test says. */
export function aWish(part: Partial<Wish> = {}): Wish {
  return {
    server: 'server',
    channel: 'channel',
    owner: 'owner',
    at: '08:00',
    zone: 'Europe/Berlin',
    days: [0, 1, 2, 3, 4, 5, 6],
    what: { topic: 'harvest', include: ['articles'], size: 'usual' },
    silent: true,
    onEmpty: 'post nothing',
    ...part,
  };
}
