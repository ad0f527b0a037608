import type { Config } from '../config.ts';
import type { Digests } from '../core/digest/digests.ts';
import { sinceOf } from './keep-digests.ts';
import { openTheState } from './the-state.ts';

/** What subscriptions made in a terminal are kept under: no server of Discord, so that nobody posts them. */
const TERMINAL = 'terminal';

/** The digests of this terminal, kept in the state file; it is opened, and made, when they are asked for. */
export function terminalDigests(config: Pick<Config, 'stateFile' | 'drawnAs'>): () => Digests {
  let opened: Digests | undefined;
  return () => {
    opened ??= digestsIn(config);
    return opened;
  };
}

function digestsIn(config: Pick<Config, 'stateFile' | 'drawnAs'>): Digests {
  const { subscriptions, ledger } = openTheState(config, () => {});
  return {
    place: { server: TERMINAL, channel: TERMINAL, person: TERMINAL },
    subscriptions,
    channels: {
      async find(typed) {
        const id = typed.trim().replace(/^#/u, '');
        return id === '' ? undefined : { id, name: `#${id}`, lacks: [] };
      },
    },
    since: (one) => sinceOf(one, ledger),
    now: Date.now,
  };
}
