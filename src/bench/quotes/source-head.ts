import { type Span, slice } from '../../core/span.ts';
import { tokenSpans } from './tokens.ts';

const PRONOUN =
  /^(?:i|me|my|you|your|he|him|his|himself|she|her|herself|it|its|we|us|our|they|them|their|who|that|which|this|these|those|one)$/i;

/** What ends a source's core: an aside, a relative clause, a phrase with a preposition. */
const TAIL =
  /[,;([—]|\s[-—–]+\s|\s(?:who|whom|whose|which|that|of|for|from|in|on|at|to|with|by|about|under|during|after|near|as|inside|outside|among|against|including|like|involving|familiar|close)\s/;

/** Words that say nobody yet: a core of these alone goes on behind its tail (`many of the voters`). */
const EMPTY = /^(?:a|an|the|many|some|most|all|both|each|one|any|few|several|in|for|to)$/i;

/** Words behind a head that are no part of it. */
const TRAILING =
  /^(?:Jr|Sr|II|III|IV|himself|herself|themselves|itself|also|too|yesterday|today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;

/** Capitalised nouns that are no names. */
const COMMON =
  /^(?:The|A|An|Some|Many|Officials?|Critics|Democrats?|Republicans?|Americans?|Voters?|Others?|Experts?|People|Aides?|Supporters?|Poll|Report|Source|Sources)$/;

/**
 * The words that a source is about, one for each person it joins, the last one first:
 * `Sen. Ana Ruiz, who …` → Ruiz; `a spokesman for the port` → spokesman; `Ruiz and Lund` → Lund, Ruiz.
 */
export function headsOf(text: string, source: readonly Span[]): readonly Span[] {
  const [whole] = source;
  if (!whole) return [];
  const core = coreOf(text, whole);
  const heads = joinedIn(text, core).flatMap((piece) => headIn(text, piece));
  if (heads.length > 0) return heads.reverse();
  return [wordsIn(text, whole).at(-1) ?? whole];
}

/** What is left when asides and phrases are cut off; a core of empty words gives way to what follows it. */
function coreOf(text: string, { start, end }: Span): Span {
  let from = start;
  for (let tries = 0; tries < 4; tries++) {
    const tail = TAIL.exec(text.slice(from, end));
    if (!tail) break;
    const cut = { start: from, end: from + tail.index };
    if (wordsIn(text, cut).some((word) => !EMPTY.test(slice(text, word)))) return cut;
    from = cut.end + tail[0].length;
  }
  return { start: from, end };
}

function joinedIn(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const { 0: and, index } of text.slice(start, end).matchAll(/\s(?:and|or)\s/g)) {
    pieces.push({ start: from, end: start + index });
    from = start + index + and.length;
  }
  return [...pieces, { start: from, end }];
}

function headIn(text: string, piece: Span): Span[] {
  const words = wordsIn(text, piece);
  const last = words.findLastIndex((word) => !TRAILING.test(slice(text, word)));
  const head = words[Math.max(last, 0)];
  return head ? [head] : [];
}

function wordsIn(text: string, span: Span): Span[] {
  return tokenSpans(slice(text, span)).map(({ start, end }) => ({
    start: span.start + start,
    end: span.start + end,
  }));
}

/** A word without a possessive ending or a closing stop. */
function bare(word: string): string {
  return word.replace(/['’]s?$/, '').replace(/\.$/, '');
}

/** True when a source's first head is somebody's name. */
export function isName(text: string, head: Span): boolean {
  const word = bare(slice(text, head));
  return !PRONOUN.test(word) && /^\p{Lu}/u.test(word) && !COMMON.test(word);
}

const FULL_NAME =
  /\p{Lu}[\p{L}'’.-]+(?:\s+(?:\p{Lu}\.?|de|von|van|al-|bin|El|Al)?\s*\p{Lu}[\p{L}'’-]+)+/gu;
/** How far back the name is looked for that a pronoun or a description stands for. */
const LOOK_BACK = 1_500;

/** True when a speaker is the person that the head names, by the name given, in the mention, or before it. */
export function isPerson(
  text: string,
  speaker: { readonly mention: Span; readonly name?: string },
  head: Span,
): boolean {
  const surname = bare(slice(text, head)).toLowerCase();
  const names = (words: string) =>
    words.split(/[\s,]+/).some((word) => bare(word).toLowerCase() === surname);
  const mention = slice(text, speaker.mention);
  if (speaker.name && names(speaker.name)) return true;
  if (mention !== '' && names(mention)) return true;
  if (speaker.name) return false;
  if (/\p{Lu}\p{L}+\s*$/u.test(mention) && !PRONOUN.test(mention)) return false;
  const { start } = speaker.mention;
  const nearest = Array.from(text.slice(Math.max(0, start - LOOK_BACK), start).matchAll(FULL_NAME));
  return names(nearest.at(-1)?.[0] ?? '');
}
