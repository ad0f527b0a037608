import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { type Command, LONGEST_TEXT, type Option } from '../../core/command.ts';
import { localised, localisedEntry } from './localisation.ts';

/** What a member must be allowed to do in a server to be one of its managers. */
export const MANAGES = PermissionFlagsBits.ManageGuild;

/**
 * The slash command that Discord shows for a command: to everyone, in servers and in direct messages,
 * or to the managers of a server there alone.
 */
export function slash(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const options = Object.entries(command.options).map(([name, option]) =>
    slashOption(name, option),
  );
  return localised({
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.about,
    // Discord wants the required ones first.
    options: options.sort((a, b) => Number(b.required) - Number(a.required)),
    ...(command.isFor === 'managers'
      ? {
          contexts: [InteractionContextType.Guild],
          default_member_permissions: `${MANAGES}`,
        }
      : { contexts: [InteractionContextType.Guild, InteractionContextType.BotDM] }),
    integration_types: [ApplicationIntegrationType.GuildInstall],
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
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  };
  return localisedEntry(entry, name);
}

function slashOption(name: string, option: Option): APIApplicationCommandBasicOption {
  const named = { name, description: option.about, required: option.required ?? false };
  switch (option.kind) {
    case 'text': {
      const type = ApplicationCommandOptionType.String;
      const max_length = option.longest ?? LONGEST_TEXT;
      return option.suggest
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
    case 'choice': {
      const choices = option.choices.map((choice) => ({ name: choice, value: choice }));
      return { ...named, type: ApplicationCommandOptionType.String, choices };
    }
  }
}
