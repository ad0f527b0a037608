import { z } from 'zod';
import { RECORD_FIELDS, type RecordReading } from '../item.ts';

/** Where articles come from, as a curator lists it. */
export type Source = {
  /** What the names of its articles begin with; no two sources have the same. */
  readonly name: string;
  readonly reading: RecordReading;
  /** How often a running bot looks at it, in minutes; absent where it is as usual. */
  readonly every?: number;
} & Place;

export type Place =
  | { readonly kind: 'folder'; readonly path: string; readonly include?: readonly string[] }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'feed'; readonly url: string }
  | { readonly kind: 'pages'; readonly urls: readonly string[] };

const words = z
  .string('should be a text')
  .trim()
  .min(1, 'is empty')
  .max(2000, 'is longer than 2,000 characters');
const link = words.refine(
  (value) => /^https?:\/\//iu.test(value) && URL.canParse(value),
  'is no http or https address',
);
const column = words;

const Name = words
  .max(80, 'is longer than 80 characters')
  .regex(/^[^/#\p{Cc}]+$/u, 'may hold no / and no #')
  .regex(/^[^.]/u, 'may not begin with a full stop');

/** An entry of the list as it is written. */
export const SourceEntry = z.strictObject(
  {
    folder: words.optional(),
    file: words.optional(),
    feed: link.optional(),
    page: link.optional(),
    pages: z.array(link, 'should be a list of addresses').min(1, 'is empty').optional(),
    name: Name.optional(),
    outlet: words.optional(),
    language: z
      .string('should be a text')
      .regex(/^[a-z]{2}$/u, 'should be a code of two letters, as en or de')
      .optional(),
    include: z.array(words, 'should be a list of patterns').min(1, 'is empty').optional(),
    map: z
      .strictObject(
        Object.fromEntries(RECORD_FIELDS.map((field) => [field, column.optional()])),
        `should name fields: ${RECORD_FIELDS.join(', ')}`,
      )
      .optional(),
    dates: z
      .enum(['day first', 'month first'], 'should be “day first” or “month first”')
      .optional(),
    raw: z.boolean('should be true or false').optional(),
    every: z
      .int('should be a whole number of minutes')
      .min(5, 'should be 5 minutes at least')
      .max(10_080, 'should be a week, 10080 minutes, at most')
      .optional(),
  },
  'should be an entry such as “folder: PATH”',
);
export type SourceEntry = z.infer<typeof SourceEntry>;

const KINDS = ['folder', 'file', 'feed', 'page', 'pages'] as const;

/** What an entry names: a folder, a file, a feed or pages; a sentence where it is none or several. */
export function placeOf(
  entry: SourceEntry,
  pathOf: (told: string) => string,
): Place | { readonly fault: string } {
  const named = KINDS.filter((kind) => entry[kind] !== undefined);
  if (named.length !== 1) {
    const what =
      named.length === 0 ? 'names no source' : `names several sources (${named.join(', ')})`;
    return { fault: `${what}: give one of folder, file, feed, page or pages` };
  }
  const { folder, file, feed, page, pages, include } = entry;
  if (include && folder === undefined) return { fault: '"include" goes with a folder only' };
  if (folder !== undefined)
    return { kind: 'folder', path: pathOf(folder), ...(include && { include }) };
  if (file !== undefined) return { kind: 'file', path: pathOf(file) };
  if (feed !== undefined) return { kind: 'feed', url: feed };
  return { kind: 'pages', urls: pages ?? (page === undefined ? [] : [page]) };
}

/** The name of a source that is given none: the last part of its path, or its address. */
export function nameOf(place: Place): string {
  if (place.kind === 'folder' || place.kind === 'file') {
    return tidy(place.path.split(/[\\/]/u).filter(Boolean).at(-1) ?? place.path);
  }
  const { hostname, pathname } = new URL(place.kind === 'feed' ? place.url : (place.urls[0] ?? ''));
  return tidy(`${hostname.replace(/^www\./u, '')} ${pathname}`);
}

function tidy(name: string): string {
  const plain = name.replace(/[/#\p{Cc}\s]+/gu, ' ').trim();
  return plain.replace(/^\.+/u, '').replaceAll(' ', '-').slice(0, 80) || 'source';
}

/** How the records of a source are read, as its entry says. */
export function readingOf({ map, dates, raw, outlet, language }: SourceEntry): RecordReading {
  const defaults = { ...(outlet && { outlet }), ...(language && { language }) };
  const given = Object.entries(map ?? {}).filter(([, name]) => name !== undefined);
  return {
    ...(given.length > 0 && { map: Object.fromEntries(given) }),
    ...(dates && { dates }),
    ...(raw !== undefined && { raw }),
    ...(Object.keys(defaults).length > 0 && { defaults }),
  };
}
