import { ComponentType } from 'discord.js';
import type { Desk } from '../desk.ts';
import { type Message, whisper } from '../render.ts';

/** Words of ours for who asked alone, in Discord's own markdown: what is not ours in them is escaped. */
export function told(markdown: string): Message {
  const blank = whisper('');
  const [container] = blank.components;
  const text = { type: ComponentType.TextDisplay, content: markdown } as const;
  return { ...blank, components: [{ ...container, components: [text] }] };
}

/** What to do instead of pressing a button that cannot be read, or stands for nothing any more. */
export function outdated(command: string | undefined, { commands, mention }: Desk): Message {
  const isAsked = command !== undefined && commands.has(command);
  const cure = isAsked
    ? `Use ${mention(command)} to ask again.`
    : 'Type / to see what can be asked.';
  return told(`This button is from an earlier answer and cannot be read any more. ${cure}`);
}
