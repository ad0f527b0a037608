import { orAborted } from './patience.ts';

/**
 * Work that several wait for, each with a signal of their own; it is stopped when the last of them leaves.
 * `over` is called once, when nobody may join any more.
 */
export function shared<T>(
  work: (stop: AbortSignal) => Promise<T>,
  over: () => void,
): (signal: AbortSignal | undefined) => Promise<T> {
  const stop = new AbortController();
  let waiting = 0;
  let isOver = false;
  const end = () => {
    if (!isOver) over();
    isOver = true;
  };
  const result = work(stop.signal).finally(end);
  result.catch(() => {}); // told to those who wait, if any still do
  return async (signal) => {
    waiting += 1;
    try {
      return await orAborted(result, signal);
    } finally {
      waiting -= 1;
      if (waiting === 0) {
        end();
        stop.abort();
      }
    }
  };
}
