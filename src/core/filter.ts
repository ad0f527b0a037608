import { didYouMean } from './asked.ts';
import type { Option } from './command.ts';
import type { Count, Filter, Library } from './library.ts';
import { foldName } from './name.ts';
import type { When } from './when.ts';

/** The options that keep an answer to one outlet and to some days; `dated` says what the days are of. */
export function filterOptions(dated: 'Published' | 'Happened') {
  return {
    outlet: { kind: 'text', about: 'Only from this outlet', suggest: 'outlets' },
    from: { kind: 'when', about: `${dated} from: 2016, 2016-12 or 2016-12-09` },
    to: { kind: 'when', about: `${dated} up to: 2016, 2016-12 or 2016-12-09` },
  } as const satisfies Record<string, Option>;
}

export type FilterInput = {
  readonly outlet: string | undefined;
  readonly from: When | undefined;
  readonly to: When | undefined;
};

/** Reads the options of `filterOptions`; a problem when they cannot be meant. A month is taken whole. */
export function readFilter(
  { outlet: typed, from, to }: FilterInput,
  library: Library,
): { readonly filter: Filter } | { readonly problem: string } {
  if (from && to && from.since > to.until) {
    return { problem: `from ${from.since} lies after to ${to.until}: please swap them.` };
  }
  const period = { ...(from && { since: from.since }), ...(to && { until: to.until }) };
  if (typed === undefined) return { filter: period };
  const { outlets } = library.summary();
  const outlet = outletNamed(typed, outlets);
  return outlet ? { filter: { ...period, outlet } } : { problem: noOutlet(typed, library) };
}

/** Says what a filter keeps to, for a heading: ` in TASS, from 2016-09-01`. */
export function tellFilter({ outlet, since, until }: Filter): string {
  const parts = [outlet && `in ${outlet}`, since && `from ${since}`, until && `to ${until}`];
  const told = parts.filter(Boolean).join(', ');
  return told && ` ${told}`;
}

/** The outlet whose name it is, else the only one whose name holds it. */
export function outletNamed(typed: string, outlets: readonly Count[]): string | undefined {
  const asked = foldName(typed);
  const whole = outlets.find(({ name }) => foldName(name) === asked);
  const [part, ...others] = outlets.filter(({ name }) => foldName(name).includes(asked));
  return whole?.name ?? (others.length === 0 ? part?.name : undefined);
}

function noOutlet(typed: string, library: Library): string {
  const { outlets } = library.summary();
  if (outlets.length === 0) return 'No article in this corpus states its outlet.';
  const meant = didYouMean('outlets', typed, library);
  if (meant) return `The corpus has no outlet “${typed}”.${meant}`;
  const known = outlets.slice(0, 10).map(({ name }) => name);
  const more = outlets.length > known.length ? ` and ${outlets.length - known.length} more` : '';
  return `The corpus has no outlet “${typed}”; it has ${known.join(', ')}${more}.`;
}
