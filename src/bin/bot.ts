import { config as loadEnvironment } from 'dotenv';
import { type Logger, pino } from 'pino';
import { type Config, readConfig } from '../config.ts';
import { type Bot, startBot } from '../front/discord/bot.ts';
import { faultOf } from '../front/discord/log.ts';
import type { State } from '../stores/state.ts';
import { claimsIn } from './claims-in.ts';
import { failPlainly } from './fail-plainly.ts';
import { fetchingSources } from './fetching-sources.ts';
import { CLOCK, keepDigests } from './keep-digests.ts';
import { keepState } from './keep-state.ts';
import { keeperOf } from './keeper-of.ts';
import { lastingContext } from './lasting-context.ts';
import { logNews, logPolled } from './log-news.ts';
import { pause } from './pause.ts';
import { pollSources } from './poll-sources.ts';
import { openPrompt } from './terminal.ts';
import { theCommands } from './the-commands.ts';
import { openTheState } from './the-state.ts';
import { today } from './today.ts';

loadEnvironment({ quiet: true });

const NO_TOKEN = `No DISCORD_TOKEN is set: make an application at https://discord.com/developers/applications, then Bot > Reset Token.
Put it into .env as DISCORD_TOKEN=… (see .env.example). Until then you can ask here:
`;

/** What every answer is given. */
const GIVEN = { claimsIn, today, pause };

await failPlainly(async () => {
  const config = readConfig(process.env);
  const { token } = config.discord;
  if (token) return serve(config, token);
  console.log(NO_TOKEN);
  // A bot has it built by another process.
  const { buildWithProgress } = await import('./build-with-progress.ts');
  const ready = buildWithProgress(config, { mostFaults: 5 });
  const [{ library }, commands] = await Promise.all([ready, theCommands()]);
  const opened = { library, commands, ...GIVEN };
  await openPrompt(lastingContext(config, opened));
});

/**
 * Answers on Discord until the process is told to end. The last index is opened at once, while the bot
 * logs in; what has changed since is read meanwhile, and taken when it is there.
 */
async function serve(config: Config, token: string): Promise<void> {
  const log = pino({ level: config.logLevel });
  const state = openTheState(config, (fault) => log.warn({ fault: fault.message }, 'state'));
  let bot: Promise<Bot> | undefined;
  const keeper = keeperOf(config, {
    answered: async () => (await bot)?.answered(),
    tell: (news) => logNews(log, news),
  });
  let poster: Bot['poster'] | undefined;
  const digests = keepDigests({
    subscriptions: state.subscriptions,
    ledger: state.ledger,
    clock: CLOCK,
    library: keeper.library,
    isRenewing: keeper.isRenewing,
    poster: () => poster,
    tell: (fault) => log.error({ fault: faultOf(fault) }, 'digests could not be posted'),
  });
  const polling = pollSources({
    everyMinutes: config.pollMinutes,
    ...fetchingSources(config),
    renew: keeper.renew,
    clock: CLOCK,
    tell: (news) => logPolled(log, news),
  });
  const tidying = tidyingOf(state, log);
  const stop = async (why: object) => {
    log.info(why, 'stopping');
    digests.stop();
    polling.stop();
    tidying.stop();
    await Promise.all([keeper.stop(), bot?.then((running) => running.stop())]);
    state.close();
    process.exit();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void stop({ signal }));
  bot = startBot({
    token,
    apiUrl: config.discord.apiUrl,
    guildId: config.discord.guildId,
    commands: await theCommands(),
    library: keeper.library,
    renewal: keeper,
    ...GIVEN,
    digests: digests.kept,
    subscriptions: state.subscriptions,
    settingsOf: state.settingsOf,
    kept: state.keptQuestions,
    log,
    ended: () => process.exit(1), // The supervisor starts it again.
  });
  await Promise.all([bot, keeper.start().then(() => renewFirst())]);
  poster = (await bot).poster;
  void digests.start();
  void tidying.start();
  if (config.pollMinutes > 0) void polling.start();
  // The reader is loaded before the first /verify, which would wait half a second for it.
  await claimsIn('');

  async function renewFirst(): Promise<void> {
    const renewed = await keeper.renew();
    if (keeper.library() || renewed.kind !== 'failed') return;
    await (await bot)?.stop();
    throw new Error(renewed.why);
  }
}

function tidyingOf(state: State, log: Logger) {
  const tell = (fault: unknown) =>
    log.error({ fault: faultOf(fault) }, 'the state could not be tidied');
  return keepState({ state, clock: CLOCK, tell });
}
