import { seeded } from '../statistics.ts';

export type MadeArticle = { readonly title: string; readonly passages: readonly string[] };

const COMMON = 'the of to in and a that for on is was with said by as it from at be has'.split(' ');
/** This share of the words of news is common. */
const COMMON_SHARE = 0.4;
const WORDS = 60_000;
/** The most frequent words of a language are common ones: telling ones begin about here in Zipf's row. */
const FIRST_RANK = 30;
const NAME_SHARE = 0.04;
/** This share of the names in an article were never heard of before. */
const NEW_NAMES = 0.15;
const PASSAGES = 20;
const TITLE_WORDS = 8;

const ONSETS = 'b d f g k l m n p r t v z br dr gr kl pr st tr'.split(' ');
const VOWELS = 'a o u a o'.split(' ');

/** A made-up word, the same for the same number; frequent ones are short. Not for stemming: it ends in a vowel. */
function wordOf(number: number): string {
  let rest = number;
  let word = '';
  do {
    word += (ONSETS[rest % ONSETS.length] ?? '') + (VOWELS[(rest + word.length) % 5] ?? '');
    rest = Math.floor(rest / ONSETS.length);
  } while (rest > 0);
  return word.length < 4 ? `${word}ko` : word;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Articles of about 500 words in 20 passages, the same for the same seed: words as frequent as Zipf
 * found, and names of which every article brings a few new ones.
 */
export function* syntheticArticles(count: number, seed: number): Iterable<MadeArticle> {
  const random = seeded(seed);
  const words = Array.from({ length: WORDS }, (_, at) => wordOf(at));
  const sums = new Float64Array(WORDS);
  let sum = 0;
  for (let at = 0; at < WORDS; at++) sums[at] = sum += 1 / (at + FIRST_RANK);
  const names: number[] = [0];
  let known = 0;
  const zipf = () => {
    const wanted = random() * sum;
    let [low, high] = [0, WORDS - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
  const name = () => {
    const number =
      random() < NEW_NAMES ? ++known : (names[Math.floor(random() * names.length)] ?? 0);
    names.push(number);
    return `${capital(wordOf(number * 7 + 8_000))}n`;
  };
  const word = () => {
    const dice = random();
    if (dice < COMMON_SHARE) return COMMON[Math.floor((dice / COMMON_SHARE) * COMMON.length)] ?? '';
    return dice < COMMON_SHARE + NAME_SHARE ? name() : zipf();
  };
  const sentence = (length: number) => capital(Array.from({ length }, word).join(' '));
  for (let made = 0; made < count; made++) {
    const passages = Array.from(
      { length: PASSAGES },
      () =>
        `${sentence(8 + Math.floor(random() * 10))}. ${sentence(8 + Math.floor(random() * 10))}.`,
    );
    yield { title: sentence(TITLE_WORDS), passages };
  }
}

/** What readers would ask of such articles, by kind. */
export type Questions = Readonly<Record<Kind, readonly (readonly string[])[]>>;
export const KINDS = ['and', 'or', 'prefix', 'fuzzy'] as const;
export type Kind = (typeof KINDS)[number];

/** Two different words of one passage; three; the beginning of a word; a word with a letter changed. */
export function questionsOn(
  articles: readonly MadeArticle[],
  each: number,
  seed: number,
): Questions {
  const random = seeded(seed);
  const pick = <T>(row: readonly T[]): T => row[Math.floor(random() * row.length)] as T;
  const tellingOf = () => {
    const { passages } = pick(articles);
    return pick(passages)
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 3 && !COMMON.includes(word.toLowerCase()));
  };
  const some = (count: number): readonly string[] => {
    const words = new Map(tellingOf().map((word) => [word.toLowerCase(), word]));
    if (words.size < count) return some(count);
    return Array.from({ length: count }, () => {
      const word = pick([...words.values()]);
      words.delete(word.toLowerCase());
      return word;
    });
  };
  const mistyped = (word: string) => {
    const at = 1 + Math.floor(random() * (word.length - 1));
    return `${word.slice(0, at)}x${word.slice(at + 1)}`;
  };
  const many = (make: () => readonly string[]) => Array.from({ length: each }, make);
  return {
    and: many(() => some(2)),
    or: many(() => some(3)),
    prefix: many(() => some(1).map((word) => word.slice(0, 4))),
    fuzzy: many(() => some(1).map(mistyped)),
  };
}
