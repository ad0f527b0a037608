import { config as loadEnvironment } from 'dotenv';
import { pino } from 'pino';
import { type Config, readConfig } from '../config.ts';
import type { Library } from '../core/library.ts';
import { startBot } from '../front/discord/bot.ts';
import { buildWithProgress } from './build-with-progress.ts';
import { claimsIn } from './claims-in.ts';
import { failPlainly } from './fail-plainly.ts';
import { readyIndex } from './index-files.ts';
import { openPrompt } from './terminal.ts';
import { theCommands } from './the-commands.ts';
import { today } from './today.ts';

loadEnvironment({ quiet: true });

const NO_TOKEN = `No DISCORD_TOKEN is set: make an application at https://discord.com/developers/applications, then Bot > Reset Token.
Put it into .env as DISCORD_TOKEN=… (see .env.example). Until then you can ask here:
`;

await failPlainly(async () => {
  const config = readConfig(process.env);
  const { token } = config.discord;
  if (token) return serve(config, token);
  console.log(NO_TOKEN);
  const ready = buildWithProgress(config, { mostFaults: 5 });
  const [{ library }, commands] = await Promise.all([ready, theCommands()]);
  await openPrompt({ library, commands, claimsIn, today });
});

/** Answers on Discord until the process is told to end; the index loads while it logs in. */
async function serve(config: Config, token: string): Promise<void> {
  const log = pino({ level: config.logLevel });
  let library: Library | undefined;
  const loading = load(config, log).then((opened) => {
    library = opened;
  });
  const bot = startBot({
    token,
    apiUrl: config.discord.apiUrl,
    guildId: config.discord.guildId,
    commands: await theCommands(),
    library: () => library,
    claimsIn,
    today,
    log,
    ended: () => process.exit(1), // The supervisor starts it again.
  });
  const stop = async (signal: string) => {
    log.info({ signal }, 'stopping');
    await (await bot).stop();
    process.exit();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void stop(signal));
  await Promise.all([bot, loading]);
}

async function load(config: Config, log: pino.Logger): Promise<Library> {
  const { library, built, faults, stale } = await readyIndex(config, {
    builtAt: new Date().toISOString(),
    report: () => {},
  });
  if (stale) log.error({ stale }, 'serving the last good index');
  for (const fault of faults) log.warn({ fault }, 'not read as it should be');
  const { articles, quotes, events, stamp, engine } = library.summary();
  log.info({ articles, quotes, events, stamp, engine, built: built !== undefined }, 'index loaded');
  return library;
}
