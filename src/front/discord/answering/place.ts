import { type Interaction, InteractionContextType } from 'discord.js';
import type { Command } from '../../../core/command.ts';
import type { Settings, SettingsHere } from '../../../core/settings.ts';
import type { Desk } from '../desk.ts';
import { faultOf } from '../log.ts';
import type { Asker } from '../pacing.ts';
import type { Look } from './answer.ts';
import type { Manner } from './exchange.ts';

/** Where something is asked: what settings are kept under, and whose turn it is. */
export function placeOf({ guildId, user }: Pick<Interaction, 'guildId' | 'user'>): Asker {
  return { person: user.id, server: guildId ? `server:${guildId}` : `direct:${user.id}` };
}

/** The settings of the place, where any can be kept. */
export function settingsOf({ server }: Asker, desk: Desk): SettingsHere | undefined {
  return desk.settingsOf?.(server);
}

/** What is chosen in the place, or what is usual; where that cannot be read, nobody else sees the answer. */
export function chosenIn(place: Asker, desk: Desk): Settings {
  const { drawnAs, log } = desk;
  try {
    return settingsOf(place, desk)?.read() ?? { seenBy: 'everyone', drawnAs };
  } catch (error) {
    log.warn({ fault: faultOf(error) }, 'settings could not be read');
    return { seenBy: 'asker', drawnAs };
  }
}

/** Who is to see an answer; what is for the asker alone is never shared. */
export type Audience = Settings['seenBy'] | 'asker alone';

/** Who sees the answers of a command where they are to be private, or not. */
export function audienceOf(command: Command | undefined, isPrivate: boolean): Audience {
  if (command?.isPrivate) return 'asker alone';
  return isPrivate ? 'asker' : 'everyone';
}

/** How an answer in a message of its own is given; where only bot and asker talk, there is nobody to share it with. */
export function apart(
  asking: Pick<Interaction, 'context' | 'locale' | 'guildLocale'>,
  audience: Audience,
  drawnAs: Settings['drawnAs'],
): { readonly manner: Manner; readonly look: Look } {
  const locale = localeOf(asking, audience !== 'everyone');
  if (audience === 'everyone')
    return { manner: 'public', look: { drawnAs, seenBy: 'everyone', locale } };
  const isAlone = audience === 'asker alone' || asking.context === InteractionContextType.BotDM;
  return { manner: 'private', look: { drawnAs, locale, ...(!isAlone && { seenBy: 'asker' }) } };
}

/** The language that an answer's buttons are in. */
export function localeOf(
  { locale, guildLocale }: Pick<Interaction, 'locale' | 'guildLocale'>,
  isPrivate: boolean,
): string {
  return isPrivate ? locale : (guildLocale ?? locale);
}
