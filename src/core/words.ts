import { stemmer } from 'stemmer';
import { placeOfDemonym } from './demonyms.ts';
import type { Span } from './span.ts';
import { wordMemo } from './word-memo.ts';

const SMALL_LETTER = /\p{Ll}/u;
const LETTERS_TOGETHER = /\p{L}+/gu;

/** A word of a text as search knows it, and where it stands. Words of one term count as the same. */
export type Word = {
  readonly term: string;
  /** The same number is never that of two terms, so that they can be counted by it; 0 is none. */
  readonly key: number;
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
const NAMES_IN_CAPITALS = new Set(['us', 'who', 'is', 'it']);

/** `U.S.`, then `1,200`, then any run of letters, marks and digits with apostrophes inside. */
const WORD =
  /(?<![\p{L}\p{M}\p{N}])\p{L}(?:\.\p{L}(?![\p{L}\p{M}\p{N}]))+\.?|\d{1,3}(?:,\d{3})+(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‘ʻ´`][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const APOSTROPHE = /['’ʼ‘ʻ´`]/;
const APOSTROPHES = /['’ʼ‘ʻ´`]/g;
/** `Russia’s`, `we’ll`; after a Turkish name its cases: `İran’da`, `Ankara’nın`. */
const ENDING =
  /['’ʼ‘ʻ´`](?:s|re|ve|ll|d|m)$|(?<=\p{L}{4})['’](?:[dt][ae]n?|n[ıiuü]n|y[aeıiuü]|l[ae]r\p{L}*)$/iu;
/** `l’Élysée`, `qu’il`, `dell’Unità`. */
const ELISION = /^(?:[dljsc]|qu|un|(?:d[ae]|ne|su|a)?ll)['’ʼ‘ʻ´`]/i;

/** Scripts that put no spaces between words. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
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
  return NAMES_IN_CAPITALS.has(term) ? { ...word, term: term.toUpperCase(), key: 0 } : word;
}

function read(text: string, within?: Span, withCommon = true): readonly Word[] {
  const stretch = within ? text.slice(within.start, within.end) : text;
  const offset = within?.start ?? 0;
  const words: Word[] = [];
  let at = 0;
  const take = ({ term, key, common }: Term, start: number, end: number) => {
    if (withCommon || !common) words.push({ term, key, span: { start, end }, at });
    at++;
  };
  for (let from = 0; from < stretch.length; ) {
    const code = stretch.charCodeAt(from);
    if (isGap(code)) {
      from++;
      continue;
    }
    const end = plainEnd(stretch, from);
    if (end === undefined) {
      from = readNext(stretch, from, { take, offset });
      continue;
    }
    take(termAt(stretch, from, end), from + offset, end + offset);
    from = end;
  }
  return words;
}

/** Reads the next word that may be more than plain letters; tells where to go on. */
function readNext(
  stretch: string,
  from: number,
  {
    take,
    offset,
  }: { readonly take: (term: Term, start: number, end: number) => void; readonly offset: number },
): number {
  WORD.lastIndex = from;
  const found = WORD.exec(stretch);
  if (!found) return stretch.length;
  const { 0: raw, index } = found;
  const next = index + raw.length;
  if ((raw === 's' || raw === 'S') && APOSTROPHE.test(stretch[index - 1] ?? '')) return next;
  const start = index + offset;
  if (mayBeSpaceless(raw) && SPACELESS.test(raw)) {
    segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
    for (const { segment, index, isWordLike } of segmenter.segment(raw)) {
      if (!isWordLike) continue;
      take(termOf(segment), start + index, start + index + segment.length);
    }
    return next;
  }
  const { from: first, to } = bare(raw);
  const name = nameIn(stretch, index, raw);
  const term = name === undefined ? termOf(raw.slice(first, to)) : named(name);
  take(term, start + first, start + to);
  return next;
}

/** A letter or digit of ASCII. */
function isPlain(code: number): boolean {
  return isSmall(code) || (code >= 65 && code <= 90) || isDigit(code);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What no word begins with and no word holds but for apostrophes: ASCII signs, dashes, quotation marks. */
function isGap(code: number): boolean {
  return code < 128 ? !isPlain(code) : (code >= 0x2010 && code <= 0x2027) || code === 0xa0;
}

/**
 * The end of a word of ASCII letters and digits that needs no closer look; `WORD`, which decides the
 * others, takes five times as long.
 */
function plainEnd(text: string, from: number): number | undefined {
  let end = from;
  let digits = true;
  for (let code = text.charCodeAt(end); isPlain(code); code = text.charCodeAt(++end)) {
    digits &&= isDigit(code);
  }
  const length = end - from;
  const next = text.charCodeAt(end);
  const ends = Number.isNaN(next) || isGap(next);
  if (length === 0 || !ends || isApostrophe(next)) return undefined;
  if (next === FULL_STOP && length === 1) return undefined;
  if (next === COMMA && length < 4 && digits) return undefined;
  const first = text.charCodeAt(from);
  if (length === 1) return (first | 32) === SMALL_S ? undefined : end;
  const mayBeName = length <= 6 && (first === 73 || first === 85 || first === 87);
  return mayBeName && !isSmall(text.charCodeAt(from + 1)) ? undefined : end;
}

const FULL_STOP = 0x2e;
const COMMA = 0x2c;
const SMALL_S = 0x73;

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x60 || code === 0x2018 || code === 0x2019;
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

/** `US`, `U.S.`, `WHO`: a name, unless the whole line is in capitals, where only `US` is sure enough. */
function nameIn(text: string, index: number, raw: string): string | undefined {
  if (raw.length > 6 || isSmall(raw.charCodeAt(1))) return undefined;
  const letters = raw.replace(/\.|['’]S$/gi, '');
  if (letters !== letters.toUpperCase() && !raw.includes('.')) return undefined;
  const lower = letters.toLowerCase();
  if (!NAMES_IN_CAPITALS.has(lower)) return undefined;
  return lower === 'us' || !shouted(text, index) ? lower.toUpperCase() : undefined;
}

function named(name: string): Term {
  return { term: name, key: 0, common: false };
}

/** a to z: most words are ruled out by their second letter. */
function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function shouted(text: string, index: number): boolean {
  const from = text.lastIndexOf('\n', index) + 1;
  const end = text.indexOf('\n', index);
  const line = text.slice(from, end < 0 ? undefined : end);
  return !SMALL_LETTER.test(line) && (line.match(LETTERS_TOGETHER)?.length ?? 0) > 2;
}

/** What a word is known as, and whether that is too common to be looked up. */
type Term = Pick<Word, 'term' | 'key'> & { readonly common: boolean };

let keys = 0;

const termAt = wordMemo((word): Term => {
  const folded = fold(word).replace(/[',.]/g, '');
  const term = stemmed(countryOf(folded) ?? folded);
  return { term, key: ++keys, common: COMMON.has(term) };
});

function termOf(word: string): Term {
  return termAt(word, 0, word.length);
}

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
