import { type Ask, isRedirect } from './ask.ts';
import type { Answer, Exchange } from './exchange.ts';
import { type Redirect, type Trouble, trouble } from './fetched.ts';
import { readWebUrl, shownUrl } from './web-url.ts';

/** What is to be asked at one address of a chain, or why it is not. */
export type Prepare = (
  url: URL,
) => Promise<(Omit<Exchange, 'url'> & { readonly gap: number }) | Trouble>;

export type Followed = {
  readonly kind: 'followed';
  readonly answer: Answer;
  readonly url: URL;
  readonly redirects: readonly Redirect[];
};

type Following = {
  readonly ask: Ask;
  readonly prepare: Prepare;
  /** How many redirects are followed. */
  readonly most: number;
  /** Whether redirects from https to http are refused. */
  readonly isStrict: boolean;
};

/** Asks, and asks on where a redirect leads; each address is prepared, that is checked, for itself. */
export async function follow(
  start: URL,
  { ask, prepare, most, isStrict }: Following,
): Promise<Followed | Trouble> {
  const redirects: Redirect[] = [];
  const seen = new Set<string>();
  for (let url = start; ; ) {
    seen.add(url.href);
    const prepared = await prepare(url);
    if ('kind' in prepared) return toldWhere(prepared, url, redirects);
    const answer = await ask({ url, ...prepared });
    if (answer.kind === 'trouble') return toldWhere(answer, url, redirects);
    if (!isRedirect(answer)) return { kind: 'followed', answer, url, redirects };
    const next = nextUrl(answer, url, { seen, isStrict });
    if (!(next instanceof URL)) return toldWhere(next, url, redirects);
    if (redirects.length >= most) {
      return trouble('redirects', 'never', `it redirects more than ${most} times`);
    }
    redirects.push({ status: answer.status, from: url.href, to: next.href });
    url = next;
  }
}

function nextUrl(
  answer: Answer,
  url: URL,
  { seen, isStrict }: { readonly seen: ReadonlySet<string>; readonly isStrict: boolean },
): URL | Trouble {
  const location = answer.header('location') ?? '';
  const next = readWebUrl(location, url.href);
  const to = shownUrl(next instanceof URL ? next.href : location);
  if (!(next instanceof URL)) {
    return trouble('redirects', 'never', `it redirects to ${to}, but ${next.fault}`);
  }
  if (seen.has(next.href)) {
    return trouble(
      'redirects',
      'never',
      `it redirects in a circle, to ${to}; save the page into the corpus folder instead`,
    );
  }
  if (isStrict && url.protocol === 'https:' && next.protocol === 'http:') {
    return trouble(
      'redirects',
      'never',
      `it redirects to ${to}, which is not encrypted; give that address itself if you trust it`,
    );
  }
  return next;
}

function toldWhere(found: Trouble, url: URL, redirects: readonly Redirect[]): Trouble {
  if (redirects.length === 0) return found;
  return { ...found, reason: `it redirects to ${shownUrl(url.href)}: ${found.reason}` };
}
