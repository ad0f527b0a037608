import type { AutocompleteInteraction } from 'discord.js';
import type { Desk } from './desk.ts';
import { LIMIT } from './limits.ts';
import { faultOf } from './log.ts';
import { unformatted } from './markdown.ts';

/** Offers completions for the option being typed; none where there is a fault. Never throws. */
export async function suggest(typing: AutocompleteInteraction, desk: Desk): Promise<void> {
  const focused = typing.options.getFocused(true);
  try {
    await typing.respond(choicesFor(typing.commandName, focused, desk));
  } catch (error) {
    const fault = faultOf(error, [focused.value]);
    desk.log.warn({ command: typing.commandName, fault }, 'completing failed');
    if (!typing.responded) await typing.respond([]).catch(() => undefined);
  }
}

type Choice = { readonly name: string; readonly value: string };

function choicesFor(
  command: string,
  { name, value }: Choice,
  { commands, library, today }: Desk,
): readonly Choice[] {
  const option = commands.get(command)?.options[name];
  if (option?.kind !== 'text') return [];
  const offered = option.suggest
    ? (library()?.suggest(option.suggest, value, LIMIT.choices) ?? [])
    : (option.offers?.(value, today()) ?? []);
  const byName = new Map<string, Choice>();
  for (const one of offered) {
    const label = unformatted(one);
    if (label === '' || one.length > LIMIT.choice || byName.has(label)) continue;
    byName.set(label, { name: label, value: one });
  }
  return [...byName.values()].slice(0, LIMIT.choices);
}
