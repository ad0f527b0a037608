import { isUncertain } from '../../core/article.ts';
import { tellInferred } from '../../core/inferred.ts';
import type { Citation } from '../../core/reply.ts';
import { showWhen } from '../../core/when.ts';
import { fitLine } from './clip.ts';
import { canLabel, code, inline, oneLine, webAddress } from './markdown.ts';

/** Longer addresses are not shown: five of them would leave no room for the words. */
const LONGEST_URL = 450;

/** Where words come from, in one line: headline and link, outlet, date, stored copy. */
export function citationLine(source: Citation): string {
  return [headline(source), ...origin(source), archived(source), code(source.ref), missing(source)]
    .filter(Boolean)
    .join(' · ');
}

/** The same for an article that is being read, without the way to itself. */
export function sourceLine(source: Citation): string {
  const link = source.url ? '' : 'no link in the source';
  return [headline(source), ...origin(source), archived(source), code(source.ref), link]
    .filter(Boolean)
    .join(' · ');
}

function headline({ title, url }: Citation): string {
  const label = title && oneLine(title.value);
  const drawn = label ? fitLine(label, 250) : '(no headline in the source)';
  const target = address(url?.value);
  if (!target) return drawn;
  if (!label) return `${drawn} · [open the source](${target})`;
  const isWhole = drawn === inline(label);
  return isWhole && canLabel(label)
    ? `[${drawn}](${target})`
    : `${drawn} · [open the source](${target})`;
}

function origin(source: Citation): readonly string[] {
  const { outlet, published, title, url } = source;
  const name = outlet ? fitLine(oneLine(outlet.value), 100) : 'outlet not stated';
  const byCurator = Object.entries({ headline: title, link: url, outlet, date: published })
    .filter(([, known]) => known?.how === 'curator')
    .map(([field]) => field);
  const notes = [published, url, title, outlet].flatMap((known) => known?.note ?? []);
  const note = notes[0] ? `: ${fitLine(oneLine(notes[0]), 150)}` : '';
  const curator = byCurator.length > 0 ? `${byCurator.join(', ')} from the curator${note}` : '';
  return [name, publication(source), lastChange(source), curator];
}

function publication({ published, inferred }: Citation): string {
  if (!published) {
    return inferred
      ? `date not stated; ${fitLine(oneLine(tellInferred(inferred)), 200)}`
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

function archived({ archivedUrl }: Citation): string {
  const target = address(archivedUrl?.value);
  return target ? `[archived copy](${target})` : '';
}

function missing({ url, ref }: Citation): string {
  if (address(url?.value)) return '';
  const what = url ? 'its link cannot be shown here' : 'no link in the source';
  return `${what} · ${code(`/article ${ref}`)} reads the stored copy`;
}

function address(url: string | undefined): string | undefined {
  const target = url && webAddress(url);
  return target && target.length <= LONGEST_URL ? target : undefined;
}
