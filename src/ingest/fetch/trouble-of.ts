import { codeOf } from '../code-of.ts';
import { type Trouble, trouble } from './fetched.ts';
import { sizeText } from './limits.ts';
import { TooSlow } from './patience.ts';

/** A connection that ended up at an address which was not to be connected to. */
export class NotPublic extends Error {
  readonly code = 'NOT_PUBLIC';
}

/** An answer that ended before it was whole. */
export class BrokenOff extends Error {
  readonly code = 'ECONNRESET';
}

/** What a failed request means for people; throws what is no fault of the network or the server. */
export function troubleOf(error: unknown, limits: { readonly headers: number }): Trouble {
  if (error instanceof TooSlow) {
    return trouble('slow', 'now', `${error.message}; try again later`);
  }
  const code = codeOf(error);
  const known = KNOWN.find(([codes]) => codes.test(code));
  if (known) return known[1](code, limits);
  const isOurs = error instanceof TypeError || error instanceof RangeError;
  if (error instanceof Error && 'code' in error && !isOurs) {
    return trouble('unreachable', 'later', `the connection failed (${code}); try again later`);
  }
  throw error;
}

type Telling = (code: string, limits: { readonly headers: number }) => Trouble;

const KNOWN: readonly (readonly [RegExp, Telling])[] = [
  [/^NOT_PUBLIC$/u, () => trouble('private', 'never', 'its host is not on the public internet')],
  [
    /^ECONNREFUSED$/u,
    () => trouble('unreachable', 'now', 'its host refuses connections; try again later'),
  ],
  [
    /^(?:ECONNRESET|EPIPE|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE|HPE_INVALID_EOF_STATE|Z_BUF_ERROR)$/u,
    () => trouble('unreachable', 'now', 'the connection broke off; try again later'),
  ],
  [
    /^(?:ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL)$/u,
    (code) =>
      trouble(
        'unreachable',
        'now',
        `its host cannot be reached (${code}); check your connection, and try again later`,
      ),
  ],
  [
    /^HPE_HEADER_OVERFLOW$/u,
    (_, { headers }) =>
      trouble('broken', 'never', `the server sends more than ${sizeText(headers)} of headers`),
  ],
  [
    /^HPE_/u,
    (code) => trouble('broken', 'later', `the server does not speak HTTP as it should (${code})`),
  ],
  [
    /^(?:Z_|ERR__ERROR)/u,
    (code) => trouble('broken', 'later', `what came is packed wrongly (${code})`),
  ],
  [
    /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|EPROTO|HOSTNAME_MISMATCH)/u,
    (code) =>
      trouble(
        'tls',
        'later',
        `its certificate or encryption cannot be trusted (${code}); open it in a browser to see why`,
      ),
  ],
];
