/** What one fetch brought: a page as it is now, the news that it is as it was, or why there is neither. */
export type Fetched = FreshPage | UnchangedPage | FetchFault;

type Answered = {
  /** As it was asked for, written as `readWebUrl` writes it. */
  readonly url: string;
  /** Where it was found after all redirects. */
  readonly finalUrl: string;
  readonly redirects: readonly Redirect[];
  readonly etag?: string;
  readonly lastModified?: string;
  /** The moment of the answer, as `2026-11-22T18:00:00.000Z`. */
  readonly fetchedAt: string;
};

export type Redirect = { readonly status: number; readonly from: string; readonly to: string };

export type FreshPage = Answered & {
  readonly kind: 'fresh';
  readonly status: number;
  /** The body, unpacked where it came packed. */
  readonly bytes: Uint8Array;
  /** In small letters and without parameters, such as `text/html`. */
  readonly contentType?: string;
  /** The encoding that the server names, in small letters; servers err. */
  readonly charset?: string;
};

/** The server said that nothing changed since `etag` or `lastModified`. */
export type UnchangedPage = Answered & { readonly kind: 'unchanged' };

export type FetchFault = {
  readonly kind: 'fault';
  readonly url: string;
  readonly why: FaultCause;
  /** For people: names the URL, the reason and what can be done. */
  readonly sentence: string;
  /** Whether trying later may help. */
  readonly again: boolean;
  /** How many milliseconds the server asks to be left alone, where it says so. */
  readonly retryAfter?: number;
  /** What the server answered, where it did. */
  readonly status?: number;
  readonly fetchedAt: string;
};

export type FaultCause =
  | 'url' // nothing that can be fetched
  | 'private' // not on the public internet
  | 'host' // no such host
  | 'unreachable' // no connection, or one that broke off
  | 'tls' // no connection that can be trusted
  | 'slow'
  | 'large'
  | 'broken' // no sound HTTP
  | 'redirects'
  | 'robots' // the site asks programs to stay away
  | 'wait' // the site asks to come later
  | 'gone' // 404 or 410
  | 'refused' // any other answer of 4xx, and answers without a page
  | 'server'; // 5xx

/** Why one request brought nothing; the fetcher makes a sentence of it. */
export type Trouble = {
  readonly kind: 'trouble';
  readonly why: FaultCause;
  /** What comes after “URL: not fetched, ”, with the cure. */
  readonly reason: string;
  readonly retry: 'now' | 'later' | 'never';
  readonly retryAfter?: number;
  readonly status?: number;
};

export function trouble(
  why: FaultCause,
  retry: Trouble['retry'],
  reason: string,
  more: Pick<Trouble, 'retryAfter' | 'status'> = {},
): Trouble {
  return { kind: 'trouble', why, retry, reason, ...more };
}
