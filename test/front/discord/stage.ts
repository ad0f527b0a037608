import { afterEach, beforeEach } from 'vitest';
import { type Loopback, startLoopback } from '../../support/loopback-discord/loopback.ts';
import type { Answered } from '../../support/loopback-discord/rest.ts';
import { flatten } from '../../support/loopback-discord/rules.ts';
import { type Running, start } from './desk.ts';

const EPHEMERAL = 1 << 6;

/** A fresh loopback Discord for each test, and bots on it that are stopped after it. */
export function onStage() {
  let discord: Loopback;
  const running: Running[] = [];
  beforeEach(async () => {
    discord = await startLoopback();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((bot) => bot.stop()));
    await discord.stop();
  });
  return {
    discord: () => discord,
    async started(told: Parameters<typeof start>[1] = {}): Promise<Running> {
      const bot = await start(discord, told);
      running.push(bot);
      return bot;
    },
    /** What Discord refused, and the faults that were logged. */
    troubles({ lines }: Running) {
      const refused = discord.calls.all.filter(({ status = 0 }) => status >= 400);
      return [...refused, ...lines.all.filter(({ level }) => level !== 'info')];
    },
  };
}

/** An answer as a person sees it. */
export function look({ sent, message }: Answered) {
  if (sent.type === 8) return { kind: 'choices' };
  const all = flatten(sent.data.components);
  return {
    kind: sent.type === 7 ? 'in place' : (message.flags & EPHEMERAL) === 0 ? 'public' : 'private',
    texts: [
      ...('content' in sent.data && typeof sent.data.content === 'string'
        ? [sent.data.content]
        : []),
      ...all.flatMap((one) => (one.type === 10 ? [one.content] : [])),
    ],
    buttons: all.flatMap((one) => (one.type === 2 ? [one.label] : [])),
  };
}
