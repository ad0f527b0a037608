import { type Day, shiftDay } from '../core/day.ts';
import type { Ledger } from '../core/digest/ledger.ts';
import type { Subscriptions } from '../core/digest/subscription.ts';
import type { Instant } from '../core/digest/wall-clock.ts';
import type { KeptQuestions } from '../core/kept-questions.ts';
import type { Settings, SettingsHere } from '../core/settings.ts';
import { backUpDaily } from './backup.ts';
import { keptQuestionsIn } from './kept-questions.ts';
import { ledgerIn } from './ledger.ts';
import { checkState, migrate } from './migrate.ts';
import { lastGoodBackup } from './restore.ts';
import { MIGRATIONS } from './schema.ts';
import { settingsIn } from './settings.ts';
import { openSqlite, type Sqlite } from './sqlite.ts';
import { StateFault } from './state-fault.ts';
import { subscriptionsIn } from './subscriptions.ts';

/** What Dateline remembers from one start to the next, besides the index. */
export type State = {
  /** The settings of a place, by the name that it is kept under, such as `server:123`. */
  readonly settingsOf: (place: string) => SettingsHere;
  readonly keptQuestions: KeptQuestions;
  readonly subscriptions: Subscriptions;
  readonly ledger: Ledger;
  /** Copies the file once a day; gives the name of the copy that it made. */
  readonly backUp: () => string | undefined;
  /** Once a day: makes the day's copy, and lets go what is no longer needed. */
  readonly tidy: (at: Instant) => void;
  readonly close: () => void;
};

export type StateSettings = {
  readonly file: string;
  readonly today: () => Day;
  /** How it is where nobody chose. */
  readonly usual?: Settings;
  /** Told of faults that nothing need wait for. */
  readonly tell: (fault: StateFault) => void;
  /** `kill` leaves the flushing to the system: a killed process loses nothing, a power cut may. For simulations. */
  readonly survives?: 'power cut' | 'kill';
  /** A new name for a subscription; by chance, unless told. */
  readonly newId?: () => string;
};

/** What was sent longer ago is forgotten, and never sent again. */
const REMEMBERED_DAYS = 120;

/** Opens the state file, or makes it; throws a `StateFault` that says what is wrong and what helps. */
export function openState({ file, today, usual, tell, survives, newId }: StateSettings): State {
  const state = opened(file, survives);
  const [subscriptions, ledger] = [subscriptionsIn(state, newId), ledgerIn(state)];
  const backUp = () => backUpDaily(state, today());
  return {
    settingsOf: (place) => settingsIn(state, place, usual),
    keptQuestions: keptQuestionsIn(state, { today, tell }),
    subscriptions,
    ledger,
    backUp,
    tidy: (at) => {
      backUp();
      subscriptions.prune(at);
      const before = shiftDay(today(), -REMEMBERED_DAYS);
      if (before) ledger.prune(before);
    },
    close: () => state.close(),
  };
}

function opened(file: string, survives: StateSettings['survives']): Sqlite {
  try {
    const state = openSqlite(file, { survives });
    try {
      checkState(state, MIGRATIONS.length);
      migrate(state, MIGRATIONS);
      return state;
    } catch (error) {
      state.close();
      throw error;
    }
  } catch (error) {
    throw error instanceof StateFault ? withCure(error, file) : error;
  }
}

/** A file that cannot be read is told with the last copy that can. */
function withCure(fault: StateFault, file: string): StateFault {
  if (fault.kind !== 'damaged' && fault.kind !== 'no database') return fault;
  const backup = lastGoodBackup(file);
  const cure = backup
    ? `The last good copy is ${backup}: \`npm run state -- restore\` puts it back and sets this file aside.`
    : 'There is no copy of it: `npm run state -- set-aside` moves it away, and the next start makes a new one.';
  return new StateFault(fault.kind, `${fault.message} ${cure}`, fault);
}
