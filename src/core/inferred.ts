import type { Day } from './day.ts';
import type { Span } from './span.ts';
import { showWhen } from './when.ts';

/**
 * What the corpus shows of a date of publication that nobody states: from when to when it can lie.
 * Never told as stated; `earliest` and `latest` are the same where one day is left.
 */
export type Inferred = {
  readonly earliest?: Day;
  readonly latest?: Day;
  /** The strongest first. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
};

export type Evidence = {
  /** A sentence of ours, for readers: what is told, and what follows from it. */
  readonly tells: string;
  /** The words of the undated article that it rests on. */
  readonly span?: Span;
  /** The number of the other article that it rests on: 3 for `S3`. */
  readonly article?: number;
};

/** The days alone, for people: `between 27 Sep and 2 Oct 2016`, `not after 6 Mar 2021`. */
export function showInferred({ earliest, latest }: Inferred): string {
  if (earliest && earliest === latest) return shown(earliest);
  if (earliest && latest) {
    return `between ${shownBefore(earliest, latest)} and ${shown(latest)}`;
  }
  if (earliest)
    return `not before ${earliest.endsWith('-01-01') ? earliest.slice(0, 4) : shown(earliest)}`;
  return latest ? `not after ${shown(latest)}` : 'at an unknown time';
}

/** The same with what it rests on first: never to be read as stated. */
export function tellInferred(inferred: Inferred): string {
  const [{ tells }, ...others] = inferred.evidence;
  const reason = tells.replace(/^(?:The|Its)\b/, (word) => word.toLowerCase()).replace(/\.$/, '');
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  return `${showInferred(inferred)} (inferred: ${reason}${more})`;
}

/** Without the month and year that it shares with the other. */
function shownBefore(day: Day, other: Day): string {
  if (day.slice(0, 7) === other.slice(0, 7)) return `${Number(day.slice(8))}`;
  return day.slice(0, 4) === other.slice(0, 4) ? shown(day).replace(/ \d{4}$/, '') : shown(day);
}

function shown(day: Day): string {
  return showWhen({ since: day, until: day, precision: 'day' });
}
