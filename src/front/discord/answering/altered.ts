import { type APIComponentInContainer, ComponentType } from 'discord.js';
import { LIMIT } from '../limits.ts';
import { readPress } from '../press.ts';
import type { Message } from '../render.ts';

type Parts = readonly APIComponentInContainer[];

/** The message without its button to share it. */
export function withoutShare(message: Message): Message {
  return altered(message, (parts) =>
    parts.flatMap((part): Parts => {
      if (part.type !== ComponentType.ActionRow) return [part];
      const components = part.components.filter(
        (one) => !('custom_id' in one && readPress(one.custom_id)?.turns === 'share'),
      );
      return components.length > 0 ? [{ ...part, components }] : [];
    }),
  );
}

/** The message with a line of markdown after its words, where there is room for it. */
export function withLine(message: Message, line: string): Message {
  return altered(message, (parts) => {
    const length = parts.reduce(
      (sum, part) => sum + (part.type === ComponentType.TextDisplay ? part.content.length : 0),
      line.length,
    );
    if (length > LIMIT.text) return parts;
    const ways = parts.findIndex(({ type }) => type === ComponentType.ActionRow);
    const text = { type: ComponentType.TextDisplay, content: line } as const;
    return parts.toSpliced(ways < 0 ? parts.length : ways, 0, text);
  });
}

/** The message without its files, and with a line that says why. */
export function withoutFiles(message: Message, why: string): Message {
  const { files: _, ...rest } = message;
  const bare = altered(rest, (parts) =>
    parts.filter(({ type }) => type !== ComponentType.MediaGallery && type !== ComponentType.File),
  );
  return withLine(bare, why);
}

function altered(message: Message, change: (parts: Parts) => Parts): Message {
  const [container] = message.components;
  return {
    ...message,
    components: [{ ...container, components: [...change(container.components)] }],
  };
}
