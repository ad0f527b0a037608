import type { Form } from './form.ts';
import { citationLine, type OtherRow, type Row } from './sheet.ts';
import { SOURCE_HEAD, sourceCells } from './source.ts';
import { tableForm } from './table.ts';

const HEAD = [
  'date',
  'first day',
  'last day',
  'precision',
  'time told',
  'time known from',
  'status',
  'sentence',
  'code',
  ...SOURCE_HEAD,
  'also in',
  'another day elsewhere',
];

/** A timeline as a table for spreadsheets. */
export function timelineCsv(): Form<Row> {
  return tableForm(HEAD, cells);
}

function cells({
  when,
  shown,
  told,
  knownFrom,
  status,
  sentence,
  ref,
  source,
  also,
  disputed,
}: Row): string[] {
  return [
    shown,
    when?.since ?? '',
    when?.until ?? '',
    when ? `${when.approximate ? 'about a ' : ''}${when.precision}` : 'unknown',
    told ?? '',
    knownFrom ?? '',
    status,
    sentence,
    ref,
    ...sourceCells(source),
    also.map(other).join(' | '),
    disputed.map((row) => `${row.shown}: ${other(row)}`).join(' | '),
  ];
}

function other({ ref, source }: OtherRow): string {
  return `${ref} ${citationLine(source)}`;
}
