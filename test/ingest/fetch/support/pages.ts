import type { FetchFault, FreshPage, UnchangedPage } from '../../../../src/ingest/fetch/fetched.ts';

export const PAGE = 'https://example.org/a';

/** An instant on 22 November 2026, from its time of day. */
export const at = (time: string) => `2026-11-22T${time}:00.000Z`;

export function aPage(text: string, time: string, more: Partial<FreshPage> = {}): FreshPage {
  const bytes = Buffer.from(text);
  const where = { url: PAGE, finalUrl: PAGE, redirects: [], fetchedAt: at(time) };
  return { kind: 'fresh', ...where, status: 200, bytes, ...more };
}

export function unchanged(time: string, more: Partial<UnchangedPage> = {}): UnchangedPage {
  const where = { url: PAGE, finalUrl: PAGE, redirects: [], fetchedAt: at(time) };
  return { kind: 'unchanged', ...where, ...more };
}

export function aFault(time: string, more: Partial<FetchFault> = {}): FetchFault {
  const sentence = `${PAGE}: not fetched, the server has no such page (404).`;
  const gone = { why: 'gone', status: 404, again: false } as const;
  return { kind: 'fault', url: PAGE, sentence, ...gone, fetchedAt: at(time), ...more };
}
