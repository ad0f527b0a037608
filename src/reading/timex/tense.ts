import type { Span } from '../../core/span.ts';

/** `over` is a past that the words leave no doubt of. */
export type Tense = 'past' | 'over' | 'future' | 'unknown';

/** The verb that a time phrase belongs to, with the words that lead up to it. */
export type Verb = {
  readonly word: string;
  readonly tense: Tense;
  /** The words of its clause before it, nearest last. */
  readonly before: readonly string[];
  /** The words after it, as far as they were looked at. */
  readonly after: readonly string[];
};

const FUTURE = new Set(
  `will 'll won't shall plan plans planned planning expect expects expected scheduled due going
  upcoming intends intend slated set deadline expires begins starts opens meets arrives leaves would
  could may might must should can if unless`.split(/\s+/),
);
const PAST = new Set(
  `said says told was were had did made went came took got gave met held won lost left fell rose began found
  saw sent struck shot hit cut put died has have been became brought built broke blew flew fought grew heard
  kept knew led ran sold spoke spent stood thought wrote drove drew quit hurt sought chose fled felt forgot froze hid
  laid lay lent meant paid rang rode sank shook shut slid swept swore taught threw tore understood woke wore
  withdrew bought caught dealt dug ate bore beat began bent bound flung hung lit overthrew shrank sang spread
  stole struck swam upheld arose`.split(/\s+/),
);
const NO_VERBS = new Set(
  'united need indeed speed feed seed weed breed red bed hundred unprecedented armed bloodied'.split(
    ' ',
  ),
);
/** `unspecified`, `unarmed`: no one does these. */
const UNDONE =
  /^un(?!veil|fold|leash|cover|der|lock|load|seal|furl|it|ravel|earth|seat|plug|pack).*ed$/;
/** Just before a time, these look ahead. */
const AHEAD = new Set(['by', 'until', 'till', 'effective', 'through']);
const INTENT = new Set(
  `plan plans planned planning expect expects expected scheduled due hope hopes hoped going intends intend intended
  slated set wants want ready about promised promises vowed vows agreed decided likely pledged aims`.split(
    /\s+/,
  ),
);
const WILL = new Set(['will', "'ll", 'shall', "won't"]);
const PRESENT = new Set(['is', 'are', 'am']);
const BE = new Set(['is', 'are', 'was', 'were']);
const WORD = /[A-Za-z]+(?:[’'][a-z]+)?|[’']ll|[;:.!?]/g;
const REACH = 110;

/** Whether the words around a time speak of what was or of what is to come. */
export function tenseAt(text: string, span: Span): Tense {
  const lead = leadOf(text, span);
  const preposition = lead.at(-1)?.toLowerCase() ?? '';
  if (AHEAD.has(preposition) && !lead.includes('had') && lead.length > 1) return 'future';
  if (preposition === 'since') return 'over';
  return verbAt(text, span)?.tense ?? 'unknown';
}

/** The nearest verb before a time phrase in its sentence, or else the first one after it. */
export function verbAt(text: string, span: Span): Verb | undefined {
  const lead = leadOf(text, span);
  for (let i = lead.length - 1; i >= 0; i--) {
    const tense = tenseOf(lead, i);
    if (tense) return verb(lead, i, tense);
  }
  const rest = wordsOf(text.slice(span.end, span.end + REACH));
  for (const [i, word] of rest.entries()) {
    if (/^[.!?;]$/.test(word) && i > 0) break;
    const tense = tenseOf(rest, i);
    if (tense) return verb(rest, i, tense);
  }
  return undefined;
}

/** The words of the sentence before a time phrase, as far as they matter. */
function leadOf(text: string, { start }: Span): readonly string[] {
  const before = text.slice(Math.max(0, start - REACH), start);
  return wordsOf(before.slice(lastStop(before)));
}

/** Whether a word looks like a finite verb. */
export function looksFinite(word: string): boolean {
  return tenseOf(wordsOf(word), 0) !== undefined;
}

function wordsOf(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map((word) => word.replace('’', "'"));
}

function verb(words: readonly string[], index: number, tense: Tense): Verb {
  const lower = (each: string) => each.toLowerCase();
  return {
    word: lower(words[index] ?? ''),
    tense,
    before: words.slice(Math.max(0, index - 10), index).map(lower),
    after: words.slice(index + 1, index + 6).map(lower),
  };
}

function tenseOf(words: readonly string[], index: number): Tense | undefined {
  const word = words[index] ?? '';
  if (words[index - 1] === 'to' && /^[a-z]{2,}$/.test(word) && word !== 'the') {
    const lead = words.slice(Math.max(0, index - 6), index - 1);
    const intent = lead.slice(-3).some((each) => INTENT.has(each)) || BE.has(lead.at(-1) ?? '');
    if (!intent) return undefined;
    return lead.includes('had') ? 'past' : 'future';
  }
  if (word === 'set' && !/^(?:to|for)$/.test(words[index + 1] ?? '')) return 'past';
  if (words[index - 1] === 'been' && words[index - 2] === 'had') return 'past';
  if (FUTURE.has(index === 0 ? word.toLowerCase() : word)) return 'future';
  if (words.slice(Math.max(0, index - 2), index).some((each) => WILL.has(each))) return 'future';
  if (PRESENT.has(word)) {
    const next = words[index + 1] ?? '';
    return next === 'to' || INTENT.has(next) ? undefined : 'unknown';
  }
  if (PAST.has(word) || /n't$/.test(word)) return 'past';
  return looksPast(word) ? 'past' : undefined;
}

function looksPast(word: string): boolean {
  return /^[a-z]{2,}ed$/.test(word) && !NO_VERBS.has(word) && !UNDONE.test(word);
}

function lastStop(text: string): number {
  let stop = 0;
  for (const match of text.matchAll(
    /[a-z0-9)"”’']\s?[.!?]["”’)]*\s+(?=["“‘(]*(?:[A-Z]|$))|\n\s*\n/g,
  )) {
    stop = match.index + match[0].length;
  }
  return stop;
}
