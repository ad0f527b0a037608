import type { Figure } from '../figures.ts';
import { rates, sumOf } from '../statistics.ts';
import type { Scope, TimexTally } from './score.ts';

/** The tallies of one text, by scope. */
export type TimexTallies = Readonly<Record<Scope, TimexTally>>;

type Right = 'exact' | 'touched' | 'valued';

function f1(scope: Scope, right: Right): Figure<TimexTallies>['of'] {
  return (tallies) => {
    const all = (key: keyof TimexTally) => sumOf(tallies, (tally) => tally[scope][key]);
    const found = all(right);
    const told = { right: found, all: all('told') };
    const rate = rates(told, { found, all: all('gold') });
    return { share: rate.f1, rates: rate };
  };
}

const figure = (scope: Scope, right: Right, about: string, goal = ''): Figure<TimexTallies> => ({
  name: `${right} ${scope}`,
  about,
  goal,
  of: f1(scope, right),
});

export const TIMEX_FIGURES: readonly Figure<TimexTallies>[] = [
  figure('all', 'valued', 'value F1 of all timexes', '≥ 82.5'),
  figure('DATE', 'valued', 'value F1 of dates', '≥ 86.0'),
  figure('calendar DATE', 'valued', 'value F1 of calendar dates', '≥ 96.0'),
  figure('all', 'touched', 'found, value aside'),
  figure('all', 'exact', 'found with both ends right'),
];
