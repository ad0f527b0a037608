import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandTexts, Language, OptionTexts, Texts } from './languages/language.ts';
import { LANGUAGES } from './languages/languages.ts';

type Slash = RESTPostAPIChatInputApplicationCommandsJSONBody;
type In<T> = (language: Language) => T | undefined;

/** A slash command with its names and texts in every language that has some for it. */
export function localised(command: Slash): Slash {
  const texts: In<CommandTexts> = ({ commands }) => commands[command.name];
  const { options } = command;
  return {
    ...command,
    ...namesAndTexts(texts),
    ...(options && { options: options.map((option) => localisedOption(option, texts)) }),
  };
}

/** An entry in the menu of a message with its label in every language that has one for the command behind it. */
export function localisedEntry(
  entry: RESTPostAPIContextMenuApplicationCommandsJSONBody,
  command: string,
): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  const names = inEach(({ commands }) => commands[command]?.onMessage);
  return { ...entry, ...(names && { name_localizations: names }) };
}

function localisedOption(
  option: APIApplicationCommandOption,
  texts: In<CommandTexts>,
): APIApplicationCommandOption {
  if (option.type === ApplicationCommandOptionType.SubcommandGroup) return option;
  if (option.type !== ApplicationCommandOptionType.Subcommand) return localisedBasic(option, texts);
  const { options } = option;
  return {
    ...option,
    ...namesAndTexts((language) => texts(language)?.parts?.[option.name]),
    ...(options && { options: options.map((one) => localisedBasic(one, texts)) }),
  };
}

function localisedBasic(
  option: APIApplicationCommandBasicOption,
  command: In<CommandTexts>,
): APIApplicationCommandBasicOption {
  const texts: In<OptionTexts> = (language) => {
    const added: Readonly<Record<string, OptionTexts>> = language.everywhere;
    return command(language)?.options[option.name] ?? added[option.name];
  };
  const told = namesAndTexts(texts);
  if (
    option.type !== ApplicationCommandOptionType.String ||
    option.autocomplete ||
    !option.choices
  ) {
    return { ...option, ...told };
  }
  const choices = option.choices.map((choice) => {
    const names = inEach((language) => texts(language)?.choices?.[choice.value]);
    return { ...choice, ...(names && { name_localizations: names }) };
  });
  return { ...option, ...told, choices };
}

function namesAndTexts(texts: In<Texts>) {
  const names = inEach((language) => texts(language)?.name);
  const abouts = inEach((language) => texts(language)?.about);
  return {
    ...(names && { name_localizations: names }),
    ...(abouts && { description_localizations: abouts }),
  };
}

/** By Discord's locales; undefined where no language has a word for it. */
function inEach(read: In<string>): LocalizationMap | undefined {
  const told = LANGUAGES.flatMap((language) => {
    const text = read(language);
    return text === undefined ? [] : language.locales.map((locale) => [locale, text] as const);
  });
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}
