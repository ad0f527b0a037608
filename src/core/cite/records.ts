import { oneLine } from '../export/sheet.ts';
import type { When } from '../when.ts';
import type { Author } from './authors.ts';
import { partsOf } from './dates.ts';
import { described, type Work } from './work.ts';

/** BibLaTeX's `online` entries (manual 3.20, 2.1.1 and 2.2), which BibTeX styles with URLs read too. */
export function bibtex(work: Work): string {
  const { ref, authors, title, outlet, published, language, url, archivedUrl, accessed } = work;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', authors.length > 0 ? authors.map(bibName).join(' and ') : undefined],
    ['title', title === undefined ? undefined : `{${escaped(title)}}`],
    ['organization', outlet && `{${escaped(outlet)}}`],
    ['date', published && isoOf(published)],
    ['langid', language && escaped(language)],
    ['url', address(archivedUrl ?? url)],
    ['urldate', accessed],
    ['note', title === undefined ? escaped(described(work)) : undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@online{${keyOf(work, ref)},`, ...lines, '}', ''].join('\n');
}

/** RIS as EndNote, Zotero and Mendeley read it: https://en.wikipedia.org/wiki/RIS_(file_format). */
export function ris(work: Work): string {
  const { ref, authors, title, outlet, published, language, url, archivedUrl, accessed } = work;
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', ref],
    ...authors.map((author) => ['AU', risName(author)] as const),
    ['TI', title],
    ['T2', outlet],
    ['PY', published && partsOf(published).year],
    ['DA', published && risDate(published)],
    ['LA', language],
    ['UR', url],
    ['L2', archivedUrl],
    ['Y2', risDate({ since: accessed, until: accessed, precision: 'day' })],
    ['N1', title === undefined ? described(work) : undefined],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/** An item of CSL-JSON: https://docs.citationstyles.org, schema csl-data.json 1.0. */
export function cslItem(work: Work): Readonly<Record<string, unknown>> {
  const { ref, authors, title, outlet, published, language, url, archivedUrl, accessed } = work;
  return {
    id: ref,
    type: 'article-newspaper',
    ...(authors.length > 0 && { author: authors }),
    ...(title !== undefined && { title }),
    ...(outlet && { 'container-title': outlet }),
    ...(published && { issued: { 'date-parts': [dateParts(published)] } }),
    ...(language && { language }),
    ...(url && { URL: url }),
    ...(archivedUrl && { archive_location: archivedUrl }),
    accessed: {
      'date-parts': [dateParts({ since: accessed, until: accessed, precision: 'day' })],
    },
    ...(title === undefined && { note: described(work) }),
  };
}

function dateParts(when: When): readonly number[] {
  const { year, month, day } = partsOf(when);
  return [Number(year), month, day].filter((part) => part > 0);
}

function isoOf(when: When): string {
  const { year, month, day } = partsOf(when);
  return [year, month, day]
    .filter(Boolean)
    .map((part) => `${part}`.padStart(2, '0'))
    .join('-');
}

function risDate(when: When): string {
  const { year, month, day } = partsOf(when);
  const two = (part: number) => (part ? `${part}`.padStart(2, '0') : '');
  return `${year}/${two(month)}/${two(day)}/`;
}

function bibName(author: Author): string {
  return 'literal' in author
    ? `{${escaped(author.literal)}}`
    : `${escaped(author.family)}, ${escaped(author.given)}`;
}

function risName(author: Author): string {
  return 'literal' in author ? author.literal : `${author.family}, ${author.given}`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Signs that TeX would obey are told it as signs. */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\{}~^#$%&_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}

/** Addresses are kept as they are, but for what would end their field. */
function address(url: string | undefined): string | undefined {
  return url?.replace(/[{}\\\s]/g, encodeURIComponent);
}

/** `carey2019s3`: letters and digits, and the article's own code, so that two never meet. */
function keyOf({ authors, outlet, published }: Work, ref: string): string {
  const [first] = authors;
  const name = first ? ('literal' in first ? first.literal : first.family) : (outlet ?? 'article');
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 20)
    .toLowerCase();
  const year = published ? partsOf(published).year : 'nd';
  return `${plain || 'article'}${year}${ref.toLowerCase()}`;
}
