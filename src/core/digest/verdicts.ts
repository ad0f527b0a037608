import type { Verdict } from './digest.ts';

/** Why each item is in or out, those that are in first: `in: S12 “Harbour wall”: new: 2 articles`. */
export function verdictLines(verdicts: readonly Verdict[]): readonly string[] {
  const told = verdicts.map(({ ref, title, kept, reason }) => ({
    kept,
    line: `${kept ? 'in' : 'left out'}: ${ref} “${title}”: ${reason}`,
  }));
  return told.toSorted((a, b) => Number(b.kept) - Number(a.kept)).map(({ line }) => line);
}
