import { z } from 'zod';
import type { FetchFault, FreshPage, UnchangedPage } from '../fetched.ts';

/** What is known of one URL: how it answered last, since when and until when it was seen, and what it said over time. */
export type KeptUrl = {
  readonly url: string;
  readonly finalUrl: string;
  readonly status: number;
  readonly contentType?: string;
  readonly charset?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Instants in UTC, as `2026-11-22T18:00:00.000Z`; they sort as plain strings. */
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  /** Since when the server says that it has no such page. */
  readonly gone?: { readonly since: string; readonly status: number };
  /** The oldest first. */
  readonly versions: readonly KeptVersion[];
};

/** One of a URL's texts. */
export type KeptVersion = {
  readonly sha256: string;
  readonly size: number;
  /** When it was first told in place of the one before. */
  readonly seen: string;
  readonly contentType?: string;
  readonly charset?: string;
};

const url = z.string().regex(/^https?:\/\/[^\s/?#]/u);
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
const text = z.string().exactOptional();
const count = z.number().int().nonnegative();

const schema: z.ZodType<KeptUrl> = z.object({
  url,
  finalUrl: url,
  status: count,
  contentType: text,
  charset: text,
  etag: text,
  lastModified: text,
  firstSeen: instant.exactOptional(),
  lastSeen: instant.exactOptional(),
  gone: z.object({ since: instant, status: count }).exactOptional(),
  versions: z.array(
    z.object({
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      size: count,
      seen: instant,
      contentType: text,
      charset: text,
    }),
  ),
});

/** What a sighting changed. `none`: it told nothing about the page. */
export type Change = 'new' | 'updated' | 'same' | 'gone' | 'none';

export type Sighting = FetchFault | UnchangedPage | (Omit<FreshPage, 'bytes'> & Body);
type Body = { readonly sha256: string; readonly size: number };

/** Reads one line of the store; undefined where it is damaged. */
export function readKeptUrl(line: string): KeptUrl | undefined {
  try {
    return schema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

type Changed = { readonly change: Change; readonly kept?: KeptUrl };

/** What is known of a URL after one more sighting, which may be older than what is known. */
export function sighted(kept: KeptUrl | undefined, sighting: Sighting): Changed {
  switch (sighting.kind) {
    case 'fresh':
      return found(kept, sighting);
    case 'unchanged':
      return confirmed(kept, sighting);
    case 'fault':
      return missed(kept, sighting);
  }
}

function found(kept: KeptUrl | undefined, sighting: Sighting & { kind: 'fresh' }): Changed {
  const { url, fetchedAt: at, finalUrl, status } = sighting;
  const versions = withVersion(kept, sighting);
  const isSame = versions.length === kept?.versions.length;
  const change = isSame ? 'same' : versions.length === 1 ? 'new' : 'updated';
  if (kept && isLate(kept, at)) {
    return { change, kept: { ...kept, versions, firstSeen: earlier(kept.firstSeen, at) } };
  }
  const answer = {
    url,
    finalUrl,
    ...only(sighting, ['contentType', 'charset', 'etag', 'lastModified']),
    ...goneAfter(kept, { at, status }),
  };
  const seen = { firstSeen: earlier(kept?.firstSeen, at), lastSeen: later(kept?.lastSeen, at) };
  return { change, kept: { ...answer, ...seen, versions } };
}

function confirmed(kept: KeptUrl | undefined, sighting: Sighting & { kind: 'unchanged' }): Changed {
  if (!kept || kept.versions.length === 0) return { change: 'none' };
  const { fetchedAt: at, finalUrl } = sighting;
  if (isLate(kept, at)) return { change: 'same', kept };
  const { gone: _, ...rest } = kept;
  const tags = only(sighting, ['etag', 'lastModified']);
  return {
    change: 'same',
    kept: {
      ...rest,
      finalUrl,
      ...tags,
      ...goneAfter(kept, { at, status: kept.gone ? 200 : kept.status }),
      lastSeen: later(kept.lastSeen, at),
    },
  };
}

function missed(kept: KeptUrl | undefined, fault: FetchFault): Changed {
  const { url, status = 0, fetchedAt: at } = fault;
  if (fault.why !== 'gone') return { change: 'none' };
  if (kept && isLate(kept, at)) return { change: 'none', kept };
  const since = earlier(kept?.gone?.since, at);
  const blank = { url, finalUrl: url, status, versions: [] };
  return { change: 'gone', kept: { ...(kept ?? blank), status, gone: { since, status } } };
}

/** The versions in the order of time; one that says what its neighbour says is none. */
function withVersion(
  kept: KeptUrl | undefined,
  sighting: Sighting & { kind: 'fresh' },
): readonly KeptVersion[] {
  const { sha256, size, fetchedAt: at } = sighting;
  const version = { sha256, size, seen: at, ...only(sighting, ['contentType', 'charset']) };
  const versions = kept?.versions ?? [];
  const before = versions.filter(({ seen }) => seen <= at);
  const after = versions.slice(before.length);
  const [last, next] = [before.at(-1), after[0]];
  if (last?.sha256 === sha256) return versions;
  if (next?.sha256 === sha256) return [...before, { ...next, seen: at }, ...after.slice(1)];
  if (next || !last || !kept?.lastSeen || kept.lastSeen <= at)
    return [...before, version, ...after];
  // What was seen before was seen again after it.
  return [...before, version, { ...last, seen: kept.lastSeen }];
}

function isLate(kept: KeptUrl, at: string): boolean {
  return kept.lastSeen !== undefined && at < kept.lastSeen;
}

/** That a page is gone holds until it is seen after that. */
function goneAfter(
  kept: KeptUrl | undefined,
  { at, status }: { readonly at: string; readonly status: number },
): Pick<KeptUrl, 'gone' | 'status'> {
  const gone = kept?.gone;
  return gone && gone.since > at ? { gone, status: gone.status } : { status };
}

function earlier(one: string | undefined, other: string): string {
  return one !== undefined && one < other ? one : other;
}

function later(one: string | undefined, other: string): string {
  return one !== undefined && one > other ? one : other;
}

/** Those of the named fields that are there. */
function only<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  const fields = names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]);
  return Object.fromEntries(fields) as Pick<T, K>; // exactly those fields
}
