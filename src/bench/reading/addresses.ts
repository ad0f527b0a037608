import { z } from 'zod';
import { addressOf } from '../../ingest/stories/address-of.ts';
import { type Figure, figureLines } from '../figures.ts';
import { readJsonLines } from '../json-lines.ts';
import { mistakeLines } from '../mistakes.ts';
import type { Asked, Section } from './section.ts';

const pair = z.object({ a: z.string(), b: z.string(), same: z.boolean() });
type Tally = { readonly told: boolean; readonly same: boolean };

const FIGURES: readonly Figure<Tally>[] = [
  {
    name: 'same address',
    about: 'pairs told rightly',
    goal: '≥ 97.0',
    of: (all) => share(all, ({ told, same }) => told === same),
  },
  {
    name: 'false merges',
    about: 'two pages told as one',
    goal: '≤ 0.0',
    of: (all) =>
      share(
        all.filter(({ same }) => !same),
        ({ told }) => told,
      ),
  },
];

function share(all: readonly Tally[], isCounted: (tally: Tally) => boolean) {
  return { share: all.filter(isCounted).length / (all.length || 1) };
}

/** Which addresses are told as one page. */
export async function addressSection(
  paths: readonly string[],
  { errors, seed }: Asked,
): Promise<Section> {
  const read = await Promise.all(paths.map((path) => readJsonLines(path, pair)));
  const faults = read.flatMap((one) => one.faults);
  const tried = read.flatMap(({ lines }) =>
    lines.map(({ value: { a, b, same }, place }) => {
      const [one, other] = [addressOf(a), addressOf(b)];
      return { place, shown: `${a} ${b}`, same, told: one !== undefined && one === other };
    }),
  );
  if (tried.length === 0) return { lines: [], faults };
  const mistakes = tried
    .filter(({ told, same }) => told !== same)
    .map(({ told, shown, place }) => ({
      kind: told ? 'false merge' : 'missed',
      text: place,
      weight: 0,
      shown,
    }));
  return {
    lines: [
      `pairs of addresses ${tried.length}, false merges ${mistakes.filter(({ kind }) => kind === 'false merge').length}`,
      '',
      ...figureLines(FIGURES, tried, seed),
      '',
      ...mistakeLines(['false merge', 'missed'], mistakes, errors),
    ],
    faults,
  };
}
