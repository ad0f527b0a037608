import type { Line } from '../lines.ts';

type Place = {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
};

/** How much of a line's four-word sequences must stand in the true text. */
const SHARE = 0.8;

/** The state of each line of a page, by its true text: the lines that retell it in its order are text. */
export function statesOf(lines: readonly Line[], body: string): readonly number[] {
  const text = new Set(inOrder(placesOf(lines, body)));
  if (text.size === 0) return lines.map(() => 0);
  const first = Math.min(...text);
  const last = Math.max(...text);
  return lines.map((_, i) => (text.has(i) ? 1 : i < first ? 0 : i > last ? 3 : 2));
}

/** Where in the true text each line could stand. */
function placesOf(lines: readonly Line[], body: string): readonly Place[] {
  const fours = positions(body);
  const short = shortLines(body);
  return lines.flatMap(({ text }, line) => {
    const words = wordsOf(text);
    if (words.length === 0) return [];
    if (words.length < 4) {
      const starts = short.get(words.join(' ')) ?? [];
      const weight = words.length * 0.3;
      return starts.map((from) => ({ line, from, to: from + words.length, weight }));
    }
    const found = sequences(words).map((four) => fours.get(four) ?? []);
    const known = found.filter((starts) => starts.length > 0).length;
    if (known < found.length * SHARE) return [];
    const starts = new Set<number>();
    for (const [i, at] of found.slice(0, 12).entries()) {
      for (const from of at.slice(0, 4)) starts.add(Math.max(0, from - i));
    }
    const weight = words.length;
    return [...starts].slice(0, 6).map((from) => ({ line, from, to: from + weight, weight }));
  });
}

/** The heaviest chain of places that keeps the text's order; lines far apart cost a little. */
function inOrder(places: readonly Place[]): readonly number[] {
  const sums: number[] = [];
  const before: number[] = [];
  for (const [i, place] of places.entries()) {
    sums.push(place.weight);
    before.push(-1);
    for (let j = 0; j < i; j++) {
      const above = places[j];
      if (!above || above.line >= place.line || above.to > place.from + 3) continue;
      const gap = Math.min(15, (place.line - above.line - 1) * 0.4);
      const sum = (sums[j] ?? 0) - gap + place.weight;
      if (sum > (sums[i] ?? 0)) {
        sums[i] = sum;
        before[i] = j;
      }
    }
  }
  const chain: number[] = [];
  let at = sums.indexOf(Math.max(...sums));
  while (at >= 0) {
    chain.push(places[at]?.line ?? 0);
    at = before[at] ?? -1;
  }
  return chain;
}

function positions(body: string): ReadonlyMap<string, readonly number[]> {
  const at = new Map<string, number[]>();
  for (const [i, four] of sequences(wordsOf(body)).entries()) {
    at.set(four, [...(at.get(four) ?? []), i]);
  }
  return at;
}

function shortLines(body: string): ReadonlyMap<string, readonly number[]> {
  const at = new Map<string, number[]>();
  let start = 0;
  for (const line of body.split(/\n+/u)) {
    const words = wordsOf(line);
    const key = words.join(' ');
    at.set(key, [...(at.get(key) ?? []), start]);
    start += words.length;
  }
  return at;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function sequences(words: readonly string[]): readonly string[] {
  return words.slice(3).map((_, i) => words.slice(i, i + 4).join(' '));
}
