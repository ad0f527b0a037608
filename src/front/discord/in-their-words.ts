import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ComponentType,
} from 'discord.js';
import { controls } from './languages/languages.ts';
import { LIMIT } from './limits.ts';
import type { Message } from './message.ts';

type AnyRow = APIActionRowComponent<APIComponentInMessageActionRow>;

/**
 * A message with the words on its own buttons and choices in the language of a locale. They are
 * translated last, because nothing else depends on them; what a finding is called stays before them.
 */
export function inTheirWords(message: Message, locale: string): Message {
  const { named, page } = controls(locale);
  const translated = (text: string, longest: number) =>
    text
      .replace(/^Page (\d+) of (\d+)$/, (_, number, of) => page(Number(number), Number(of)))
      .replace(/^((?:[A-Z]\d+(?:\.\d+)?: )?)(.*)$/s, (_, whose, words) => `${whose}${named(words)}`)
      .slice(0, longest);
  const row = <One extends { readonly type: ComponentType }>(one: One): One =>
    isRow(one)
      ? { ...one, components: one.components.map((part) => relabelled(part, translated)) }
      : one;
  return {
    ...message,
    components: message.components.map((one) =>
      one.type === ComponentType.Container
        ? { ...one, components: one.components.map(row) }
        : row(one),
    ),
  };
}

function isRow<One extends { readonly type: ComponentType }>(one: One): one is One & AnyRow {
  return one.type === ComponentType.ActionRow;
}

function relabelled<Part extends APIComponentInMessageActionRow>(
  part: Part,
  translated: (text: string, longest: number) => string,
): Part {
  if (part.type === ComponentType.StringSelect) {
    const { placeholder = '' } = part;
    const options = part.options.map((one) => ({
      ...one,
      label: translated(one.label, LIMIT.choice),
    }));
    return { ...part, placeholder: translated(placeholder, LIMIT.choice), options };
  }
  return 'label' in part && part.label
    ? { ...part, label: translated(part.label, LIMIT.label) }
    : part;
}
