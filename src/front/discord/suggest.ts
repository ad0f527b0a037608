import type { AutocompleteInteraction } from 'discord.js';
import type { Option } from '../../core/command.ts';
import type { Library } from '../../core/library.ts';
import { offersFor } from '../../core/offers.ts';
import type { Ask } from '../../core/reply.ts';
import { deliver } from './answering/exchange.ts';
import type { Desk } from './desk.ts';
import { LIMIT } from './limits.ts';
import { faultOf } from './log.ts';
import { unformatted } from './markdown.ts';

/** Offers completions for the option being typed; none where there is a fault. Never throws. */
export async function suggest(typing: AutocompleteInteraction, desk: Desk): Promise<void> {
  const focused = typing.options.getFocused(true);
  const logged = (error: unknown) => {
    const fault = faultOf(error, [focused.value]);
    desk.log.warn({ command: typing.commandName, fault }, 'completing failed');
  };
  let choices: readonly Choice[] = [];
  try {
    // Where questions wait already, nobody is helped to type the next one.
    if (!desk.pacing.isBusy()) choices = choicesFor(typing.commandName, focused, desk);
  } catch (error) {
    logged(error);
  }
  await deliver(() => typing.respond(choices)).catch(logged);
}

/** `name` is what is seen, `value` what is sent. */
type Choice = { readonly name: string; readonly value: string };

function choicesFor(command: string, { name, value }: Choice, desk: Desk): readonly Choice[] {
  const option = desk.commands.get(command)?.options[name];
  const library = desk.library();
  return option && library ? offered(option, value, { library, today: desk.today }) : [];
}

/**
 * A question in which labels stand for what they label: whoever sends the text of a suggestion instead
 * of choosing it means the same.
 */
export function fromLabels({ command, raw }: Ask, desk: Desk): Ask {
  const options = desk.commands.get(command)?.options ?? {};
  const library = desk.library();
  if (!library) return { command, raw };
  const known = { library, today: desk.today };
  const meant = Object.entries(raw).map(([name, text]): [string, string] => {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    return [name, (option && meantBy(text, option, known)) ?? text];
  });
  return { command, raw: Object.fromEntries(meant) };
}

/** What suggestions are made of. */
type Known = { readonly library: Library; readonly today: Desk['today'] };

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

const TODAY = 'today';

function suggestions(option: Option, typed: string, { library, today }: Known): readonly Choice[] {
  const offers = offersFor(option, typed, { library, limit: LIMIT.choices, today: today() });
  const choices = offers.map(({ label, value }) => ({ name: label, value }));
  const isToday = option.kind === 'when' && TODAY.startsWith(typed.trim().toLowerCase());
  return isToday ? [{ name: TODAY, value: today() }, ...choices] : choices;
}
