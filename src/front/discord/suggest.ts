import type { AutocompleteInteraction } from 'discord.js';
import type { Option } from '../../core/command.ts';
import type { Library } from '../../core/library.ts';
import type { Ask } from '../../core/reply.ts';
import { isTooLate } from './answering/refusals.ts';
import type { Desk } from './desk.ts';
import { LIMIT } from './limits.ts';
import { faultOf } from './log.ts';
import { unformatted } from './markdown.ts';

/** Offers completions for the option being typed; none where there is a fault. Never throws. */
export async function suggest(typing: AutocompleteInteraction, desk: Desk): Promise<void> {
  const focused = typing.options.getFocused(true);
  try {
    // Where questions wait already, nobody is helped to type the next one.
    const choices = desk.pacing.isBusy() ? [] : choicesFor(typing.commandName, focused, desk);
    await typing.respond(choices);
  } catch (error) {
    const fault = faultOf(error, [focused.value]);
    desk.log.warn({ command: typing.commandName, fault }, 'completing failed');
    if (!typing.responded && !isTooLate(error)) await typing.respond([]).catch(() => undefined);
  }
}

/** `name` is what is seen, `value` what is sent. */
type Choice = { readonly name: string; readonly value: string };

function choicesFor(
  command: string,
  { name, value }: Choice,
  { commands, library, today }: Desk,
): readonly Choice[] {
  const option = commands.get(command)?.options[name];
  const ready = library();
  return option && ready ? offered(option, value, { library: ready, today }) : [];
}

/**
 * A question in which labels stand for what they label: whoever sends the text of a suggestion instead
 * of choosing it means the same.
 */
export function fromLabels({ command, raw }: Ask, { commands, library, today }: Desk): Ask {
  const options = commands.get(command)?.options ?? {};
  const ready = library();
  if (!ready) return { command, raw };
  const meant = Object.entries(raw).map(([name, text]): [string, string] => {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    return [name, (option && meantBy(text, option, { library: ready, today })) ?? text];
  });
  return { command, raw: Object.fromEntries(meant) };
}

/** What a text means that is a label and no value; undefined for every other text. */
function meantBy(text: string, option: Option, known: Known): string | undefined {
  const all = offered(option, text, known);
  if (all.some(({ value }) => value === text)) return undefined;
  return all.find(({ name }) => name === text)?.value;
}

/** What can be chosen for an option: labels that differ, none too long for Discord. */
function offered(option: Option, typed: string, known: Known): readonly Choice[] {
  const byName = new Map<string, Choice>();
  for (const { name, value } of suggestions(option, typed, known)) {
    const label = unformatted(name);
    if (label === '' || label.length > LIMIT.choice || value.length > LIMIT.choice) continue;
    if (!byName.has(label)) byName.set(label, { name: label, value });
  }
  return [...byName.values()].slice(0, LIMIT.choices);
}

/** What completions are made from. */
type Known = { readonly library: Library } & Pick<Desk, 'today'>;

function suggestions(option: Option, typed: string, { library, today }: Known): readonly Choice[] {
  if (option.kind !== 'text') return [];
  const all = option.suggest
    ? library.suggest(option.suggest, typed, LIMIT.choices)
    : (option.offers?.(typed, today()) ?? []);
  return all.map((one) => ({ name: one, value: one }));
}
