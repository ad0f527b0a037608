import { spanText } from './limits.ts';

/** Thrown into whatever a request waits for when it took too long. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** Bounds one request in time: `signal` fires when it is given up, by the caller or for its slowness. */
export type Patience = {
  readonly signal: AbortSignal;
  /** Says that a byte came. */
  readonly stir: () => void;
  readonly end: () => void;
};

export function patience(
  limits: { readonly whole: number; readonly idle: number },
  caller: AbortSignal | undefined,
): Patience {
  const giveUp = new AbortController();
  const after = (milliseconds: number, what: string) =>
    setTimeout(
      () => giveUp.abort(new TooSlow(`${what} within ${spanText(milliseconds)}`)),
      milliseconds,
    );
  const whole = after(limits.whole, 'it did not come whole');
  const idle = after(limits.idle, 'nothing came');
  const leave = () => giveUp.abort(caller?.reason);
  if (caller?.aborted) leave();
  caller?.addEventListener('abort', leave, { once: true });
  return {
    signal: giveUp.signal,
    stir: () => idle.refresh(),
    end() {
      clearTimeout(whole);
      clearTimeout(idle);
      caller?.removeEventListener('abort', leave);
    },
  };
}

/** The work's end, or the signal's reason as soon as it fires; the work itself is not stopped. */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return await work;
  signal.throwIfAborted();
  let leave = () => {};
  const aborted = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
