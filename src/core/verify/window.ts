import type { Claimed } from './claimed.ts';
import type { Token } from './tokens.ts';

/** How many words of the source may lie between those of a claim, beside its own length. */
const ROOM = { usual: 60, elided: 600 } as const;
/** Words kept before and after, so that what stands beside a claim is seen too. */
const MARGIN = 12;

/**
 * The stretch of a source that holds most pairs of neighbouring words of a claim: what is aligned grows
 * with the claim then, not with the article. Empty where not even one word is shared.
 */
export function windowOf(claimed: Claimed, source: readonly Token[]): readonly Token[] {
  const { tokens, elided } = claimed;
  const room = Math.ceil(tokens.length * 1.3) + (elided.size > 0 ? ROOM.elided : ROOM.usual);
  if (source.length <= room + 2 * MARGIN) return source;
  const after = new Map<string, Set<string>>(tokens.map(({ key }) => [key, new Set()]));
  for (const [at, { key }] of tokens.entries()) {
    const next = tokens[at + 1];
    if (next) after.get(key)?.add(next.key);
  }
  const inPairs = placesWhere(source, (at) => {
    const next = source[at + 1];
    return next !== undefined && after.get(source[at]?.key ?? '')?.has(next.key) === true;
  });
  const places =
    inPairs.length > 0 ? inPairs : placesWhere(source, (at) => after.has(source[at]?.key ?? ''));
  const [from, to] = densest(places, room);
  return from === undefined || to === undefined
    ? []
    : source.slice(Math.max(0, from - room / 4 - MARGIN), to + 2 + room / 4 + MARGIN);
}

function placesWhere(source: readonly Token[], isHit: (at: number) => boolean): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < source.length; at++) if (isHit(at)) places.push(at);
  return places;
}

/** The first and the last of the most places that lie within so many words. */
function densest(
  places: readonly number[],
  room: number,
): readonly [number | undefined, number | undefined] {
  let best: readonly [number | undefined, number | undefined] = [places[0], places[0]];
  let most = 0;
  let first = 0;
  for (const [last, place] of places.entries()) {
    while (place - (places[first] ?? 0) > room) first++;
    if (last - first < most) continue;
    most = last - first;
    best = [places[first], place];
  }
  return best;
}
