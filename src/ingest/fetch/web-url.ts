/** Longer addresses are refused; servers take no longer ones either. */
const LONGEST = 8_192;

/** An address that can be fetched, without fragment; or why it is none, to follow “not fetched, ”. */
export function readWebUrl(text: string, base?: string): URL | { readonly fault: string } {
  if (text.length > LONGEST) return { fault: `the address is longer than ${LONGEST} characters` };
  const url = parsed(text, base);
  if (!url)
    return { fault: 'it is no web address; write it whole, as in https://example.org/page' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { fault: 'only http:// and https:// addresses are fetched' };
  }
  if (url.username !== '' || url.password !== '') {
    return { fault: 'it holds a user name or password; give the address without it' };
  }
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  if (url.hostname === '' || url.hostname.endsWith('.')) return { fault: 'it names no host' };
  url.hash = '';
  return url;
}

function parsed(text: string, base: string | undefined): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}

/** An address to show: without what may be a password. */
export function shownUrl(text: string): string {
  const plain = text.replace(/^([a-z][a-z0-9+.-]*:[/\\]*)[^/\\?#]*@/iu, '$1…@');
  const clean = plain.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return clean.length > 300 ? `${clean.slice(0, 299)}…` : clean;
}
