import { type Answer, type Exchange, type ExchangeSetting, exchange, isPage } from './exchange.ts';
import type { Trouble } from './fetched.ts';
import type { Clock, FetchLimits, Sleep } from './limits.ts';
import type { Pace } from './pace.ts';
import { backOff, readRetryAfter } from './retry-after.ts';
import { troubleOfStatus } from './trouble-of-status.ts';

/** One request in its host's turn, made again where that may help: a page, a redirect, a 304, or trouble. */
export type Ask = (asked: Exchange & { readonly gap: number }) => Promise<Answer | Trouble>;

export type AskSetting = ExchangeSetting & {
  readonly pace: Pace;
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly limits: FetchLimits;
};

export function asking(setting: AskSetting): Ask {
  const { pace, sleep, random, limits } = setting;
  return async (asked) => {
    const host = asked.url.hostname;
    for (let tries = 1; ; tries++) {
      const wait = backOff(tries, limits.backOff, random);
      const outcome = await pace.turn(host, {
        gap: asked.gap,
        signal: asked.signal,
        work: () => attempt(asked, wait, setting),
      });
      if (isLast(outcome, tries, limits)) {
        const isAnswer = outcome.kind === 'answer' || outcome.status !== undefined;
        if (isAnswer || outcome.retry === 'now') pace.heard(host, isAnswer);
        return outcome;
      }
      // The whole host waits where it is the host that is busy.
      if (outcome.kind === 'trouble' && !isBusy(outcome.status)) await sleep(wait, asked.signal);
    }
  };
}

function isLast(outcome: Answer | Trouble, tries: number, limits: FetchLimits): boolean {
  if (outcome.kind === 'answer' || outcome.retry !== 'now') return true;
  return tries >= limits.tries || (outcome.retryAfter ?? 0) > limits.retryAfter;
}

async function attempt(
  asked: Exchange,
  wait: number,
  setting: AskSetting,
): Promise<Answer | Trouble> {
  const answer = await exchange(asked, setting);
  if (answer.kind === 'trouble') return answer;
  const { status, header } = answer;
  if (isPage(status) || status === 304 || isRedirect(answer)) return answer;
  const now = setting.clock();
  const retryAfter = readRetryAfter(header('retry-after'), now);
  if (isBusy(status)) {
    setting.pace.quiet(asked.url.hostname, now + Math.max(wait, retryAfter ?? 0));
  }
  return troubleOfStatus(status, retryAfter);
}

function isBusy(status: number | undefined): boolean {
  return status === 429 || status === 503;
}

export function isRedirect({ status, header }: Answer): boolean {
  return [300, 301, 302, 303, 307, 308].includes(status) && header('location') !== undefined;
}
