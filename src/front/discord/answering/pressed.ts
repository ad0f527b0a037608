import type { Command } from '../../../core/command.ts';
import type { Ask } from '../../../core/reply.ts';
import type { Desk } from '../desk.ts';
import { commandOf, type Press, readPress } from '../press.ts';
import { whisper } from '../render.ts';
import type { Exchange, Pressing } from './exchange.ts';
import type { Task } from './guarded.ts';
import { withoutHide } from './hide.ts';
import { answerInTime } from './in-time.ts';
import { channelOf } from './permissions.ts';
import { type Audience, apart, audienceOf, chosenIn, placeOf } from './place.ts';
import { isForbidden } from './refusals.ts';
import { share } from './share.ts';
import { outdated, told } from './told.ts';

/** What was pressed or chosen, as far as it can be read. */
function pressOf(asking: Pressing, { kept }: Desk): Press | undefined {
  const press = readPress(asking.customId, kept);
  if (!asking.isStringSelectMenu()) return press;
  const [chosen = ''] = asking.values;
  if (press?.turns === 'go') return readPress(chosen, kept);
  if (press?.turns !== 'jump' || !/^[1-9]\d{0,5}$/.test(chosen)) return undefined;
  const { command, raw } = press.ask;
  return { turns: 'page', ask: { command, raw: { ...raw, page: chosen } } };
}

/** Does what a button or a choice stands for. */
export async function answerPress(
  { asking, exchange, note }: Task<Pressing>,
  desk: Desk,
): Promise<void> {
  note({ command: commandOf(asking.customId) ?? '', raw: {} });
  const press = pressOf(asking, desk);
  if (press?.ask) note(press.ask);
  if (press?.turns === 'delete') return takeAway(asking, exchange);
  const command = desk.commands.get(press?.ask?.command ?? '');
  // No answer offers a manager's command as a button.
  if (!press?.ask || !command || command.isFor) {
    return exchange.tell(outdated(press?.ask?.command ?? commandOf(asking.customId), desk));
  }
  const { ask, hide } = withoutHide(press.ask);
  switch (press.turns) {
    case 'page':
      return turn({ asking, exchange, ask, command }, desk);
    case 'question': {
      // Seen by those who see what it is from, unless the server wants it otherwise; other people's
      // questions are their own affair.
      const { seenBy } = chosenIn(placeOf(asking), desk);
      const isHidden = asking.message.flags.has('Ephemeral') || seenBy === 'asker';
      const audience = audienceOf(command, hide ?? (isHidden || !isOwn(asking)));
      return answerApart({ asking, exchange, ask, audience }, desk);
    }
    case 'share':
      if (command.isPrivate) return exchange.tell(whisper(FOR_YOU_ALONE));
      return share({ asking, exchange, ask }, desk);
    case 'jump':
      return exchange.tell(outdated(command.name, desk));
  }
}

type Pressed = { readonly asking: Pressing; readonly exchange: Exchange; readonly ask: Ask };

/** Turns the page of one's own answer in place; anyone else gets a copy of their own. */
async function turn(
  { asking, exchange, ask, command }: Pressed & { readonly command: Command },
  desk: Desk,
): Promise<void> {
  const { flags } = asking.message;
  const isHidden = flags.has('Ephemeral');
  const audience = audienceOf(command, isHidden);
  if (!isOwn(asking) || (command.isPrivate && !isHidden)) {
    const own = audienceOf(command, true);
    return answerApart({ asking, exchange, ask, audience: own }, desk);
  }
  // Discord does not turn a card into plain text, nor back.
  const drawnAs = flags.has('IsComponentsV2') ? 'card' : 'plain';
  const { look } = apart(asking, audience, drawnAs);
  await answerInTime({ exchange, ask, manner: 'in place', look }, desk);
}

/** Answers in a message of its own. */
async function answerApart(
  { asking, exchange, ask, audience }: Pressed & { readonly audience: Audience },
  desk: Desk,
): Promise<void> {
  const { drawnAs } = chosenIn(placeOf(asking), desk);
  await answerInTime({ exchange, ask, ...apart(asking, audience, drawnAs) }, desk);
}

/** Takes an answer away, for who asked or shared it, and for those who keep order in the channel. */
async function takeAway(asking: Pressing, exchange: Exchange): Promise<void> {
  if (!isOwn(asking) && !asking.memberPermissions?.has('ManageMessages'))
    return exchange.tell(whisper(NOT_YOURS));
  // By way of the interaction, not of the channel: so it takes no permission of the bot, in any place.
  await exchange.promise('in place');
  try {
    await exchange.takeAway();
  } catch (error) {
    if (!isForbidden(error)) throw error;
    const others = `Who may manage messages ${channelOf(asking)} can.`;
    await exchange.tell(told(`Discord does not let Dateline delete this. ${others}`));
  }
}

const FOR_YOU_ALONE = 'This answer is for you alone; it cannot be shared.';
const NOT_YOURS =
  'Only who asked for this answer or shared it, and those who may manage messages here, can delete it.';

/** Whether who pressed is who asked, or shared the answer. */
function isOwn({ message, user }: Pressing): boolean {
  return message.interactionMetadata?.user.id === user.id;
}
