import { DiscordAPIError, HTTPError, Routes } from 'discord.js';
import type { Place } from './registration.ts';

export const REFUSED_TOKEN =
  'Discord refused DISCORD_TOKEN; copy it anew from the Developer Portal, Bot, Reset Token';

/** Why the commands could not be compared or registered, with the cure; undefined where it is our own fault. */
export async function registrationFault(
  error: unknown,
  place: Place | undefined,
): Promise<string | undefined> {
  if (error instanceof DiscordAPIError) return refusal(error, place);
  if (error instanceof HTTPError) {
    return `Discord has troubles of its own (${error.status}); please try again later.`;
  }
  const why = unreachable(error);
  return why && `Discord cannot be reached (${why}): check the network, and DISCORD_API_URL.`;
}

async function refusal(error: DiscordAPIError, place: Place | undefined): Promise<string> {
  if (error.status === 401) return REFUSED_TOKEN;
  const barred = error.status === 403 || error.status === 404;
  if (!barred || !place?.guildId) return `Discord refused: ${error.message}`;
  const { guildId, applicationId } = place;
  const invite = `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands`;
  return (await isMember(place, guildId))
    ? `The server ${guildId} does not let the bot have commands there: invite it once more with ${invite}, which asks for applications.commands.`
    : `The bot is not in the server ${guildId} (DISCORD_GUILD_ID): invite it with ${invite}, or leave DISCORD_GUILD_ID empty to register everywhere.`;
}

/** Discord refuses alike where the bot is no member and where it may not have commands. */
async function isMember({ rest }: Place, guildId: string): Promise<boolean> {
  try {
    await rest.get(Routes.guild(guildId));
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError) return false;
    throw error;
  }
}

const UNREACHABLE = /^(?:E[A-Z]+|UND_ERR_\w+)$/u;

function unreachable(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'AbortError') return 'no answer in time';
  const code = 'code' in error ? `${error.code}` : '';
  return UNREACHABLE.test(code) ? code : undefined;
}
