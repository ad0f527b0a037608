import type { Command, Context } from '../../core/command.ts';
import type { DigestsKept } from '../../core/digest/digests.ts';
import type { Library } from '../../core/library.ts';
import type { Renewal } from '../../core/renewal.ts';
import type { Log } from './log.ts';

/** All that is needed to answer. */
export type Desk = {
  readonly commands: ReadonlyMap<string, Command>;
  /** Undefined as long as it is being loaded. */
  readonly library: () => Library | undefined;
  readonly renewal?: Renewal | undefined;
  readonly claimsIn: Context['claimsIn'];
  /** Absent where no digests are kept. */
  readonly digests?: DigestsKept | undefined;
  readonly today: Context['today'];
  readonly log: Log;
  /** How long a deferred answer can be given, in milliseconds: less than Discord's fifteen minutes. */
  readonly patience: number;
};
