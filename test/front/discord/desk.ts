import { type Command, type Context, defineCommand } from '../../../src/core/command.ts';
import type { Day } from '../../../src/core/day.ts';
import type { Library } from '../../../src/core/library.ts';
import type { Renewal } from '../../../src/core/renewal.ts';
import { verbatim } from '../../../src/core/reply.ts';
import { type Bot, type BotSettings, startBot } from '../../../src/front/discord/bot.ts';
import { emptyLibrary } from '../../support/empty-library.ts';
import { type Happenings, happenings } from '../../support/loopback-discord/happenings.ts';
import type { Loopback } from '../../support/loopback-discord/loopback.ts';
import { TOKEN } from '../../support/loopback-discord/world.ts';
import { aFullArticle, anEntry, found } from './samples.ts';

/** A library that holds nothing but a few names to complete. */
export const library: Library = {
  ...emptyLibrary,
  suggest: (kind, typed) => {
    if (typed === 'break') throw new Error('no suggestions for break');
    const names = ['Ana Ruiz', 'Ana\u202e Ruiz', 'Ben Okri', 'x'.repeat(101), ' '];
    return [...names, ...Array.from({ length: 30 }, (_, i) => `${kind} ${i}`)];
  },
  summary: () => {
    throw new Error('not asked here');
  },
};

/** Answers with what it was asked, three pages of it. */
export const echo = defineCommand({
  name: 'echo',
  about: 'Say it again',
  example: 'rain',
  options: {
    page: { kind: 'count', about: 'which page' },
    words: { kind: 'text', about: 'what to say', required: true, suggest: 'speakers' },
    loud: { kind: 'flag', about: 'in capitals' },
  },
  run: ({ words, page = 1, loud }) => {
    const article = aFullArticle(loud ? words.toUpperCase() : words);
    return found([anEntry(article)], {
      heading: `Echo, page ${page}`,
      pages: { number: page, of: 3, total: 3 },
      follow: [{ command: 'echo', raw: { words: 'once more' } }],
    });
  },
});

/** Breaks, and would like to tell what it was asked. */
const broken = defineCommand({
  name: 'broken',
  about: 'Break',
  example: 'it',
  options: { words: { kind: 'text', about: 'what to break' } },
  run: ({ words }) => {
    throw new Error(`cannot find ${words} in /srv/secret`);
  },
});

export const hostile = `@everyone <@100000000000000011> # Not a heading
- no list [no link](https://evil.example) ||no spoiler||
قال المتحدث باسم الحكومة: "لا تعليق". Представитель сказал: «Без комментариев».
${'A sentence of many that make it long, *all* of them alike. '.repeat(70)}`;

/** Answers with text that is up to no good. */
const quoteHostile = defineCommand({
  name: 'hostile',
  about: 'Quote what is up to no good',
  example: '',
  options: {},
  run: () => {
    const article = aFullArticle(hostile);
    const words = verbatim(article, { start: 0, end: hostile.length });
    const entries = [1, 2, 3].map((n) => anEntry(article, { ref: `Q${n}`, words: [words] }));
    return found(entries, { heading: '@everyone **three** quotes' });
  },
});

/** Quotes more than a message holds. */
export const quoteLongest = defineCommand({
  name: 'longest',
  about: 'Quote at length',
  example: '',
  options: {},
  run: () => {
    const article = aFullArticle('It rained and rained on all the roofs of the town. '.repeat(120));
    const words = verbatim(article, { start: 0, end: article.text.length });
    return found(
      [1, 2, 3].map((n) => anEntry(article, { ref: `Q${n}`, words: [words] })),
      { heading: 'Three quotes' },
    );
  },
});

/** A command that tells when it began, and answers what it is told to, in the order in which it is asked. */
export function aSlowCommand() {
  const events = happenings<'begun' | 'go on' | 'break' | 'be unclear'>();
  const slow = defineCommand({
    name: 'slow',
    about: 'Take time',
    example: '',
    options: {
      words: { kind: 'text', about: 'what to take time for' },
      page: { kind: 'count', about: 'which page' },
    },
    run: async ({ words, page = 1 }) => {
      events.add('begun');
      const event = await events.next((one) => one !== 'begun');
      if (event === 'break') throw new Error(`the clock stopped at ${words}`);
      if (event === 'be unclear') return { kind: 'unclear', problem: 'Please say more.' };
      return found([anEntry(aFullArticle(words ?? 'rain'))], {
        heading: 'Done',
        pages: { number: page, of: 3, total: 3 },
      });
    },
  });
  return { slow, events };
}

type Line = {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
};

export type Running = Bot & { readonly lines: Happenings<Line> };

/** Starts the real bot on a loopback Discord. */
export async function start(
  discord: Loopback,
  told: {
    readonly commands?: readonly Command[];
    readonly library?: () => Library | undefined;
    readonly claimsIn?: Context['claimsIn'];
    readonly token?: string;
    readonly guildId?: string;
    readonly renewal?: Renewal;
  } & Partial<
    Pick<
      BotSettings,
      'settingsOf' | 'digests' | 'drawnAs' | 'kept' | 'promptness' | 'patience' | 'limits' | 'clock'
    >
  > = {},
): Promise<Running> {
  const lines = happenings<Line>();
  const write =
    (level: Line['level']) => (fields: Readonly<Record<string, unknown>>, message: string) =>
      lines.add({ level, fields, message });
  const bot = await startBot({
    token: TOKEN,
    apiUrl: discord.apiUrl,
    commands: [echo, broken, quoteHostile],
    library: () => library,
    claimsIn: async () => [],
    today: () => '2024-04-01' as Day,
    pause: async () => {},
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    ...told,
  });
  return { ...bot, lines };
}
