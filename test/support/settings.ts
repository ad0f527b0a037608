import type { KeptQuestions } from '../../src/core/kept-questions.ts';
import type { Ask } from '../../src/core/reply.ts';
import type { Settings, SettingsHere } from '../../src/core/settings.ts';

const USUAL: Settings = { seenBy: 'everyone', drawnAs: 'card' };

/** Settings in memory, of one place. */
export function settingsInMemory(first: Partial<Settings> = {}): SettingsHere {
  let now: Settings = { ...USUAL, ...first };
  return {
    read: () => now,
    change: (part) => {
      now = { ...now, ...part };
      return now;
    },
  };
}

/** Questions kept in memory under short names; `forget` lets all of them go. */
export function questionsInMemory(): KeptQuestions & { readonly forget: () => void } {
  const kept = new Map<string, Ask>();
  return {
    keep: (ask) => {
      const same = [...kept].find(([, one]) => JSON.stringify(one) === JSON.stringify(ask));
      const name = same?.[0] ?? `k${kept.size}`;
      kept.set(name, ask);
      return name;
    },
    find: (name) => kept.get(name),
    forget: () => kept.clear(),
  };
}
