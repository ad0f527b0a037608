import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import { PART } from '../../core/command.ts';

/** The options of a slash command as they were given, with the part that was chosen. */
export function rawInput({
  options,
}: ChatInputCommandInteraction): Readonly<Record<string, string>> {
  const [first] = options.data;
  const isPart = first?.type === ApplicationCommandOptionType.Subcommand;
  const given = (isPart ? first.options : options.data) ?? [];
  const named = isPart ? { [PART]: first.name } : {};
  const values = given.flatMap(({ name, value }): [string, string][] =>
    value === undefined || value === null ? [] : [[name, `${value}`]],
  );
  return { ...named, ...Object.fromEntries(values) };
}
