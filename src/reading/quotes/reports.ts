import { afterAdverbials, audienceAt, audienceWithin } from './adverbials.ts';
import { cueOf, type Form, type Verb } from './cues.ts';
import { isAdverb, isAuxiliary, isDeterminer, isPreposition, isPronoun } from './grammar.ts';
import type { Line, Token } from './lines.ts';
import type { Stretch } from './phrases.ts';
import { subjectOf, type Whose } from './subjects.ts';
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

const read = new WeakMap<Line, readonly Report[]>();

/** The verbs of saying of a line's own words, left to right; a line is read once, however many ask. */
export function reportsIn(line: Line): readonly Report[] {
  const known = read.get(line);
  if (known) return known;
  const reports = readReports(line);
  read.set(line, reports);
  return reports;
}

function readReports(line: Line): readonly Report[] {
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
  if (isPassive(tokens, start, at) || isNoun(tokens, { start, at, to })) return undefined;
  const cue = { from: start < at && isAuxiliary(tokens[start]) ? start : at, to };
  const whose = subjectOf(line, { start, at, to, form: known.form, verb }, before?.subject);
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
    const contracted = /^['’]s$/.test(token.lower) && isPronoun(tokens[start - 2]);
    if (!contracted && !isAuxiliary(token) && !(isAdverb(token) && !isCapital(token))) break;
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

const OFTEN_NOUNS =
  /^(?:reports?|claims?|comments?|demands?|states?|tweets?|posts?|notes?|remarks?|calls?|questions?|attacks?|answers?|charges?|promises?|pledges?|vows?|warns?|shows?|counters?|blasts?|estimates?|fears?|hopes?|doubts?|guess(?:es)?|labels?|brands?|hints?|jokes?|details?|disputes?|outlines?|reads?|emails?|boasts?|cries|replies|slams?|contests?|mocks?|highlights?|agree|welcome)$/;

/** `the report`, `of claims`, `Kirby's comments`, `early-morning tweets`: the word is a noun here. */
function isNoun(
  tokens: readonly Token[],
  { start, at, to }: { start: number; at: number; to: number },
): boolean {
  const before = tokens[start - 1];
  const lower = tokens[at]?.lower ?? '';
  if (!before || before.string || /ing$/.test(lower)) return false;
  const past = /(?:ed|said|told|wrote)$/.test(lower);
  if (/^['’]s$/.test(before.lower)) return !past;
  if (isPronoun(before) || STANDS_FOR_PEOPLE.test(before.lower)) return false;
  if (isDeterminer(before) || (!past && isPreposition(before))) return true;
  if (!OFTEN_NOUNS.test(lower) || isCapital(before)) return false;
  if (tokens.slice(Math.max(0, start - 4), start).some(({ string }) => string)) return false;
  const next = tokens[to];
  return !(next?.string || /^(?:that|:)$/.test(next?.lower ?? ''));
}

const STANDS_FOR_PEOPLE =
  /^(?:this|that|these|those|who|which|all|both|some|many|most|several|one|another|others)$/;

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
  const inner = tokens[at + comma + 1];
  if (
    next?.lower === 'that' &&
    !(comma && inner?.kind === 'mark' && !inner.string && inner.text !== ',')
  ) {
    at += comma + 1;
    return { ...told, body: at, opener: 'that' };
  }
  return { ...told, body: at };
}
