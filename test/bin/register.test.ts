import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../support/desk.ts';
import { type Loopback, startLoopback } from '../support/loopback-discord/loopback.ts';
import { APPLICATION, GUILD, TOKEN } from '../support/loopback-discord/world.ts';

let discord: Loopback;
beforeEach(async () => {
  discord = await startLoopback();
});
afterEach(() => discord.stop());

/** `npm run register` as a process of its own, with nothing set but what is given; nobody sits before it. */
async function register(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['src/bin/launch.mjs', 'register', ...words], {
    env: { DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: '', DISCORD_API_URL: discord.apiUrl, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { out: out.trimEnd().split('\n'), err: err.trimEnd(), exit: await exit };
}

function registered(): number {
  return discord.registered.get(`/applications/${APPLICATION}/commands`)?.length ?? 0;
}

const all = commands.length + commands.filter(({ onMessage }) => onMessage).length;
const equal = `${all} commands for every server: nothing differs.`;

test('shows what differs, and changes it only when it is told to', async () => {
  const dry = await register(['--dry-run']);
  expect(dry.exit).toBe(1);
  expect(dry.out[0]).toBe(
    `${all} commands for every server: ${all} to add, 0 to change, 0 to remove.`,
  );
  expect(dry.out).toContain(
    '+ /corpus: What the corpus holds and lacks: articles, outlets, dates, gaps (de korpus, es-ES corpus, es-419 corpus, fr corpus, ru корпус, uk корпус)',
  );
  expect(registered()).toBe(0);

  const unasked = await register([]);
  expect({ ...unasked, out: unasked.out.slice(-2) }).toEqual({
    out: ['Nobody can be asked here: --yes registers without asking.', 'Nothing was changed.'],
    err: '',
    exit: 1,
  });
  expect(registered()).toBe(0);

  const sure = await register(['--yes']);
  expect({ ...sure, out: sure.out.at(-1) }).toEqual({ out: 'Registered.', err: '', exit: 0 });
  expect(registered()).toBe(all);

  expect(await register(['--dry-run'])).toEqual({ out: [equal], err: '', exit: 0 });
}, 180_000);

test.each<[string, Readonly<Record<string, string>>, RegExp]>([
  ['no token', { DISCORD_TOKEN: '' }, /^No DISCORD_TOKEN is set: /],
  [
    'a server that it is not in',
    { DISCORD_GUILD_ID: `${BigInt(GUILD) + 50n}` },
    /^The bot is not in the server \d+ \(DISCORD_GUILD_ID\): /,
  ],
])('%s is told in a sentence, and is no difference', async (_, env, sentence) => {
  const { err, exit } = await register(['--dry-run'], env);
  expect(err).toMatch(sentence);
  expect(err).not.toContain('\n');
  expect(exit).toBe(2);
});

test('what it does not know is answered with what it does', async () => {
  const { err, exit } = await register(['--drier']);
  expect(err).toMatch(/^Unknown option '--drier'/);
  expect(err).toContain('npm run register -- --dry-run');
  expect(exit).toBe(2);
});
