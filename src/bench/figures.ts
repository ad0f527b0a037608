import { bootstrap, type Rates } from './statistics.ts';
import { percent, tableLines } from './table.ts';

/** A figure of a table: what it is called, what it tells, what we aim at. */
export type Figure<Tally> = {
  readonly name: string;
  readonly about: string;
  readonly goal: string;
  /** Over the texts drawn: the share that is printed, and what it is made of. */
  readonly of: (tallies: readonly Tally[]) => { readonly share: number; readonly rates?: Rates };
};

/** The figures with their 95 % intervals over texts, beside their goals. */
export function figureLines<Tally>(
  figures: readonly Figure<Tally>[],
  tallies: readonly Tally[],
  seed: number,
): readonly string[] {
  const shares = (drawn: readonly Tally[]) => figures.map(({ of }) => of(drawn).share);
  const intervals = bootstrap(tallies, shares, seed);
  const rows = figures.map(({ name, about, goal, of }, at) => {
    const { share, rates } = of(tallies);
    const { low, high } = intervals[at] ?? { low: Number.NaN, high: Number.NaN };
    const parts = rates ? [percent(rates.precision), percent(rates.recall)] : ['', ''];
    return [name, about, percent(share), percent(low), percent(high), goal, ...parts];
  });
  return tableLines(['figure', 'what it tells', '%', 'low', 'high', 'goal', 'P', 'R'], rows);
}
