import { cueOf } from '../quotes/cues.ts';
import { isAdverb, isAuxiliary } from '../quotes/grammar.ts';
import type { Line, Token } from '../quotes/lines.ts';
import type { People, Person } from './cast.ts';
import { type Gender, genderOfRole } from './lexicon.ts';
import { isRole, type Mention } from './mentions.ts';

const CAPITAL = /^\p{Lu}/u;
const COMMA_OR_CAPITAL = /^(?:[,]|\p{Lu})/u;

/** Whom a pronoun stands for; without a person when someone unnamed stood nearest. */
export type Antecedent = { readonly person: Person | undefined; readonly certainty: number };

/** Someone whom the text speaks of: a person of the cast, or one without a name. */
type Figure = {
  readonly person: Person | undefined;
  /** Of somebody whose name does not tell, what the first pronoun made it. */
  gender: Gender | undefined;
};

/** How present each figure is; from line to line it fades. */
type Presence = Map<Figure, number>;

const NEXT_LINE = 0.62;
const NEXT_PARAGRAPH = 0.8;
const FAINT = 0.04;
const AGAIN = 0.2;
/** Of two people whose names tell neither he nor she, the nearer one is a guess. */
const GUESSED = 0.75;

/** What each `he` and `she` of the narrator's stands for, by its offset, read in one pass. */
export function antecedentsOf(people: People): ReadonlyMap<number, Antecedent> {
  return new Stage(people).read();
}

class Stage {
  readonly #people: People;
  readonly #figures = new Map<Person, Figure>();
  readonly #found = new Map<number, Antecedent>();
  #past: Presence = new Map();
  #now: Presence = new Map();
  #next = 0;

  constructor(people: People) {
    this.#people = people;
  }

  read(): ReadonlyMap<number, Antecedent> {
    let before: Line | undefined;
    for (const line of this.#people.lines) {
      this.#turn(line, before);
      this.#line(line);
      before = line;
    }
    return this.#found;
  }

  /** Lets what was said before fade; a new story begins with an empty stage. */
  #turn(line: Line, before: Line | undefined): void {
    const fade = before?.paragraph === line.paragraph ? NEXT_LINE : NEXT_LINE * NEXT_PARAGRAPH;
    const rate = line.tokens.every(({ string, kind }) => string || kind === 'mark') ? 1 : fade;
    const past: Presence = new Map();
    if (before?.section === line.section) {
      for (const presence of [this.#past, this.#now]) {
        for (const [figure, weight] of presence) {
          if (weight * rate > FAINT) past.set(figure, joined(past.get(figure), weight * rate));
        }
      }
    }
    this.#past = past;
    this.#now = new Map();
  }

  #line(line: Line): void {
    let told = false;
    line.tokens.forEach((token, at) => {
      for (let mention = this.#due(token.end); mention; mention = this.#due(token.end)) {
        this.#enter(mention, told);
        told ||= mention.speaks;
      }
      if (/^(?:an?|one|another)$/.test(token.lower)) this.#unnamed(line, at);
      const gender = pronounGender(token.lower);
      if (gender && token.kind === 'word') this.#pronoun(line, at, gender);
    });
  }

  #due(end: number): Mention | undefined {
    const mention = this.#people.mentions[this.#next];
    if (!mention || mention.start >= end) return undefined;
    this.#next++;
    return mention;
  }

  #enter(mention: Mention, told: boolean): void {
    const person = this.#people.who.get(mention);
    if (!person) return;
    const weight = weightOf(mention) * (told && !mention.speaks ? 0.4 : 1);
    this.#add(this.#figureOf(person), weight);
  }

  /** `a woman in the crowd said`: someone a pronoun may stand for, whom the article does not name. */
  #unnamed({ tokens }: Line, at: number): void {
    for (let i = at + 1; i < Math.min(tokens.length, at + 5); i++) {
      const token = tokens[i];
      if (!token || token.kind === 'mark' || CAPITAL.test(token.text)) return;
      if (!isRole(token)) continue;
      const named = tokens[i + 1];
      if (named && COMMA_OR_CAPITAL.test(named.text)) return;
      if (at > 0 && tokens[at - 1]?.text !== ',') return;
      this.#add({ person: undefined, gender: genderOfRole(token.lower) }, 0.8);
      return;
    }
  }

  #pronoun(line: Line, at: number, gender: Gender): void {
    const token = line.tokens[at];
    if (!token) return;
    const tail = isTail(line.tokens, at);
    const antecedent = this.#best(gender, tail) ?? (tail ? this.#best(gender, false) : undefined);
    if (!antecedent) return;
    this.#found.set(token.start, antecedent.answer);
    if (/^s?he$/.test(token.lower)) this.#add(antecedent.figure, 0.9);
  }

  #best(gender: Gender, tail: boolean): { figure: Figure; answer: Antecedent } | undefined {
    const weights = new Map(this.#past);
    if (!tail)
      for (const [figure, weight] of this.#now)
        weights.set(figure, joined(weights.get(figure), weight));
    let best: [Figure | undefined, number] = [undefined, 0];
    let second = 0;
    for (const [figure, weight] of weights) {
      if (figure.gender !== undefined && figure.gender !== gender) continue;
      const fit = weight * doubt(figure);
      if (fit > best[1]) {
        second = best[1];
        best = [figure, fit];
      } else if (fit > second) second = fit;
    }
    const [figure, weight] = best;
    if (!figure) return undefined;
    const sure = Math.min(0.97, 0.35 + 0.65 * (weight / (weight + second)));
    const rivals = [...weights.keys()].some(
      (one) => one !== figure && one.person !== undefined && one.gender === undefined,
    );
    const certainty = figure.gender === undefined && rivals ? Math.min(sure, GUESSED) : sure;
    figure.gender ??= gender;
    return { figure, answer: { person: figure.person, certainty } };
  }

  #figureOf(person: Person): Figure {
    const figure = this.#figures.get(person) ?? { person, gender: person.gender };
    this.#figures.set(person, figure);
    return figure;
  }

  #add(figure: Figure, weight: number): void {
    this.#now.set(figure, joined(this.#now.get(figure), weight));
  }
}

/** A figure of unknown gender may be meant, one that may be no person at all hardly. */
function doubt({ gender, person }: Figure): number {
  if (!person) return gender === undefined ? 0.7 : 1;
  if (gender !== undefined) return person.acts ? 1 : 0.7;
  return person.acts || person.mentions.length > 2 ? 0.75 : 0.45;
}

/** Being named twice makes one only a little more present than once. */
function joined(a = 0, b = 0): number {
  return Math.max(a, b) + AGAIN * Math.min(a, b);
}

function weightOf({ quoted, speaks, subject, possessive, afterPreposition }: Mention): number {
  if (quoted) return 0.08;
  if (speaks) return 1.2;
  if (subject) return 1;
  if (possessive) return 0.4;
  return afterPreposition ? 0.35 : 0.5;
}

function pronounGender(lower: string): Gender | undefined {
  if (/^(?:he|him|his|himself)$/.test(lower)) return 'man';
  return /^(?:she|her|hers|herself)$/.test(lower) ? 'woman' : undefined;
}

/** In `…, he said` the names before the pronoun stand in what was said: the speaker stood before the sentence. */
function isTail(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || !(before.string || /^[,—–-]$/.test(before.text))) return false;
  let verb = at + 1;
  while (verb < tokens.length && filler(tokens[verb])) verb++;
  if (cueOf(tokens[verb]?.lower ?? '')?.form !== 'finite') return false;
  const after = tokens.slice(verb + 1, verb + 7);
  const end = after.findIndex(({ kind, string }) => kind === 'mark' && !string);
  return !after.slice(0, end < 0 ? after.length : end).some(({ lower }) => lower === 'that');
}

function filler(token: Token | undefined): boolean {
  return token !== undefined && (isAuxiliary(token) || isAdverb(token));
}
