import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { LookupFunction, Socket } from 'node:net';
import { rootCertificates } from 'node:tls';
import { isPublicAddress } from './address.ts';
import { type BodyLimit, bodyOf, PACKINGS } from './body.ts';
import type { Trouble } from './fetched.ts';
import { addressesOf, type Hosts, hostOf, mayBePrivate, type Pinned } from './hosts.ts';
import { orAborted, type Patience, patience } from './patience.ts';
import { BrokenOff, NotPublic, troubleOf } from './trouble-of.ts';

/** One request: no redirect is followed, nothing is tried twice. */
export type Exchange = {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyLimit;
  readonly signal?: AbortSignal | undefined;
};

export type ExchangeSetting = Hosts & {
  readonly limits: { readonly whole: number; readonly idle: number; readonly headers: number };
  /** Certificates to trust besides those that Node knows, as PEM. */
  readonly trust?: readonly string[];
};

export type Answer = {
  readonly kind: 'answer';
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  /** Empty but for pages that were found. */
  readonly bytes: Uint8Array;
};

/** The only way out: asks the addresses that were checked, and no others. Rejects only where the caller aborts. */
export async function exchange(
  asked: Exchange,
  setting: ExchangeSetting,
): Promise<Answer | Trouble> {
  const patient = patience(setting.limits, asked.signal);
  try {
    const pinned = await orAborted(addressesOf(asked.url, setting), patient.signal);
    if ('kind' in pinned) return pinned;
    patient.stir();
    return await answerOf(await respond(asked, setting, pinned, patient), asked, patient);
  } catch (error) {
    asked.signal?.throwIfAborted();
    // The time limit shows as whatever error the stopped stream threw.
    return troubleOf(patient.signal.aborted ? patient.signal.reason : error, setting.limits);
  } finally {
    patient.end();
  }
}

async function answerOf(
  response: IncomingMessage,
  asked: Exchange,
  patient: Patience,
): Promise<Answer | Trouble> {
  try {
    const status = response.statusCode ?? 0;
    patient.stir();
    const bytes = isPage(status) ? await bodyOf(response, asked.body, patient) : Buffer.alloc(0);
    if ('kind' in bytes) return bytes;
    return { kind: 'answer', status, header: (name) => headerOf(response, name), bytes };
  } finally {
    response.destroy();
  }
}

/** 203 is a page that a proxy changed; 204 and 206 are none, and 202 is a promise or a riddle. */
export function isPage(status: number): boolean {
  return status === 200 || status === 203;
}

function respond(
  { url, headers }: Exchange,
  { limits, trust, ...hosts }: ExchangeSetting,
  pinned: Pinned,
  { signal }: Patience,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:';
    // An agent of its own: no connection is used twice, and no proxy of the environment is asked.
    const families = { autoSelectFamily: true, autoSelectFamilyAttemptTimeout: 2_500 };
    const agent = isSecure
      ? new HttpsAgent({ ...families, ...(trust && { ca: [...rootCertificates, ...trust] }) })
      : new HttpAgent(families);
    const request = (isSecure ? requestHttps : requestHttp)(url, {
      agent,
      signal,
      lookup: pinnedLookup(pinned),
      maxHeaderSize: limits.headers,
      insecureHTTPParser: false,
      headers: { ...headers, 'accept-encoding': PACKINGS, connection: 'close' },
    });
    request.on('socket', (socket) => {
      socket.once('connect', () => {
        const isFine = mayBePrivate(hostOf(url), hosts) || isPublicAddress(reached(socket));
        if (!isFine) request.destroy(new NotPublic());
      });
    });
    request.on('response', resolve);
    // Stays after the answer came: what a server sends beyond it must not end the program.
    request.on('error', reject);
    request.on('close', () => reject(new BrokenOff()));
    request.end();
  });
}

function pinnedLookup(pinned: Pinned): LookupFunction {
  return (_host, options, found) => {
    const [first] = pinned;
    if (options.all) found(null, [...pinned]);
    else found(null, first?.address ?? '', first?.family);
  };
}

function reached(socket: Socket): string {
  return socket.remoteAddress ?? '';
}

/** A header's first value, in the letters that the server meant. */
function headerOf(response: IncomingMessage, name: string): string | undefined {
  const value = response.headers[name];
  const text = (Array.isArray(value) ? value[0] : value)?.trim();
  if (!text || !/[\u0080-\u00ff]/u.test(text)) return text || undefined;
  try {
    // Node reads a byte as a letter; most servers that send others than ASCII mean UTF-8.
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}
