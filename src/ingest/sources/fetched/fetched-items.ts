import { digest, idOf } from '../../digest.ts';
import type { FeedEntry } from '../../feeds/entry.ts';
import {
  type KeptEntry,
  keptEntries,
  keptEntriesFile,
  type Line,
} from '../../feeds/kept-entries.ts';
import { type FetchedStore, fetchedStore } from '../../fetch/store/fetched-store.ts';
import type { KeptUrl } from '../../fetch/store/kept-url.ts';
import type { CopyOrigin, Defaults, Item, Origin } from '../../item.ts';

type Found = { readonly items: readonly Item[]; readonly faults: readonly string[] };
type Named = { readonly name: string; readonly defaults: Defaults | undefined };

/**
 * The stored versions of every entry that a feed ever had: entries that left it stay. Each version is an
 * item of its own, so that what was cited of one is not changed by the next.
 */
export async function feedItems(folder: string, url: string, source: Named): Promise<Found> {
  const path = keptEntriesFile(folder, url);
  const byId = new Map<string, (KeptEntry & { readonly line: Line })[]>();
  for await (const kept of keptEntries(path)) {
    const { html: _, text: __, ...bare } = kept.entry;
    // What an entry says is left on the disk; its digest tells versions apart.
    const light = { ...kept, entry: { ...bare, text: digest(wordsOf(kept.entry)) } };
    byId.set(kept.entry.id, [...(byId.get(kept.entry.id) ?? []), light]);
  }
  if (byId.size === 0) return { items: [], faults: [notFetched(source.name)] };
  const store = fetchedStore(folder);
  const names = new Set<string>();
  const items: Item[] = [];
  const faults: string[] = [];
  for (const [id, kept] of byId) {
    const latest = kept.at(-1)?.entry;
    const file = freeName(`${source.name}/${slugOf(latest?.url ?? id)}`, id, names);
    const whole = kept.filter(({ entry }) => entry.isFull);
    if (whole.length > 0) items.push(...entryItems(file, whole, { path, ...source }));
    else {
      const pages = await entryPages(file, latest, {
        store,
        folder,
        ...source,
        line: kept.at(-1)?.line,
        path,
      });
      items.push(...pages.items);
      faults.push(...pages.faults);
    }
  }
  return { items, faults };
}

function wordsOf({ html, text }: FeedEntry): string {
  return html ?? text ?? '';
}

/** One item for each state of an entry's words, with what the feed said of them last. */
function entryItems(
  file: string,
  kept: readonly (KeptEntry & { readonly line: Line })[],
  { path, defaults }: { readonly path: string; readonly defaults: Defaults | undefined },
): readonly Item[] {
  const versions = new Map<string, (typeof kept)[number]>();
  for (const one of kept) {
    const first = versions.get(one.entry.text ?? '');
    versions.set(one.entry.text ?? '', first ? { ...one, seen: first.seen } : one);
  }
  return [...versions.values()].map(({ entry, line, language }, i) =>
    itemOf(
      `${file}#v${i + 1}`,
      { kind: 'entry', path, entry: entry.id, line, ...(defaults && { defaults }) },
      [entry, language],
    ),
  );
}

type Pages = Named & {
  readonly store: FetchedStore;
  readonly folder: string;
  readonly path: string;
  readonly line: Line | undefined;
};

/** The stored versions of the page that an entry links to. */
async function entryPages(
  file: string,
  entry: FeedEntry | undefined,
  { store, folder, path, line, defaults }: Pages,
): Promise<Found> {
  if (!entry?.url) {
    return { items: [], faults: [`${file}: the feed has only a summary of it, and no link`] };
  }
  const kept = await store.get(entry.url);
  if (!kept || kept.versions.length === 0) {
    const why = kept?.gone
      ? `its page ${entry.url} is gone (${kept.gone.status})`
      : `its page ${entry.url} is not fetched yet; run npm run ingest`;
    return { items: [], faults: [`${file}: the feed has only a summary of it, and ${why}`] };
  }
  const named = line && { path, ...line };
  const facts = [entry.title, entry.author, entry.published, entry.updated];
  return { items: copyItems(file, kept, { folder, named, defaults }, facts), faults: [] };
}

/** The stored versions of pages that are listed one by one. */
export async function pageItems(
  folder: string,
  urls: readonly string[],
  { name, defaults }: Named,
): Promise<Found> {
  const store = fetchedStore(folder);
  const items: Item[] = [];
  const faults: string[] = [];
  const names = new Set<string>();
  for (const url of urls) {
    const kept = await store.get(url);
    const file = freeName(`${name}/${slugOf(url)}`, url, names);
    if (kept && kept.versions.length > 0) {
      items.push(...copyItems(file, kept, { folder, named: undefined, defaults }, []));
    } else if (kept?.gone) faults.push(`${name}: ${url} is gone (${kept.gone.status})`);
    else faults.push(`${notFetched(name)} (${url})`);
  }
  return { items, faults };
}

function copyItems(
  file: string,
  { finalUrl, versions }: KeptUrl,
  {
    folder,
    named,
    defaults,
  }: {
    readonly folder: string;
    readonly named: CopyOrigin['named'] | undefined;
    readonly defaults: Defaults | undefined;
  },
  facts: readonly unknown[],
): readonly Item[] {
  return versions.map(({ sha256, seen, contentType, charset }, i) =>
    itemOf(
      `${file}#v${i + 1}`,
      {
        kind: 'copy',
        folder,
        sha256,
        url: finalUrl,
        fetchedAt: seen,
        ...(contentType !== undefined && { contentType }),
        ...(charset !== undefined && { charset }),
        ...(named && { named }),
        ...(defaults && { defaults }),
      },
      [sha256, finalUrl, contentType, charset, facts],
    ),
  );
}

function itemOf(file: string, from: Origin & { readonly defaults?: Defaults }, of: unknown): Item {
  return { id: idOf(file), file, hash: digest(JSON.stringify([of, from.defaults])), from };
}

function notFetched(name: string): string {
  return `${name}: not fetched yet; run npm run ingest`;
}

/** An address as a name: without its protocol, and no longer than names should be. */
function slugOf(told: string): string {
  const plain = told
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/[#\s\p{Cc}]+/gu, '-')
    .replace(/\/+$/u, '');
  return plain.length <= 150 ? plain : `${plain.slice(0, 140)}…${digest(told).slice(0, 8)}`;
}

function freeName(name: string, id: string, names: Set<string>): string {
  const free = names.has(name) ? `${name}~${digest(id).slice(0, 6)}` : name;
  names.add(free);
  return free;
}
