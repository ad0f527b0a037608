import type { ChangeKind } from '../../core/verify/changes.ts';
import type { Verdict } from '../../core/verify/judge.ts';

/** What should be said of an altered quotation. */
export type Expected = { readonly verdict: Verdict | 'not found'; readonly change?: ChangeKind };

/** A way to alter a quotation; undefined where it has nothing to alter in that way. `chance` gives 0 to 1. */
export type Alteration = {
  readonly name: string;
  readonly expected: Expected;
  readonly alter: (words: string, chance: () => number, other: string) => string | undefined;
};

const differs = (change: ChangeKind): Expected => ({ verdict: 'words differ', change });

/** The ways in which quotations go wrong, from none to grave. */
export const ALTERATIONS: readonly Alteration[] = [
  { name: 'nothing', expected: { verdict: 'verbatim' }, alter: (words) => words },
  { name: 'punctuation', expected: { verdict: 'same words' }, alter: punctuation },
  { name: 'case', expected: { verdict: 'same words' }, alter: otherCase },
  { name: 'ellipsis', expected: { verdict: 'same words' }, alter: ellipsis },
  { name: 'one word', expected: differs('words changed'), alter: oneWord },
  { name: 'negation dropped', expected: differs('negation dropped'), alter: negationDropped },
  { name: 'negation added', expected: differs('negation added'), alter: negationAdded },
  { name: 'number', expected: differs('number changed'), alter: otherNumber },
  { name: 'name', expected: differs('name or place changed'), alter: otherName },
  { name: 'order', expected: differs('order changed'), alter: otherOrder },
  { name: 'spliced', expected: differs('two quotations joined'), alter: spliced },
  { name: 'translated', expected: { verdict: 'not found' }, alter: translated },
];

function punctuation(words: string): string | undefined {
  if (/,\s/.test(words)) return words.replace(/,(\s)/, '$1');
  return words.replace(/(\p{Ll}{3}) (\p{Ll})/u, '$1, $2');
}

function otherCase(words: string, chance: () => number): string | undefined {
  return replaceOne(words, /(?<= )\p{Ll}{4,}(?= )/gu, chance, (word) => word.toUpperCase());
}

function ellipsis(words: string, chance: () => number): string | undefined {
  const all = words.split(' ');
  if (all.length < 12) return undefined;
  const from = 4 + Math.floor(chance() * (all.length - 11));
  const gone = 2 + Math.floor(chance() * 2);
  return [...all.slice(0, from), '[…]', ...all.slice(from + gone)].join(' ');
}

const PLAIN_WORD =
  /(?<= )(?!(?:cannot|will|would|could|should|shall|might|must|perhaps|maybe|never|nothing|nobody|without|their|them|they|these|before|after|above|below|under|over|into|with|more|less|most|many|from|down|first|last|every|everyone|both|same|right|good|better|best|large|great|hundred|thousand|million|billion|three|four|five|seven|eight|nine|half|third|quarter|today|tomorrow|yesterday|possible|impossible|likely|certainly|probably|yours?|ours?)\b)\p{Ll}{4,}(?= )/gu;

function oneWord(words: string, chance: () => number): string | undefined {
  return replaceOne(words, PLAIN_WORD, chance, () => 'gravel');
}

function negationDropped(words: string): string | undefined {
  const dropped = words.replace(/ (?:not|never)(?= )/, '');
  return dropped === words ? undefined : dropped;
}

function negationAdded(words: string, chance: () => number): string | undefined {
  return replaceOne(
    words,
    /(?<= )(?:is|are|was|were|will|has|have|can|should|must|would)(?= (?!not|never|no\b))/g,
    chance,
    (word) => `${word} not`,
  );
}

function otherNumber(words: string, chance: () => number): string | undefined {
  return (
    replaceOne(words, /(?<![\d.,])\d+(?![\d.,]\d)/g, chance, (digits) => `${Number(digits) + 7}`) ??
    replaceOne(
      words,
      /\b(?:two|three|four|five|seven|ten|hundreds|thousands)\b/g,
      chance,
      (word) => (word === 'five' ? 'nine' : 'five'),
    )
  );
}

function otherName(words: string, chance: () => number): string | undefined {
  return replaceOne(words, /(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}(?=[ ,.])/gu, chance, () => 'Zanzibar');
}

/** Changes the places of two stretches of two words. */
function otherOrder(words: string, chance: () => number): string | undefined {
  const all = words.split(' ');
  if (all.length < 10) return undefined;
  const at = 1 + Math.floor(chance() * (all.length - 7));
  const [one, other] = [all.slice(at, at + 2), all.slice(at + 2, at + 4)];
  if (
    one.join(' ') === other.join(' ') ||
    [...one, ...other].some((word) => !/^\p{Ll}+$/u.test(word))
  )
    return undefined;
  if (one[0] === other[0] || one[1] === other[1]) return undefined;
  return [...all.slice(0, at), ...other, ...one, ...all.slice(at + 4)].join(' ');
}

function spliced(words: string, _: () => number, other: string): string | undefined {
  const [one, two] = [words.split(' '), other.split(' ')];
  if (one.length < 12 || two.length < 12) return undefined;
  return [...one.slice(0, Math.ceil(one.length / 2)), ...two.slice(-6)].join(' ');
}

/** Made up, in other languages: what a translation looks like to who has only the original. */
const ELSEWHERE = [
  'Wir werden den Hafen nicht verlassen, bevor der Winter kommt und die Schiffe zurück sind',
  'Мы не покинем гавань, пока не придёт зима и не вернутся все корабли флота',
  'Nous ne quitterons pas le port avant que l’hiver arrive et que les navires reviennent',
  'No abandonaremos el puerto antes de que llegue el invierno y vuelvan los barcos',
  'لن نغادر الميناء قبل أن يأتي الشتاء وتعود السفن',
];

function translated(_: string, chance: () => number): string | undefined {
  return ELSEWHERE[Math.floor(chance() * ELSEWHERE.length)];
}

function replaceOne(
  words: string,
  pattern: RegExp,
  chance: () => number,
  by: (found: string) => string,
): string | undefined {
  const all = [...words.matchAll(pattern)];
  const one = all[Math.floor(chance() * all.length)];
  if (!one) return undefined;
  return words.slice(0, one.index) + by(one[0]) + words.slice(one.index + one[0].length);
}
