import { Client, Events, GatewayIntentBits } from 'discord.js';
import type { Command, Context } from '../../core/command.ts';
import type { Digest } from '../../core/digest/digest.ts';
import type { DigestsKept } from '../../core/digest/digests.ts';
import type { Poster } from '../../core/digest/poster.ts';
import type { Subscriptions } from '../../core/digest/subscription.ts';
import type { Library } from '../../core/library.ts';
import type { Renewal } from '../../core/renewal.ts';
import type { Desk } from './desk.ts';
import { followServers } from './follow-servers.ts';
import { lateness } from './lateness.ts';
import { faultOf, type Log } from './log.ts';
import { type Limits, pacing } from './pacing.ts';
import { digestPoster } from './post-digests.ts';
import { type CommandIds, register } from './registration.ts';
import { REFUSED_TOKEN } from './registration-faults.ts';
import { respond } from './respond.ts';
import { within } from './within.ts';

export type BotSettings = {
  readonly token: string;
  /** Another base than Discord's, such as `http://127.0.0.1:8080/api`; discord.js adds `/v10`. */
  readonly apiUrl?: string | undefined;
  /** Registers the commands for this server alone. */
  readonly guildId?: string | undefined;
  readonly commands: readonly Command[];
  /** Undefined as long as it is being loaded. */
  readonly library: () => Library | undefined;
  /** Reads the corpus anew when it is asked to. */
  readonly renewal?: Renewal | undefined;
  readonly claimsIn: Context['claimsIn'];
  /** Absent where no digests are kept. */
  readonly digests?: DigestsKept | undefined;
  /** Those that rest while the bot is away from their server. */
  readonly subscriptions?: Pick<Subscriptions, 'servers' | 'leave' | 'rejoin'> | undefined;
  readonly today: Context['today'];
  readonly pause: Context['pause'];
  /** The settings of a place; without it nothing can be set. */
  readonly settingsOf?: Desk['settingsOf'];
  /** How answers are drawn where no settings are kept; as cards, unless it says otherwise. */
  readonly drawnAs?: Desk['drawnAs'];
  /** Keeps questions that are too long for a button. */
  readonly kept?: Desk['kept'];
  readonly log: Log;
  /** An answer that takes more than so many milliseconds is promised first. */
  readonly promptness?: number;
  /** How long a slow answer can still be given, in milliseconds. */
  readonly patience?: number;
  /** How much is answered at once, and how much one person may ask. */
  readonly limits?: Limits;
  /** Milliseconds on a clock that only goes on. */
  readonly clock?: () => number;
  /** Called when Discord ends the session for good: only a new start helps then. */
  readonly ended?: () => void;
};

export type Bot = {
  /** Lets answers on their way arrive, then leaves. */
  readonly stop: () => Promise<void>;
  /** Waits until what is being answered now is answered. */
  readonly answered: () => Promise<void>;
  /** Posts digests. */
  readonly poster: Poster<Digest>;
};

/** Discord waits three seconds for an answer; a stop waits no longer than that. */
const PATIENCE_MS = 3000;

/** So that a promise has a second to arrive. */
const PROMPT_MS = 2000;

/** A deferred answer can be given for fifteen minutes; the last one is kept for saying so. */
const DEFERRED_MS = 14 * 60_000;

/** Logs in, registers the commands where they changed, and answers until stopped. */
export async function startBot(settings: BotSettings): Promise<Bot> {
  const { token, apiUrl, guildId, commands, log, ended } = settings;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    waitGuildTimeout: 3000,
    ...(apiUrl && { rest: { api: apiUrl } }),
  });
  logEvents(client, log);
  client.on(Events.Invalidated, () => ended?.());
  const ids = new Map<string, string>();
  const desk = deskOf(settings, ids);
  const underway = new Set<Promise<void>>();
  client.on(Events.InteractionCreate, (interaction) => {
    const answering = respond(interaction, desk)
      .catch((error) => log.error({ fault: faultOf(error) }, 'an interaction was lost'))
      .finally(() => underway.delete(answering));
    underway.add(answering);
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await login(client, token);
  const here = await ready;
  if (settings.subscriptions) followServers(here, settings.subscriptions, Date.now);
  const applicationId = here.application.id;
  const registered = await registerOrLog({
    rest: client.rest,
    applicationId,
    guildId,
    commands,
    log,
  });
  for (const [name, id] of registered) ids.set(name, id);
  let stopping: Promise<void> | undefined;
  return {
    poster: digestPoster(here, Date.now),
    stop: () => {
      stopping ??= within(PATIENCE_MS, Promise.allSettled(underway)).then(() => client.destroy());
      return stopping;
    },
    answered: async () => {
      await Promise.allSettled(underway);
    },
  };
}

function deskOf(settings: BotSettings, ids: CommandIds): Desk {
  const { commands, library, renewal, claimsIn, digests, today, pause, settingsOf, kept, log } =
    settings;
  const { drawnAs = 'card', promptness = PROMPT_MS, patience = DEFERRED_MS } = settings;
  const { clock = () => performance.now(), limits } = settings;
  const late = lateness();
  return {
    commands: new Map(commands.map((one) => [one.name, one])),
    library,
    renewal,
    claimsIn,
    digests,
    today,
    pause,
    settingsOf,
    drawnAs,
    kept,
    mention: (command) => {
      const id = ids.get(command);
      return id ? `</${command}:${id}>` : `\`/${command}\``;
    },
    shared: new Map(),
    log,
    pacing: pacing(clock, limits),
    sinceMade: (createdAt) => {
      const seen = clock();
      const lost = late(createdAt, seen);
      return () => lost + clock() - seen;
    },
    promptness,
    patience,
  };
}

async function login(client: Client, token: string): Promise<void> {
  try {
    await client.login(token);
  } catch (error) {
    const refused = error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
    if (!refused) throw error;
    throw new Error(REFUSED_TOKEN, { cause: error });
  }
}

/** Commands that could not be registered are those of the last start: better than no bot. */
async function registerOrLog(registration: Parameters<typeof register>[0]): Promise<CommandIds> {
  try {
    return await register(registration);
  } catch (error) {
    registration.log.error({ fault: faultOf(error) }, 'registering the commands failed');
    return new Map();
  }
}

function logEvents(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log.error({ fault: faultOf(error) }, 'discord.js failed'));
  client.on(Events.Warn, (message) => log.warn({}, message));
  client.on(Events.ShardError, (error) =>
    log.error({ fault: faultOf(error) }, 'the connection failed'),
  );
  client.on(Events.ShardReconnecting, () => log.warn({}, 'the connection broke; connecting again'));
  client.on(Events.ShardResume, () => log.info({}, 'connected again'));
  client.on(Events.Invalidated, () => log.error({}, 'Discord ended the session; start again'));
}
