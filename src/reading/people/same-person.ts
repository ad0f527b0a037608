import { surnameOf } from './names.ts';
import { folded, transliterated } from './spelling.ts';

const INITIAL = /^\p{L}\.?$/u;

/** `Dmitry Peskov` and `Dmitri S. Peskov` are one; `Donald Trump` and `Ivanka Trump` are two. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [first = '', second = ''] = [folded(a[0] ?? ''), folded(b[0] ?? '')];
  if (a.some(isSuffix) !== b.some(isSuffix)) return false;
  const [last, other] = [surnameOf(a), surnameOf(b)];
  if (folded(last) !== folded(other)) {
    return first === second && transliterated(last) === transliterated(other);
  }
  if (endsWith(a, b) || endsWith(b, a)) return true;
  return (
    transliterated(first) === transliterated(second) ||
    isInitial(first, second) ||
    isInitial(second, first) ||
    shortens(first, second)
  );
}

/** `Suu Kyi` ends `Aung San Suu Kyi`. */
function endsWith(long: readonly string[], short: readonly string[]): boolean {
  return (
    short.length > 1 &&
    short.length < long.length &&
    short.every((word, at) => folded(word) === folded(long.at(at - short.length) ?? ''))
  );
}

function isSuffix(word: string): boolean {
  return /^(?:Jr|Sr|II|III|IV)\.?$/.test(word);
}

function isInitial(short: string, long: string): boolean {
  return INITIAL.test(short) && long.startsWith(short.slice(0, 1));
}

const SHORT_FORMS: readonly (readonly string[])[] = [
  ['mike', 'michael'],
  ['joe', 'joseph'],
  ['jim', 'james', 'jimmy'],
  ['bob', 'robert', 'rob', 'bobby'],
  ['bill', 'william', 'billy', 'will'],
  ['tom', 'thomas'],
  ['dan', 'daniel', 'danny'],
  ['dave', 'david'],
  ['ben', 'benjamin'],
  ['chris', 'christopher'],
  ['matt', 'matthew'],
  ['tim', 'timothy'],
  ['jeff', 'jeffrey', 'geoffrey'],
  ['greg', 'gregory'],
  ['ken', 'kenneth'],
  ['steve', 'steven', 'stephen'],
  ['tony', 'anthony'],
  ['ed', 'edward', 'ted'],
  ['sam', 'samuel'],
  ['nick', 'nicholas'],
  ['bernie', 'bernard'],
  ['don', 'donald'],
  ['ron', 'ronald'],
  ['rick', 'richard', 'dick'],
  ['andy', 'andrew'],
  ['alex', 'alexander'],
  ['charlie', 'charles', 'chuck'],
  ['liz', 'elizabeth', 'beth'],
  ['kate', 'katherine', 'kathleen', 'katie'],
  ['sue', 'susan'],
  ['debbie', 'deborah'],
  ['pat', 'patrick', 'patricia'],
  ['larry', 'lawrence'],
  ['jerry', 'gerald'],
  ['jon', 'jonathan'],
  ['josh', 'joshua'],
];

function shortens(a: string, b: string): boolean {
  return SHORT_FORMS.some((forms) => forms.includes(a) && forms.includes(b));
}
