import type { Sense, Which } from '../sense.ts';
import { implied, type Resolved, type Scene, shift, yearOf } from './scene.ts';

export function resolveQuarter(
  sense: Sense & { kind: 'quarter' },
  scene: Scene,
): Resolved | undefined {
  const { part } = sense;
  const year = yearOf(sense, scene);
  if (part && year !== undefined) {
    return { value: `${year}-${part}`, implied: sense.year === undefined };
  }
  const { anchor } = scene;
  if (anchor.year === undefined || anchor.month === undefined) {
    return implied(`${year ?? 'XXXX'}-${part ?? 'QX'}`);
  }
  const current = Math.ceil(anchor.month / 3);
  if (part) return implied(`${yearOfPart(part, current, scene)}-${part}`);
  const known = unnamedQuarter(sense.which, current, scene);
  return implied(year === undefined ? known : `${year}${known.slice(4)}`);
}

/** `the quarter` is the one told last; quarters are told of when they are over. */
function unnamedQuarter(which: Which | 'latest', current: number, { anchor, told }: Scene): string {
  const year = anchor.year ?? 0;
  if (which === 'latest') return quarterFrom(year, current - 1);
  if (which === 'sole') return told.quarter ?? quarterFrom(year, current - 1);
  return quarterFrom(year, current + shift(which));
}

function yearOfPart(part: string, current: number, { anchor, tense }: Scene): number {
  const year = anchor.year ?? 0;
  const number = Number(part[1]) * (part.startsWith('H') ? 2 : 1);
  const future = number !== current && tense() === 'future';
  if (number > current) return number === current + 1 && future ? year : year - 1;
  return number + 4 === current + 1 && future ? year + 1 : year;
}

export function quarterFrom(year: number, quarter: number): string {
  const by = Math.floor((quarter - 1) / 4);
  return `${year + by}-Q${quarter - by * 4}`;
}

const SEASON_START = { SP: 3, SU: 6, FA: 9, WI: 12 };

export function resolveSeason(sense: Sense & { kind: 'season' }, scene: Scene): Resolved {
  const { season, which } = sense;
  const { anchor, tense } = scene;
  const year = yearOf(sense, scene);
  if (year !== undefined) {
    return { value: `${year}-${season}`, implied: sense.year === undefined };
  }
  if (anchor.year === undefined || anchor.month === undefined) {
    return { value: `XXXX-${season}`, implied: true };
  }
  const begun = anchor.month >= SEASON_START[season];
  const past = begun ? anchor.year : anchor.year - 1;
  const within = begun && anchor.month < SEASON_START[season] + 3;
  if (which === 'last') return { value: `${within ? past - 1 : past}-${season}`, implied: true };
  const coming = which === 'next' || tense() === 'future';
  if (coming)
    return {
      value: `${within || !begun ? anchor.year : anchor.year + 1}-${season}`,
      implied: true,
    };
  if (which === 'this') return { value: `${anchor.year}-${season}`, implied: true };
  return { value: `${past}-${season}`, implied: true };
}
