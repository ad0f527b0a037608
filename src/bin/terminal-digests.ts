import type { Config } from '../config.ts';
import type { Digests } from '../core/digest/digests.ts';
import { openState } from '../stores/state.ts';
import { sinceOf } from './keep-digests.ts';
import { today } from './today.ts';

/** What subscriptions made in a terminal are kept under: no server of Discord, so that nobody posts them. */
const TERMINAL = 'terminal';

/** The digests of this terminal, kept in the state file; it is opened, and made, when they are asked for. */
export function terminalDigests({ stateFile: file }: Pick<Config, 'stateFile'>): () => Digests {
  let opened: Digests | undefined;
  return () => {
    opened ??= digestsIn(file);
    return opened;
  };
}

function digestsIn(file: string): Digests {
  const { subscriptions, ledger } = openState({ file, today, tell: () => {} });
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
