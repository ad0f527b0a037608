import { type Form, jsonForm } from './form.ts';
import type { OtherRow, Row, SheetHead } from './sheet.ts';
import { sourceRecord } from './source.ts';

/** All that is known of each line, for programs. */
export function timelineJson({ title, dates, builtAt }: SheetHead): Form<Row> {
  return jsonForm({ title, dates, builtAt }, 'events', recordOf);
}

function recordOf({ when, told, knownFrom, status, also, disputed, ...row }: Row) {
  return {
    ...other(row),
    when: when ? { since: when.since, until: when.until, precision: when.precision } : null,
    approximate: when?.approximate ?? false,
    told: told ?? null,
    knownFrom: knownFrom ?? null,
    status,
    also: also.map(other),
    disputed: disputed.map(other),
  };
}

function other({ ref, shown, sentence, source }: OtherRow) {
  return { ref, shown, sentence, source: sourceRecord(source) };
}
