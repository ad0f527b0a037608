import type { RecordReading } from '../item.ts';

/** A file that holds many articles, and how its curator wants it read. */
export type RecordsFile = {
  readonly path: string;
  /** What the names of its items begin with. */
  readonly file: string;
  readonly format: 'json' | 'table';
  readonly reading: RecordReading;
};
