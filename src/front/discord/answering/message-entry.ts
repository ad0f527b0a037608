import type { MessageContextMenuCommandInteraction, MessageSnapshot } from 'discord.js';
import type { Ask } from '../../../core/reply.ts';
import type { Desk } from '../desk.ts';
import { whisper } from '../render.ts';
import type { Task } from './guarded.ts';
import { answerInTime } from './in-time.ts';
import { apart, chosenIn, placeOf } from './place.ts';

/** Answers what is asked of a message, privately: nobody else has asked. */
export async function answerOfMessage(
  { asking, exchange, note }: Task<MessageContextMenuCommandInteraction>,
  desk: Desk,
): Promise<void> {
  const ask = askOfMessage(asking, desk);
  note(ask);
  if (Object.values(ask.raw).includes('')) return exchange.tell(whisper(NO_TEXT));
  const { drawnAs } = chosenIn(placeOf(asking), desk);
  await answerInTime({ exchange, ask, ...apart(asking, 'asker', drawnAs) }, desk);
}

/** The question that an entry of a message's menu puts. */
function askOfMessage(
  { commandName, targetMessage }: MessageContextMenuCommandInteraction,
  { commands }: Desk,
): Ask {
  const command = [...commands.values()].find((one) => one.onMessage?.label === commandName);
  const option = command?.onMessage?.option ?? '';
  return { command: command?.name ?? commandName, raw: { [option]: textOf(targetMessage) } };
}

const NO_TEXT = 'This message holds no text that can be read.';

/** What a message says: its own words, then those of its previews, then what it forwards. */
function textOf(message: Told & { readonly messageSnapshots: Forwarded }): string {
  return [message, ...(message.messageSnapshots?.values() ?? [])]
    .flatMap(partsOf)
    .join('\n')
    .trim();
}

type Told = Pick<MessageSnapshot, 'content' | 'embeds'>;
type Forwarded = { readonly values: () => Iterable<Told> } | null;

function partsOf({ content, embeds }: Told): readonly string[] {
  const previews = embeds.flatMap(({ title, description }) => [title, description]);
  return [content, ...previews].flatMap((part) => part || []);
}
