/** A power of two; at most half of the places are taken, so that looking for one is short. */
const PLACES = 1 << 17;
const MOST = PLACES / 2;

/**
 * Remembers what was made of words, the last tens of thousands of them: the same few make up most of
 * any text. A word is looked up where it stands in its text, without a copy of it.
 */
export function wordMemo<T>(make: (word: string) => T) {
  const places = new Int32Array(PLACES);
  let words: string[] = [];
  let made: T[] = [];

  function forget(): void {
    places.fill(0);
    words = [];
    made = [];
  }

  return (text: string, from: number, end: number): T => {
    let place = placeOf(text, from, end);
    for (let entry = places[place] ?? 0; entry > 0; entry = places[place] ?? 0) {
      const known = made[entry - 1];
      if (known !== undefined && isAt(words[entry - 1] ?? '', text, from, end)) return known;
      place = (place + 1) & (PLACES - 1);
    }
    const word = ownCopy(text.slice(from, end));
    const fresh = make(word);
    if (words.length >= MOST) {
      forget();
      place = placeOf(text, from, end);
    }
    words.push(word);
    places[place] = made.push(fresh);
    return fresh;
  };
}

/** FNV-1a, with its upper half stirred in. */
function placeOf(text: string, from: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}

function isAt(word: string, text: string, from: number, end: number): boolean {
  if (word.length !== end - from) return false;
  for (let at = from; at < end; at++) {
    if (text.charCodeAt(at) !== word.charCodeAt(at - from)) return false;
  }
  return true;
}

/** Shorter pieces of a text are copies already. */
const SHORTEST_SLICE = 13;

/** A copy of a word, to be kept: a piece of a text keeps the whole text in memory. */
export function ownCopy(word: string): string {
  return word.length < SHORTEST_SLICE ? word : [...word].join('');
}
