import type { Config } from '../config.ts';
import type { SettingsHere } from '../core/settings.ts';
import { openState, type State } from '../stores/state.ts';
import type { StateFault } from '../stores/state-fault.ts';
import { today } from './today.ts';

/** What is remembered from one start to the next, in the file of the settings. */
export function openTheState(
  { stateFile, drawnAs }: Pick<Config, 'stateFile' | 'drawnAs'>,
  tell: (fault: StateFault) => void,
): State {
  return openState({ file: stateFile, today, usual: { seenBy: 'everyone', drawnAs }, tell });
}

/** The settings of the terminal. The file is opened when they are asked for alone: few questions need it. */
export function settingsOfTerminal(config: Pick<Config, 'stateFile' | 'drawnAs'>): SettingsHere {
  const once = <T>(ask: (settings: SettingsHere) => T): T => {
    const state = openTheState(config, () => {});
    try {
      return ask(state.settingsOf('terminal'));
    } finally {
      state.close();
    }
  };
  return {
    read: () => once((settings) => settings.read()),
    change: (part) => once((settings) => settings.change(part)),
  };
}
