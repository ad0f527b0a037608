import type { APIApplicationCommandOption } from 'discord.js';
import type { Command } from '../../../../src/core/command.ts';
import {
  type Language,
  type OptionTexts,
  PROPER_NAMES,
} from '../../../../src/front/discord/languages/language.ts';
import { slash } from '../../../../src/front/discord/slash.ts';

type Told = Pick<Language, 'commands'>;

/**
 * What is missing in a language and what it has too much, as `quote`, `quote on a message`, `digest set`,
 * `quote.sort`, `quote.sort=newest`. The options that the front end adds are a matter of types.
 */
export function gapsOf({ commands }: Told, all: readonly Command[]) {
  const wanted = new Set(all.flatMap(wantedOf));
  const there = Object.entries(commands).flatMap(([name, { onMessage, parts = {}, options }]) => [
    name,
    ...(onMessage === undefined ? [] : [`${name} on a message`]),
    ...Object.keys(parts).map((part) => `${name} ${part}`),
    ...Object.entries(options).flatMap(([option, { choices = {} }]) => [
      `${name}.${option}`,
      ...Object.keys(choices).map((choice) => `${name}.${option}=${choice}`),
    ]),
  ]);
  return {
    missing: [...wanted].filter((key) => !there.includes(key)),
    stray: there.filter((key) => !wanted.has(key)),
  };
}

function wantedOf(command: Command): readonly string[] {
  const { name, onMessage } = command;
  return [
    name,
    ...(onMessage ? [`${name} on a message`] : []),
    ...partsOf(command).map((part) => `${name} ${part.name}`),
    ...optionsOf(command).flatMap(({ option }) => [
      `${name}.${option.name}`,
      ...choicesOf(option)
        .filter((choice) => !PROPER_NAMES.has(choice))
        .map((choice) => `${name}.${option.name}=${choice}`),
    ]),
  ];
}

type Option = APIApplicationCommandOption;

function partsOf(command: Command) {
  return (slash(command).options ?? []).flatMap((one) => (one.type === 1 ? [one] : []));
}

/** The options as Discord is told of them, those of parts too, without those that the front end adds. */
function optionsOf(
  command: Command,
): readonly { readonly option: Option; readonly within: string }[] {
  const direct = (slash(command).options ?? []).filter(({ type }) => type !== 1);
  return [
    ...direct.map((option) => ({ option, within: command.name })),
    ...partsOf(command).flatMap(({ name, options = [] }) =>
      options.map((option) => ({ option, within: `${command.name} ${name}` })),
    ),
  ].filter(({ option }) => Object.hasOwn(command.options, option.name));
}

function choicesOf(option: Option): readonly string[] {
  return option.type === 3 && option.choices ? option.choices.map(({ value }) => value) : [];
}

/** Every text of itself that a command, its parts and its options have, with the English one. */
export function aboutsOf({ commands, everywhere }: Language, all: readonly Command[]) {
  const own = all.flatMap((command) => {
    const told = commands[command.name];
    return [
      { key: command.name, english: command.about, translated: told?.about ?? '' },
      ...partsOf(command).map(({ name, description }) => ({
        key: `${command.name} ${name}`,
        english: description,
        translated: told?.parts?.[name]?.about ?? '',
      })),
      ...optionsOf(command).map(({ option, within }) => ({
        key: `${within}.${option.name}`,
        english: option.description,
        translated: told?.options[option.name]?.about ?? '',
      })),
    ];
  });
  return [
    ...own,
    { key: 'hide', english: 'Only you see the answer', translated: everywhere.hide.about },
  ];
}

/** All words of a language that people read. */
export function wordsOf({ commands, everywhere, controls }: Language): readonly string[] {
  const named = Object.values(commands).flatMap((one) => [
    one,
    ...Object.values(one.parts ?? {}),
    ...Object.values(one.options),
  ]);
  const texts = [
    ...[...named, ...Object.values(everywhere)].flatMap(({ name, about }) => [name, about]),
    ...named.flatMap((one: Partial<OptionTexts>) => Object.values(one.choices ?? {})),
    ...Object.values(commands).flatMap(({ onMessage = '' }) => [onMessage]),
    ...Object.values(controls),
  ];
  return texts.flatMap((text) => text.match(/[\p{L}\p{M}’']+/gu) ?? []);
}
