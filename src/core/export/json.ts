import { writeWhen } from '../when.ts';
import type { OtherRow, Row, Sheet } from './sheet.ts';

/** All that is known of each line, for programs. */
export function toJson({ title, dates, builtAt, rows }: Sheet): string {
  const events = rows.map(({ when, told, status, also, disputed, ...row }: Row) => ({
    ...other(row),
    when: when ? { since: when.since, until: when.until, precision: when.precision } : null,
    approximate: when?.approximate ?? false,
    told: told ?? null,
    status,
    also: also.map(other),
    disputed: disputed.map(other),
  }));
  return `${JSON.stringify({ title, dates, builtAt, events }, null, 2)}\n`;
}

function other({ ref, shown, sentence, source }: OtherRow) {
  const { outlet, title, author, published, url, archivedUrl } = source;
  return {
    ref,
    shown,
    sentence,
    source: {
      ref: source.ref,
      file: source.file,
      outlet: outlet?.value ?? null,
      title: title?.value ?? null,
      author: author?.value ?? null,
      published: published ? writeWhen(published.value) : null,
      url: url?.value ?? null,
      archivedUrl: archivedUrl?.value ?? null,
    },
  };
}
