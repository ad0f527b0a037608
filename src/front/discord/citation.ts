import { isUncertain } from '../../core/article.ts';
import { tellInferred } from '../../core/inferred.ts';
import { archiveSearch, atWords } from '../../core/links.ts';
import type { Citation } from '../../core/reply.ts';
import { showWhen } from '../../core/when.ts';
import { fitLine, fitTold } from './clip.ts';
import type { Hand } from './hand.ts';
import { LIMIT } from './limits.ts';
import { canLabel, code, inline, oneLine, webAddress } from './markdown.ts';

/** How a source is told in one place. */
export type Telling = {
  readonly hand: Hand;
  /** Where its headline leads, instead of to the top of its page. */
  readonly opening?: string | undefined;
  /** Whether there is room to offer a look into the web archive. */
  readonly archive?: boolean;
};

/** Where words come from, in one line: headline and link, outlet, date, stored copy. */
export function citationLine(source: Citation, telling: Telling): string {
  return [...told(source, telling), missing(source, telling)].filter(Boolean).join(' · ');
}

/** The same for an article that is being read, without the way to itself. */
export function sourceLine(source: Citation, telling: Telling): string {
  const link = source.url ? '' : 'no link in the source';
  return [...told(source, telling), link].filter(Boolean).join(' · ');
}

function told(source: Citation, telling: Telling): readonly string[] {
  return [
    headline(source, telling),
    ...origin(source, telling.hand),
    archived(source, telling),
    code(source.ref),
  ];
}

function headline({ title, url }: Citation, { hand, opening }: Telling): string {
  const label = title && oneLine(title.value);
  const drawn = label ? fitLine(label, hand.line(250)) : '(no headline in the source)';
  const page = address(url?.value, hand.address);
  if (!page) return drawn;
  const target = opening ?? page;
  const isWhole = label !== undefined && drawn === inline(label) && canLabel(label);
  return isWhole ? hand.link(drawn, target) : `${drawn} · ${hand.link('open the source', target)}`;
}

function origin(source: Citation, { line }: Hand): readonly string[] {
  const { outlet, published, title, url } = source;
  const name = outlet ? fitLine(outlet.value, line(100)) : 'outlet not stated';
  const byCurator = Object.entries({ headline: title, link: url, outlet, date: published })
    .filter(([, known]) => known?.how === 'curator')
    .map(([field]) => field);
  const notes = [published, url, title, outlet].flatMap((known) => known?.note ?? []);
  const note = notes[0] ? `: ${fitLine(notes[0], line(150))}` : '';
  const curator = byCurator.length > 0 ? `${byCurator.join(', ')} from the curator${note}` : '';
  return [name, publication(source, line(200)), lastChange(source), curator];
}

function publication({ published, inferred }: Citation, longest: number): string {
  if (!published) {
    return inferred
      ? `date not stated; ${fitTold(tellInferred(inferred), longest)}`
      : 'date not stated';
  }
  const date = inline(showWhen(published.value));
  const doubt = isUncertain(published) ? 'not certain' : '';
  switch (published.how) {
    case 'link':
      return `published ${date} (from its link${doubt && `, ${doubt}`})`;
    case 'page clock':
      return `published by ${date} (from the clock of the saved page)`;
    case 'visible text':
      return `published ${date} (from the text of its page${doubt && `, ${doubt}`})`;
    case 'page data':
    case 'meta tag':
    case 'time tag':
    case 'header line':
    case 'title line':
    case 'dateline':
    case 'published line':
    case 'source line':
    case 'byline':
    case 'words':
    case 'feed':
    case 'record':
    case 'curator':
      return `published ${date}${doubt && ` (${doubt})`}`;
  }
}

function lastChange({ updated }: Citation): string {
  if (!updated) return '';
  const doubt = isUncertain(updated) ? ' (not certain)' : '';
  return `updated ${inline(showWhen(updated.value))}${doubt}`;
}

/** The copy that source or curator name; else where to look for one, which nobody here has done. */
function archived({ archivedUrl, url, published }: Citation, { hand, archive }: Telling): string {
  const copy = address(archivedUrl?.value, hand.address);
  if (copy) return hand.link('archived copy', copy);
  if (!archive || !url) return '';
  const search = address(archiveSearch(url.value, published?.value), hand.address);
  return search ? hand.link('look in the web archive', search) : '';
}

function missing({ url, ref }: Citation, { hand }: Telling): string {
  if (address(url?.value, hand.address)) return '';
  const what = url ? 'its link cannot be shown here' : 'no link in the source';
  return `${what} · ${code(`/article ${ref}`)} reads the stored copy`;
}

function address(url: string | undefined, longest: number): string | undefined {
  const target = url && webAddress(url);
  return target && target.length <= longest ? target : undefined;
}

/** The address that opens the source at these words, where it is no longer than that. */
export function opensAt({ url }: Citation, words: string, longest: number): string | undefined {
  const page = address(url?.value, longest);
  const link = page && atWords(page, words, longest);
  return link && link.opens === 'words' ? link.url : undefined;
}

/** What a button opens, and what it is called: the source at these words, or the copy that is named. */
export function openingOf(
  { url, archivedUrl }: Citation,
  words: string,
): { readonly label: string; readonly url: string } | undefined {
  const page = address(url?.value, LIMIT.address);
  const copy = address(archivedUrl?.value, LIMIT.address);
  const target = page ?? copy;
  const link = target ? atWords(target, words, LIMIT.address) : undefined;
  if (!link) return undefined;
  if (!page) return { label: 'Open the archived copy', url: link.url };
  const label = link.opens === 'words' ? 'Open at the words' : 'Open the source';
  return { label, url: link.url };
}
