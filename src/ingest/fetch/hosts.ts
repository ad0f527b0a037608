import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { codeOf } from '../code-of.ts';
import { isPublicAddress } from './address.ts';
import { type Trouble, trouble } from './fetched.ts';

/** The addresses of a host, as the system or a test knows them. */
export type Lookup = (host: string) => Promise<readonly string[]>;

/** The addresses that may be connected to; nothing else is asked for the host's address again. */
export type Pinned = readonly { readonly address: string; readonly family: 4 | 6 }[];

export const lookupBySystem: Lookup = async (host) =>
  (await systemLookup(host, { all: true })).map(({ address }) => address);

export type Hosts = {
  readonly lookup: Lookup;
  /** Whether hosts of this machine and its network may be asked: all, none, or those that are named. */
  readonly allowPrivate: boolean | readonly string[];
};

/** Whether this host may have an address that is not public. */
export function mayBePrivate(host: string, { allowPrivate }: Pick<Hosts, 'allowPrivate'>): boolean {
  return typeof allowPrivate === 'boolean' ? allowPrivate : allowPrivate.includes(host);
}

/** Where a URL's host is, private addresses left out; or why it cannot be asked. */
export async function addressesOf(url: URL, hosts: Hosts): Promise<Pinned | Trouble> {
  const host = hostOf(url);
  const found = isIP(host) ? [host] : await lookedUp(host, hosts.lookup);
  if (!Array.isArray(found)) return found;
  const sound = found.flatMap((address) => {
    const family = isIP(address);
    return family === 4 || family === 6 ? [{ address, family } as const] : [];
  });
  if (sound.length === 0) return noSuchHost(host);
  const isFree = mayBePrivate(host, hosts);
  const open = sound.filter(({ address }) => isFree || isPublicAddress(address));
  if (open.length > 0) return open;
  const told = sound[0]?.address === host ? host : `${host} (${sound[0]?.address})`;
  return trouble(
    'private',
    'never',
    `${told} is not on the public internet; save the page into the corpus folder instead`,
  );
}

/** A URL's host, an IPv6 address without its brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/u, '$1');
}

async function lookedUp(host: string, lookup: Lookup): Promise<string[] | Trouble> {
  try {
    return [...(await lookup(host))];
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOTFOUND' || code === 'ENODATA') return noSuchHost(host);
    if (!/^E[A-Z_]+$/u.test(code)) throw error;
    return trouble(
      'host',
      'now',
      `the address of ${host} cannot be looked up (${code}); check your connection, and try again later`,
    );
  }
}

function noSuchHost(host: string): Trouble {
  return trouble(
    'host',
    'later',
    `there is no host ${host}; check the spelling and your connection`,
  );
}
