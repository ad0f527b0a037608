import {
  AUXILIARIES,
  isAdverb,
  isDay,
  isDeterminer,
  isPronoun,
  PLACES_OF_SAYING,
  placeOfSaying,
  SAYING_PREPOSITION,
  SPANS_OF_TIME,
} from './grammar.ts';
import type { Line, Token } from './lines.ts';
import { phraseAt, type Stretch } from './phrases.ts';
import { isCapital } from './words.ts';

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
    const { lower } = line.tokens[at] ?? { lower: '' };
    const asked = lower === 'with' && ASKED.test(line.tokens[at - 1]?.lower ?? '');
    if (!asked && !(lower === 'to' && at > 0)) continue;
    const phrase = phraseAt(line, at + 1);
    const within = { from: phrase.from, to: Math.min(phrase.to, to) };
    if (within.to > within.from) return within;
  }
  return undefined;
}

const ASKED = /^(?:interview|conversation|call|meeting)$/;
