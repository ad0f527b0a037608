import type { Clock } from '../core/digest/pace.ts';
import { HOUR } from '../core/digest/wall-clock.ts';
import type { State } from '../stores/state.ts';

type Keeping = {
  readonly state: Pick<State, 'tidy'>;
  readonly clock: Clock;
  /** Told of what failed; the next hour tries again. */
  readonly tell: (fault: unknown) => void;
};

/** Makes the day's copy of the state, and lets go what is no longer needed, until it is stopped. */
export function keepState({ state, clock, tell }: Keeping) {
  let isStopped = false;
  const start = async () => {
    while (!isStopped) {
      try {
        state.tidy(clock.now());
      } catch (fault) {
        tell(fault);
      }
      await clock.until(clock.now() + HOUR);
    }
  };
  return {
    start,
    stop: () => {
      isStopped = true;
    },
  };
}
