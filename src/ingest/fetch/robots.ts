import type { Ask } from './ask.ts';
import type { Answer } from './exchange.ts';
import { type Trouble, trouble } from './fetched.ts';
import { follow } from './follow.ts';
import type { Clock, FetchLimits } from './limits.ts';
import { ALL_ALLOWED, type RobotsRules, robotsRules } from './robots-rules.ts';
import { shared } from './shared.ts';

/** How much of a robots.txt is read. */
const SIZE = 500 * 1024;
const REDIRECTS = 5;
const DAY = 86_400_000;
/** When a robots.txt that could not be had is asked for again. */
const SOON = 600_000;

/** The rules of a URL's site, or why they cannot be known now. */
export type Robots = (url: URL, signal?: AbortSignal) => Promise<RobotsRules | Trouble>;

type RobotsSetting = {
  readonly ask: Ask;
  readonly clock: Clock;
  readonly headers: Readonly<Record<string, string>>;
  /** The program's name in them. */
  readonly product: string;
  readonly limits: Pick<FetchLimits, 'gap'>;
};

type Known = { readonly until: number; readonly rules: RobotsRules | Trouble };

/** Each site's robots.txt, asked for once a day at most. */
export function robotsOf(setting: RobotsSetting): Robots {
  const known = new Map<string, Known>();
  const awaited = new Map<string, (signal: AbortSignal | undefined) => Promise<Known>>();
  return async (url, signal) => {
    const site = url.origin;
    const last = known.get(site);
    if (last && last.until > setting.clock()) return last.rules;
    const rules =
      awaited.get(site) ??
      shared(
        async (stop) => {
          const next = await ruled(new URL('/robots.txt', site), stop, setting);
          // Rules that are too old are better than none.
          const kept = last && !isTrouble(last.rules) && isTrouble(next.rules);
          const now = kept ? { until: next.until, rules: last.rules } : next;
          known.set(site, now);
          return now;
        },
        () => awaited.delete(site),
      );
    awaited.set(site, rules);
    return (await rules(signal)).rules;
  };
}

async function ruled(
  file: URL,
  signal: AbortSignal,
  { ask, clock, headers, product, limits }: RobotsSetting,
): Promise<Known> {
  const body = { size: SIZE, isCut: true };
  const found = await follow(file, {
    ask,
    prepare: async () => ({ headers, body, signal, gap: limits.gap }),
    most: REDIRECTS,
    // It is public, and asks for restraint: to read it unprotected is better than not to know it.
    isStrict: false,
  });
  if (found.kind === 'followed') {
    const rules = robotsRules(textOf(found.answer), product);
    return { until: clock() + DAY, rules };
  }
  if (isMissing(found)) return { until: clock() + DAY, rules: ALL_ALLOWED };
  return { until: clock() + SOON, rules: unknown(found) };
}

/** A site that says 4xx, or sends its robots.txt round and round, has none. To be asked too often is something else. */
function isMissing({ why, status = 0 }: Trouble): boolean {
  return why === 'redirects' || (status >= 400 && status < 500 && status !== 429 && status !== 408);
}

/** Where the server cannot be reached at all, that is what people need to know. */
function unknown(found: Trouble): Trouble {
  const retry = found.retry === 'never' ? 'never' : 'later';
  if (found.status === undefined) return { ...found, retry };
  const { status, retryAfter } = found;
  return trouble(
    found.why,
    'later',
    `its robots.txt, which says what may be fetched, cannot be had now: ${found.reason}`,
    { status, ...(retryAfter !== undefined && { retryAfter }) },
  );
}

function textOf({ bytes }: Answer): string {
  const text = new TextDecoder().decode(bytes);
  if (bytes.length < SIZE) return text;
  // A rule that was cut would forbid more than it says.
  return text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

export function isTrouble(rules: RobotsRules | Trouble): rules is Trouble {
  return 'kind' in rules;
}
