import { fold } from '../words.ts';
import { isOpposite } from './opposites.ts';
import type { Token } from './tokens.ts';

/** What a difference does to the sense, the gravest first. */
export type ChangeKind =
  | 'negation dropped'
  | 'negation added'
  | 'number changed'
  | 'opposite word'
  | 'day or month changed'
  | 'name or place changed'
  | 'person changed'
  | 'certainty changed'
  | 'two quotations joined'
  | 'order changed'
  | 'words left out'
  | 'words added'
  | 'words changed';

/** A difference between a claim and the source; what one of them lacks is empty. */
export type Change = {
  readonly kind: ChangeKind;
  /** As the source has it. */
  readonly was: string;
  /** As the claim has it. */
  readonly is: string;
};

/** Some tokens of one side, and the text that they stand in. */
export type Side = { readonly text: string; readonly tokens: readonly Token[] };

type Sides = { readonly source: Side; readonly claim: Side; readonly names: ReadonlySet<string> };

/** As folded words; a line a language: English, German, French, Spanish, Russian, Ukrainian, Arabic. */
const NEGATIONS = `
not no never nor neither none nobody nothing nowhere without cannot hardly barely scarcely
nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden nichts nirgends weder ohne kaum
ne pas jamais rien personne aucun aucune ni nulle sans
nunca jamas nadie nada ningun ninguno ninguna tampoco
не нет ни нельзя никогда никто никого ничто ничего нигде без никакой никаких
ні немае ніколи ніхто нікого ніщо нічого ніде жоден жодна жодного
لا لم لن ليس ليست ليسوا بدون
`;
const NEGATING: ReadonlySet<string> = new Set(NEGATIONS.trim().split(/\s+/).map(fold));
const NEGATED = /^(?:.+n't|n'.+)$/;

/** True for a word that turns what is said into its contrary. */
export function isNegation({ key }: Token): boolean {
  return NEGATING.has(key) || NEGATED.test(key);
}

const NUMBER =
  /^(?:\p{N}.*|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|quarter|third|twice|double|triple)$/u;
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october|november|december|today|tomorrow|yesterday)$/;
const PERSON =
  /^(?:i|me|my|mine|we|us|our|ours|you|your|yours|he|him|his|she|her|hers|it|its|they|them|their|theirs|i'm|we're|you're|they're|he's|she's)$/;
const CERTAINTY =
  /^(?:will|would|shall|should|can|could|may|might|must|ought|perhaps|maybe|possibly|probably|certainly|definitely|likely|unlikely|allegedly|reportedly|i'll|we'll|they'll|he'll|she'll|i'd|we'd|they'd)$/;

/** Says what a difference changes: the gravest of what it could be. `names` are keys of known names. */
export function kindOf({ source, claim, names }: Sides): ChangeKind {
  const [there = 0, here = 0] = [source, claim].map(
    ({ tokens }) => tokens.filter(isNegation).length,
  );
  if (there > here) return 'negation dropped';
  if (here > there) return 'negation added';
  if (differ(source, claim, NUMBER)) return 'number changed';
  if (source.tokens.some((a) => claim.tokens.some((b) => isOpposite(a.key, b.key))))
    return 'opposite word';
  if (differ(source, claim, CALENDAR)) return 'day or month changed';
  if (namesIn(source, names) !== namesIn(claim, names)) return 'name or place changed';
  if (differ(source, claim, PERSON)) return 'person changed';
  if (differ(source, claim, CERTAINTY)) return 'certainty changed';
  if (claim.tokens.length === 0) return 'words left out';
  return source.tokens.length === 0 ? 'words added' : 'words changed';
}

function having(tokens: readonly Token[], pattern: RegExp): readonly string[] {
  return tokens.flatMap(({ key }) => (pattern.test(key) ? [key] : []));
}

function differ(a: Side, b: Side, pattern: RegExp): boolean {
  return having(a.tokens, pattern).join(' ') !== having(b.tokens, pattern).join(' ');
}

/** The names of a side, in their order. */
function namesIn(side: Side, names: ReadonlySet<string>): string {
  return side.tokens
    .filter((token) => isCapital(side.text, token))
    .filter((token) => names.has(token.key) || !begins(side.text, token))
    .map(({ key }) => key)
    .join(' ');
}

/** Words that have a capital where the beginning of a sentence does not explain it. */
export function namesOf({ text, tokens }: Side): ReadonlySet<string> {
  const names = tokens.filter((token) => isCapital(text, token) && !begins(text, token));
  return new Set(names.map(({ key }) => key));
}

function isCapital(text: string, { key, span }: Token): boolean {
  // Most words are told by their first letter.
  if (isSmall(text.charCodeAt(span.start))) return false;
  return !/^i(?:'|$)/.test(key) && CAPITAL.test(text.slice(span.start, span.end));
}

const CAPITAL = /^\p{Lu}/u;

/** A small letter of ASCII. */
function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function begins(text: string, { span }: Token): boolean {
  const before = text.slice(Math.max(0, span.start - 4), span.start);
  return span.start === 0 || /[.!?…:]["'”’)\]]*\s+$|["“‘«„(]\s*$|\n\s*$/u.test(before);
}
