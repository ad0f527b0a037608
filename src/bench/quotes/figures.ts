import type { Figure } from '../figures.ts';
import { type Rates, rates, sumOf } from '../statistics.ts';
import type { Overlap } from './reported.ts';
import type { Counted, Tally } from './tally.ts';

const counted = (pick: (tally: Tally) => Counted): Figure<Tally>['of'] => {
  return (tallies) => {
    const all = (key: keyof Counted) => sumOf(tallies, (tally) => pick(tally)[key]);
    const found = all('found');
    return f1(rates({ right: found, all: all('told') }, { found, all: all('gold') }));
  };
};

const overlap = (pick: (tally: Tally) => Overlap): Figure<Tally>['of'] => {
  return (tallies) => {
    const all = (key: keyof Overlap) => sumOf(tallies, (tally) => pick(tally)[key]);
    const told = { right: all('toldRight'), all: all('told') };
    return f1(rates(told, { found: all('goldFound'), all: all('gold') }));
  };
};

const f1 = (found: Rates) => ({ share: found.f1, rates: found });

const share = (
  part: (tally: Tally) => number,
  whole: (tally: Tally) => number,
): Figure<Tally>['of'] => {
  return (tallies) => ({ share: sumOf(tallies, part) / (sumOf(tallies, whole) || 1) });
};

export const QUOTE_FIGURES: readonly Figure<Tally>[] = [
  {
    name: 'DirF1',
    about: 'direct quotation strings',
    goal: '≥ 97.5',
    of: counted(({ strings }) => strings),
  },
  {
    name: 'scare',
    about: 'scare quotes taken for someone’s words',
    goal: '≤ 2.0',
    of: share(
      ({ scare }) => scare,
      ({ strings }) => strings.told,
    ),
  },
  {
    name: 'SpkF1',
    about: 'speaker of direct quotations',
    goal: '≥ 93.0',
    of: counted(({ speakers }) => speakers),
  },
  {
    name: 'SpkLongF1',
    about: 'the same, of five words or more',
    goal: '≥ 95.0',
    of: counted(({ longSpeakers }) => longSpeakers),
  },
  {
    name: 'EntAcc',
    about: 'the named person is right',
    goal: '≥ 97.0',
    of: share(
      ({ named }) => named.right,
      ({ named }) => named.found,
    ),
  },
  {
    name: 'spTok',
    about: 'reported speech, by token',
    goal: '≥ 92.0',
    of: overlap(({ content }) => content),
  },
  {
    name: 'spUnq',
    about: 'the same outside quotation marks',
    goal: '≥ 84.0',
    of: overlap(({ unquoted }) => unquoted),
  },
  {
    name: 'spPair',
    about: 'reported speech with its speaker',
    goal: '≥ 86.0',
    of: overlap(({ pairs }) => pairs),
  },
];
