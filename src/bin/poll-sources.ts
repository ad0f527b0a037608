import type { Clock } from '../core/digest/pace.ts';
import { DAY, type Instant, MINUTE } from '../core/digest/wall-clock.ts';
import type { FetchedSources } from '../ingest/sources/fetched/fetch-sources.ts';
import type { Source } from '../ingest/sources/source.ts';

/** What polling needs of the program that answers meanwhile. */
export type Polling = {
  /** How often a source is looked at that says nothing of it. */
  readonly everyMinutes: number;
  /** The curator’s list, read anew each time. */
  readonly sources: () => Promise<readonly Source[]>;
  readonly bring: (source: Source) => Promise<FetchedSources>;
  /** Reads what has changed, in the background. */
  readonly renew: () => Promise<unknown>;
  readonly clock: Clock;
  readonly tell: (news: PollNews) => void;
};

export type PollNews =
  | { readonly kind: 'came'; readonly told: readonly string[] }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

export type Poller = { readonly start: () => Promise<void>; readonly stop: () => void };

/** When a source is looked at next, and how often in a row it failed. */
type Standing = { readonly next: Instant; readonly failures: number };

/** The folder of articles that every corpus has; it is not on the list. */
const CORPUS = '';

/** A failing source is asked half as often each time, but once a day at least. */
const SELDOM_MS = DAY;

/**
 * Looks at every source on its own schedule, and has the corpus read again where anything may have come:
 * feeds and pages are fetched as the ingest fetches them, folders are left to the reading.
 */
export function pollSources({ everyMinutes, clock, tell, ...around }: Polling): Poller {
  const standings = new Map<string, Standing>();
  let isStopped = false;

  async function round(): Promise<void> {
    const now = clock.now();
    const isDue = (name: string) => (standings.get(name)?.next ?? now) <= now;
    const listed = await around.sources();
    const due = listed.filter(({ name }) => isDue(name));
    const changed = await Promise.all(due.map((source) => looked(source, now)));
    const corpus = standings.has(CORPUS) && isDue(CORPUS);
    // What lay in folders when the bot started, it reads by itself.
    if (corpus || !standings.has(CORPUS))
      standings.set(CORPUS, { next: now + everyMinutes * MINUTE, failures: 0 });
    const known = new Set([CORPUS, ...listed.map(({ name }) => name)]);
    for (const name of standings.keys()) if (!known.has(name)) standings.delete(name);
    if (corpus || changed.includes(true)) await around.renew();
  }

  /** True where the corpus may have changed. */
  async function looked(source: Source, now: Instant): Promise<boolean> {
    const { name, every = everyMinutes } = source;
    const isFetched = source.kind === 'feed' || source.kind === 'pages';
    const isFirst = !standings.has(name);
    const { told, faults } = isFetched ? await fetched(source) : { told: [], faults: [] };
    const failures = faults.length > 0 ? (standings.get(name)?.failures ?? 0) + 1 : 0;
    const wait = Math.max(every * MINUTE, Math.min(every * MINUTE * 2 ** failures, SELDOM_MS));
    standings.set(name, { next: now + wait, failures });
    if (told.length > 0) tell({ kind: 'came', told });
    if (faults.length > 0) tell({ kind: 'faults', faults });
    return isFetched ? told.length > 0 : !isFirst;
  }

  async function fetched(source: Source): Promise<FetchedSources> {
    try {
      return await around.bring(source);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { told: [], faults: [`${source.name}: ${why}`] };
    }
  }

  return {
    async start() {
      while (!isStopped) {
        await round().catch((error) => tell({ kind: 'faults', faults: [String(error)] }));
        const next = [...standings.values()].map((standing) => standing.next);
        const now = clock.now();
        await clock.until(Math.max(now + MINUTE, Math.min(now + everyMinutes * MINUTE, ...next)));
      }
    },
    stop() {
      isStopped = true;
    },
  };
}
