/** A list of what happened that can be waited on. */
export type Happenings<T> = {
  readonly all: readonly T[];
  readonly add: (one: T) => void;
  /** The first that passes, of those that happened or will. */
  readonly next: (passes: (one: T) => boolean) => Promise<T>;
};

export function happenings<T>(): Happenings<T> {
  const all: T[] = [];
  const waiting = new Set<(one: T) => void>();
  return {
    all,
    add(one) {
      all.push(one);
      for (const tell of waiting) tell(one);
    },
    next(passes) {
      const already = all.find(passes);
      if (already !== undefined) return Promise.resolve(already);
      return new Promise((resolve) => {
        const tell = (one: T) => {
          if (!passes(one)) return;
          waiting.delete(tell);
          resolve(one);
        };
        waiting.add(tell);
      });
    },
  };
}
