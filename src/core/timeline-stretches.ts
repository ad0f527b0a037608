import { bucketed, type Mentions } from './mentions.ts';
import type { When } from './when.ts';
import { type Zoom, zoomed } from './zoom.ts';

/** Awaited between steps of long work, so that others get their turn. */
export type Pause = () => Promise<void> | undefined;

/** The mentions of one stretch of time, by their rows. */
export type Stretch = { readonly when: When; readonly rows: Uint32Array };

/** Puts mentions together by the stretch of time that they fall in; the stretch first told of comes first. */
export function stretchesOf(mentions: Mentions, zoom: Zoom): readonly Stretch[] {
  const { whens, when } = mentions;
  const fitted = fittedIn(whens, zoom);
  const dated = rowsWhere(mentions, (row) => (when[row] ?? 0) > 0);
  const order = new Int32Array(whens.length).fill(-1);
  const stretches: When[] = [];
  for (let at = 0; at < dated.length; at++) {
    const place = (when[dated[at] ?? 0] ?? 0) - 1;
    const stretch = fit(fitted, place);
    if (order[stretch] !== -1) continue;
    order[stretch] = stretches.length;
    const told = fitted.stretches[place];
    if (told) stretches.push(told);
  }
  const { numbers } = fitted;
  const { rows, ends } = bucketed(
    dated,
    (row) => order[(numbers[(when[row] ?? 0) - 1] ?? 0) - 1] ?? 0,
    stretches.length,
  );
  return stretches.map((stretch, at) => ({
    when: stretch,
    rows: rows.subarray(ends[at - 1] ?? 0, ends[at]),
  }));
}

export function rowsWhere({ size }: Mentions, holds: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(size);
  let count = 0;
  for (let row = 0; row < size; row++) if (holds(row)) rows[count++] = row;
  return rows.subarray(0, count);
}

const SLICE = 64;

/** Works out the stretches of the times that are told of; the first question after a start has thousands to do. */
export async function fitTimes({ whens, when }: Mentions, zoom: Zoom, pause: Pause): Promise<void> {
  const fitted = fittedIn(whens, zoom);
  const { numbers } = fitted;
  const fresh = new Set<number>();
  for (let row = 0; row < when.length; row++) {
    const place = (when[row] ?? 0) - 1;
    if (place >= 0 && numbers[place] === 0) fresh.add(place);
  }
  // In the order of time the same stretch is asked for again and again.
  for (const [at, place] of [...fresh].sort((a, b) => a - b).entries()) {
    if (at % SLICE === 0) await pause();
    fit(fitted, place);
  }
}

/** The stretches of one length that the times of a corpus fall in, as far as they were asked for. */
type Fitted = {
  readonly whens: readonly When[];
  readonly zoom: Zoom;
  /** For each time the number of its stretch + 1; 0 where it was not worked out yet. */
  readonly numbers: Uint32Array;
  /** For each time its stretch. */
  readonly stretches: (When | undefined)[];
  /** By a name that only the same stretch has. */
  readonly byName: Map<string, number>;
};

/** What was worked out before: a corpus asks with the same times every time. */
const known = new WeakMap<readonly When[], Map<Zoom, Fitted>>();

function fittedIn(whens: readonly When[], zoom: Zoom): Fitted {
  const byZoom = known.get(whens) ?? new Map<Zoom, Fitted>();
  known.set(whens, byZoom);
  const fitted = byZoom.get(zoom) ?? {
    whens,
    zoom,
    numbers: new Uint32Array(whens.length),
    stretches: whens.map(() => undefined),
    byName: new Map<string, number>(),
  };
  byZoom.set(zoom, fitted);
  return fitted;
}

/** The number of the stretch that the time in a place falls in. */
function fit({ whens, zoom, numbers, stretches, byName }: Fitted, place: number): number {
  const number = numbers[place] ?? 0;
  if (number > 0) return number - 1;
  const time = whens[place];
  if (!time) throw new Error(`there is no time in place ${place}`);
  const stretch = zoomed(time, zoom);
  const name = `${stretch.since}/${stretch.until}${stretch.approximate ? '~' : ''}`;
  const own = byName.get(name) ?? byName.size;
  byName.set(name, own);
  numbers[place] = own + 1;
  stretches[place] = stretch;
  return own;
}
