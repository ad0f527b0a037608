import type { ChatInputCommandInteraction } from 'discord.js';
import type { Ask } from '../../../core/reply.ts';
import type { Desk } from '../desk.ts';
import { digestsHere } from '../digests-here.ts';
import { rawInput } from '../raw-input.ts';
import { whisper } from '../render.ts';
import { MANAGES } from '../slash.ts';
import { fromLabels } from '../suggest.ts';
import { within } from '../within.ts';
import { answer, draw } from './answer.ts';
import type { Task } from './guarded.ts';
import { withoutHide } from './hide.ts';
import { answerInTime } from './in-time.ts';
import { apart, audienceOf, chosenIn, placeOf } from './place.ts';

/** Answers a slash command: to all in the channel, or to who asked where they or the server want it so. */
export async function answerCommand(
  task: Task<ChatInputCommandInteraction>,
  desk: Desk,
): Promise<void> {
  const { asking, exchange, note } = task;
  const typed = { command: asking.commandName, raw: rawInput(asking) };
  note(typed);
  const command = desk.commands.get(typed.command);
  if (command?.isFor === 'managers') {
    return answerManager(task, typed, desk);
  }
  const { ask, hide } = withoutHide(typed);
  const { seenBy, drawnAs } = chosenIn(placeOf(asking), desk);
  const audience = audienceOf(command, hide ?? seenBy === 'asker');
  const meant = fromLabels(ask, desk);
  await answerInTime({ exchange, ask: meant, ...apart(asking, audience, drawnAs) }, desk);
}

/** Answers a manager privately, and whenever it is done: managing takes longer than three seconds. */
async function answerManager(
  { asking, exchange }: Task<ChatInputCommandInteraction>,
  ask: Ask,
  desk: Desk,
): Promise<void> {
  // Discord hides the command from others, but a server may show it to whom it likes.
  if (!asking.memberPermissions?.has(MANAGES)) {
    return exchange.tell(whisper(`/${ask.command} is for those who may manage this server.`));
  }
  await exchange.promise('private');
  const here = { ...desk, managed: digestsHere(asking, desk.digests) };
  const answered = await within(
    desk.patience,
    answer(fromLabels(ask, desk), placeOf(asking), here),
  );
  const message = answered
    ? draw(answered, { drawnAs: 'card', locale: asking.locale }, desk.kept)
    : whisper(STILL_AT_IT);
  await exchange.give(message, 'private');
}

const STILL_AT_IT =
  'This takes longer than Discord waits for an answer. It goes on, and /corpus tells when it is done.';
