import {
  AUXILIARIES,
  isAdverb,
  isAuxiliary,
  isDay,
  isDeterminer,
  isPreposition,
  isPronoun,
  PARTICLES,
  PREPOSITIONS,
  placeOfSaying,
  SAYING_PREPOSITION,
  STOPS,
} from './grammar.ts';
import type { Line, Token } from './lines.ts';
import { isCapital } from './words.ts';

/** A stretch of a line's tokens, half-open. */
export type Stretch = { readonly from: number; readonly to: number };

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
