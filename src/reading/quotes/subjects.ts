import { cueOf, type Form, type Verb } from './cues.ts';
import { isAdverb, isAuxiliary, isDay, isDeterminer, isPreposition, isStop } from './grammar.ts';
import type { Line, Token } from './lines.ts';
import { firstPhrase, phraseAt, phraseBefore, type Stretch } from './phrases.ts';
import { isCapital } from './words.ts';

/** Where a verb of saying stands: from its auxiliaries to its particles. */
export type Place = {
  readonly start: number;
  readonly at: number;
  readonly to: number;
  readonly form: Form;
  readonly verb: Verb;
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
  const first = tokens[from];
  if (
    first &&
    /^(?:rather|followed|including|such|because|than|led|backed|joined)$/.test(first.lower)
  )
    return false;
  return !isPreposition(last) && !isDeterminer(last);
}

function invertedSubject(line: Line, { start, at, to, form, verb }: Place): Whose | undefined {
  if (start !== at || form !== 'finite' || verb.judges || verb.requests) return undefined;
  if (/^(?:tell|inform|remind|assure|email)$/.test(verb.lemma)) return undefined;
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
    (after.kind === 'mark' && (!after.string || previous?.string !== undefined)) ||
    after.lower === 'who' ||
    isPreposition(after) ||
    isDay(after) ||
    isAdverb(after) ||
    /^(?:when|while|as|and|but)$/.test(after.lower);
  return ends ? { subject, from: at, inverted: true, shared: false } : undefined;
}

/** `Peskov, the Kremlin spokesman, said`: the first of the phrases between commas that can be a subject. */
function apposedSubject(line: Line, { start }: Place): Whose | undefined {
  const { tokens } = line;
  const close = dayBefore(tokens, start) - 1;
  let found: Stretch | undefined;
  for (let comma = close, at = close - 1; at >= Math.max(-1, close - 40); at--) {
    const token = tokens[at];
    const edge = !token || token.string !== undefined || /^[;:—–]$/.test(token.text);
    if (!edge && token.text !== ',') continue;
    const segment = { from: at + 1, to: comma };
    if (comma !== close || edge) {
      const subject = phraseBefore(line, comma);
      if (subject && heads(line, subject, segment)) found = subject;
    }
    if (edge || verbal(tokens, segment)) break;
    comma = at;
  }
  return found ? own(found) : undefined;
}

/** Can the phrase begin a sentence or clause as its subject, nothing but small words before it? */
function heads(line: Line, subject: Stretch, segment: Stretch): boolean {
  const first = line.tokens[subject.from];
  if (!first || !believable(line, subject, 'finite')) return false;
  if (!isCapital(first) && !isDeterminer(first)) return false;
  return line.tokens
    .slice(segment.from, subject.from)
    .every(
      (word) =>
        isStop(word) ||
        isAdverb(word) ||
        isPreposition(word) ||
        isDay(word) ||
        subject.from - segment.from < 4,
    );
}

/** A segment with a finite verb is a clause of its own, not an apposition. */
function verbal(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const words = tokens.slice(from, to);
  const relative = /^(?:who|whose|which)$/.test(words[0]?.lower ?? '');
  return (
    !relative &&
    words.some(
      (word) =>
        isAuxiliary(word) ||
        (word.kind === 'word' &&
          cueOf(word.lower)?.form === 'finite' &&
          /(?:ed|said|told)$/.test(word.lower)),
    )
  );
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
