import type { Config } from '../config.ts';
import type { Context } from '../core/command.ts';
import { keeperOf } from './keeper-of.ts';
import { terminalDigests } from './terminal-digests.ts';
import { settingsOfTerminal } from './the-state.ts';

/** What a terminal's questions are answered from; `/reload` takes what has changed since it was opened. */
export function lastingContext(
  config: Config,
  { library: first, ...context }: Omit<Context, 'renewal'>,
): Context {
  // One question is answered at a time: while a reload is, no other needs the library before.
  const keeper = keeperOf(config, { first, answered: async () => {}, tell: () => {} });
  const digests = terminalDigests(config);
  return {
    ...context,
    get library() {
      return keeper.library() ?? first;
    },
    get digests() {
      return digests();
    },
    renewal: keeper,
    settings: settingsOfTerminal(config),
  };
}
