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

/**
 * Features of decisions that are made so often that each step counts: their templates never change, so that only two
 * values each are written, and hashed where they are looked up.
 */
export type Slots = { readonly templates: Int32Array; readonly values: Int32Array };

export function slotsFor(templates: readonly number[]): Slots {
  return { templates: Int32Array.from(templates), values: new Int32Array(templates.length * 2) };
}

/** Gives the feature of the slot its values. */
export function set(values: Int32Array, slot: number, a: number, b: number): void {
  const place = slot << 1;
  values[place] = a;
  values[place | 1] = b;
}

/** Puts the features of the slots in, behind what is in the bag. */
export function putAll(bag: Bag, { templates, values }: Slots): void {
  templates.forEach((template, slot) => {
    put(bag, template, values[slot * 2] ?? 0, values[slot * 2 + 1]);
  });
}
