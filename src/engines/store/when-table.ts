import { byTime } from '../../core/mentions.ts';
import type { When } from '../../core/when.ts';

/** Gives each different time a number from 1, in the order they come. */
export function whenTable() {
  const numbers = new Map<string, number>();
  const whens: When[] = [];
  return {
    numberOf(when: When | undefined): number {
      if (!when) return 0;
      const { since, until, precision, approximate } = when;
      const name = `${since}/${until}/${precision}${approximate ? '~' : ''}`;
      const known = numbers.get(name);
      if (known !== undefined) return known;
      whens.push({ since, until, precision, ...(approximate && { approximate }) });
      numbers.set(name, whens.length);
      return whens.length;
    },
    /** The times in their order, and for each number given the place there + 1. */
    sorted(): { readonly whens: readonly When[]; readonly places: Uint32Array } {
      const order = whens.map((_, at) => at);
      order.sort((a, b) => {
        const [one, other] = [whens[a], whens[b]];
        return one && other ? byTime(one, other) || a - b : 0;
      });
      const places = new Uint32Array(whens.length + 1);
      for (const [place, at] of order.entries()) places[at + 1] = place + 1;
      return { whens: order.flatMap((at) => whens[at] ?? []), places };
    },
  };
}

/** For each place + 1 in a row of times its rank from the newest on; for 0, the unknown time, the last. */
export function newestRanks(whens: readonly When[]): Uint32Array {
  const ranks = new Uint32Array(whens.length + 1);
  let rank = 0;
  for (let at = whens.length - 1; at >= 0; at--) {
    const [own, later] = [whens[at], whens[at + 1]];
    if (own && later && byTime(own, later) !== 0) rank++;
    ranks[at + 1] = rank;
  }
  ranks[0] = whens.length > 0 ? rank + 1 : 0;
  return ranks;
}
