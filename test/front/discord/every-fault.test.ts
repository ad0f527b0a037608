import { expect, test } from 'vitest';
import { defineCommand } from '../../../src/core/command.ts';
import type { Asked, Failure } from '../../support/loopback-discord/loopback.ts';
import { aSlowCommand, echo, type Running } from './desk.ts';
import { found } from './samples.ts';
import { look, onStage } from './stage.ts';

const { discord, started } = onStage();

const tidy = defineCommand({
  name: 'tidy',
  about: 'Tidy up',
  example: '',
  options: { words: { kind: 'text', about: 'what to tidy' } },
  isFor: 'managers',
  run: () => ({ kind: 'notice', heading: 'Tidied', facts: [], lines: [] }),
});
const lookUp = defineCommand({
  name: 'look-up',
  about: 'Look up',
  example: '',
  options: { words: { kind: 'text', about: 'what to look up' } },
  onMessage: { label: 'Look up', option: 'words' },
  run: () => found([], { heading: 'Looked up' }),
});

const ONE = 'public: ### Echo, page 1';
const options = { words: 'my query' };
const anAnswer = async (hide = false) =>
  (await discord().slash({ name: 'echo', options: { ...options, hide } }).answered).message;

/** Everything that somebody can do with the bot, and what then stands on Discord. */
const KINDS: Readonly<Record<string, readonly [() => Promise<Asked>, readonly string[]]>> = {
  'a slash command': [async () => discord().slash({ name: 'echo', options }), [ONE]],
  'an entry of a menu': [
    async () => discord().menu('Look up', { content: 'my query' }),
    ['private: ### Looked up'],
  ],
  'a button to a page': [
    async () => discord().press(await anAnswer(), 'Next'),
    ['public: ### Echo, page 2'],
  ],
  'a button with a question': [
    async () => discord().press(await anAnswer(), '/echo once more'),
    [ONE, ONE],
  ],
  'a select of pages': [
    async () => discord().pressId(await anAnswer(), '1j|echo|1|words=my query', { values: ['3'] }),
    ['public: ### Echo, page 3'],
  ],
  'a select of questions': [
    async () => discord().pressId(await anAnswer(), '1g|', { values: ['1+|echo|1|words=sun'] }),
    [ONE, ONE],
  ],
  sharing: [
    async () => discord().press(await anAnswer(true), 'Share'),
    ['private: ### Echo, page 1', ONE],
  ],
  deleting: [async () => discord().press(await anAnswer(), 'Delete'), []],
  'a command for managers': [
    async () => discord().slash({ name: 'tidy', options, person: 'mia' }),
    ['private: ### Tidied'],
  ],
  typing: [async () => discord().type('echo', 'words', 'my query'), []],
};

/** The messages that stand, each by its first words. */
function standing(): readonly string[] {
  return discord()
    .standing()
    .map(({ flags, components, content }) => {
      const data = { flags, components, content } as never;
      const message = { id: '', asker: 'ana', where: 'server', flags, components } as const;
      const { texts = [] } = look({ sent: { type: 4, data }, message, files: [] });
      return `${(flags & (1 << 6)) === 0 ? 'public' : 'private'}: ${texts[0]?.split('\n')[0]}`;
    });
}

/** Waits until all that came of it is over. */
async function over(bot: Running, { id }: Asked): Promise<void> {
  await discord().calls.next(({ path }) => path.includes(id));
  await bot.answered();
}

const WAIT = {
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: 0.01, global: false },
  headers: { 'retry-after': '0.01' },
};
const BROKEN = { status: 500, body: { code: 0, message: '500: Internal Server Error' } };
const EXPIRED = { status: 404, body: { code: 10062, message: 'Unknown interaction' } };
const NO_TOKEN = { status: 401, body: { code: 50027, message: 'Invalid Webhook Token' } };

const HEALED: Readonly<Record<string, Failure>> = {
  'lost on the way there': 'drop',
  'taken, but never confirmed': 'lose',
  'taken, reported as broken, and tried again': 'stumble',
  'told to wait': WAIT,
  'broken once': BROKEN,
  'sent while the gateway breaks': 'disconnect',
};

const healed = Object.entries(KINDS).flatMap(([kind, [act, expected]]) =>
  Object.entries(HEALED).map(([name, failure]) => ({ kind, act, expected, name, failure })),
);

test.each(healed)(
  '$kind: an answer $name arrives once',
  async ({ kind, act, expected, failure }) => {
    const bot = await started({ commands: [echo, tidy, lookUp] });
    const begun = act();
    const { id } = await begun;
    discord().fail(new RegExp(`/${id}/.*callback$`), failure);
    await over(bot, await begun);
    const isUnsure = kind === 'sharing' && failure === 'stumble';
    expect(standing()).toEqual(isUnsure ? ['private: ### Echo, page 1', UNSURE] : expected);
    if (kind === 'typing') {
      const { sent } = await (await begun).answered;
      expect(sent.type === 8 && sent.data.choices.length).toBe(25);
    }
    expect(bot.lines.all.filter(({ level }) => level === 'error')).toEqual([]);
    expect(JSON.stringify(bot.lines.all)).not.toMatch(/my query|token-of/);
  },
);

// Somebody else may have taken it, with the same token: better told than posted twice.
const UNSURE =
  'private: Discord did not confirm that this was shared. If it does not appear in the channel, press Share again.';

const lost = Object.entries(KINDS).flatMap(([kind, [act]]) => [
  { kind, act, name: 'expired', failures: [EXPIRED] },
  { kind, act, name: 'refused with an invalid token', failures: [NO_TOKEN] },
  { kind, act, name: 'broken for good', failures: Array.from({ length: 8 }, () => BROKEN) },
]);

test.each(lost)(
  '$kind: an answer $name is logged without words of the question',
  async ({ act, failures }) => {
    const bot = await started({ commands: [echo, tidy, lookUp] });
    const asked = await act();
    const before = standing();
    discord().fail(new RegExp(`/${asked.id}/.*callback$`), ...failures);
    await over(bot, asked);
    expect(standing()).toEqual(before);
    expect(bot.lines.all.filter(({ level }) => level !== 'info').length).toBeGreaterThan(0);
    expect(JSON.stringify(bot.lines.all)).not.toMatch(/my query|token-of/);
    const next = await discord().slash({ name: 'echo', options, person: 'ben' }).answered;
    expect(look(next).kind).toBe('public');
  },
);

async function promised(asked: Asked): Promise<Asked> {
  await asked.deferred;
  return asked;
}

/** What is sent after a promise, or after an answer; and what stands then. */
const LATER: Readonly<Record<string, readonly [() => Promise<Asked>, readonly string[]]>> = {
  'an answer that was promised': [
    () => promised(discord().slash({ name: 'slow' })),
    ['public: ### Done'],
  ],
  'a page that was promised': [
    async () => promised(discord().pressId(await anAnswer(), '1|slow|2|')),
    ['public: ### Done'],
  ],
  'an answer for managers': [
    async () => discord().slash({ name: 'tidy', person: 'mia' }),
    ['private: ### Tidied'],
  ],
  'what is shared': [
    async () => discord().press(await anAnswer(true), 'Share'),
    ['private: ### Echo, page 1', ONE],
  ],
  'what is deleted': [async () => discord().press(await anAnswer(), 'Delete'), []],
};

/** Nobody knows whether what was shared arrived: it is not sent again, and that is told. */
const NOT_AGAIN = ['drop', 'lose', 'stumble', BROKEN] as const;

const later = Object.entries(LATER).flatMap(([kind, [act, expected]]) =>
  Object.entries(HEALED).map(([name, failure]) => ({ kind, act, expected, name, failure })),
);

async function aSlowBot() {
  const { slow, events } = aSlowCommand();
  const bot = await started({ commands: [echo, tidy, slow], promptness: 1 });
  const finished = async (asked: Asked) => {
    events.add('go on');
    await over(bot, asked);
    await bot.answered();
  };
  return { bot, finished };
}

test.each(later)('$kind, $name, arrives once', async ({ kind, act, expected, failure }) => {
  const { bot, finished } = await aSlowBot();
  const asked = await act();
  discord().fail(new RegExp(`^/webhooks/.*${asked.id}`), failure);
  await finished(asked);
  expect(discord().toFail()).toBe(0);
  const isUnsure = kind === 'what is shared' && NOT_AGAIN.some((one) => one === failure);
  const [first = '', ...rest] = expected;
  const isThere = failure === 'lose' || failure === 'stumble';
  expect(standing()).toEqual(isUnsure ? [first, ...(isThere ? rest : []), UNSURE] : expected);
  expect(bot.lines.all.filter(({ level }) => level === 'error')).toEqual([]);
});

test.each(Object.entries(LATER))('%s, when its time is over, is logged', async (_, [act]) => {
  const { bot, finished } = await aSlowBot();
  const asked = await act();
  discord().fail(new RegExp(`^/webhooks/.*${asked.id}`), NO_TOKEN);
  await finished(asked);
  expect(bot.lines.all.filter(({ level }) => level !== 'info')).toMatchObject([
    { level: 'warn', message: 'Discord has this answer already, or waits no longer' },
  ]);
  expect(JSON.stringify(bot.lines.all)).not.toMatch(/my query|token-of/);
});
