import type { OtherRow, Row, Sheet } from './sheet.ts';
import { sourceRecord } from './source.ts';

/** All that is known of each line, for programs. */
export function toJson({ title, dates, builtAt, rows }: Sheet): string {
  const events = rows.map(({ when, told, knownFrom, status, also, disputed, ...row }: Row) => ({
    ...other(row),
    when: when ? { since: when.since, until: when.until, precision: when.precision } : null,
    approximate: when?.approximate ?? false,
    told: told ?? null,
    knownFrom: knownFrom ?? null,
    status,
    also: also.map(other),
    disputed: disputed.map(other),
  }));
  return `${JSON.stringify({ title, dates, builtAt, events }, null, 2)}\n`;
}

function other({ ref, shown, sentence, source }: OtherRow) {
  return { ref, shown, sentence, source: sourceRecord(source) };
}
