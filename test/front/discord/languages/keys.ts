import type { Command } from '../../../../src/core/command.ts';
import { type Language, PROPER_NAMES } from '../../../../src/front/discord/languages/language.ts';

/** What is missing in a language and what it has too much, as `quote`, `quote.sort`, `quote.sort=newest`. */
export function gapsOf(language: Pick<Language, 'commands'>, commands: readonly Command[]) {
  const wanted = commands.flatMap(wantedOf);
  const there = Object.entries(language.commands).flatMap(([name, { onMessage, options }]) => [
    name,
    ...(onMessage === undefined ? [] : [`${name} on a message`]),
    ...Object.entries(options).flatMap(([option, { choices = {} }]) => [
      `${name}.${option}`,
      ...Object.keys(choices).map((choice) => `${name}.${option}=${choice}`),
    ]),
  ]);
  return {
    missing: wanted.filter((key) => !there.includes(key)),
    stray: there.filter((key) => !wanted.includes(key)),
  };
}

function wantedOf({ name, onMessage, options }: Command): readonly string[] {
  return [
    name,
    ...(onMessage ? [`${name} on a message`] : []),
    ...Object.entries(options).flatMap(([option, told]) => [
      `${name}.${option}`,
      ...(told.kind === 'choice'
        ? told.choices
            .filter((choice) => !PROPER_NAMES.has(choice))
            .map((choice) => `${name}.${option}=${choice}`)
        : []),
    ]),
  ];
}

/** Every text of itself that a command and its options have, with the English one. */
export function aboutsOf({ commands, everywhere }: Language, all: readonly Command[]) {
  const own = all.flatMap((command) => {
    const told = commands[command.name];
    const options = Object.entries(command.options).map(([name, { about }]) => ({
      key: `${command.name}.${name}`,
      english: about,
      translated: told?.options[name]?.about ?? '',
    }));
    return [
      { key: command.name, english: command.about, translated: told?.about ?? '' },
      ...options,
    ];
  });
  return [
    ...own,
    { key: 'hide', english: 'Only you see the answer', translated: everywhere.hide.about },
  ];
}

/** All words of a language that people read. */
export function wordsOf({ commands, everywhere, controls }: Language): readonly string[] {
  const options = [...Object.values(commands).map((one) => one.options), everywhere];
  const texts = [
    ...Object.values(commands).flatMap(({ name, about, onMessage = '' }) => [
      name,
      about,
      onMessage,
    ]),
    ...options
      .flatMap((one) => Object.values(one))
      .flatMap(({ name, about, choices = {} }) => [name, about, ...Object.values(choices)]),
    ...Object.values(controls),
  ];
  return texts.flatMap((text) => text.match(/[\p{L}\p{M}’']+/gu) ?? []);
}
