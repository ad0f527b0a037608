import type { Figure } from '../figures.ts';
import { type Rates, sumOf } from '../statistics.ts';
import type { BodyTally, DateTally } from './score.ts';

/** The figures of a scraped text's body and of a page's: definitions are the same, goals are not. */
export const BODY_FIGURES: Readonly<Record<'text' | 'page', readonly Figure<BodyTally>[]>> = {
  text: bodyFigures({ f1: '≥ 95.5', precision: '', paragraphs: '≥ 90.0' }),
  page: bodyFigures({ f1: '≥ 97.0', precision: '≥ 95.5', paragraphs: '' }),
};

function bodyFigures(goals: {
  readonly f1: string;
  readonly precision: string;
  readonly paragraphs: string;
}): readonly Figure<BodyTally>[] {
  const words = (all: readonly BodyTally[]) => f1(all, 'told', 'found');
  const paragraphs = (all: readonly BodyTally[]) => f1(all, 'paragraphsTold', 'paragraphsFound');
  return [
    {
      name: 'shingle F1',
      about: 'four-word sequences of the body',
      goal: goals.f1,
      of: (all) => ({ share: words(all).f1, rates: words(all) }),
    },
    {
      name: 'shingle P',
      about: 'of what was told, what is body',
      goal: goals.precision,
      of: (all) => ({ share: words(all).precision }),
    },
    {
      name: 'paragraph F1',
      about: 'paragraphs found as such',
      goal: goals.paragraphs,
      of: (all) => ({ share: paragraphs(all).f1, rates: paragraphs(all) }),
    },
    {
      name: 'covered',
      about: 'paragraphs, boundaries aside',
      goal: '',
      of: (all) => ({ share: mean(all.map(({ covered }) => covered)) }),
    },
  ];
}

/** The mean over texts of each rate, then their F1. */
function f1(all: readonly BodyTally[], told: keyof BodyTally, found: keyof BodyTally): Rates {
  const precision = mean(all.flatMap((tally) => tally[told] ?? []));
  const recall = mean(all.flatMap((tally) => tally[found] ?? []));
  const sum = precision + recall;
  return { precision, recall, f1: sum > 0 ? (2 * precision * recall) / sum : 0 };
}

function mean(values: readonly number[]): number {
  return sumOf(values, (value) => value) / (values.length || 1);
}

const portion = (
  of: readonly DateTally[],
  isCounted: (tally: DateTally) => boolean,
): { readonly share: number } => ({ share: of.filter(isCounted).length / (of.length || 1) });

export const DATE_FIGURES: readonly Figure<DateTally>[] = [
  {
    name: 'accuracy',
    about: 'dates right, of all',
    goal: '≥ 90.5',
    of: (all) => portion(all, ({ right }) => right),
  },
  {
    name: 'precision',
    about: 'dates right, of those told',
    goal: '',
    of: (all) =>
      portion(
        all.filter(({ told }) => told),
        ({ right }) => right,
      ),
  },
  {
    name: 'surely wrong',
    about: 'told wrongly as sure (≥ 0.9)',
    goal: '≤ 3.0',
    of: (all) => portion(all, ({ surelyWrong }) => surelyWrong),
  },
];
