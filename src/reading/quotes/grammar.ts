import type { Token } from './lines.ts';
import { isCapital } from './words.ts';

const ENDS_IN_LY = /^\p{Ll}{3,}ly$/u;

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const PRONOUNS = set('he she they it we i you who');
const DETERMINERS = set(
  'the a an this these those his her their its our my some many several both one two three four five another other all most each every no',
);
export const PREPOSITIONS = set(
  `of for from in at on with by to under over about against into during after before since until via between among
  within without despite amid like as than through throughout following upon near outside inside behind across around regarding`,
);
export const STOPS = set(
  `that but and or nor so yet when while because if although though whether unless where what how why which whose who whom
  whereas once meanwhile then there here not`,
);
export const AUXILIARIES = set(
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
export const SPANS_OF_TIME = set(
  'week month year morning afternoon evening night day days weeks months years weekend hours minutes time ago',
);
export const PLACES_OF_SAYING = set(
  `statement interview briefing conference letter speech address tweet post email memo note report op-ed article blog message
  call comment comments remarks appearance rally debate hearing meeting session ceremony event radio television tv video podcast
  column essay editorial press-conference`,
);
export const PARTICLES = set(
  'al bin ibn de del della da di du la le van von der den ter dos das abu el ben y und zu of for and the',
);

export function isAuxiliary(token: Token | undefined): boolean {
  return token !== undefined && AUXILIARIES.has(token.lower);
}

const SENTENCE_ADVERBS = set(
  `additionally finally recently similarly certainly clearly obviously interestingly ironically notably unfortunately apparently
  reportedly allegedly previously separately specifically ultimately generally initially originally currently actually really surely
  possibly probably presumably importantly surprisingly consequently subsequently privately publicly basically essentially`,
);

export function isAdverb({ lower, text }: Pick<Token, 'lower' | 'text'>): boolean {
  if (ADVERBS.has(lower) || SENTENCE_ADVERBS.has(lower)) return true;
  return (
    text.endsWith('ly') &&
    ENDS_IN_LY.test(text) &&
    !/^(?:family|ally|reply|supply|assembly)$/.test(lower)
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

/** Does an adverbial of saying begin here, as in `in a statement`, `at a briefing`? */
export function placeOfSaying(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 6); i++) {
    const token = tokens[i];
    if (!token || token.kind === 'mark' || isPreposition(token)) return false;
    if (PLACES_OF_SAYING.has(token.lower) || isDay(token)) return true;
  }
  return false;
}

export const SAYING_PREPOSITION =
  /^(?:in|at|during|to|after|before|via|on|through|following|of|from|by|with|upon)$/;

/** A word of grammar, which no name begins with even where a sentence writes it large. */
export function isFunctionWord(word: Pick<Token, 'lower' | 'text'>): boolean {
  return (
    FUNCTION_WORDS.some((words) => words.has(word.lower)) || DAYS.test(word.lower) || isAdverb(word)
  );
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
