import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessagePayload,
  REST,
  Routes,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { type Message, privately } from '../message.ts';
import { isConnection, isGone, isTaken } from './refusals.ts';

/** What somebody did that is answered with words. */
export type Asking = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | Pressing;
/** A button that was pressed, or an entry of a select that was chosen. */
export type Pressing = ButtonInteraction | StringSelectMenuInteraction;

/** Where an answer appears: to all in the channel, to who asked, or in the message that was pressed. */
export type Manner = 'public' | 'private' | 'in place';

/** The talk with Discord over one interaction, which takes one answer. */
export type Exchange = {
  readonly asking: Asking;
  /** Milliseconds since it was asked. */
  readonly waited: () => number;
  /** Whether all is said, so that a fault after it need not be told. */
  readonly isOver: () => boolean;
  /** Gives the answer, whether one was promised or not. */
  readonly give: (message: Message, manner: Manner) => Promise<void>;
  /** Promises an answer for later: Discord waits three seconds, and then fifteen minutes. */
  readonly promise: (manner: Manner) => Promise<void>;
  /** Shows everyone a message of its own after the answer, quietly; nobody knows whether it arrived where this fails. */
  readonly follow: (message: Message) => Promise<void>;
  /** Puts a message back in place where that goes. */
  readonly restore: (message: Message) => Promise<void>;
  /** Takes the message away that was pressed, or the answer that was given; gone already is as well. */
  readonly takeAway: () => Promise<void>;
  /** Tells who asked, and nobody else, whatever was promised or answered. */
  readonly tell: (message: Message) => Promise<void>;
};

type Stage = 'open' | 'promised' | 'promised privately' | 'acknowledged' | 'over';
const PROMISED = {
  public: 'promised',
  private: 'promised privately',
  'in place': 'acknowledged',
} as const satisfies Readonly<Record<Manner, Stage>>;

export function exchangeOver(asking: Asking, waited: () => number): Exchange {
  let stage: Stage = 'open';
  const reply = async (message: Message) => {
    await deliver(() => asking.reply({ ...message }));
    asking.replied = true;
    stage = 'over';
  };
  const edit = async (message: Message) => {
    await deliver(() => asking.editReply(edited(message)));
    stage = 'over';
  };
  const followPrivately = async (message: Message) => {
    await deliver(() => asking.followUp({ ...privately(message) }));
    stage = 'over';
  };

  const withdraw = async () => {
    try {
      await deliver(() => asking.deleteReply());
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  };

  return {
    asking,
    waited,
    isOver: () => stage === 'over',
    async give(message, manner) {
      if (stage !== 'open') return edit(message);
      if (manner !== 'in place') {
        return reply(manner === 'private' ? privately(message) : message);
      }
      if (!isPressing(asking)) throw new Error('only a pressed message is changed in place');
      await deliver(() => asking.update(edited(message)));
      asking.replied = true; // Also where Discord took it, but its confirmation got lost.
      stage = 'over';
    },
    async promise(manner) {
      await taken(() => promised(asking, manner));
      asking.deferred = true; // Also where Discord took the promise, but its confirmation got lost.
      stage = PROMISED[manner];
    },
    follow: (message) => followOnce(asking, message),
    async restore(message) {
      asking.replied = true;
      stage = 'over';
      await deliver(() => asking.editReply(edited(message))).catch(() => undefined);
    },
    async takeAway() {
      await withdraw();
      stage = 'over';
    },
    async tell(message) {
      switch (stage) {
        case 'open':
          return reply(privately(message));
        case 'promised privately':
          return edit(message);
        case 'promised':
          // What follows a promise takes its place and is seen by all; so the promise goes first.
          await withdraw();
          return followPrivately(message);
        case 'acknowledged':
        case 'over':
          return followPrivately(message);
      }
    },
  };
}

/** Whether it was done with a message of the bot. */
function isPressing(asking: Asking): asking is Pressing {
  return asking.isMessageComponent();
}

function promised(asking: Asking, manner: Manner): Promise<unknown> {
  if (manner !== 'in place') {
    return asking.deferReply(manner === 'private' ? { flags: ['Ephemeral'] } : {});
  }
  if (!isPressing(asking)) throw new Error('only a pressed message is changed in place');
  return asking.deferUpdate();
}

/** A message in the place of another; who sees it stays as it is. */
function edited(message: Message) {
  const flags = message.flags.filter((flag) => flag !== 'Ephemeral');
  return { ...message, flags, attachments: [] };
}

/**
 * Of follow-ups, unlike of answers, Discord takes as many as it is sent; so this is sent once, and not again
 * where Discord or the way to it broke, as discord.js would.
 */
async function followOnce(asking: Asking, message: Message): Promise<void> {
  const silent = { ...message, flags: [...message.flags, 'SuppressNotifications' as const] };
  const payload = MessagePayload.create(asking, silent).resolveBody();
  const { body, files } = await payload.resolveFiles();
  const { rest: usual } = asking.client.options;
  // Without the timers with which a lasting one sweeps.
  const rest = new REST({ ...usual, retries: 0, hashSweepInterval: 0, handlerSweepInterval: 0 });
  const route = Routes.webhook(asking.applicationId, asking.token);
  await rest.post(route, { body, ...(files && { files }), auth: false });
}

/** Makes a promise; one that Discord has already is as good, whoever's confirmation got lost. */
async function taken(send: () => Promise<unknown>): Promise<void> {
  try {
    await deliver(send);
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
}

/**
 * Sends an answer; once more when the connection broke, for it may have got lost on the way. Discord
 * takes one answer to a question, so that this cannot post twice: that it has one then is what was wanted.
 */
export async function deliver(send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!isConnection(error)) throw error;
    await send().catch((again) => {
      if (!isTaken(again)) throw again;
    });
  }
}
