import type { APIContainerComponent } from 'discord.js';
import type { Row } from './buttons.ts';

/** What is sent to Discord; discord.js takes it as it is. A card has components alone, plain text has content. */
export type Message = {
  readonly flags: readonly ('IsComponentsV2' | 'SuppressEmbeds' | 'Ephemeral')[];
  readonly content?: string;
  readonly components: readonly (APIContainerComponent | Row)[];
  readonly allowedMentions: { readonly parse: [] };
  readonly files?: readonly File[];
};

/** A file that a message brings along, under the name by which its components show it. */
type File = { readonly name: string; readonly attachment: Buffer; readonly description?: string };

/** The same message, seen by the asker alone. */
export function privately(sent: Message): Message {
  return { ...sent, flags: [...sent.flags.filter((flag) => flag !== 'Ephemeral'), 'Ephemeral'] };
}
