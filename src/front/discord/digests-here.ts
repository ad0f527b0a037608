import {
  type ChatInputCommandInteraction,
  type GuildBasedChannel,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { ChannelSeen, Channels, Digests, DigestsKept } from '../../core/digest/digests.ts';

/** The digests of the server in which something is asked; undefined where there is no server, or none are kept. */
export function digestsHere(
  asking: ChatInputCommandInteraction,
  kept: DigestsKept | undefined,
): Digests | undefined {
  const { guildId: server, channelId: channel, user, locale: language } = asking;
  if (!kept || server === null) return undefined;
  return {
    ...kept,
    place: { server, channel, person: user.id, language },
    channels: channelsOf(asking, server),
  };
}

/** The channels of a server as the bot may use them. */
function channelsOf(
  { client, channelId, appPermissions }: ChatInputCommandInteraction,
  server: string,
): Channels {
  return {
    async find(id) {
      const channel = client.channels.cache.get(id);
      if (!channel || channel.isDMBased() || channel.guildId !== server) return undefined;
      if (!channel.isTextBased()) return undefined;
      const lacks = id === channelId ? lacking(channel, appPermissions) : await lacksIn(channel);
      return { id, name: `#${channel.name}`, lacks };
    },
  };
}

/** What the bot is not allowed to do in a channel that digests need, as Discord calls it. */
export async function lacksIn(channel: GuildBasedChannel): Promise<readonly string[]> {
  const { members } = channel.guild;
  return lacking(channel, channel.permissionsFor(members.me ?? (await members.fetchMe())));
}

/** What a digest needs, as Discord calls it; without its history no digest could be looked for that may stand there. */
const NEEDED = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Attach Files': PermissionFlagsBits.AttachFiles,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
} as const;
const NEEDED_IN_THREADS = {
  'View Channel': NEEDED['View Channel'],
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
  'Attach Files': NEEDED['Attach Files'],
  'Read Message History': NEEDED['Read Message History'],
} as const;

function lacking(
  channel: GuildBasedChannel,
  allowed: Readonly<PermissionsBitField>,
): ChannelSeen['lacks'] {
  const needed = Object.entries(channel.isThread() ? NEEDED_IN_THREADS : NEEDED);
  return needed.filter(([, flag]) => !allowed.has(flag)).map(([name]) => name);
}
