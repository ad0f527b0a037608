import type { MessageContextMenuCommandInteraction, MessageSnapshot } from 'discord.js';
import { LONGEST_TEXT } from '../../../core/command.ts';
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
  const { ask, isWhole } = askOfMessage(asking, desk);
  note(ask);
  if (Object.values(ask.raw).includes('')) return exchange.tell(whisper(NO_TEXT));
  const { drawnAs } = chosenIn(placeOf(asking), desk);
  const line = isWhole ? undefined : NOT_WHOLE;
  await answerInTime({ exchange, ask, line, ...apart(asking, 'asker', drawnAs) }, desk);
}

/** The question that an entry of a message's menu puts. */
function askOfMessage(
  { commandName, targetMessage }: MessageContextMenuCommandInteraction,
  { commands }: Desk,
): { readonly ask: Ask; readonly isWhole: boolean } {
  const command = [...commands.values()].find((one) => one.onMessage?.label === commandName);
  const name = command?.onMessage?.option ?? '';
  const option = command?.options[name];
  const longest = (option?.kind === 'text' && option.longest) || LONGEST_TEXT;
  const { text, isWhole } = textOf(targetMessage, longest);
  return { ask: { command: command?.name ?? commandName, raw: { [name]: text } }, isWhole };
}

const NO_TEXT = 'This message holds no text that can be read.';

const NOT_WHOLE = '-# Not all of this message was read: its previews are too long.';

/** What a message says: its own words, then those of its previews, then what it forwards, as far as they fit. */
function textOf(message: Told & { readonly messageSnapshots: Forwarded }, longest: number) {
  const all = [message, ...(message.messageSnapshots?.values() ?? [])].flatMap(partsOf);
  const [first = '', ...others] = all;
  let text = first;
  let isWhole = true;
  for (const part of others) {
    const longer = `${text}\n${part}`;
    if (longer.length <= longest) text = longer;
    else isWhole = false;
  }
  return { text: text.trim(), isWhole };
}

type Told = Pick<MessageSnapshot, 'content' | 'embeds'>;
type Forwarded = { readonly values: () => Iterable<Told> } | null;

function partsOf({ content, embeds }: Told): readonly string[] {
  const previews = embeds.flatMap(({ title, description }) => [title, description]);
  return [content, ...previews].flatMap((part) => part || []);
}
