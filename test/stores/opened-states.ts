import { afterEach } from 'vitest';
import type { State } from '../../src/stores/state.ts';
import { aStateAt } from './a-state.ts';

/** Opens the state of a test, as often as it likes; all are closed after it. */
export function aState(file: () => string) {
  const all: State[] = [];
  afterEach(() => {
    for (const state of all.splice(0)) state.close();
  });
  return (day?: string): State => {
    const state = aStateAt(file(), day === undefined ? {} : { day });
    all.push(state);
    return state;
  };
}
