import type { Span } from '../../core/span.ts';
import { cueOf } from '../quotes/cues.ts';
import { isAdverb, isAuxiliary, isDeterminer, isPreposition, isStop } from '../quotes/grammar.ts';
import type { Line } from '../quotes/lines.ts';
import { isCapital, type Word, wordsOf } from '../quotes/words.ts';
import { DEMONYMS, ROLES } from './lexicon.ts';
import { type NameRun, nameRuns } from './names.ts';

/** A run of capitals that may name a person, with what its surroundings tell. */
export type Mention = Span & {
  readonly words: readonly string[];
  /** A name only where someone of that surname is known. */
  readonly common?: true;
  /** The words before the name that tell the role: `Kremlin spokesman`. */
  readonly role?: Span;
  /** A title stands right before it. */
  readonly titled: readonly string[];
  /** The first name of its sentence, with a verb after it. */
  readonly subject: boolean;
  /** A verb of saying stands beside it. */
  readonly speaks: boolean;
  readonly possessive: boolean;
  readonly afterPreposition: boolean;
  /** In someone's quoted words, where names are not the narrator's. */
  readonly quoted: boolean;
  readonly line: number;
  readonly paragraph: number;
  readonly section: number;
};

export type Page = { readonly lines: readonly Line[]; readonly mentions: readonly Mention[] };

/** Every run of capitals that may be a name, in text order. */
export function mentionsIn(text: string, lines: readonly Line[]): Page {
  const mentions: Mention[] = [];
  lines.forEach((line, index) => {
    let first = true;
    for (const token of line.tokens) {
      if (!token.string) continue;
      for (const one of quotedMentions(text, token.string.inner, line, index)) mentions.push(one);
    }
    for (const mention of ownMentions(line, index)) {
      mentions.push({ ...mention, subject: first && mention.subject });
      if (mention.subject && !mention.common) first = false;
    }
  });
  mentions.sort((a, b) => a.start - b.start);
  return { lines, mentions };
}

function quotedMentions(text: string, span: Span, line: Line, index: number): readonly Mention[] {
  const words = wordsOf(text, span);
  return nameRuns(words).map((run) => ({
    ...place(words, run, line, index),
    quoted: true,
    speaks: false,
    subject: false,
  }));
}

function ownMentions(line: Line, index: number): readonly Mention[] {
  return nameRuns(line.tokens).map((run) => place(line.tokens, run, line, index));
}

function place(words: readonly Word[], run: NameRun, line: Line, index: number): Mention {
  const start = words[run.from]?.start ?? 0;
  const end = words[run.to - 1]?.end ?? start;
  const apposed = apposedRole(words, run);
  const role = apposed ?? roleBefore(words, run.from);
  const before = words[(role?.from ?? run.titled) - 1];
  const after = words[run.to];
  const possessive = /^['’]s$/.test(after?.lower ?? '');
  const verb =
    !possessive &&
    (/^[,(]$/.test(after?.text ?? '') || after?.kind === 'word') &&
    !isPreposition(after);
  return {
    start,
    end,
    words: run.words,
    ...(run.common ? { common: run.common } : {}),
    ...(role
      ? { role: { start: words[role.from]?.start ?? 0, end: words[role.to - 1]?.end ?? 0 } }
      : {}),
    titled: words
      .slice(role?.from ?? run.titled, run.from)
      .map(({ lower }) => lower.replace(/\.$/, '')),
    possessive,
    afterPreposition: isPreposition(before) || before?.lower === 'and',
    subject: verb && !/^(?:or|and|nor)$/.test(after?.lower ?? '') && opensClause(before),
    speaks: speaksAt(words, run, apposed ? run.to + 1 : run.to),
    quoted: false,
    line: index,
    paragraph: line.paragraph,
    section: line.section,
  };
}

/** Before a subject stands the beginning, a mark or a small word, not the verb whose object it is. */
function opensClause(before: Word | undefined): boolean {
  if (!before || before.kind === 'mark' || isCapital(before)) return true;
  return isStop(before) || isDeterminer(before) || isAdverb(before) || before.lower === 'as';
}

/** `after`: where its verb may stand first. */
function speaksAt(words: readonly Word[], { from, titled }: NameRun, after: number): boolean {
  let at = after;
  while (at < Math.min(words.length, after + 4) && isFiller(words[at])) at++;
  if (cueOf(words[at]?.lower ?? '')?.form === 'finite') return true;
  for (const start of [from, titled]) {
    const before = words[start - 1];
    if (
      before &&
      cueOf(before.lower)?.form === 'finite' &&
      /^(?:said|says|added|wrote|asked)$/.test(before.lower)
    )
      return true;
    if (before?.lower === 'to' && words[start - 2]?.lower === 'according') return true;
  }
  return false;
}

function isFiller(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.kind === 'word' &&
    (isAuxiliary(word) || isAdverb(word) || word.lower === 'on' || isCapital(word))
  );
}

const ROLE_WORD =
  /^(?:of|for|to|the|and|'s|’s|deputy|chief|senior|former|presidential|foreign|campaign|press|prime|vice|first|national|security|policy|political|lead|acting|executive|communications|democratic|party|house|state|longtime|veteran|ranking|top|national|general|special|managing|white|defense|defence|interior|finance|health|budget)$/;

/** The words right before a name that tell its bearer's role. */
function roleBefore(
  words: readonly Word[],
  from: number,
): { from: number; to: number } | undefined {
  let noun: number | undefined;
  for (let at = from - 1; at >= Math.max(0, from - 9); at--) {
    const word = words[at];
    if (!word || (word.kind === 'mark' && !/^['’]s$/.test(word.text))) break;
    if (isRole(word)) {
      noun = at;
      break;
    }
    if (!isCapital(word) && !/^(?:of|for|to|the|at|in|and)$/.test(word.lower)) break;
  }
  if (noun === undefined) return undefined;
  const joined = words.slice(noun + 1, from).map(isCapital);
  if (joined[0] && joined.includes(false)) return undefined;
  let start = noun;
  while (start > 0 && extendsRole(words[start - 1])) start--;
  while (start < noun && /^(?:of|for|to|the|and|'s|’s)$/.test(words[start]?.lower ?? '')) start++;
  let to = from;
  while (to > noun + 1 && /^(?:of|for|to|the|and|at|in)$/.test(words[to - 1]?.lower ?? '')) to--;
  return { from: start, to };
}

/**
 * `Weber’s spokeswoman, Lena Vogt, said`: the role that a name between commas stands in apposition to. Not where the
 * role is another’s or of many: `Ana Ruiz, the mayor, Jo Park, …`, `one of the lawyers, Jo Park, …`.
 */
function apposedRole(
  words: readonly Word[],
  { from, to, words: name }: NameRun,
): { from: number; to: number } | undefined {
  if (words[from - 1]?.text !== ',' || words[to]?.text !== ',' || name.length < 2) return undefined;
  const role = roleBefore(words, from - 1);
  if (!role) return undefined;
  let noun = role.to - 1;
  while (noun > role.from && !isRole(words[noun] ?? NO_WORD)) noun--;
  if (noun + 1 < role.to && isCapital(words[noun + 1])) return undefined;
  if (ROLES.has((words[noun]?.lower ?? '').replace(/s$/, '')) && words[noun]?.lower.endsWith('s'))
    return undefined;
  const { to: end } = role;
  let start = role.from;
  while (start < end && isDeterminer(words[start])) start++;
  let before = start - 1;
  while (isDeterminer(words[before])) before--;
  const follows = words[before]?.text === ',' && isCapital(words[before - 1]);
  return follows || isPreposition(words[before]) ? undefined : { from: start, to: end };
}

const NO_WORD = { lower: '' };

export function isRole({ lower }: Pick<Word, 'lower'>): boolean {
  const bare = lower.replace(/\.$/, '');
  return (
    ROLES.has(bare) ||
    ROLES.has(bare.replace(/s$/, '')) ||
    /^(?:sen|rep|gov|gen|lt|col|maj|sgt|capt|cmdr|adm|prof|rev|dr|hon|pres)$/.test(bare)
  );
}

function extendsRole(word: Word | undefined): boolean {
  if (!word) return false;
  if (
    /^['’]s$/.test(word.text) ||
    ROLE_WORD.test(word.lower) ||
    DEMONYMS.has(word.lower) ||
    isRole(word)
  )
    return true;
  return isCapital(word) && word.kind === 'word' && !isPreposition(word);
}
