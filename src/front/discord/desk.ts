import type { Command, Context } from '../../core/command.ts';
import type { Library } from '../../core/library.ts';
import type { Log } from './log.ts';

/** All that is needed to answer. */
export type Desk = {
  readonly commands: ReadonlyMap<string, Command>;
  /** Undefined as long as it is being loaded. */
  readonly library: () => Library | undefined;
  readonly claimsIn: Context['claimsIn'];
  readonly today: Context['today'];
  readonly log: Log;
};
