import { writeWhen } from '../when.ts';
import { citationLine, type OtherRow, type Row, type Sheet } from './sheet.ts';

const HEAD = [
  'date',
  'first day',
  'last day',
  'precision',
  'time told',
  'status',
  'sentence',
  'code',
  'outlet',
  'headline',
  'published',
  'link',
  'article',
  'also in',
  'another day elsewhere',
];

/** A table for spreadsheets: UTF-8 with its mark, CRLF, and no cell that a spreadsheet would run as a formula. */
export function toCsv({ rows }: Sheet): string {
  const lines = [HEAD, ...rows.map(cells)].map((line) => line.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cells({
  when,
  shown,
  told,
  status,
  sentence,
  ref,
  source,
  also,
  disputed,
}: Row): string[] {
  const { outlet, title, published, url } = source;
  return [
    shown,
    when?.since ?? '',
    when?.until ?? '',
    when ? `${when.approximate ? 'about a ' : ''}${when.precision}` : 'unknown',
    told ?? '',
    status,
    sentence,
    ref,
    outlet?.value ?? '',
    title?.value ?? '',
    published ? writeWhen(published.value) : '',
    url?.value ?? '',
    source.ref,
    also.map(other).join(' | '),
    disputed.map((row) => `${row.shown}: ${other(row)}`).join(' | '),
  ];
}

function other({ ref, source }: OtherRow): string {
  return `${ref} ${citationLine(source)}`;
}

/** What begins like a formula gets an apostrophe, which spreadsheets take for a mark of text. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠|]/u;

function cell(text: string): string {
  const safe = FORMULA.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
