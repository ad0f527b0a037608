import type { Command, Context } from '../../core/command.ts';
import type { Digests, DigestsKept } from '../../core/digest/digests.ts';
import type { KeptQuestions } from '../../core/kept-questions.ts';
import type { Library } from '../../core/library.ts';
import type { Renewal } from '../../core/renewal.ts';
import type { Settings, SettingsHere } from '../../core/settings.ts';
import type { Log } from './log.ts';
import type { Pacing } from './pacing.ts';

/** All that is needed to answer. */
export type Desk = {
  readonly commands: ReadonlyMap<string, Command>;
  /** Undefined as long as it is being loaded. */
  readonly library: () => Library | undefined;
  readonly renewal?: Renewal | undefined;
  readonly claimsIn: Context['claimsIn'];
  /** Absent where no digests are kept. */
  readonly digests?: DigestsKept | undefined;
  /** Those of the server in which a manager asks. */
  readonly managed?: Digests | undefined;
  readonly today: Context['today'];
  readonly pause: Context['pause'];
  /** The settings of a place; absent where none are kept. */
  readonly settingsOf?: ((place: string) => SettingsHere) | undefined;
  /** How answers are drawn where nobody chose. */
  readonly drawnAs: Settings['drawnAs'];
  /** Absent where questions too long for a button stay words. */
  readonly kept?: KeptQuestions | undefined;
  /** A command as it can be clicked on: `</quote:123>`, or `/quote` where its id is not known. */
  readonly mention: (command: string) => string;
  /** What is being shared, or was, by message and button: no answer is posted twice. */
  readonly shared: Map<string, 'on its way' | 'done'>;
  readonly log: Log;
  readonly pacing: Pacing;
  /** Starts counting the milliseconds since an interaction was made. */
  readonly sinceMade: (createdAt: number) => () => number;
  /** An answer not given within so many milliseconds is promised; Discord waits three seconds. */
  readonly promptness: number;
  /** How long a promised answer can be given, in milliseconds: less than Discord's fifteen minutes. */
  readonly patience: number;
};
