import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { Ask } from '../../../core/reply.ts';
import { fitLine } from '../clip.ts';
import type { Desk } from '../desk.ts';
import { faultOf } from '../log.ts';
import { oneLine } from '../markdown.ts';
import type { Message } from '../message.ts';
import { whisper } from '../render.ts';
import { withLine, withoutShare } from './altered.ts';
import { type Answer, draw } from './answer.ts';
import type { Exchange, Pressing } from './exchange.ts';
import { askInTime } from './in-time.ts';
import { channelOf, lackedByAsker, lackedByBot, toSend } from './permissions.ts';
import { chosenIn, localeOf, placeOf } from './place.ts';
import { isForbidden, isRefusal, isTaken, isTooLate } from './refusals.ts';
import { told } from './told.ts';

type Pressed = { readonly asking: Pressing; readonly exchange: Exchange; readonly ask: Ask };

/**
 * Shows a private answer to all in the channel. The button goes first, so that it cannot be pressed
 * again; the answer then follows up on the press. A follow-up belongs to who pressed, so that it takes no
 * permission of the bot: it arrives in threads, in group conversations, and in servers that the bot is not on.
 */
export async function share({ asking, exchange, ask }: Pressed, desk: Desk): Promise<void> {
  const { shared } = desk;
  const key = `${asking.message.id} ${asking.customId}`;
  const before = shared.get(key);
  // A double press: the first one goes on.
  if (before === 'on its way') return exchange.promise('in place');
  if (before === 'done') return exchange.tell(whisper('This answer is in the channel already.'));
  const refusal = refusalOf(asking);
  if (refusal) return exchange.tell(refusal);
  shared.set(key, 'on its way');
  try {
    const isDone = await post({ asking, exchange, ask }, desk);
    if (isDone) remember(shared, key);
    else shared.delete(key);
  } catch (error) {
    shared.delete(key);
    throw error;
  }
}

/** Why nothing can be shared where it was pressed; undefined where it can. */
function refusalOf(asking: Pressing): Message | undefined {
  if (!asking.message.flags.has('Ephemeral'))
    return whisper('Everybody here sees this answer already.');
  if (asking.context === InteractionContextType.BotDM) return whisper(NOBODY_ELSE);
  const lacked = lackedByAsker(asking, [
    'ViewChannel',
    toSend(asking),
    // Without it, Discord shows what an app says that is not on the server to nobody else.
    ...(asking.authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall]
      ? []
      : (['UseExternalApps'] as const)),
  ]);
  return lacked === undefined
    ? undefined
    : told(`You cannot share this: you lack the permission ${lacked} ${channelOf(asking)}.`);
}

const NOBODY_ELSE = 'There is nobody else here to share this with.';

/** Answers once more, takes the button away, and posts; false where nobody knows of a post, which was told. */
async function post({ asking, exchange, ask }: Pressed, desk: Desk): Promise<boolean> {
  const isCard = asking.message.flags.has('IsComponentsV2');
  const look = {
    drawnAs: isCard ? 'card' : 'plain',
    seenBy: 'asker',
    locale: localeOf(asking, true),
  } as const;
  const answered = await askInTime({ exchange, ask, manner: 'in place', look }, desk);
  if (!answered) return false;
  const before = draw(answered, look, desk.kept);
  try {
    await exchange.give(withoutShare(before), 'in place');
    await exchange.follow(sharedBy(asking, answered, desk));
    return true;
  } catch (error) {
    if (isTooLate(error) && !isTaken(error)) throw error;
    const fault = faultOf(error, Object.values(ask.raw));
    desk.log.warn({ command: ask.command, fault }, 'sharing failed');
    await exchange.restore(before);
    await exchange.tell(whyNotPosted(error, asking));
    return false;
  }
}

/** The answer for everyone, under the name of who shared it; nobody is called by it. */
function sharedBy(asking: Pressing, answered: Answer, desk: Desk): Message {
  const { drawnAs } = chosenIn(placeOf(asking), desk);
  const message = draw(
    answered,
    { drawnAs, seenBy: 'everyone', locale: localeOf(asking, false) },
    desk.kept,
  );
  const { user, member } = asking;
  const name = (member && 'displayName' in member && member.displayName) || user.displayName;
  return withLine(message, `-# Shared by ${fitLine(oneLine(name), LONGEST_NAME)}`);
}

/** Display names are no longer. */
const LONGEST_NAME = 80;

/** So many are remembered; their buttons are gone in any case. */
const MOST_REMEMBERED = 1000;

function remember(shared: Desk['shared'], key: string): void {
  shared.set(key, 'done');
  const [oldest] = shared.keys();
  if (shared.size > MOST_REMEMBERED && oldest !== undefined) shared.delete(oldest);
}

function whyNotPosted(error: unknown, asking: Pressing): Message {
  if (isForbidden(error)) {
    const lacked = lackedByBot(asking, ['ViewChannel', toSend(asking), 'AttachFiles']);
    return told(`This could not be shared: Dateline lacks ${lacked}.`);
  }
  return whisper(isRefusal(error) ? NOT_SHARED : NOT_CONFIRMED);
}

const NOT_CONFIRMED =
  'Discord did not confirm that this was shared. If it does not appear in the channel, press Share again.';
const NOT_SHARED = 'Discord did not take this; nothing was shared. Please press Share again.';
