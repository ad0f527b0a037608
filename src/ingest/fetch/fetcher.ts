import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Ask, asking } from './ask.ts';
import type { ExchangeSetting } from './exchange.ts';
import { type Fetched, type Trouble, trouble } from './fetched.ts';
import { type Followed, follow, type Prepare } from './follow.ts';
import { type Lookup, lookupBySystem } from './hosts.ts';
import { type Clock, FETCH_LIMITS, type FetchLimits, type Sleep } from './limits.ts';
import { pace } from './pace.ts';
import { isTrouble, type Robots, robotsOf } from './robots.ts';
import { productOf } from './user-agent.ts';
import { readWebUrl, shownUrl } from './web-url.ts';

export type Fetcher = {
  /** Fetches one page or feed politely. Never rejects but with the signal's reason. */
  readonly get: (url: string, wanted?: Wanted) => Promise<Fetched>;
};

export type Wanted = {
  /** The Accept header. */
  readonly accept?: string;
  /** What came with the copy that is held, so that it is sent again only if it changed. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** Where that copy was found, if not at the URL itself. */
  readonly finalUrl?: string;
  readonly signal?: AbortSignal;
};

export type FetcherSetting = {
  /** Says who asks; see `userAgentOf`. */
  readonly userAgent: string;
  /** Whether hosts of this machine and its network may be asked: all, none (the default), or those that are named. */
  readonly allowPrivate?: boolean | readonly string[];
  readonly limits?: Partial<FetchLimits>;
  readonly lookup?: Lookup;
  readonly clock?: Clock;
  readonly sleep?: Sleep;
  /** From 0 to below 1, for the spread of waits. */
  readonly random?: () => number;
  /** Certificates to trust besides those that Node knows, as PEM. */
  readonly trust?: readonly string[];
};

const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/** One for all that a program fetches: it is what keeps the pauses and the robots.txt of every host. */
export function fetcher(setting: FetcherSetting): Fetcher {
  const limits = { ...FETCH_LIMITS, ...setting.limits };
  const clock = setting.clock ?? Date.now;
  const sleep = setting.sleep ?? sleepByTimer;
  const network: ExchangeSetting = {
    limits,
    lookup: setting.lookup ?? lookupBySystem,
    allowPrivate: setting.allowPrivate ?? false,
    ...(setting.trust && { trust: setting.trust }),
  };
  const random = setting.random ?? Math.random;
  const turns = pace({ clock, sleep, limits });
  const ask = asking({ ...network, pace: turns, clock, sleep, random, limits });
  const headers = { 'user-agent': setting.userAgent, accept: 'text/plain,*/*;q=0.8' };
  const product = productOf(setting.userAgent);
  const robots = robotsOf({ ask, clock, headers, product, limits });
  const shop = { ask, robots, limits, userAgent: setting.userAgent };
  return {
    async get(text, wanted = {}) {
      wanted.signal?.throwIfAborted();
      // One Ctrl-C stops thousands of fetches, and is no leak for having so many listeners.
      if (wanted.signal) setMaxListeners(0, wanted.signal);
      const url = readWebUrl(text);
      const found = url instanceof URL ? await fetched(url, wanted, shop) : unreadable(url.fault);
      const fetchedAt = new Date(clock()).toISOString();
      const asked = url instanceof URL ? url.href : shownUrl(text);
      if (found.kind === 'trouble') return faultOf(found, asked, fetchedAt);
      return found.answer.status === 304
        ? { kind: 'unchanged', ...answered(found, asked, fetchedAt) }
        : freshOf(found, asked, fetchedAt);
    },
  };
}

type Shop = {
  readonly ask: Ask;
  readonly robots: Robots;
  readonly limits: FetchLimits;
  readonly userAgent: string;
};

async function fetched(url: URL, wanted: Wanted, shop: Shop): Promise<Followed | Trouble> {
  const { ask, limits } = shop;
  const prepare = preparing(url, wanted, shop);
  try {
    const found = await follow(url, { ask, prepare, most: limits.redirects, isStrict: true });
    const isOdd = found.kind === 'followed' && found.answer.status === 304;
    if (!isOdd || Object.keys(conditions(found.url, url, wanted)).length > 0) return found;
    return trouble(
      'broken',
      'later',
      'the server says that nothing changed, but was not asked that',
    );
  } catch (error) {
    wanted.signal?.throwIfAborted();
    throw error;
  }
}

function preparing(start: URL, wanted: Wanted, { robots, limits, userAgent }: Shop): Prepare {
  const { accept = ACCEPT, signal } = wanted;
  return async (url) => {
    const rules = await robots(url, signal);
    if (isTrouble(rules)) return rules;
    const rule = rules.forbids(url.pathname + url.search);
    if (rule !== undefined) return forbidden(url, rule);
    const delay = Math.min((rules.crawlDelay ?? 0) * 1_000, limits.crawlDelay);
    return {
      headers: { 'user-agent': userAgent, accept, ...conditions(url, start, wanted) },
      body: { size: limits.size, isCut: false },
      gap: Math.max(limits.gap, delay),
      signal,
    };
  };
}

/** What makes a request conditional; only where the copy came from, for tags are each server's own. */
function conditions(url: URL, start: URL, wanted: Wanted): Record<string, string> {
  if (url.href !== (wanted.finalUrl ?? start.href)) return {};
  const { etag = '', lastModified = '' } = wanted;
  return {
    ...(/^(?:W\/)?"[\u0021\u0023-\u007e]*"$/u.test(etag) && { 'if-none-match': etag }),
    ...(/^[\u0020-\u007e]{1,64}$/u.test(lastModified) && { 'if-modified-since': lastModified }),
  };
}

function forbidden(url: URL, rule: string): Trouble {
  return trouble(
    'robots',
    'never',
    `the robots.txt of ${url.host} asks programs not to (${shownUrl(rule)}); save the page into the corpus folder if you may use it`,
  );
}

function unreadable(fault: string): Trouble {
  return trouble('url', 'never', fault);
}

function faultOf(found: Trouble, url: string, fetchedAt: string): Fetched {
  const { why, reason, retry, retryAfter, status } = found;
  return {
    kind: 'fault',
    url,
    why,
    sentence: `${shownUrl(url)}: not fetched, ${reason}.`,
    again: retry !== 'never',
    ...(retryAfter !== undefined && { retryAfter }),
    ...(status !== undefined && { status }),
    fetchedAt,
  };
}

function freshOf(found: Followed, url: string, fetchedAt: string): Fetched {
  const { status, bytes, header } = found.answer;
  const type = header('content-type');
  const contentType = /^[\w.+-]+\/[\w.+-]+/u.exec(type ?? '')?.[0].toLowerCase();
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]{2,40})/iu.exec(type ?? '')?.[1]?.toLowerCase();
  return {
    kind: 'fresh',
    ...answered(found, url, fetchedAt),
    status,
    bytes,
    ...(contentType !== undefined && { contentType }),
    ...(charset !== undefined && { charset }),
  };
}

function answered({ answer, url: at, redirects }: Followed, url: string, fetchedAt: string) {
  const [etag, lastModified] = [answer.header('etag'), answer.header('last-modified')];
  return {
    url,
    finalUrl: at.href,
    redirects,
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    fetchedAt,
  };
}

const sleepByTimer: Sleep = (milliseconds, signal) => wait(milliseconds, undefined, { signal });
