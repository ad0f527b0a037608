import { foldName } from '../core/name.ts';
import type { Speaker } from '../core/speaker.ts';
import { firstWhere } from '../core/word-list.ts';
import type { Shelf } from './shelf.ts';
import { hashOf } from './store/hash.ts';

/** The ranks of the speakers whom a name may mean, ascending. */
export function ranksCalled({ records: { called } }: Shelf, name: string): readonly number[] {
  const hash = hashOf(foldName(name));
  const ranks: number[] = [];
  let at = firstWhere(called.hash.length, (place) => (called.hash[place] ?? 0) >= hash);
  for (; called.hash[at] === hash; at++) ranks.push(called.speaker[at] ?? 0);
  return ranks;
}

/** The speakers whom a name may mean, the most quoted first. */
export function speakersCalled(shelf: Shelf, name: string): readonly Speaker[] {
  return ranksCalled(shelf, name).map(shelf.speakerAt);
}
