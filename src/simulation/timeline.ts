import type { Instant } from '../core/digest/wall-clock.ts';

type Happening = { readonly at: Instant; readonly order: number; readonly act: () => void };

/** Simulated time: nothing passes but what is planned, one after the other. */
export function timelineFrom(start: Instant) {
  const heap: Happening[] = [];
  let now = start;
  let order = 0;
  const earlier = (a: Happening, b: Happening) => a.at - b.at || a.order - b.order;

  const plan = (at: Instant, act: () => void) => {
    order += 1;
    const planned = { at: Math.ceil(Math.max(at, now)), order, act };
    let place = heap.push(planned) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent];
      if (!above || earlier(above, planned) <= 0) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = planned;
  };
  const take = (): Happening | undefined => {
    const [first] = heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      const [left, right] = [heap[child], heap[child + 1]];
      if (left && right && earlier(right, left) < 0) child += 1;
      const below = heap[child];
      if (!below || earlier(last, below) <= 0) break;
      heap[place] = below;
      place = child;
    }
    heap[place] = last;
    return first;
  };
  return {
    now: () => now,
    plan,
    until: (at: Instant) =>
      at <= now ? Promise.resolve() : new Promise<void>((resolve) => plan(at, resolve)),
    /** Lets time pass; all that a happening sets going comes to rest before the next. */
    async passTo(end: Instant): Promise<void> {
      for (let next = heap[0]; next && next.at <= end; next = heap[0]) {
        take();
        now = next.at;
        next.act();
        await new Promise((resolve) => setImmediate(resolve));
      }
      now = Math.max(now, end);
    },
  };
}

export type Timeline = ReturnType<typeof timelineFrom>;
