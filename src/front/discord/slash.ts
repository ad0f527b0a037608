import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { type Command, type CommandPart, LONGEST_TEXT, type Option } from '../../core/command.ts';
import { HIDING } from './answering/hide.ts';
import { localised, localisedEntry } from './localisation.ts';

/** The kinds of channels that something can be posted in every day. */
const POSTED_IN = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const;

/** What a member must be allowed to do in a server to be one of its managers. */
export const MANAGES = PermissionFlagsBits.ManageGuild;

/** Where everyone asks: in servers, with the bot, and with others, by way of the server or of their own account. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
};

/**
 * The slash command that Discord shows for a command: to everyone wherever they are, or to the managers
 * of a server there alone.
 */
export function slash(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const isForManagers = command.isFor === 'managers';
  // What only the asker sees in any case need not be hidden.
  const isHidden = isForManagers || command.isPrivate;
  const options = isHidden ? command.options : { ...command.options, ...HIDING };
  return localised({
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.about,
    options: command.parts
      ? Object.entries(command.parts).map(subcommand)
      : slashOptions({ options }),
    ...(isForManagers
      ? {
          contexts: [InteractionContextType.Guild],
          integration_types: [ApplicationIntegrationType.GuildInstall],
          default_member_permissions: `${MANAGES}`,
        }
      : EVERYWHERE),
  });
}

/** The entry in the menu of a message, for a command that can be asked of one. */
export function messageEntry({
  name,
  onMessage,
}: Command): RESTPostAPIContextMenuApplicationCommandsJSONBody | undefined {
  if (!onMessage) return undefined;
  const entry: RESTPostAPIContextMenuApplicationCommandsJSONBody = {
    type: ApplicationCommandType.Message,
    name: onMessage.label,
    ...EVERYWHERE,
  };
  return localisedEntry(entry, name);
}

function subcommand([name, part]: [string, CommandPart]): APIApplicationCommandSubcommandOption {
  const type = ApplicationCommandOptionType.Subcommand;
  return { type, name, description: part.about, options: slashOptions(part) };
}

function slashOptions({
  options,
}: Pick<CommandPart, 'options'>): APIApplicationCommandBasicOption[] {
  const all = Object.entries(options).map(([name, option]) => slashOption(name, option));
  // Discord wants the required ones first.
  return all.sort((a, b) => Number(b.required) - Number(a.required));
}

function slashOption(name: string, option: Option): APIApplicationCommandBasicOption {
  const named = { name, description: option.about, required: option.required ?? false };
  switch (option.kind) {
    case 'text': {
      const type = ApplicationCommandOptionType.String;
      const max_length = option.longest ?? LONGEST_TEXT;
      return option.suggest || option.offers
        ? { ...named, type, max_length, autocomplete: true }
        : { ...named, type, max_length };
    }
    case 'when':
      return {
        ...named,
        type: ApplicationCommandOptionType.String,
        max_length: 40,
        autocomplete: true,
      };
    case 'count':
      return {
        ...named,
        type: ApplicationCommandOptionType.Integer,
        min_value: 1,
        max_value: 999_999,
      };
    case 'flag':
      return { ...named, type: ApplicationCommandOptionType.Boolean };
    case 'channel': {
      const type = ApplicationCommandOptionType.Channel;
      return { ...named, type, channel_types: [...POSTED_IN] };
    }
    case 'choice': {
      const choices = option.choices.map((choice) => ({ name: choice, value: choice }));
      return { ...named, type: ApplicationCommandOptionType.String, choices };
    }
  }
}
