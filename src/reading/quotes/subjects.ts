import type { Form } from './cues.ts';
import type { Line, Token } from './lines.ts';
import {
  firstPhrase,
  isAdverb,
  isAuxiliary,
  isDay,
  isDeterminer,
  isPreposition,
  phraseAt,
  phraseBefore,
  type Stretch,
} from './phrases.ts';
import { isCapital } from './words.ts';

/** Where a verb of saying stands: from its auxiliaries to its particles. */
export type Place = {
  readonly start: number;
  readonly at: number;
  readonly to: number;
  readonly form: Form;
};
export type Whose = { subject: Stretch; from: number; inverted: boolean; shared: boolean };

/** Whose saying the verb tells; `main` is the subject of the line's main clause so far. */
export function subjectOf(line: Line, place: Place, main: Stretch | undefined): Whose | undefined {
  const { start, at, form } = place;
  if (form === 'participle' && !line.tokens.slice(start, at).some(isAuxiliary)) {
    return participleSubject(line, place, main);
  }
  const inverted = invertedSubject(line, place);
  if (inverted) return inverted;
  const before = dayBefore(line.tokens, start);
  const last = line.tokens[before - 1];
  if (last?.text === ',') return apposedSubject(line, place) ?? shared(line, place, main);
  if (last && /^(?:and|but|or|then)$/.test(last.lower)) return shared(line, place, main);
  const subject = phraseBefore(line, before);
  if (subject) return believable(line, subject, form) ? own(subject) : undefined;
  return /^(?:who|which|that)$/.test(last?.lower ?? '') && relates(line.tokens, before - 1)
    ? own({ from: before - 1, to: before })
    : undefined;
}

function own(subject: Stretch): Whose {
  return { subject, from: subject.from, inverted: false, shared: false };
}

/** `the ministry, which said …`, `a letter that says …`: not the `that` which opens a clause. */
function relates(tokens: readonly Token[], at: number): boolean {
  const { lower = '' } = tokens[at] ?? {};
  const before = tokens[at - 1];
  return lower !== 'that' || (before?.kind === 'word' && !isPreposition(before));
}

/** `Peskov on Friday said`: the day between the subject and its verb. */
function dayBefore(tokens: readonly Token[], start: number): number {
  if (!isDay(tokens[start - 1])) return start;
  return tokens[start - 2]?.lower === 'on' ? start - 2 : start - 1;
}

function believable({ tokens }: Line, { from, to }: Stretch, form: Form): boolean {
  if (to - from > 16) return false;
  const last = tokens[to - 1];
  if (!last || (last.kind === 'mark' && last.text !== ')')) return false;
  if (/^(?:'s|’s|what|that|this|which|there|to)$/.test(last.lower)) return false;
  if (form === 'base' && !/(?:s|people|they|we|i|you|who)$/.test(last.lower)) return false;
  if (tokens.slice(from + 1, to).some(({ text }) => /^(?:said|told|wrote|added|noted)$/.test(text)))
    return false;
  return !isPreposition(last) && !isDeterminer(last);
}

function invertedSubject(line: Line, { start, at, to, form }: Place): Whose | undefined {
  if (start !== at || form !== 'finite') return undefined;
  const { tokens } = line;
  const previous = tokens[at - 1];
  if (previous && !previous.string && !/^[,—–-]$/.test(previous.text)) return undefined;
  const subject = phraseAt(line, to);
  if (subject.to === subject.from) return undefined;
  const first = tokens[subject.from];
  if (!first || !(isCapital(first) || isDeterminer(first) || previous?.string)) return undefined;
  if (isDay(first)) return undefined;
  const after = tokens[subject.to];
  const ends =
    !after ||
    after.kind === 'mark' ||
    after.lower === 'who' ||
    isPreposition(after) ||
    isDay(after) ||
    isAdverb(after) ||
    /^(?:when|while|as|and|but)$/.test(after.lower);
  return ends ? { subject, from: at, inverted: true, shared: false } : undefined;
}

/** `Ana Ruiz, the mayor of Lund, one of the best, said`: the name that the appositions are about. */
function apposedAt(line: Line, comma: number): Stretch | undefined {
  const subject = phraseBefore(line, comma);
  const first = subject && line.tokens[subject.from];
  if (!subject || !first || !isCapital(first) || subject.to - subject.from > 6) return undefined;
  const before = line.tokens[subject.from - 1];
  return !before || before.string || /^(?:[,.;:]|but|and)$/.test(before.lower)
    ? subject
    : undefined;
}

/** `Peskov, the Kremlin spokesman, said`. */
function apposedSubject(line: Line, { start }: Place): Whose | undefined {
  const { tokens } = line;
  const close = dayBefore(tokens, start) - 1;
  for (let at = close - 1; at >= Math.max(0, close - 30); at--) {
    const token = tokens[at];
    if (!token || token.string || /^[;:]$/.test(token.text)) return undefined;
    if (token.text !== ',') continue;
    const subject = phraseBefore(line, at);
    if (!subject || !believable(line, subject, 'finite')) return undefined;
    const stands =
      subject.from === 0 ||
      !/^\p{Ll}/u.test(tokens[subject.from]?.text ?? '') ||
      isDeterminer(tokens[subject.from]);
    if (!stands) return undefined;
    const outer =
      tokens[subject.from - 1]?.text === ',' ? apposedAt(line, subject.from - 1) : undefined;
    return own(outer ?? subject);
  }
  return undefined;
}

const LEADS_TO_PARTICIPLE = /^(?:and|by|before|after|in|while|without|but|as|when|since)$/;

/** `…, adding that`, `footage of Ruiz saying`, `a series of tweets saying`. */
function participleSubject(line: Line, place: Place, main: Stretch | undefined): Whose | undefined {
  const previous = line.tokens[place.start - 1];
  if (
    !previous ||
    previous.string ||
    previous.text === ',' ||
    LEADS_TO_PARTICIPLE.test(previous.lower)
  ) {
    return shared(line, place, main);
  }
  if (previous.kind === 'mark' || isPreposition(previous) || isDeterminer(previous))
    return undefined;
  const phrase = phraseBefore(line, place.start);
  if (phrase && isCapital(previous)) {
    let from = place.start;
    while (from > phrase.from && isCapital(line.tokens[from - 1])) from--;
    return own({ from, to: place.start });
  }
  return place.form === 'participle' &&
    /^(?:saying|claiming|arguing|warning|stating)$/.test(line.tokens[place.at]?.lower ?? '')
    ? shared(line, place, main)
    : undefined;
}

function shared(line: Line, { start }: Place, main: Stretch | undefined): Whose | undefined {
  const subject = main ?? firstPhrase(line, start);
  return subject ? { subject, from: start, inverted: false, shared: true } : undefined;
}
