import { cueOf, type Form, type Verb } from './cues.ts';
import type { Line, Token } from './lines.ts';
import {
  afterAdverbials,
  audienceAt,
  audienceWithin,
  firstPhrase,
  isAdverb,
  isAuxiliary,
  isDay,
  isDeterminer,
  isPreposition,
  isPronoun,
  phraseAt,
  phraseBefore,
  type Stretch,
} from './phrases.ts';
import { isCapital } from './words.ts';

/** A verb of saying with its subject and the place where what was said would begin. */
export type Report = {
  readonly verb: Verb;
  readonly form: Form;
  readonly cue: Stretch;
  readonly subject?: Stretch;
  /** Where its clause begins: the subject, or the verb when that stands first. */
  readonly from: number;
  /** True for `said Peskov`. */
  readonly inverted: boolean;
  /** True when the subject is that of an earlier clause: `…, adding that`, `… and said`. */
  readonly shared: boolean;
  readonly audience?: Stretch;
  /** The first token after the cue, its subject, audience and adverbials. */
  readonly body: number;
  readonly opener?: 'that' | ':';
};

/** The verbs of saying of a line's own words, left to right. */
export function reportsIn(line: Line): readonly Report[] {
  const reports: Report[] = [];
  let main: Report | undefined;
  line.tokens.forEach((_, at) => {
    if (at < (reports.at(-1)?.cue.to ?? 0)) return;
    const report = reportAt(line, at, main);
    if (!report) return;
    reports.push(report);
    const closes = line.tokens[report.from - 1];
    if (!main || (!report.shared && (closes?.text === ',' || closes?.string))) main = report;
  });
  return reports;
}

function reportAt(line: Line, at: number, before: Report | undefined): Report | undefined {
  const { tokens } = line;
  const token = tokens[at];
  if (!token || token.kind === 'mark') return undefined;
  const known = cueOf(token.lower);
  if (!known || (isCapital(token) && at > 0)) return undefined;
  const found = verbAt(tokens, at, known.verbs);
  if (!found) return undefined;
  const { verb, to } = found;
  const start = auxiliariesBefore(tokens, at);
  if (/^(?:to|not)$/.test(tokens[start - 1]?.lower ?? '') && known.form === 'base')
    return undefined;
  if (isPassive(tokens, start, at) || isNoun(tokens, start, token)) return undefined;
  const cue = { from: start < at && isAuxiliary(tokens[start]) ? start : at, to };
  const whose = subjectOf(line, { start, at, to, form: known.form }, before);
  if (!whose) return undefined;
  const body = bodyOf(line, whose.inverted ? whose.subject.to : to, verb);
  const told = body.audience ?? askedBy(line, whose, start);
  return { verb, form: known.form, cue, ...whose, ...body, ...(told ? { audience: told } : {}) };
}

function verbAt(
  tokens: readonly Token[],
  at: number,
  verbs: readonly Verb[],
): { verb: Verb; to: number } | undefined {
  for (const verb of verbs) {
    const fits = verb.particles.every(
      (particle, index) => tokens[at + 1 + index]?.lower === particle,
    );
    if (fits) return { verb, to: at + 1 + verb.particles.length };
  }
  return undefined;
}

function auxiliariesBefore(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0) {
    const token = tokens[start - 1];
    if (!token || token.kind === 'mark') break;
    if (!isAuxiliary(token) && !(isAdverb(token) && !isCapital(token))) break;
    start--;
  }
  return start;
}

function isPassive(tokens: readonly Token[], start: number, at: number): boolean {
  if (/ing$/.test(tokens[at]?.lower ?? '')) return false;
  return tokens
    .slice(start, at)
    .some(({ lower }) => /^(?:is|was|are|were|be|been|being)$/.test(lower));
}

/** `the report`, `of claims`, `Kirby's comments`: the word is a noun here. */
function isNoun(tokens: readonly Token[], start: number, { lower }: Token): boolean {
  const before = tokens[start - 1];
  if (!before || before.string || /ing$/.test(lower)) return false;
  const past = /(?:ed|said|told|wrote)$/.test(lower);
  if (/^['’]s$/.test(before.lower)) return !past;
  if (
    isPronoun(before) ||
    /^(?:this|that|these|those|who|all|both|some|many|most|several|one|another|others)$/.test(
      before.lower,
    )
  )
    return false;
  return isDeterminer(before) || (!past && isPreposition(before));
}

type Place = {
  readonly start: number;
  readonly at: number;
  readonly to: number;
  readonly form: Form;
};
type Whose = { subject: Stretch; from: number; inverted: boolean; shared: boolean };

function subjectOf(line: Line, place: Place, before: Report | undefined): Whose | undefined {
  const { start, at, form } = place;
  if (form === 'participle' && !line.tokens.slice(start, at).some(isAuxiliary))
    return sharedSubject(line, place, before);
  const inverted = invertedSubject(line, place);
  if (inverted) return inverted;
  const last = line.tokens[dayBefore(line.tokens, start) - 1];
  if (last?.text === ',') return apposedSubject(line, place) ?? sharedSubject(line, place, before);
  if (last && /^(?:and|but|or|then)$/.test(last.lower)) return sharedSubject(line, place, before);
  const subject = phraseBefore(line, dayBefore(line.tokens, start));
  if (subject)
    return believable(line, subject, form)
      ? { subject, from: subject.from, inverted: false, shared: false }
      : undefined;
  const who = line.tokens[start - 1];
  if (who?.lower !== 'who') return undefined;
  return {
    subject: { from: start - 1, to: start },
    from: start - 1,
    inverted: false,
    shared: false,
  };
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
    return { subject, from: subject.from, inverted: false, shared: false };
  }
  return undefined;
}

function sharedSubject(
  line: Line,
  { start, form }: Place,
  before: Report | undefined,
): Whose | undefined {
  const previous = line.tokens[start - 1];
  if (
    form === 'participle' &&
    !(
      previous?.text === ',' ||
      /^(?:and|by|before|after|in|while|without|but|as)$/.test(previous?.lower ?? '')
    )
  ) {
    if (!previous?.string) return undefined;
  }
  const subject = before?.subject ?? firstPhrase(line, start);
  return subject ? { subject, from: start, inverted: false, shared: true } : undefined;
}

/** `Peskov in an interview with the BBC said`. */
function askedBy(line: Line, { shared, subject }: Whose, start: number): Stretch | undefined {
  return shared ? undefined : audienceWithin(line, { from: subject.to, to: start });
}

type Body = { audience?: Stretch; body: number; opener?: 'that' | ':' };

function bodyOf(line: Line, from: number, verb: Verb): Body {
  const { tokens } = line;
  const object = verb.audience ? audienceAt(line, from) : undefined;
  let at = afterAdverbials(line, object?.to ?? from);
  const audience = object ?? audienceWithin(line, { from, to: at });
  const told = audience ? { audience } : {};
  const comma = tokens[at]?.text === ',' ? 1 : 0;
  const next = tokens[at + comma];
  if (next?.text === ':') return { ...told, body: at + comma + 1, opener: ':' };
  if (next?.lower === 'that' && !(comma && tokens[at + comma + 1]?.kind === 'mark')) {
    at += comma + 1;
    return { ...told, body: at, opener: 'that' };
  }
  return { ...told, body: at };
}
