import { isName, type MarkStore, type Marks, wordOf } from './happenings.ts';

/** How two sentences are alike: the share of the weight of the lighter one's words that both have. */
export type Likeness = { readonly share: number; readonly words: number; readonly names: number };

/** How often each word marks a sentence of the corpus. */
export function rarity() {
  const counts = new Map<number, number>();
  let sentences = 0;
  return {
    add(marks: Marks): void {
      sentences++;
      for (const mark of marks) counts.set(wordOf(mark), (counts.get(wordOf(mark)) ?? 0) + 1);
    },
    of: (word: number): number => counts.get(word) ?? 0,
    weight: (word: number): number => Math.log(1 + sentences / (counts.get(word) ?? 1)),
  };
}
export type Rarity = ReturnType<typeof rarity>;

function likeness(a: Uint32Array, b: Uint32Array, { weight }: Rarity): Likeness {
  const there = new Map<number, boolean>();
  let weightB = 0;
  for (const mark of b) {
    there.set(wordOf(mark), isName(mark));
    weightB += weight(wordOf(mark));
  }
  let [shared, weightA, words, names] = [0, 0, 0, 0];
  for (const mark of a) {
    const word = wordOf(mark);
    weightA += weight(word);
    const name = there.get(word);
    if (name === undefined) continue;
    shared += weight(word);
    words++;
    if (name && isName(mark)) names++;
  }
  return { share: shared / Math.min(weightA, weightB), words, names };
}

export type Match = Likeness & {
  /** The sentence that asks for its day, and the one that has one. */
  readonly asked: number;
  readonly found: number;
};

/** Words in more sentences than this say too little to look for others that have them. */
const COMMONEST = 300;
const FEWEST_RARE = 2;

/** All sentences with a day that are alike to one that asks for its day. */
export function* matches(
  asking: MarkStore,
  dated: MarkStore,
  {
    rare,
    accepts,
  }: {
    readonly rare: Rarity;
    readonly accepts: (asked: number, found: number, like: Likeness) => boolean;
  },
): Iterable<Match> {
  const holding = holders(asking, rare);
  for (let found = 0; found < dated.size(); found++) {
    const marks = dated.get(found);
    const met = new Map<number, number>();
    for (const mark of marks) {
      for (const asked of holding.get(wordOf(mark)) ?? []) {
        met.set(asked, (met.get(asked) ?? 0) + 1);
      }
    }
    for (const [asked, count] of met) {
      if (count < FEWEST_RARE) continue;
      const like = likeness(asking.get(asked), marks, rare);
      if (accepts(asked, found, like)) yield { asked, found, ...like };
    }
  }
}

/** The sentences that hold each of the rarer words. */
function holders(asking: MarkStore, rare: Rarity): ReadonlyMap<number, readonly number[]> {
  const holding = new Map<number, number[]>();
  for (let asked = 0; asked < asking.size(); asked++) {
    for (const mark of asking.get(asked)) {
      const word = wordOf(mark);
      if (rare.of(word) > COMMONEST) continue;
      const others = holding.get(word);
      if (others) others.push(asked);
      else holding.set(word, [asked]);
    }
  }
  return holding;
}
