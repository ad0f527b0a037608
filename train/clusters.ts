import { at } from '../src/reading/quotes/model/hash.ts';
import type { Sheet } from '../src/reading/quotes/model/sheet.ts';
import { chance } from './random.ts';

/** Neighbours that are looked at: this many of the most frequent words. */
const NEIGHBOURS = 800;
const LEAST_SEEN = 4;

/** Groups words that stand between the same words (spherical k-means): hash of the word → 1 … `groups`. */
export function clustersOf(
  sheets: readonly Sheet[],
  groups: number,
  rounds: number,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { word } of sheets) for (const w of word) counts.set(w, (counts.get(w) ?? 0) + 1);
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const column = new Map(frequent.slice(0, NEIGHBOURS).map(([word], index) => [word, index]));
  const words = frequent.filter(([, count]) => count >= LEAST_SEEN).map(([word]) => word);
  const row = new Map(words.map((word, index) => [word, index]));
  const vectors = words.map(() => new Map<number, number>());
  for (const { word, size, paragraph } of sheets) {
    for (let i = 0; i < size; i++) {
      const vector = vectors[row.get(at(word, i)) ?? -1];
      if (!vector) continue;
      for (const d of [-1, 1]) {
        const there = at(paragraph, i + d) === at(paragraph, i) && i + d >= 0 && i + d < size;
        const near = there ? (column.get(at(word, i + d)) ?? NEIGHBOURS) : NEIGHBOURS + 1;
        const key = near * 2 + (d > 0 ? 1 : 0);
        vector.set(key, (vector.get(key) ?? 0) + 1);
      }
    }
  }
  const sparse = vectors.map(unitVector);
  const assigned = grouped(sparse, groups, rounds);
  return new Map(words.map((word, index) => [word, at(assigned, index) + 1]));
}

type Sparse = { readonly keys: Int32Array; readonly values: Float32Array };

function unitVector(vector: ReadonlyMap<number, number>): Sparse {
  const keys = Int32Array.from(vector.keys());
  const values = Float32Array.from(vector.values(), (count) => Math.sqrt(count));
  const length = Math.hypot(...values) || 1;
  return { keys, values: values.map((value) => value / length) };
}

/** The most frequent words are the first centres; the rest follow. */
function grouped(vectors: readonly Sparse[], groups: number, rounds: number): Int32Array {
  const width = (NEIGHBOURS + 2) * 2;
  const random = chance(7);
  let centres = Array.from({ length: groups }, (_, g) => {
    const pick = vectors[g < groups / 2 ? g : Math.floor(random() * vectors.length * 0.5)];
    return dense(pick ? [pick] : [], width);
  });
  const assigned = new Int32Array(vectors.length);
  for (let round = 0; round < rounds; round++) {
    vectors.forEach((vector, index) => {
      let best = -1;
      centres.forEach((centre, g) => {
        let sum = 0;
        for (let f = 0; f < vector.keys.length; f++) {
          sum += (vector.values[f] ?? 0) * (centre[at(vector.keys, f)] ?? 0);
        }
        if (sum > best) {
          best = sum;
          assigned[index] = g;
        }
      });
    });
    const members: Sparse[][] = Array.from({ length: groups }, () => []);
    for (const [index, vector] of vectors.entries()) members[at(assigned, index)]?.push(vector);
    centres = centres.map((old, g) => (members[g]?.length ? dense(members[g] ?? [], width) : old));
  }
  return assigned;
}

function dense(vectors: readonly Sparse[], width: number): Float32Array {
  const sum = new Float32Array(width);
  for (const { keys, values } of vectors) {
    for (let f = 0; f < keys.length; f++) {
      const key = at(keys, f);
      sum[key] = (sum[key] ?? 0) + (values[f] ?? 0);
    }
  }
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}
