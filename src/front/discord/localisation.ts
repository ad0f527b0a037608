import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Language, OptionTexts } from './languages/language.ts';
import { LANGUAGES } from './languages/languages.ts';

type Slash = Omit<RESTPostAPIChatInputApplicationCommandsJSONBody, 'options'> & {
  readonly options: readonly APIApplicationCommandBasicOption[];
};

/** A slash command with its names and texts in every language that has some for it. */
export function localised(command: Slash): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const texts = ({ commands }: Language) => commands[command.name];
  return {
    ...command,
    ...namesAndTexts(texts),
    options: command.options.map((option) =>
      localisedOption(option, (language) => {
        const own = texts(language)?.options[option.name];
        const added: Readonly<Record<string, OptionTexts>> = language.everywhere;
        return own ?? added[option.name];
      }),
    ),
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
  option: APIApplicationCommandBasicOption,
  texts: (language: Language) => OptionTexts | undefined,
): APIApplicationCommandBasicOption {
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

function namesAndTexts(
  texts: (language: Language) => { readonly name: string; readonly about: string } | undefined,
) {
  const names = inEach((language) => texts(language)?.name);
  const abouts = inEach((language) => texts(language)?.about);
  return {
    ...(names && { name_localizations: names }),
    ...(abouts && { description_localizations: abouts }),
  };
}

/** By Discord's locales; undefined where no language has a word for it. */
function inEach(read: (language: Language) => string | undefined): LocalizationMap | undefined {
  const told = LANGUAGES.flatMap((language) => {
    const text = read(language);
    return text === undefined ? [] : language.locales.map((locale) => [locale, text] as const);
  });
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}
