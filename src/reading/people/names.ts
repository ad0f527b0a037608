import { isFunctionWord } from '../quotes/grammar.ts';
import { isCapital, type Word } from '../quotes/words.ts';
import {
  DEMONYMS,
  genderOfFirstName,
  NOT_IN_NAMES,
  ORGANISATIONS,
  ROLES,
  TITLES,
} from './lexicon.ts';

const NAMELIKE = /^(?:\p{Lu}|(?:al|el|as|ad|an|ash|at|az|d|bin)[-‑'’]\p{Lu})/u;
const SMALL_LETTERS = /^[a-z]+$/;
const ACRONYM = /^(?:\p{Lu}[\p{Lu}&]{1,4}|(?:\p{Lu}\.){2,})$/u;
const TWO_INITIALS = /^(?:\p{Lu}\.)(?:\p{Lu}\.)$/u;

/** A run of capitalised words that may name a person, its titles left out. Indices into the words it was found in. */
export type NameRun = {
  readonly from: number;
  readonly to: number;
  /** Where its titles begin: `President` in `President Vladimir Putin`. */
  readonly titled: number;
  /** A common word or title that is a name only where someone of that surname is known. */
  readonly common?: true;
  /** The name's words without a possessive ending. */
  readonly words: readonly string[];
};

const PARTICLE =
  /^(?:al|el|bin|ibn|abu|de|del|della|da|di|du|la|le|van|von|der|den|ter|dos|das|ben)$/;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;

/** The runs of a line's words that look like people's names, in order. */
export function nameRuns(words: readonly Word[]): readonly NameRun[] {
  const runs: NameRun[] = [];
  let at = 0;
  while (at < words.length) {
    const to = runEnd(words, at);
    if (to === at) {
      at++;
      continue;
    }
    const run = nameIn(words, at, to);
    if (run) runs.push(run);
    at = to;
  }
  return runs;
}

function runEnd(words: readonly Word[], from: number): number {
  if (!namable(words[from])) return from;
  let to = from + 1;
  while (to < words.length) {
    const word = words[to];
    if (!word) break;
    if (namable(word) && !startsAnew(word)) to++;
    else if (PARTICLE.test(word.lower) && followsParticle(words, to)) to++;
    else if (word.text === ',' && SUFFIX.test(words[to + 1]?.text ?? '')) to++;
    else break;
  }
  return to;
}

function followsParticle(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return isCapital(next) || (PARTICLE.test(next?.lower ?? '') && isCapital(words[at + 2]));
}

function namable(word: Word | undefined): boolean {
  if (!word || word.kind === 'mark' || SMALL_LETTERS.test(word.text)) return false;
  return NAMELIKE.test(word.text) && !isFunctionWord(word);
}

function startsAnew(word: Word): boolean {
  return /^(?:mr|mrs|ms|dr|sen|rep|gov|president)\.?$/.test(word.lower);
}

function nameIn(words: readonly Word[], start: number, end: number): NameRun | undefined {
  let from = start;
  for (let at = start; at < end; at++) {
    const lower = words[at]?.lower.replace(/\.$/, '') ?? '';
    const title = TITLES.has(lower) || ROLES.has(lower) || ORGANISATIONS.has(lower);
    if (
      title &&
      at + 1 < end &&
      !(at > from && isSurname(words, from, at + 1) && SUFFIX.test(words[at + 1]?.text ?? ''))
    )
      from = at + 1;
  }
  while (from + 1 < end && (isAdjective(words[from]) || isAcronym(words[from]))) from++;
  const first = words.slice(from, end - 1).findIndex(({ text }) => genderOfFirstName(text));
  if (first > 0) from += first;
  const own = words.slice(from, end);
  const last = own.at(-1);
  if (!last || own.length > 6) return undefined;
  if (own.slice(0, -1).some(isNoName)) return undefined;
  const common = isNoName(last) && !isSurname(words, from, end) ? true : undefined;
  if (common && own.length > 1) return undefined;
  if (isAcronym(last) && own.length === 1) return undefined;
  return {
    from,
    to: end,
    titled: start,
    ...(common ? { common } : {}),
    words: own.filter(({ text }) => text !== ',').map(({ text }) => text),
  };
}

function isNoName({ lower, text }: Word): boolean {
  if (SUFFIX.test(text)) return false;
  const word = bare(lower);
  return [NOT_IN_NAMES, DEMONYMS, TITLES, ROLES, ORGANISATIONS].some((words) => words.has(word));
}

/** `Mr. King`, `Amy Pope`, `David French`: a word that is also a title or a nation. */
function isSurname(words: readonly Word[], from: number, end: number): boolean {
  const before = words[from - 1];
  if (end - from === 1) return /^(?:mr|mrs|ms|dr)\.?$/.test(before?.lower ?? '');
  return genderOfFirstName(words[from]?.text ?? '') !== undefined;
}

function isAdjective(word: Word | undefined): boolean {
  return word !== undefined && DEMONYMS.has(word.lower);
}

function isAcronym(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    ACRONYM.test(word.text) &&
    !TWO_INITIALS.test(word.text.replace(/^U\.[SKN]\.$/, 'US'))
  );
}

function bare(lower: string): string {
  return lower.replace(/\.$/, '');
}

/** The part of a name that stands for it alone: `Assad` in `Bashar al-Assad`, `de Mistura` in `Staffan de Mistura`. */
export function surnameOf(words: readonly string[]): string {
  const own = words.filter((word) => !SUFFIX.test(word));
  return own.at(-1) ?? '';
}
