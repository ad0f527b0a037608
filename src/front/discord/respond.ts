import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Command, RawInput } from '../../core/command.ts';
import type { Digests } from '../../core/digest/digests.ts';
import type { Ask, Reply } from '../../core/reply.ts';
import { enclosed } from '../picture/enclosed.ts';
import type { Desk } from './desk.ts';
import { digestsHere } from './digests-here.ts';
import { faultOf } from './log.ts';
import { commandOf, readPress } from './press.ts';
import { rawInput } from './raw-input.ts';
import { enclosing, type Message, privately, render, whisper } from './render.ts';
import { MANAGES } from './slash.ts';
import { suggest } from './suggest.ts';
import { within } from './within.ts';

type Asking =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction;

/** Answers whatever a person does with the bot. Never throws: a fault is logged, and the person told. */
export async function respond(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(interaction, desk);
  if (interaction.isChatInputCommand()) return answerCommand(interaction, desk);
  if (interaction.isMessageContextMenuCommand()) return answerOfMessage(interaction, desk);
  if (interaction.isButton()) return answerPress(interaction, desk);
}

async function answerCommand(asking: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const ask = { command: asking.commandName, raw: rawInput(asking) };
  const isForManagers = desk.commands.get(ask.command)?.isFor === 'managers';
  await guarded(asking, desk, ask, async () => {
    if (isForManagers) return answerManager(asking, ask, desk);
    const { message } = await answer(ask, desk);
    await deliver(() => asking.reply({ ...message }));
  });
}

/** Answers what is asked of a message, privately: nobody else has asked. */
async function answerOfMessage(
  asking: MessageContextMenuCommandInteraction,
  desk: Desk,
): Promise<void> {
  const { commandName, targetMessage } = asking;
  const command = [...desk.commands.values()].find((one) => one.onMessage?.label === commandName);
  const text = textOf(targetMessage);
  const option = command?.onMessage?.option ?? '';
  const ask = { command: command?.name ?? commandName, raw: { [option]: text } };
  await guarded(asking, desk, ask, async () => {
    if (text === '') return deliver(() => asking.reply({ ...whisper(NO_TEXT) }));
    const { message } = await answer(ask, desk);
    await deliver(() => asking.reply({ ...privately(message) }));
  });
}

const NO_TEXT = 'This message holds no text that can be read.';

/** What a message says: its own words, then those of its previews. */
function textOf({
  content,
  embeds,
}: MessageContextMenuCommandInteraction['targetMessage']): string {
  const previews = embeds.flatMap(({ title, description }) => [title, description]);
  return [content, ...previews]
    .filter((part) => part)
    .join('\n')
    .trim();
}

/** Answers a manager privately, and whenever it is done: managing takes longer than three seconds. */
async function answerManager(
  asking: ChatInputCommandInteraction,
  ask: Ask,
  desk: Desk,
): Promise<void> {
  // Discord hides the command from others, but a server may show it to whom it likes.
  if (!asking.memberPermissions?.has(MANAGES)) {
    const line = `/${ask.command} is for those who may manage this server.`;
    return deliver(() => asking.reply({ ...whisper(line) }));
  }
  await deliver(() => asking.deferReply({ flags: ['Ephemeral'] }));
  const answered = await within(
    desk.patience,
    answer(ask, desk, digestsHere(asking, desk.digests)),
  );
  const { message } = answered ?? { message: whisper(STILL_AT_IT) };
  await deliver(() => asking.editReply({ ...message, flags: ['IsComponentsV2'] }));
}

const STILL_AT_IT =
  'This takes longer than Discord waits for an answer. It goes on, and /corpus tells when it is done.';

/** Turns the page of one's own answer in place; anyone else gets a copy of their own. */
async function answerPress(asking: ButtonInteraction, desk: Desk): Promise<void> {
  const press = readPress(asking.customId);
  const ask = press?.ask ?? { command: commandOf(asking.customId) ?? '', raw: {} };
  await guarded(asking, desk, ask, async () => {
    const command = desk.commands.get(ask.command);
    // No answer offers a manager's command as a button.
    if (!press || !command || command.isFor)
      return deliver(() => asking.reply({ ...outdated(command) }));
    const { message, isAnswer } = await answer(ask, desk);
    const own = asking.message.interactionMetadata?.user.id === asking.user.id;
    const quiet = asking.message.flags.has('Ephemeral');
    if (own && isAnswer && press.turns === 'page') {
      return deliver(() =>
        asking.update({ ...message, flags: ['IsComponentsV2'], attachments: [] }),
      );
    }
    return deliver(() => asking.reply({ ...(own && !quiet ? message : privately(message)) }));
  });
}

async function answer(
  { command: name, raw }: Ask,
  desk: Desk,
  digests?: Digests,
): Promise<{ message: Message; isAnswer: boolean }> {
  const { commands, library, renewal, claimsIn, today } = desk;
  const ready = library();
  if (!ready) {
    const line = 'Still loading the corpus. Please ask again in a moment.';
    return { message: whisper(line), isAnswer: false };
  }
  const reply = await (commands.get(name)?.answer(raw, {
    library: ready,
    commands: [...commands.values()],
    renewal,
    claimsIn,
    digests,
    today,
  }) ?? unknown(name));
  const message = render(reply, { command: name, raw });
  return {
    message: await withEnclosures(message, reply, desk),
    isAnswer: reply.kind !== 'unclear',
  };
}

/** With what the reply encloses. What cannot be painted is said, and costs nothing else. */
async function withEnclosures(message: Message, reply: Reply, { log }: Desk): Promise<Message> {
  const encloses = 'encloses' in reply ? (reply.encloses ?? []) : [];
  const made = await Promise.allSettled(encloses.map(enclosed));
  const files = made.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const lost = made.flatMap((one, at) =>
    one.status === 'rejected'
      ? [{ name: encloses[at]?.name ?? '', fault: faultOf(one.reason) }]
      : [],
  );
  for (const { name, fault } of lost) log.error({ name, fault }, 'an enclosure could not be made');
  return enclosing(
    message,
    files,
    lost.map(({ name }) => name),
  );
}

function unknown(name: string): Reply {
  return { kind: 'unclear', problem: `There is no command /${name} any more; type / to see all.` };
}

function outdated(command: Command | undefined): Message {
  const cure = command ? `Type /${command.name} to ask again.` : 'Type / to see what you can ask.';
  return whisper(`This button is from an earlier version of Dateline. ${cure}`);
}

/** Runs `work`; a fault is logged under a reference that the person is told, without details. */
async function guarded(
  asking: Asking,
  { log }: Desk,
  { command, raw }: { readonly command: string; readonly raw: RawInput },
  work: () => Promise<void>,
): Promise<void> {
  const reference = referenceOf(asking.id);
  const unsaid = Object.values(raw).filter((text) => text !== undefined);
  try {
    await work();
  } catch (error) {
    const fault = faultOf(error, unsaid);
    if (isTooLate(error)) {
      log.warn(
        { reference, command, fault },
        'Discord has this answer already, or waits no longer',
      );
      return;
    }
    log.error({ reference, command, fault }, 'answering failed');
    if (asking.replied) return;
    const apology = whisper(`Something broke on our side. Reference: ${reference}`);
    const tell = () =>
      asking.deferred
        ? asking.editReply({ ...apology, flags: ['IsComponentsV2'] })
        : asking.reply({ ...apology });
    await deliver(tell).catch((again) =>
      log.warn({ reference, fault: faultOf(again, unsaid) }, 'the fault could not be told'),
    );
  }
}

/**
 * Sends an answer; once more when the connection broke, for it may have got lost on the way.
 * Discord takes one answer to a question, so that this cannot post twice.
 */
async function deliver(send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!isConnection(error)) throw error;
    await send();
  }
}

/** Whether the way to Discord broke, so that nobody knows whether the answer arrived. */
function isConnection(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(UND_ERR_|E[A-Z]+$)/.test(code);
}

function isTooLate(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  return (
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged ||
    error.code === RESTJSONErrorCodes.UnknownInteraction ||
    error.code === RESTJSONErrorCodes.UnknownWebhook ||
    error.code === RESTJSONErrorCodes.InvalidWebhookToken
  );
}

/** Short enough to read out; unique among the faults of a day. */
function referenceOf(id: string): string {
  return BigInt(id).toString(36).slice(-8).toUpperCase();
}
