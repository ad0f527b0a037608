import type { Day } from '../core/day.ts';
import type { Ledger } from '../core/digest/ledger.ts';
import type { Subscriptions } from '../core/digest/subscription.ts';
import type { KeptQuestions } from '../core/kept-questions.ts';
import type { SettingsHere } from '../core/settings.ts';
import { backUpDaily } from './backup.ts';
import { keptQuestionsIn } from './kept-questions.ts';
import { ledgerIn } from './ledger.ts';
import { checkState, migrate } from './migrate.ts';
import { MIGRATIONS } from './schema.ts';
import { settingsIn } from './settings.ts';
import { openSqlite } from './sqlite.ts';
import type { StateFault } from './state-fault.ts';
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
  readonly close: () => void;
};

export type StateSettings = {
  readonly file: string;
  readonly today: () => Day;
  /** Told of faults that nothing need wait for. */
  readonly tell: (fault: StateFault) => void;
};

/** Opens the state file, or makes it; throws a `StateFault` that says what is wrong and what helps. */
export function openState({ file, today, tell }: StateSettings): State {
  const state = openSqlite(file);
  try {
    checkState(state, MIGRATIONS.length);
    migrate(state, MIGRATIONS);
  } catch (error) {
    state.close();
    throw error;
  }
  return {
    settingsOf: (place) => settingsIn(state, place),
    keptQuestions: keptQuestionsIn(state, { today, tell }),
    subscriptions: subscriptionsIn(state),
    ledger: ledgerIn(state),
    backUp: () => backUpDaily(state, today()),
    close: () => state.close(),
  };
}
