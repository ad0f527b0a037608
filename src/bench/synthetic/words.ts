const ONSETS = 'b d f g h k l m n p r s t v z br dr kr st tr'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const SYLLABLES = ONSETS.length * VOWELS.length;

/** Words that stand between all others in English, the most frequent first. */
const SMALL = `the of and to in a that for on with as was by at it from has have be will not but are
  which had its an their after this who were said would been more about than into also over`.split(
  /\s+/,
);

/** A made-up word for each number from 0; the smaller, the shorter. */
export function wordAt(rank: number): string {
  let left = rank;
  let word = '';
  do {
    const syllable = left % SYLLABLES;
    word += `${ONSETS[syllable % ONSETS.length]}${VOWELS[Math.floor(syllable / ONSETS.length)]}`;
    left = Math.floor(left / SYLLABLES) - 1;
  } while (left >= 0);
  return `${word}n`;
}

export function smallWordAt(rank: number): string {
  return SMALL[rank % SMALL.length] ?? 'the';
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A rank below `count`, each as likely as Zipf has it: the first half as often as the tenth part. */
export function zipf(random: () => number, count: number): number {
  return Math.min(count - 1, Math.floor(Math.exp(random() * Math.log(count + 1))) - 1);
}

const FIRST_NAMES = 400;

/** Someone's name for each number from 0: no two have the same. */
export function nameAt(rank: number): string {
  const first = wordAt((rank * 7) % FIRST_NAMES);
  return `${capital(first)} ${capital(wordAt(rank + SYLLABLES))}ov`;
}

export function placeAt(rank: number): string {
  return `${capital(wordAt(rank * 3 + 11))}ia`;
}
