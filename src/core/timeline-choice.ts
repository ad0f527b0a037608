import { byTime, type Mentions } from './mentions.ts';
import type { Pause, Stretch } from './timeline-stretches.ts';
import { stretchWeigher } from './weights.ts';

/** Mentions, and what each of them weighs. */
export type Weighed = { readonly mentions: Mentions; readonly weights: Float64Array };

/** So many mentions are weighed before others get their turn. */
const SLICE = 2 ** 12;

/** The times that mattered, the weightiest first. Ties go to the earlier. */
export function weightiest(
  { mentions, weights }: Weighed,
  stretches: readonly Stretch[],
  most: number,
): readonly Stretch[] {
  const weigh = stretchWeigher(mentions, weights);
  const weighed = stretches.map(({ when, rows }) => weigh(when, rows));
  return heaviest(stretches, Float64Array.from(weighed), most);
}

/** The same, so that others get their turn meanwhile. */
export async function weightiestInSteps(
  { mentions, weights }: Weighed,
  stretches: readonly Stretch[],
  { most, pause }: { readonly most: number; readonly pause: Pause },
): Promise<readonly Stretch[]> {
  const weigh = stretchWeigher(mentions, weights);
  const weighed = new Float64Array(stretches.length);
  let since = 0;
  for (const [at, { when, rows }] of stretches.entries()) {
    weighed[at] = weigh(when, rows);
    since += rows.length;
    if (since < SLICE) continue;
    await pause();
    since = 0;
  }
  return heaviest(stretches, weighed, most);
}

function heaviest(
  stretches: readonly Stretch[],
  weighed: Float64Array,
  most: number,
): readonly Stretch[] {
  const least = nthGreatest(weighed, most);
  const heavy: { readonly stretch: Stretch; readonly weight: number }[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const weight = weighed[at] ?? 0;
    if (weight > 0 && weight >= least) heavy.push({ stretch, weight });
  }
  return heavy
    .sort((a, b) => b.weight - a.weight || byTime(a.stretch.when, b.stretch.when))
    .slice(0, most)
    .map(({ stretch }) => stretch);
}

/** 0 where there are not so many. */
export function nthGreatest(numbers: Float64Array, nth: number): number {
  return numbers.toSorted()[numbers.length - nth] ?? 0;
}
