import type { Interaction } from 'discord.js';
import { SEEN_BY, type Settings, type SettingsHere } from '../../../core/settings.ts';
import type { Desk } from '../desk.ts';
import type { Asker } from '../pacing.ts';

/** Where something is asked: what settings are kept under, and whose turn it is. */
export function placeOf({ guildId, user }: Pick<Interaction, 'guildId' | 'user'>): Asker {
  return { person: user.id, server: guildId ?? `with ${user.id}` };
}

/** The settings of the place, where any can be kept. */
export function settingsOf({ server }: Asker, desk: Desk): SettingsHere | undefined {
  return desk.settingsOf?.(server);
}

/** What is chosen in the place, or what is usual. */
export function chosenIn(place: Asker, desk: Desk): Settings {
  return settingsOf(place, desk)?.read() ?? { seenBy: SEEN_BY[0], drawnAs: desk.drawnAs };
}
