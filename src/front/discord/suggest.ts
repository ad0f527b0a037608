import type { AutocompleteInteraction } from 'discord.js';
import { offersFor } from '../../core/offers.ts';
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
  { commands, library }: Desk,
): readonly Choice[] {
  const ready = library();
  if (!ready) return [];
  const option = commands.get(command)?.options[name];
  const offers = offersFor(option, value, { library: ready, limit: LIMIT.choices });
  const byName = new Map<string, Choice>();
  for (const { label, value: asked } of offers) {
    const shown = unformatted(label);
    if (shown === '' || asked.length > LIMIT.choice || byName.has(shown)) continue;
    byName.set(shown, { name: shown, value: asked });
  }
  return [...byName.values()].slice(0, LIMIT.choices);
}
