import { stemmer } from 'stemmer';
import { placeOfDemonym } from './demonyms.ts';
import type { Span } from './span.ts';
import { SHORT, WordMemo } from './word-memo.ts';
import { WordRow } from './word-row.ts';
import {
  APOSTROPHE,
  GAP,
  isSmall,
  kindOf,
  LETTER,
  LONGEST_NAME,
  MARK,
  needsCloserLook,
  QUOTE,
  SPACELESS,
  WORD,
} from './word-shape.ts';

const SMALL_LETTER = /\p{Ll}/u;
const LETTERS_TOGETHER = /\p{L}+/gu;

/** A word of a text as search knows it, and where it stands. Words of one term count as the same. */
export type Word = {
  readonly term: string;
  readonly span: Span;
  /** Its place among all words of the stretch that was read, the common ones included; 0 is the first. */
  readonly at: number;
};

/** Only so many different terms of a question decide; a pasted paragraph is found by its beginning. */
export const MOST_TERMS = 30;

/** Words too common in English to tell passages apart, folded and without apostrophes. */
const COMMON = new Set(
  `a about after all also am an and any are arent as at be because been before being but by can cannot
  cant could couldnt did didnt do does doesnt doing dont for from had hadnt has hasnt have havent having
  he her here hers herself him himself his how i if in into is isnt it its itself let may me might more
  most must my myself no nor not of off on once only or other our ours ourselves out over own same shall
  she should shouldnt so some such than that the their theirs them themselves then there these they this
  those through to too under until up upon us very was wasnt we were werent what when where which while
  who whom whose why will with wont would wouldnt you your yours yourself yourselves`.split(/\s+/),
);

/** Written in capitals or with stops, these are names, not the common words. */
const NAMES_IN_CAPITALS = ['us', 'who', 'is', 'it'];

const APOSTROPHES = new RegExp(APOSTROPHE, 'g');

/** `Russia’s`, `we’ll`; after a Turkish name its cases: `İran’da`, `Ankara’nın`. */
const ENDING =
  /['’ʼ‘ʻ´`](?:s|re|ve|ll|d|m)$|(?<=\p{L}{4})['’](?:[dt][ae]n?|n[ıiuü]n|y[aeıiuü]|l[ae]r\p{L}*)$/iu;
/** `l’Élysée`, `qu’il`, `dell’Unità`. */
const ELISION = /^(?:[dljsc]|qu|un|(?:d[ae]|ne|su|a)?ll)['’ʼ‘ʻ´`]/i;

const FIRST_SPACELESS = 0x0e00;
/** Made when it is first needed: it takes longer to load than most programs here to start. */
let segmenter: Intl.Segmenter | undefined;

/** Latin, Greek, Cyrillic, Hebrew and Arabic marks that people leave out when they type. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

/** The words of a text that search knows, without the common ones: index, question and marking share this. */
export function wordsIn(text: string, within?: Span): readonly Word[] {
  return read(text, within, false);
}

/** True for a term too common to be looked up. */
export function isCommon(term: string): boolean {
  return COMMON.has(term);
}

/**
 * The words that decide a question, each term once. Of a question of common words alone they are
 * kept: `us` and `who` are then read as the names.
 */
export function queryWords(text: string): readonly Word[] {
  const all = read(text);
  const telling = all.filter(({ term }) => !COMMON.has(term));
  const kept = telling.length > 0 ? telling : all.map(asName);
  const first = new Map<string, Word>();
  for (const word of kept) if (!first.has(word.term)) first.set(word.term, word);
  return [...first.values()].slice(0, MOST_TERMS);
}

/** The terms of `queryWords`. */
export function queryTerms(text: string): readonly string[] {
  return queryWords(text).map(({ term }) => term);
}

/** A text without case, accents and the difference of apostrophes: equal for names written alike. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[ -&(-_a-~]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æœøłđðþıς]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll('ß', 'ss')
    .replace(APOSTROPHES, "'");
}

function asName(word: Word): Word {
  const { term } = word;
  return NAMES_IN_CAPITALS.includes(term) ? { ...word, term: term.toUpperCase() } : word;
}

const row = new WordRow();

function read(text: string, within?: Span, withCommon = true): readonly Word[] {
  readWords(text, within, row);
  const { length, numbers, starts, ends } = row;
  const words: Word[] = [];
  for (let at = 0; at < length; at++) {
    const known = terms.at(numbers[at] ?? 0);
    if (!known || (known.common && !withCommon)) continue;
    const span = { start: starts[at] ?? 0, end: ends[at] ?? 0 };
    words.push({ term: known.term, span, at });
  }
  return words;
}

/**
 * Reads all words of a text, the common ones included, into a row that is cleared before. Their numbers
 * are those of `terms`, and hold until the next text is read.
 */
export function readWords(text: string, within: Span | undefined, row: WordRow): void {
  terms.tidy();
  row.clear();
  const from = within?.start ?? 0;
  const to = Math.min(within?.end ?? text.length, text.length);
  let stretch: string | undefined;
  for (let at = from; at < to; ) {
    let unit = text.charCodeAt(at);
    let kind = kindOf(unit);
    if (kind <= QUOTE) {
      at++;
      continue;
    }
    // Its signs, four to a number; those of longer words are not looked at.
    let a = unit;
    let b = 0;
    let c = 0;
    let any = unit;
    let end = kind === LETTER ? at + 1 : at;
    while (end > at) {
      unit = end < to ? text.charCodeAt(end) : SPACE;
      kind = kindOf(unit);
      if (kind < MARK) break;
      any |= unit;
      const length = end - at;
      if (length < 4) a = (a << 8) | unit;
      else if (length < 8) b = (b << 8) | unit;
      else c = (c << 8) | unit;
      end++;
    }
    if (end === at || kind !== GAP || needsCloserLook(text, at, end, unit)) {
      stretch ??= text.slice(from, to);
      at = from + readNext(stretch, at - from, { row, offset: from });
      continue;
    }
    if (any >= 128 || end - at > SHORT) row.push(terms.numberOf(text.slice(at, end)), at, end);
    else row.push(terms.find(a, b, c) || terms.learn(a, b, c, text.slice(at, end)), at, end);
    at = end;
  }
}

const SPACE = 0x20;

/** Reads the next word that may be more than plain letters; tells where to go on. */
function readNext(
  stretch: string,
  from: number,
  { row, offset }: { readonly row: WordRow; readonly offset: number },
): number {
  WORD.lastIndex = from;
  const found = WORD.exec(stretch);
  if (!found) return stretch.length;
  const { 0: raw, index } = found;
  const next = index + raw.length;
  if ((raw === 's' || raw === 'S') && APOSTROPHE.test(stretch[index - 1] ?? '')) return next;
  const take = (from: number, end: number, number = terms.numberOf(stretch.slice(from, end))) =>
    row.push(number, from + offset, end + offset);
  if (mayBeSpaceless(raw) && SPACELESS.test(raw)) {
    segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
    for (const { segment, index: at, isWordLike } of segmenter.segment(raw)) {
      if (isWordLike) take(index + at, index + at + segment.length);
    }
    return next;
  }
  const { from: first, to } = bare(raw);
  take(index + first, index + to, nameIn(stretch, index, raw));
  return next;
}

/** Rules most words out by their first and last letter. */
function mayBeSpaceless(raw: string): boolean {
  return raw.charCodeAt(0) >= FIRST_SPACELESS || raw.charCodeAt(raw.length - 1) >= FIRST_SPACELESS;
}

/** Where the word itself lies in `l’Elysée` and `Russia’s`. */
function bare(raw: string): { from: number; to: number } {
  if (!APOSTROPHE.test(raw)) return { from: 0, to: raw.length };
  const ending = ENDING.exec(raw)?.[0].length ?? 0;
  const elision = ELISION.exec(raw)?.[0].length ?? 0;
  return { from: raw.length - ending > elision + 1 ? elision : 0, to: raw.length - ending };
}

/**
 * The number of `US`, `U.S.`, `WHO` where these are names: not where the whole line is in capitals, of
 * which only `US` is sure enough.
 */
function nameIn(text: string, index: number, raw: string): number | undefined {
  if (raw.length > LONGEST_NAME || isSmall(raw.charCodeAt(1))) return undefined;
  const letters = raw.replace(/\.|['’]S$/gi, '');
  if (letters !== letters.toUpperCase() && !raw.includes('.')) return undefined;
  const lower = letters.toLowerCase();
  const number = NAMES_IN_CAPITALS.indexOf(lower) + 1;
  if (number === 0) return undefined;
  return lower === 'us' || !shouted(text, index) ? number : undefined;
}

function shouted(text: string, index: number): boolean {
  const from = text.lastIndexOf('\n', index) + 1;
  const end = text.indexOf('\n', index);
  const line = text.slice(from, end < 0 ? undefined : end);
  return !SMALL_LETTER.test(line) && (line.match(LETTERS_TOGETHER)?.length ?? 0) > 2;
}

/** What a word is known as, and whether that is too common to be looked up. */
type Term = Pick<Word, 'term'> & { readonly common: boolean };

/** What the words of texts were found to be known as, the names in capitals first. */
export const terms = new WordMemo<Term>(
  (word) => {
    const folded = fold(word).replace(/[',.]/g, '');
    const term = stemmed(countryOf(folded) ?? folded);
    return { term, common: COMMON.has(term) };
  },
  NAMES_IN_CAPITALS.map((name) => ({ term: name.toUpperCase(), common: false })),
);

/** `syria` for `syrian` and `syrians`: who asks for the one wants the other. Names of two words stay. */
function countryOf(folded: string): string | undefined {
  const country = placeOfDemonym(folded) ?? placeOfDemonym(folded.replace(/s$/, ''));
  return country?.includes(' ') ? undefined : country;
}

function stemmed(word: string): string {
  if (COMMON.has(word) || !/^[a-z]{3,30}$/.test(word)) return word;
  const stem = stemmer(word);
  return COMMON.has(stem) ? word : stem;
}
