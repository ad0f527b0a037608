import normalizeUrl from 'normalize-url';
import { isTracking } from './tracking.ts';
import { unwrapped } from './unwrapped.ts';

/**
 * What an address is of, as a key: equal for the ways that one page is linked to, different for two
 * pages. Undefined for what is no address on the web.
 */
export function addressOf(typed: string): string | undefined {
  const own = unwrapped(typed.trim().replace(/&amp;/giu, '&'));
  try {
    const { protocol, hostname, port, pathname, search, hash } = new URL(tidied(own));
    if (!/^https?:$/u.test(protocol)) return undefined;
    const place = `${bareHost(hostname)}${port && `:${port}`}${barePath(pathname)}`;
    return `${place}${bareQuery(search)}${route(hash)}`.normalize('NFC');
  } catch {
    return undefined;
  }
}

/** True for a site's front page: what stands there changes from hour to hour, and is no article. */
export function isFrontPage(address: string): boolean {
  return !/[/?#]./u.test(address);
}

/** What a library knows of addresses: cases, ports, escapes, dots, doubled slashes, index pages. */
function tidied(url: string): string {
  return normalizeUrl(url, {
    defaultProtocol: 'https',
    forceHttps: true,
    stripWWW: false,
    removeQueryParameters: false,
    removeDirectoryIndex: [/^(?:index|default)\.(?:html?|shtml|xhtml|php\d?|aspx?|jsp|cfm)$/iu],
  });
}

/** A name that a site's pages have for other screens, or for no reason at all. */
const OTHER_SCREEN = /^(?:www\d{0,2}|m|amp|mobile|mobi|touch|wap)\.(?=[^.]+\.)/u;
/** `co.uk`: what follows is a registry's, so that `m.co.uk` is a site of its own. */
const REGISTRY = /^(?:ac|co|com|edu|go|gob|gov|ne|net|nom|or|org)\.[a-z]{2}$/u;

function bareHost(name: string): string {
  let host = name.replace(/\.m\.(?=[^.]+\.[^.]+$)/u, '.');
  for (;;) {
    const shorter = host.replace(OTHER_SCREEN, '');
    if (shorter === host || REGISTRY.test(shorter)) return host;
    host = shorter;
  }
}

const SESSION_IN_PATH = /;(?:jsessionid|phpsessid|sid)=[^/;]*|\/\(S\([a-z\d]+\)\)/giu;
/** Signs that mean the same in a path whether they are written as codes or not. */
const NEEDLESS = /%(?:21|24|27|28|29|2A|2C|3A|40)/giu;
/** After one of these, the next part of a path is a name among others. */
const LISTS =
  /^(?:authors?|categor(?:y|ies)|keywords?|labels?|search|sections?|tags?|themes?|topics?|wiki)$/iu;

function barePath(pathname: string): string {
  const plain = pathname.replace(NEEDLESS, (code) => decodeURIComponent(code));
  const parts = plain.replace(SESSION_IN_PATH, '').split('/').filter(Boolean);
  const own = parts.filter((part, at) => {
    const isForm = part === 'amp' || (part === 'print' && at === parts.length - 1);
    return !isForm || parts.length === 1 || LISTS.test(parts[at - 1] ?? '');
  });
  const last = own.pop()?.replace(/\.amp(?=\.x?html?$|$)/u, '');
  return [...own, ...(last ? [last] : [])].map((part) => `/${part}`).join('');
}

function bareQuery(search: string): string {
  const kept = [...new URLSearchParams(search)].filter(([name, value]) => !isTracking(name, value));
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
}

/** A fragment is a place on the page, but `#!/story/1` and `#/story/1` are pages. */
function route(hash: string): string {
  return /^#!?\/./u.test(hash) ? hash.replace(/\/$/u, '') : '';
}
