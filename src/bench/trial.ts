import type { Outcome, Surroundings } from './benchmark.ts';
import type { Line } from './json-lines.ts';
import { type Measured, measure } from './pace.ts';

/** What a reader found in one text. */
export type Tried<Text, Found> = { readonly value: Text; readonly found: readonly Found[] };

export type Trial<Text, Found> = {
  readonly tried: readonly Tried<Text, Found>[];
  readonly faults: readonly string[];
  /** Absent when nothing was read, only looked up. */
  readonly pace?: Measured;
};

/** Has each text read, timed; one that the reader breaks on counts as one in which it found nothing. */
export async function tryReader<Text extends { readonly id: string }, Found>(
  lines: readonly Line<Text>[],
  reader: (text: Text) => readonly Found[],
): Promise<Trial<Text, Found>> {
  let tried: Tried<Text, Found>[] = [];
  let faults: string[] = [];
  const pace = await measure(() => {
    tried = [];
    faults = [];
    for (const { value, place } of lines) {
      try {
        tried.push({ value, found: reader(value) });
      } catch (error) {
        faults.push(`${place}: the reader broke on ${value.id}: ${error}`);
        tried.push({ value, found: [] });
      }
    }
  });
  return { tried, faults, pace };
}

const MOST_FAULTS = 20;

/** Tells the first faults and how many there are, and what that makes of the benchmark. */
export function tellFaults(faults: readonly string[], { complain }: Surroundings): Outcome {
  for (const fault of faults.slice(0, MOST_FAULTS)) complain(fault);
  if (faults.length > MOST_FAULTS) complain(`and ${faults.length - MOST_FAULTS} faults more`);
  return faults.length > 0 ? 1 : 0;
}
