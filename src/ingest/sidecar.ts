import { z } from 'zod';
import type { Article, Known } from '../core/article.ts';
import { readWhen, type When } from '../core/when.ts';

const text = z.string().trim().min(1, 'is empty').max(2000, 'is longer than 2,000 characters');
const link = text.refine(isWebLink, 'is no http or https address');
const when = text.transform((value, context): When => {
  const read = readWhen(value);
  if (read) return read;
  context.issues.push({
    code: 'custom',
    message: 'should look like 2016, 2016-12 or 2016-12-09',
    input: value,
  });
  return z.NEVER;
});

const Sidecar = z.strictObject(
  {
    title: text.optional(),
    outlet: text.optional(),
    author: text.optional(),
    published: when.optional(),
    url: link.optional(),
    archivedUrl: link.optional(),
    note: text.optional(),
  },
  'should be one object with the fields title, outlet, author, published, url, archivedUrl, note',
);

/** What a curator wrote beside an article's file. */
export type Sidecar = z.infer<typeof Sidecar>;

/** Reads a sidecar's text; a fault is one sentence that names the file and the field. */
export function readSidecar(
  json: string,
  file: string,
): { readonly sidecar: Sidecar } | { readonly fault: string } {
  let record: unknown;
  try {
    record = JSON.parse(json.replace(/^\ufeff/u, ''));
  } catch {
    return { fault: `${file}: this is no JSON` };
  }
  const read = Sidecar.safeParse(withoutStub(record));
  if (read.success) return { sidecar: read.data };
  return { fault: `${file}: ${read.error.issues.map(sentenceOf).join('; ')}` };
}

/** How the note of a stub begins: it is ours, and no curator's word on how they know. */
const STUB = 'Stub: ';
const FIELDS: Readonly<Record<string, keyof Sidecar>> = {
  headline: 'title',
  outlet: 'outlet',
  date: 'published',
  link: 'url',
};

/**
 * A sidecar to fill in: what an article lacks, empty, and what is known of it as a note. As it is, it
 * changes nothing.
 */
export function stubFor(lacks: readonly string[], hint: string | undefined): string {
  const empty = lacks.flatMap((gap) => (FIELDS[gap] ? [[FIELDS[gap], '']] : []));
  const note = `${STUB}fill in what you know, and put here how you know it.${hint ? ` Hint: ${hint}` : ''}`;
  return `${JSON.stringify({ ...Object.fromEntries(empty), note }, null, 2)}\n`;
}

/** What is left of a stub that was not, or in part, filled in. */
function withoutStub(record: unknown): unknown {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return record;
  const filled = Object.entries(record).filter(
    ([name, value]) => value !== '' && !(name === 'note' && `${value}`.startsWith(STUB)),
  );
  return Object.fromEntries(filled);
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    return `${keys} ${issue.keys.length > 1 ? 'are no fields' : 'is no field'} of a sidecar`;
  }
  const field = issue.path.join('.');
  const message = issue.code === 'invalid_type' && field ? 'should be a text' : issue.message;
  return field ? `"${field}" ${message}` : message;
}

function isWebLink(value: string): boolean {
  return /^https?:\/\//iu.test(value) && URL.canParse(value);
}

/** The article with what its curator knows: it wins over what was read. */
export function withSidecar(article: Article, sidecar: Sidecar): Article {
  const { note, title, outlet, author, published, url, archivedUrl } = sidecar;
  const known = <T>(value: T): Known<T> => ({ value, how: 'curator', ...(note && { note }) });
  return {
    ...article,
    ...(title && { title: known(title) }),
    ...(outlet && { outlet: known(outlet) }),
    ...(author && { author: known(author) }),
    ...(published && { published: known(published) }),
    ...(url && { url: known(url) }),
    ...(archivedUrl && { archivedUrl: known(archivedUrl) }),
  };
}
