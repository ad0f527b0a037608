import { type Author, initialsOf } from './authors.ts';
import { apaDate, chicagoDate, mlaDate } from './dates.ts';
import { described, type Work } from './work.ts';

/**
 * References for reading, in plain text. Titles are left as their sources write them: no style's capitals
 * are put on. What is to be set in italics stands between underscores.
 */

/** Publication Manual of the American Psychological Association, 7th edition, 10.1, 10.16 and 9.12 (undated). */
export function apa(work: Work): string {
  const { authors, title, outlet, published, url, accessed } = work;
  const named = title ?? `[${described(work)}]`;
  const date = published ? apaDate(published) : 'n.d.';
  const by = joined(authors.map(apaName), ', & ', ', ');
  const lead = by ? `${ended(by)} (${date}). ${ended(named)}` : `${ended(named)} (${date}).`;
  const from = outlet ? ` ${ended(`_${outlet}_`)}` : '';
  const link = linkOf(work, (address) =>
    published || !url ? address : `Retrieved ${retrieved(apaDate, accessed)}, from ${address}`,
  );
  return `${lead}${from}${link}`;
}

/** The Chicago Manual of Style, 17th edition, 14.191 and 14.205 to 14.207: an entry of a bibliography. */
export function chicago(work: Work): string {
  const { authors, title, outlet, published, accessed } = work;
  const by = joined(authors.map(invertedFirst), ', and ', ', ');
  const named = title ? `“${ended(title)}”` : ended(described(work));
  const place = [outlet ? `_${outlet}_` : '', published ? chicagoDate(published) : '']
    .filter(Boolean)
    .join(', ');
  const seen = published ? '' : ` Accessed ${retrieved(chicagoDate, accessed)}.`;
  const link = linkOf(work, (address) => `${address}.`);
  return [by && ended(by), named, place && ended(place)].filter(Boolean).join(' ') + seen + link;
}

/** MLA Handbook, 9th edition, 5.2 and 5.110 (access dates). */
export function mla(work: Work): string {
  const { authors, title, outlet, published, accessed } = work;
  const by =
    authors.length > 2
      ? `${authors.slice(0, 1).map(invertedFirst)}, et al.`
      : joined(authors.map(invertedFirst), ', and ', ', ');
  const named = title ? `“${ended(title)}”` : ended(described(work));
  const address = work.archivedUrl ?? work.url;
  const place = [
    outlet ? `_${outlet}_` : '',
    published ? mlaDate(published) : '',
    address ? address.replace(/^https?:\/\/(?:www\.)?/i, '') : '',
  ].filter(Boolean);
  const seen = address ? ` Accessed ${retrieved(mlaDate, accessed)}.` : '';
  return (
    [by && ended(by), named, place.length > 0 ? ended(place.join(', ')) : '']
      .filter(Boolean)
      .join(' ') + seen
  );
}

function linkOf({ url, archivedUrl }: Work, tell: (address: string) => string): string {
  const address = archivedUrl ?? url;
  return address ? ` ${tell(address)}` : '';
}

function retrieved(write: typeof apaDate, day: Work['accessed']): string {
  const written = write({ since: day, until: day, precision: 'day' });
  const [year, rest] = written.split(', ');
  return write === apaDate ? `${rest}, ${year}` : written;
}

function apaName(author: Author): string {
  return 'literal' in author ? author.literal : `${author.family}, ${initialsOf(author.given)}`;
}

/** The first name of a list is turned round, so that it can be sorted by. */
function invertedFirst(author: Author, at = 0): string {
  if ('literal' in author) return author.literal;
  const { family, given } = author;
  return at === 0 ? `${family}, ${given}` : `${given} ${family}`;
}

function joined(names: readonly string[], last: string, between: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(between)}${last}${names.at(-1)}`;
}

/** With its full stop, unless it ends in a mark already. */
function ended(text: string): string {
  return /[.!?…]["”’)_]*$/u.test(text) ? text : `${text}.`;
}
