import type { When } from '../when.ts';

const LONG =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
/** May, June and July are not shortened. */
const MLA = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

type Parts = { readonly year: string; readonly month: number; readonly day: number };

/** The parts of a time as far as it is known: 0 where a part is not. */
export function partsOf({ since, precision }: When): Parts {
  const [year = '', month, day] = since.split('-');
  return {
    year,
    month: precision === 'month' || precision === 'day' ? Number(month) : 0,
    day: precision === 'day' ? Number(day) : 0,
  };
}

/** `2019, March 22` */
export function apaDate(when: When): string {
  const { year, month, day } = partsOf(when);
  return [year, [month ? LONG[month - 1] : '', day || ''].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
}

/** `March 22, 2019` */
export function chicagoDate(when: When): string {
  const { year, month, day } = partsOf(when);
  if (!month) return year;
  return day ? `${LONG[month - 1]} ${day}, ${year}` : `${LONG[month - 1]} ${year}`;
}

/** `22 Mar. 2019` */
export function mlaDate(when: When): string {
  const { year, month, day } = partsOf(when);
  return [day || '', month ? MLA[month - 1] : '', year].filter(Boolean).join(' ');
}
