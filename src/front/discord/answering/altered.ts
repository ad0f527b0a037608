import { type APIContainerComponent, ComponentType } from 'discord.js';
import { LIMIT } from '../limits.ts';
import type { Message } from '../message.ts';
import { SHARE } from '../press.ts';

type InCard = APIContainerComponent['components'][number];

/** The message with a line of markdown after its words; as it is where it has no room for one. */
export function withLine(message: Message, line: string): Message {
  if (message.content !== undefined) {
    const content = `${message.content}\n${line}`;
    return content.length > LIMIT.content ? message : { ...message, content };
  }
  return inCard(message, (parts) => {
    const texts = parts.filter((part) => part.type === ComponentType.TextDisplay);
    const length = texts.reduce((sum, { content }) => sum + content.length, line.length + 1);
    if (length > LIMIT.text) return parts;
    // No component more: there may be as many as Discord takes.
    const last = texts.at(-1);
    return parts.map((part) =>
      part === last ? { ...last, content: `${last.content}\n${line}` } : part,
    );
  });
}

/** The message without its files, and with a line that says why. */
export function withoutFiles(message: Message, why: string): Message {
  const { files: _, ...rest } = message;
  const bare = inCard(rest, (parts) =>
    parts.filter(({ type }) => type !== ComponentType.MediaGallery && type !== ComponentType.File),
  );
  return withLine(bare, why);
}

/** The message without its button to share it. */
export function withoutShare(message: Message): Message {
  const components = message.components.flatMap((one): Message['components'] => {
    if (one.type !== ComponentType.ActionRow) return [one];
    const rest = one.components.filter(isNoShare);
    return rest.length > 0 ? [{ ...one, components: rest }] : [];
  });
  return inCard({ ...message, components }, (parts) =>
    parts.flatMap((part): readonly InCard[] => {
      if (part.type !== ComponentType.ActionRow) return [part];
      const rest = part.components.filter(isNoShare);
      return rest.length > 0 ? [{ ...part, components: rest }] : [];
    }),
  );
}

function isNoShare(component: object): boolean {
  const id = 'custom_id' in component ? `${component.custom_id}` : '';
  // The question itself, which may be a kept one, does not matter here.
  return !id.startsWith(SHARE);
}

function inCard(
  message: Message,
  change: (parts: readonly InCard[]) => readonly InCard[],
): Message {
  const components = message.components.map((one) =>
    one.type === ComponentType.Container
      ? { ...one, components: [...change(one.components)] }
      : one,
  );
  return { ...message, components };
}
