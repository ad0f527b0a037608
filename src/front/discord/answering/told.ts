import { ComponentType } from 'discord.js';
import type { Desk } from '../desk.ts';
import { type Message, privately } from '../message.ts';

/** Words of ours for who asked alone, in Discord's own markdown: what is not ours in them is escaped. */
export function told(markdown: string): Message {
  return privately({
    flags: ['IsComponentsV2'],
    components: [
      {
        type: ComponentType.Container,
        components: [{ type: ComponentType.TextDisplay, content: markdown }],
      },
    ],
    allowedMentions: { parse: [] },
  });
}

/** What to do instead of pressing a button that cannot be read, or stands for nothing any more. */
export function outdated(command: string | undefined, { commands, mention }: Desk): Message {
  const isAsked = command !== undefined && commands.has(command);
  const cure = isAsked
    ? `Use ${mention(command)} to ask again.`
    : 'Type / to see what can be asked.';
  return told(`This button is from an earlier answer and cannot be read any more. ${cure}`);
}
