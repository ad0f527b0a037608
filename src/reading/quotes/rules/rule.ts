import type { RawAttribution } from '../attribution.ts';
import type { Line } from '../lines.ts';
import type { Report } from '../reports.ts';

/** One way in which news text gives words to a speaker. */
export type Rule = {
  readonly name: string;
  /** A sentence that the rule reads, and no rule before it. */
  readonly example: string;
  readonly propose: (line: Line, reports: readonly Report[]) => readonly RawAttribution[];
};
