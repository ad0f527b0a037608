import { mix } from './hash.ts';

/** The features of one decision, as hashes; made once and refilled. */
export type Bag = { readonly ids: Int32Array; size: number };

/** No decision has more features than this. */
const ROOM = 192;

export function emptyBag(): Bag {
  return { ids: new Int32Array(ROOM), size: 0 };
}

/** Puts in the feature that template `template` has the values `a` and `b`. */
export function put(bag: Bag, template: number, a: number, b = 0): void {
  bag.ids[bag.size++] = mix(template, a, b);
}

/** Puts features in, behind what is in the bag. */
export function putAll(bag: Bag, ids: Int32Array): void {
  bag.ids.set(ids, bag.size);
  bag.size += ids.length;
}
