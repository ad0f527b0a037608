import type { Line, Token } from './lines.ts';
import { isCapital } from './words.ts';

/** A stretch of a line's tokens, half-open. */
export type Stretch = { readonly from: number; readonly to: number };

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const PRONOUNS = set('he she they it we i you who');
const DETERMINERS = set(
  'the a an this these those his her their its our my some many several both one two three four five another other all most each every no',
);
const PREPOSITIONS = set(
  `of for from in at on with by to under over about against into during after before since until via between among
  within without despite amid like as than through throughout following upon near outside inside behind across around regarding`,
);
const STOPS = set(
  `that but and or nor so yet when while because if although though whether unless where what how why which whose who whom
  whereas once meanwhile then there here not`,
);
const AUXILIARIES = set(
  `has have had is was are were be been being did does do will would can could may might must should shall
  didn't doesn't don't hasn't haven't hadn't isn't wasn't aren't weren't won't wouldn't can't couldn't cannot
  didn’t doesn’t don’t hasn’t haven’t hadn’t isn’t wasn’t aren’t weren’t won’t wouldn’t can’t couldn’t`,
);
const ADVERBS = set(
  `also then later again earlier repeatedly once never ever still further already recently just even too now today yesterday
  tomorrow instead himself herself themselves itself first previously often simply only always almost afterwards afterward however
  moreover meanwhile therefore indeed thus`,
);
const DAYS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.?|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const SPANS_OF_TIME = set(
  'week month year morning afternoon evening night day days weeks months years weekend hours minutes time ago',
);
const PLACES_OF_SAYING = set(
  `statement interview briefing conference letter speech address tweet post email memo note report op-ed article blog message
  call comment comments remarks appearance rally debate hearing meeting session ceremony event radio television tv video podcast
  column essay editorial press-conference`,
);
const PARTICLES = set(
  'al bin ibn de del della da di du la le van von der den ter dos das abu el ben y und zu of for and the',
);

export function isAuxiliary(token: Token | undefined): boolean {
  return token !== undefined && AUXILIARIES.has(token.lower);
}

export function isAdverb({ lower, text }: Token): boolean {
  return (
    ADVERBS.has(lower) ||
    (/\p{Ll}{3,}ly$/u.test(text) &&
      !/^(?:family|ally|reply|supply|italy|assembly|july|only)$/.test(lower))
  );
}

export function isDay(token: Token | undefined): boolean {
  return (
    token !== undefined && (isCapital(token) || token.lower === 'today') && DAYS.test(token.lower)
  );
}

export function isDeterminer(token: Token | undefined): boolean {
  return token !== undefined && DETERMINERS.has(token.lower);
}

export function isPreposition(token: Token | undefined): boolean {
  return token !== undefined && PREPOSITIONS.has(token.lower);
}

export function isStop(token: Token | undefined): boolean {
  return token !== undefined && STOPS.has(token.lower);
}

export function isPronoun(token: Token | undefined): boolean {
  return token !== undefined && PRONOUNS.has(token.lower);
}

/** The noun phrase that ends right before token `to`: the subject of the verb there. */
export function phraseBefore({ tokens }: Line, to: number): Stretch | undefined {
  let from = to;
  let brackets = 0;
  while (from > 0) {
    const token = tokens[from - 1];
    if (!token) break;
    if (token.text === ')') brackets++;
    else if (token.text === '(' && brackets > 0) brackets--;
    else if (brackets === 0 && endsPhrase(tokens, from - 1, to)) break;
    from--;
  }
  return trimmedPhrase(tokens, { from, to });
}

function endsPhrase(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (!token) return true;
  if (token.string) return true;
  if (token.kind === 'mark') return !/^[&/]$/.test(token.text);
  if (token.lower === 'and' || token.lower === 'or') {
    const right = tokens[at + 1];
    const left = tokens[at - 1];
    const joins = at + 1 < to && (isCapital(right) === isCapital(left) || isDeterminer(right));
    return !joins || left?.kind !== 'word';
  }
  return STOPS.has(token.lower) || AUXILIARIES.has(token.lower);
}

function trimmedPhrase(tokens: readonly Token[], { from, to }: Stretch): Stretch | undefined {
  let start = from;
  while (start < to) {
    const token = tokens[start];
    if (!token) return undefined;
    const opens =
      isAdverb(token) || STOPS.has(token.lower) || token.kind === 'mark' || isDay(token);
    if (!opens) break;
    start++;
  }
  const first = tokens[start];
  if (!first || start >= to) return undefined;
  if (isPronoun(tokens[to - 1])) return { from: to - 1, to };
  if (!isPreposition(first)) return { from: start, to: placeWithin(tokens, { from: start, to }) };
  return afterPreposition(tokens, { from: start, to });
}

/** `Peskov in an interview with the BBC` → `Peskov`. */
function placeWithin(tokens: readonly Token[], { from, to }: Stretch): number {
  for (let at = from + 1; at < to; at++) {
    if (SAYING_PREPOSITION.test(tokens[at]?.lower ?? '') && placeOfSaying(tokens, at)) return at;
  }
  return to;
}

/** `On Thursday the ministry` → `the ministry`: what a leading adverbial without its comma leaves. */
function afterPreposition(tokens: readonly Token[], { from, to }: Stretch): Stretch | undefined {
  if (isPronoun(tokens[to - 1])) return { from: to - 1, to };
  let start = from + 1;
  while (start < to && (isDay(tokens[start]) || /^\d/.test(tokens[start]?.text ?? ''))) start++;
  if (start > from + 1) return start < to ? { from: start, to } : undefined;
  for (let at = to - 1; at > from + 1; at--) {
    if (isDeterminer(tokens[at]) && !isPreposition(tokens[at - 1])) return { from: at, to };
  }
  while (start < to && !isCapital(tokens[start])) start++;
  return start > from + 1 && start < to ? { from: start, to } : undefined;
}

/** The noun phrase that begins at token `from`; empty when none does. */
export function phraseAt({ tokens }: Line, from: number): Stretch {
  const first = tokens[from];
  if (!first || first.kind === 'mark') return { from, to: from };
  if (isPronoun(first)) return { from, to: from + 1 };
  let to = from;
  while (to < tokens.length && continues(tokens, to, from)) to++;
  while (to > from && (PARTICLES.has(tokens[to - 1]?.lower ?? '') || isPreposition(tokens[to - 1])))
    to--;
  return { from, to };
}

function continues(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return false;
  if (isDay(token) && at > from) return false;
  if (/^(?:of|for)$/.test(token.lower)) return at > from;
  if (token.lower === 'and') {
    return (
      at > from &&
      isCapital(tokens[at + 1]) === isCapital(tokens[at - 1]) &&
      !isPronoun(tokens[at + 1])
    );
  }
  if (/^(?:with|from|at|in)$/.test(token.lower)) {
    return at > from && !isCapital(tokens[at - 1]) && !placeOfSaying(tokens, at);
  }
  if (PREPOSITIONS.has(token.lower) || STOPS.has(token.lower) || AUXILIARIES.has(token.lower))
    return false;
  if (isPronoun(token)) return false;
  return !isAdverb(token) || at === from;
}

/** Does an adverbial of saying begin here, as in `in a statement`, `at a briefing`? */
function placeOfSaying(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 6); i++) {
    const token = tokens[i];
    if (!token || token.kind === 'mark' || isPreposition(token)) return false;
    if (PLACES_OF_SAYING.has(token.lower) || isDay(token)) return true;
  }
  return false;
}

/** The token after the adverbials at `from`: `on Friday`, `in a statement to reporters`, `earlier this week`. */
export function afterAdverbials(line: Line, from: number): number {
  let at = from;
  for (let before = -1; before !== at; ) {
    before = at;
    at = afterTime(line.tokens, at);
    at = afterSaying(line, at);
  }
  return at;
}

function afterTime(tokens: readonly Token[], from: number): number {
  let at = from;
  if (/^(?:on|in|at|since|until)$/.test(tokens[at]?.lower ?? '') && timeWord(tokens[at + 1])) at++;
  if (
    /^(?:this|last|next|that|early|late|a|two|three|four|few|several)$/.test(
      tokens[at]?.lower ?? '',
    ) &&
    timeWord(tokens[at + 1])
  )
    at++;
  while (at < tokens.length && timeWord(tokens[at])) at++;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token || token.kind === 'mark' || !isAdverb(token) || isCapital(token)) break;
    at++;
  }
  return at;
}

function timeWord(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    isDay(token) ||
    SPANS_OF_TIME.has(token.lower) ||
    /^\d{1,2}(?:st|nd|rd|th)?$|^(?:19|20)\d\d$/.test(token.text)
  );
}

const SAYING_PREPOSITION =
  /^(?:in|at|during|to|after|before|via|on|through|following|of|from|by|with|upon)$/;

/** `in a statement`, `to reporters in Moscow`: only when its end can be told. */
function afterSaying({ tokens }: Line, from: number): number {
  if (!leadsToPlace(tokens, from)) return from;
  let at = from + 1;
  for (; at < Math.min(tokens.length, from + 9); at++) {
    const token = tokens[at];
    if (!token) return from;
    if (token.string || /^(?:[,:;.]|that)$/.test(token.lower)) return at > from + 1 ? at : from;
    if (token.kind === 'mark' && !/^[&()]$/.test(token.text)) return from;
    if (AUXILIARIES.has(token.lower) || isPronoun(token)) break;
    if (at > from + 1 && (SAYING_PREPOSITION.test(token.lower) || isDay(token))) return at;
    if (PLACES_OF_SAYING.has(token.lower) && !PLACES_OF_SAYING.has(tokens[at + 1]?.lower ?? ''))
      return at + 1;
  }
  if (at >= tokens.length) return at;
  return isPronoun(tokens[at]) ? at : from;
}

function leadsToPlace(tokens: readonly Token[], from: number): boolean {
  const preposition = tokens[from]?.lower ?? '';
  if (!SAYING_PREPOSITION.test(preposition)) return false;
  if (placeOfSaying(tokens, from)) return true;
  const next = tokens[from + 1];
  if (preposition === 'to')
    return isCapital(next) || isDeterminer(next) || PEOPLE_TOLD.test(next?.lower ?? '');
  if (/^(?:on|through|via)$/.test(preposition)) return isCapital(next);
  return /^(?:in|at|during|with)$/.test(preposition);
}

const PEOPLE_TOLD =
  /^(?:reporters|journalists|lawmakers|supporters|voters|viewers|readers|him|her|them|us|me|you|delegates|investors|people|everyone|congress|parliament)$/;

/** Whom a verb like `told` names right after itself. */
export function audienceAt(line: Line, from: number): Stretch | undefined {
  const { tokens } = line;
  const first = tokens[from];
  if (!first || first.kind === 'mark' || first.lower === 'that') return undefined;
  if (PEOPLE_TOLD.test(first.lower)) return { from, to: from + 1 };
  if (isPronoun(first) && first.lower !== 'you') return undefined;
  const phrase = phraseAt(line, from);
  const end = afterAdverbials(line, phrase.to);
  const after = tokens[end];
  const closed =
    !after ||
    after.string ||
    after.lower === 'that' ||
    after.kind === 'mark' ||
    after.lower === 'to' ||
    after.lower === 'of' ||
    after.lower === 'about' ||
    isPronoun(after);
  if (phrase.to > from && closed) return phrase;
  let to = from;
  if (isDeterminer(first)) to++;
  while (isCapital(tokens[to])) to++;
  if (to - from >= 1 && isCapital(tokens[to - 1])) return { from, to };
  return isDeterminer(first) ? { from, to: Math.min(from + 2, tokens.length) } : undefined;
}

/** Whom adverbials name as the one it was said to: `to reporters`, `in an interview with the BBC`. */
export function audienceWithin(line: Line, { from, to }: Stretch): Stretch | undefined {
  for (let at = from; at + 1 < to; at++) {
    const { lower } = line.tokens[at] ?? nothing;
    const asked = lower === 'with' && ASKED.test(line.tokens[at - 1]?.lower ?? '');
    if (!asked && !(lower === 'to' && at > 0)) continue;
    const phrase = phraseAt(line, at + 1);
    const within = { from: phrase.from, to: Math.min(phrase.to, to) };
    if (within.to > within.from) return within;
  }
  return undefined;
}

const ASKED = /^(?:interview|conversation|call|meeting)$/;

/** The subject that a line begins with, its leading adverbial skipped. */
export function firstPhrase(line: Line, limit: number): Stretch | undefined {
  const { tokens } = line;
  let from = 0;
  for (let at = 0; at < Math.min(tokens.length, 14); at++) {
    if (tokens[at]?.text !== ',') continue;
    const first = tokens[0];
    if (
      first &&
      (isPreposition(first) ||
        isAdverb(first) ||
        STOPS.has(first.lower) ||
        /ing$/.test(first.lower))
    )
      from = at + 1;
    break;
  }
  while (
    tokens[from] &&
    (STOPS.has(tokens[from]?.lower ?? '') || isAdverb(tokens[from] ?? nothing))
  )
    from++;
  if (tokens[from]?.string) return undefined;
  if (isPronoun(tokens[from])) return { from, to: from + 1 };
  if (isPreposition(tokens[from]) || /ing$/.test(tokens[from]?.lower ?? '')) return undefined;
  return nounPhrase(tokens, { from, to: from < limit ? limit : tokens.length });
}

function nounPhrase(tokens: readonly Token[], { from, to: limit }: Stretch): Stretch | undefined {
  let to = from;
  const determined = isDeterminer(tokens[from]);
  if (determined) to++;
  while (
    to < limit &&
    (isCapital(tokens[to]) ||
      /^(?:al|bin|de|van|von|der|of)$/.test(tokens[to]?.lower ?? '') ||
      tokens[to]?.lower === "'s" ||
      tokens[to]?.lower === '’s')
  )
    to++;
  let lowers = 0;
  while (to < limit && lowers < 3 && isPlainNoun(tokens[to])) {
    lowers++;
    to++;
    if (isCapital(tokens[to])) lowers = 0;
    while (to < limit && isCapital(tokens[to])) to++;
  }
  return to > from ? { from, to } : undefined;
}

const nothing: Token = { start: 0, end: 0, text: '', lower: '', kind: 'mark' };

function isPlainNoun(token: Token | undefined): boolean {
  if (!token || token.kind === 'mark' || isCapital(token)) return false;
  if (STOPS.has(token.lower) || isAuxiliary(token) || isPreposition(token) || isAdverb(token))
    return false;
  return (
    !/(?:ed|ing)$/.test(token.lower) &&
    !/^(?:went|met|took|gave|made|held|spoke|came|left|told|said|put|set)$/.test(token.lower)
  );
}

/** A word of grammar, which no name begins with even where a sentence writes it large. */
export function isFunctionWord({ lower }: Pick<Token, 'lower'>): boolean {
  return FUNCTION_WORDS.some((words) => words.has(lower)) || DAYS.test(lower);
}

const FUNCTION_WORDS = [
  PRONOUNS,
  DETERMINERS,
  PREPOSITIONS,
  STOPS,
  AUXILIARIES,
  ADVERBS,
  set('him them me us mine yours if yes oh well just more much than very'),
];
