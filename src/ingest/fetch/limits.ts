/** How far fetching goes. Times are in milliseconds, sizes in bytes. */
export type FetchLimits = {
  /** Of a body, packed and unpacked. */
  readonly size: number;
  /** Of all headers of an answer. */
  readonly headers: number;
  /** For one request, from looking up the host to the last byte. */
  readonly whole: number;
  /** Without a byte. */
  readonly idle: number;
  readonly redirects: number;
  /** How often one request is made at most, the first time included. */
  readonly tries: number;
  /** The wait before the second try; it doubles with each. */
  readonly backOff: number;
  /** From the end of one request to the start of the next on the same host. */
  readonly gap: number;
  /** The longest Crawl-delay that is kept; a longer one counts as this. */
  readonly crawlDelay: number;
  /** The longest wait that a server may ask for; asked for more, fetching gives up for now. */
  readonly retryAfter: number;
  /** Requests at once, each to another host. */
  readonly parallel: number;
};

export const FETCH_LIMITS: FetchLimits = {
  size: 20_000_000,
  headers: 32_768,
  whole: 60_000,
  idle: 20_000,
  redirects: 8,
  tries: 3,
  backOff: 2_000,
  gap: 1_000,
  crawlDelay: 30_000,
  retryAfter: 120_000,
  parallel: 8,
};

/** What a fetcher needs of the world. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;
/** Milliseconds since 1970. */
export type Clock = () => number;

/** `20 MB`, `512 KB`, `10 bytes`. */
export function sizeText(bytes: number): string {
  if (bytes >= 1_000_000) return `${rounded(bytes / 1_000_000)} MB`;
  if (bytes >= 1_000) return `${rounded(bytes / 1_000)} KB`;
  return bytes === 1 ? '1 byte' : `${bytes} bytes`;
}

/** `90 seconds`, `3 minutes`, `2 hours`, rounded up, so that waiting that long is enough. */
export function spanText(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  if (seconds < 1) return `${Math.ceil(milliseconds)} milliseconds`;
  if (seconds < 120) return counted(Math.ceil(seconds), 'second');
  if (seconds < 7_200) return counted(Math.ceil(seconds / 60), 'minute');
  if (seconds < 172_800) return counted(Math.ceil(seconds / 3_600), 'hour');
  return counted(Math.ceil(seconds / 86_400), 'day');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function rounded(value: number): string {
  return value.toFixed(1).replace(/\.0$/u, '');
}
