import { join } from 'node:path';
import type { Fetched } from '../fetched.ts';
import type { Wanted } from '../fetcher.ts';
import type { Clock } from '../limits.ts';
import { readWebUrl } from '../web-url.ts';
import { bodiesIn, type KeptBody, sha256Of } from './bodies.ts';
import { type Change, type KeptUrl, type KeptVersion, sighted } from './kept-url.ts';
import { shelvesIn } from './shelves.ts';
import { sweepDrafts } from './write-whole.ts';

/** Copies of what was fetched, byte for byte and for good; several processes may use a folder at once. */
export type FetchedStore = {
  /** Writes down what a fetch brought, and tells what that changed. Faults but “gone” leave no trace. */
  readonly keep: (fetched: Fetched) => Promise<Kept>;
  readonly get: (url: string) => Promise<KeptUrl | undefined>;
  /** Everything, in an order that stays; `tell` gets a sentence for each damaged entry, which is skipped. */
  readonly all: (tell: (fault: string) => void) => AsyncIterable<KeptUrl>;
  /** A version's bytes, checked against its hash; or a sentence on why not. */
  readonly read: (version: Pick<KeptVersion, 'sha256'>) => Promise<KeptBody>;
  /** What makes the next `get` of this URL conditional; nothing where the copy is not there any more. */
  readonly held: (url: string) => Promise<Held>;
};

export type Kept = { readonly change: Change; readonly kept?: KeptUrl };
export type Held = Pick<Wanted, 'etag' | 'lastModified' | 'finalUrl'>;

export function fetchedStore(
  folder = join('data', 'fetched'),
  clock: Clock = Date.now,
): FetchedStore {
  const bodies = bodiesIn(folder);
  const shelves = shelvesIn(folder);
  let swept: Promise<void> | undefined;
  const get = (url: string) => shelves.get(keyOf(url));
  return {
    async keep(fetched) {
      swept ??= sweep(folder, clock());
      await swept;
      if (fetched.kind === 'fault' && fetched.why !== 'gone') return { change: 'none' };
      const sighting = fetched.kind === 'fresh' ? withBody(fetched) : fetched;
      // First the copy, then the word that it is there.
      if ('sha256' in sighting && fetched.kind === 'fresh') {
        await bodies.keep(fetched.bytes, sighting.sha256);
      }
      let outcome: Kept = { change: 'none' };
      await shelves.change(fetched.url, (kept) => {
        outcome = sighted(kept, sighting);
        return outcome.kept;
      });
      return outcome;
    },
    get,
    all: shelves.all,
    read: bodies.read,
    async held(url) {
      const kept = await get(url);
      const version = kept?.versions.at(-1);
      if (!kept || !version || !(await bodies.has(version))) return {};
      const { etag, lastModified, finalUrl } = kept;
      return {
        finalUrl,
        ...(etag !== undefined && { etag }),
        ...(lastModified !== undefined && { lastModified }),
      };
    },
  };
}

function withBody({ bytes, ...rest }: Extract<Fetched, { kind: 'fresh' }>) {
  return { ...rest, sha256: sha256Of(bytes), size: bytes.length };
}

function keyOf(url: string): string {
  const read = readWebUrl(url);
  return read instanceof URL ? read.href : url;
}

async function sweep(folder: string, now: number): Promise<void> {
  await sweepDrafts(join(folder, 'drafts'), /./u, now);
  // A lock is a shelf's name; what was to become one has a longer name.
  await sweepDrafts(join(folder, 'locks'), /^[0-9a-f]{3}\..*[0-9a-f]{8}-/u, now);
}
