import type { Mapping, RecordField } from '../item.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The names that fields go by where no mapping tells them, the first that is there wins; written plainly. */
const NAMES: Readonly<Record<RecordField, string>> = {
  id: 'id guid uuid articleid docid itemid citationkey key',
  title: 'title headline head articletitle webtitle',
  outlet:
    'outlet newspaper publication publicationtitle containertitle publisher sitename site source medium media',
  author: 'author authors byline creator creators dccreator journalist',
  published:
    'published publishedat datepublished publisheddate publishdate publishedon pubdate publicationdate firstpublished webpublicationdate dcdate date datetime issued timestamp publicationyear year',
  updated: 'updated updatedat dateupdated modified datemodified lastmodified lastupdated',
  url: 'url link weburl canonicalurl articleurl permalink href uri',
  archivedUrl: 'archivedurl archiveurl archive archivelink',
  language: 'language lang inlanguage locale',
  text: 'text fulltext articletext articlebody bodytext plaintext maintext contenttext body content article',
  html: 'html contenthtml bodyhtml articlehtml rawhtml contentencoded',
};
const LISTS = new Map(Object.entries(NAMES).map(([field, names]) => [field, names.split(' ')]));

/** What a record holds under a field, by its curator's mapping, else under the names that are common. */
export function fieldOf(record: Fields, field: RecordField, map?: Mapping): unknown {
  const path = map?.[field];
  if (path !== undefined) return at(record, path);
  const keys = plainKeys(record);
  for (const name of LISTS.get(field) ?? []) {
    const key = keys.get(name);
    const value = key === undefined ? undefined : record[key];
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

/** The columns of a table that hold a text or a page, as far as their names tell. */
export function holdsText(columns: readonly string[], map?: Mapping): boolean {
  const row = Object.fromEntries(columns.map((column) => [column, 'x']));
  return [fieldOf(row, 'text', map), fieldOf(row, 'html', map)].some(
    (value) => value !== undefined,
  );
}

/** Goes down a dotted path; a key that holds dots itself is taken whole. */
function at(record: Fields, path: string): unknown {
  if (Object.hasOwn(record, path)) return record[path];
  let value: unknown = record;
  for (const step of path.split('.')) {
    if (!isFields(value) && !Array.isArray(value)) return undefined;
    value = Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined;
  }
  return value;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const plain = new WeakMap<Fields, ReadonlyMap<string, string>>();

/** The keys of a record by their plain names: `pub_date`, `pubDate` and `Pub date` are one. */
function plainKeys(record: Fields): ReadonlyMap<string, string> {
  const before = plain.get(record);
  if (before) return before;
  const keys = new Map<string, string>();
  for (const key of Object.keys(record)) {
    const name = key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    if (!keys.has(name)) keys.set(name, key);
  }
  plain.set(record, keys);
  return keys;
}

/** A value as one line of words: lists are joined, and of objects the name is taken. */
export function wordsOf(value: unknown): string | undefined {
  const words = inWords(value)?.replace(/\s+/gu, ' ').trim();
  return words === '' ? undefined : words;
}

function inWords(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const all = value.map(inWords).filter((one) => one !== undefined && one.trim() !== '');
    return all.join(', ');
  }
  if (!isFields(value)) return undefined;
  const { given, family } = value;
  if (typeof family === 'string') return typeof given === 'string' ? `${given} ${family}` : family;
  for (const key of ['name', 'title', 'value', 'rendered', 'literal', '$oid', '$date', 'raw']) {
    if (value[key] !== undefined) return inWords(value[key]);
  }
  return undefined;
}

/** A text as it stands; a list of paragraphs has a blank line between two. */
export function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const all = value.map(textIn).filter((one) => one !== undefined);
    return all.length > 0 ? all.join('\n\n') : undefined;
  }
  return isFields(value) ? textIn(value['rendered'] ?? value['text'] ?? value['value']) : undefined;
}
