import { z } from 'zod';

/** The settings of every program, as `.env.example` explains them. */
export type Config = {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** The curator's list of who is who. */
  readonly speakersFile: string;
  /** How the index is searched. */
  readonly engine: 'auto' | 'minisearch' | 'packed';
  /** The curator's list of where articles come from, beside the corpus folder. */
  readonly sourcesFile: string;
  /** Where copies of fetched feeds and pages are kept. */
  readonly fetchedDir: string;
  /** Where settings, subscriptions and what was sent are remembered. */
  readonly stateFile: string;
  /** How often a running bot looks for new articles, in minutes; 0 for never. */
  readonly pollMinutes: number;
  readonly fetch: {
    /** Under which address a site's owner reaches whoever fetches. */
    readonly contact?: string;
    /** Whether sources on this machine and its network may be fetched. */
    readonly allowPrivate: boolean;
  };
  /** How answers are drawn on Discord in places that chose nothing. */
  readonly drawnAs: 'card' | 'plain';
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  readonly discord: {
    readonly token?: string;
    readonly guildId?: string;
    readonly apiUrl?: string;
  };
};

const blank = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema);

const environment = z.object({
  CORPUS_DIR: setting(z.string().trim().default('data/corpus')),
  INDEX_DIR: setting(z.string().trim().default('data/index')),
  SPEAKERS_FILE: setting(z.string().trim().default('data/speakers.yaml')),
  ENGINE: setting(
    z.enum(['auto', 'minisearch', 'packed'], 'must be auto, minisearch or packed').default('auto'),
  ),
  SOURCES_FILE: setting(z.string().trim().default('data/sources.yaml')),
  FETCHED_DIR: setting(z.string().trim().default('data/fetched')),
  POLL_MINUTES: setting(
    z.coerce
      .number('must be a number of minutes, 0 for never')
      .int('must be a whole number of minutes')
      .min(0, 'must be 0 or more')
      .max(10_080, 'must be 10080 (a week) at most')
      .refine((minutes) => minutes === 0 || minutes >= 5, 'must be 5 or more, or 0 for never')
      .default(30),
  ),
  FETCH_CONTACT: setting(z.string().trim().optional()),
  STATE_FILE: setting(z.string().trim().default('data/state.db')),
  ALLOW_PRIVATE_SOURCES: setting(
    z.enum(['true', 'false', '1', '0'], 'must be true or false').default('false'),
  ),
  RENDER: setting(z.enum(['card', 'plain'], 'must be card or plain').default('card')),
  LOG_LEVEL: setting(
    z
      .enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error')
      .default('info'),
  ),
  DISCORD_TOKEN: setting(
    z
      .string()
      .trim()
      .regex(/^\S+$/, 'must be the bot token alone, without “Bot” before it')
      .optional(),
  ),
  DISCORD_GUILD_ID: setting(
    z
      .string()
      .trim()
      .regex(/^\d{15,22}$/, 'must be a server id: 15 to 22 digits')
      .optional(),
  ),
  DISCORD_API_URL: setting(
    z.url({ protocol: /^https?$/, error: 'must be an http(s) address without /v10' }).optional(),
  ),
});

/** Reads the environment once, and checks it; throws one clear sentence a fault. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = environment.safeParse(env);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
    throw new Error(`${faults.join('\n')}\nSee .env.example for every setting.`);
  }
  const { CORPUS_DIR, INDEX_DIR, SPEAKERS_FILE, SOURCES_FILE, ENGINE, LOG_LEVEL, ...discord } =
    read.data;
  const { FETCHED_DIR, FETCH_CONTACT, ALLOW_PRIVATE_SOURCES, STATE_FILE, POLL_MINUTES } = read.data;
  return {
    corpusDir: CORPUS_DIR,
    indexDir: INDEX_DIR,
    speakersFile: SPEAKERS_FILE,
    engine: ENGINE,
    sourcesFile: SOURCES_FILE,
    fetchedDir: FETCHED_DIR,
    stateFile: STATE_FILE,
    pollMinutes: POLL_MINUTES,
    fetch: {
      ...(FETCH_CONTACT && { contact: FETCH_CONTACT }),
      allowPrivate: /^(?:true|1)$/u.test(ALLOW_PRIVATE_SOURCES),
    },
    drawnAs: discord.RENDER,
    logLevel: LOG_LEVEL,
    discord: {
      ...(discord.DISCORD_TOKEN && { token: discord.DISCORD_TOKEN }),
      ...(discord.DISCORD_GUILD_ID && { guildId: discord.DISCORD_GUILD_ID }),
      ...(discord.DISCORD_API_URL && { apiUrl: discord.DISCORD_API_URL.replace(/\/+$/, '') }),
    },
  };
}
