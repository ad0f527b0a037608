import { readFileSync } from 'node:fs';
import { z } from 'zod';

const manifest = z.object({ version: z.string() });

/** The program's name as sites' robots.txt call it. */
const NAME = 'Dateline';

/**
 * How Dateline tells a site who asks. `contact` is a web or mail address (FETCH_CONTACT) under which
 * a site's owner reaches whoever runs it; throws where it is neither.
 */
export function userAgentOf(contact?: string): string {
  const file = new URL('../../../package.json', import.meta.url);
  const { version } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (contact === undefined || contact.trim() === '') {
    return `${NAME}/${version} (reads articles for a research corpus)`;
  }
  const link = contact.trim();
  if (!/^(?=.*[.@])[\w.~:/?#@!&=+%-]{5,200}$/u.test(link)) {
    throw new Error(
      `FETCH_CONTACT must be a web or mail address, as in https://example.org/about-us, and is “${link}”.`,
    );
  }
  return `${NAME}/${version} (reads articles for a research corpus; +${link})`;
}

/** The name in a User-Agent that rules in a robots.txt are for: `dateline` of `Dateline/1.0 (…)`. */
export function productOf(userAgent: string): string {
  return /^[a-z_-]+/iu.exec(userAgent)?.[0].toLowerCase() ?? '';
}
