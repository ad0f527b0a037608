import type { Span } from '../../core/span.ts';
import { countWhile } from '../people/counting.ts';
import type { RawAttribution } from './attribution.ts';
import { cueOf } from './cues.ts';
import { isAdverb, isAuxiliary, isPronoun } from './grammar.ts';
import type { Line, Token } from './lines.ts';
import type { Stretch } from './phrases.ts';
import { reportsIn } from './reports.ts';
import { isCapital } from './words.ts';

const SMALL = /^\p{Ll}/u;
const FIRST_WORD = /^(?:to \p{L}+ )?(\p{L}+)/u;

/** The confidence of words that were denied, or are only expected or imagined: below what is told as certain. */
const UNSAID = 0.4;
/** The confidence of words within what someone said that another said. */
const RELAYED = 0.6;

/** A cue's place among a line's tokens, and its subject's where that stands in the line. */
type Place = {
  readonly line: Line;
  readonly tokens: readonly Token[];
  /** The first of the cue and its auxiliaries, adverbs and negations. */
  readonly group: number;
  readonly from: number;
  readonly to: number;
  readonly source?: number;
};

/**
 * The last look at attributions, whoever proposed them: what someone is not said to have said is no quotation.
 * Words in a condition or a question are left out; a denial or an expectation is told in its whole sentence, as uncertain.
 */
export function guarded(
  lines: readonly Line[],
  attributions: readonly RawAttribution[],
): readonly RawAttribution[] {
  return attributions.flatMap((attribution) => {
    const place = attribution.cue && placeOf(lines, attribution, attribution.cue);
    if (!place) return [attribution];
    if (isAsked(place) || isCondition(place) || isNobody(place)) return [];
    if (isSubject(place, attribution)) return [];
    if (isUnsaid(place, attribution)) return [uncertain(place.line.text, attribution)];
    return isRelayed(place, attribution) ? [atMost(RELAYED, attribution)] : [attribution];
  });
}

function placeOf(lines: readonly Line[], { source }: RawAttribution, cue: Span): Place | undefined {
  const line = lines[countWhile(lines, ({ span }) => span.start <= cue.start) - 1];
  if (!line || line.span.end < cue.end) return undefined;
  const { tokens } = line;
  const from = countWhile(tokens, ({ end }) => end <= cue.start);
  if (tokens[from]?.string) return undefined;
  const to = countWhile(tokens, ({ start }) => start < cue.end);
  const near = source && source.start >= line.span.start && source.end <= line.span.end;
  const place = { line, tokens, group: groupBefore(tokens, from), from, to };
  return near ? { ...place, source: countWhile(tokens, ({ end }) => end <= source.start) } : place;
}

function groupBefore(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at > 0) {
    const token = tokens[at - 1];
    const verbal =
      token && (isAuxiliary(token) || isAdverb(token) || /^(?:not|to)$/.test(token.lower));
    if (!verbal || isCapital(token)) break;
    at--;
  }
  return at;
}

/** `Did Ruiz say that …?`, `Who said …?`, `Is it true that Ruiz said …?`; not what Ruiz asked. */
function isAsked({ tokens, from, source }: Place): boolean {
  if (tokens.at(-1)?.text !== '?' || /^(?:ask|wonder)/.test(tokens[from]?.lower ?? ''))
    return false;
  if (source === undefined || source > from) return false;
  const before = tokens.slice(0, source + 1);
  return QUESTION.test(before[0]?.lower ?? '') && before.every(({ kind }) => kind === 'word');
}

const QUESTION =
  /^(?:who|what|why|how|when|where|which|did|does|do|has|have|had|is|was|are|were|would|will|could|can|should|might)$/;

/** `If Ruiz says …`, `unless, as expected, Ruiz says …`, `had Ruiz said …`. */
function isCondition(place: Place): boolean {
  return isInverted(place) || CONDITION.test(wordsBefore(place));
}

const CONDITION =
  /(?:^|[\s,])(?:if|whether|unless|lest|provided|assuming|supposing)(?: and when)?(?: that)?(?:,[^,]{1,40},)?(?: \S+ly)?$/;

/** `Had Ruiz said “no,”`: the verb opens its clause. */
function isInverted({ tokens, source, from }: Place): boolean {
  if (source === undefined || source >= from) return false;
  const opens = /^(?:had|should)$/;
  const at = opens.test(tokens[source]?.lower ?? '') ? source : source - 1;
  const before = tokens[at - 1];
  if (!opens.test(tokens[at]?.lower ?? '')) return false;
  return !before || before.text === ',' || /^(?:and|but)$/.test(before.lower);
}

/** `Nobody said`, `no official has said`, `neither of them told`; not `No. 10 said`. */
function isNobody(place: Place): boolean {
  const { tokens, from, source } = place;
  if (source === undefined || source > from) return false;
  const [first, next] = [tokens[source], tokens[source + 1]];
  if (/^(?:nobody|none|neither|no-one)$/.test(first?.lower ?? '')) return true;
  if (/(?:^|\s)neither .{1,60} nor$/.test(wordsBefore(place))) return true;
  return first?.lower === 'no' && next?.kind === 'word' && SMALL.test(next.text);
}

/** The line's own words before the speaker, in lower case. */
function wordsBefore({ tokens, source, from }: Place): string {
  if (source === undefined || source > from) return '';
  const words = tokens.slice(Math.max(0, source - 12), source);
  return words.map(({ lower, kind }) => (kind === 'mark' ? lower : ` ${lower}`)).join('');
}

function isUnsaid(place: Place, attribution: RawAttribution): boolean {
  const { tokens, from, to } = place;
  if (/^(?:whether|if|when|what|who|whom|how|why|where|which)$/.test(opening(place, attribution)))
    return false;
  if (isUnreal(place) || isDeniedSaying(place) || isHearsay(place)) return true;
  if (!tokens.slice(from, to).some(({ lower }) => DENY.test(lower))) return false;
  const colon = tokens.slice(to).find(({ lower, string }) => string || lower === ':');
  return colon?.lower !== ':' && place.source !== undefined && holdsString(place, attribution);
}

const DENY = /^(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing))$/;
const NOT = /^(?:not|never|cannot|\p{L}+n['’]t)$/u;
const MODAL =
  /^(?:will|would|may|might|could|should|must|can|cannot|shall|\p{L}+['’](?:ll|d)|(?:wo|would|could|ca|should)n['’]t)$/u;
const NOT_YET =
  /^(?:expected|likely|unlikely|scheduled|set|due|planned|supposed|going|about|prepared|preparing|planning|plans?|refused|refuses|refusing|failed|fails|declined|declines|forgot|yet|reluctant|unwilling|wants?|wanted|hopes?|hoped|intends?)$/;

/** `did not say`, `never told`, `would say`, `is expected to say`, `refused to say`. */
function isUnreal({ tokens, group, from, to }: Place): boolean {
  const verbs = tokens.slice(group, to);
  const unreal = verbs.some(({ text }, at) => {
    if (MODAL.test(text)) return true;
    return NOT.test(text) && !/^(?:only|just|merely|simply)$/.test(verbs[at + 1]?.lower ?? '');
  });
  if (unreal) return true;
  const infinitive = tokens[from - 1]?.lower === 'to' ? tokens[group - 1] : undefined;
  return infinitive !== undefined && NOT_YET.test(infinitive.lower);
}

/** `allegedly said`, `was accused of saying`, `was told`: not what the subject is shown to have said. */
function isHearsay({ tokens, group, from, to }: Place): boolean {
  const verbs = tokens.slice(group, to);
  if (verbs.some(({ lower }) => /^(?:allegedly|reportedly|supposedly|purportedly)$/.test(lower)))
    return true;
  const before = tokens
    .slice(Math.max(0, group - 3), group)
    .map(({ lower }) => lower)
    .join(' ');
  if (/\baccused of$/.test(before) || /\bstopped short of$/.test(before)) return true;
  const passive = verbs.some(({ lower }) => /^(?:is|are|was|were|been|being|be)$/.test(lower));
  return passive && /^(?:told|asked|informed|warned|advised)$/.test(tokens[from]?.lower ?? '');
}

/** `denied that he said`, `there is no evidence that Ruiz said`; not `did not deny that he said`. */
function isDeniedSaying(place: Place): boolean {
  const before = wordsBefore(place);
  const denied = /(?:^|\s)(\S+ )?den(?:y|ies|ied|ying)(?:(?: [\p{L}\p{N}’'-]+){0,5} that)?$/u.exec(
    before,
  );
  if (denied) return !NOT.test(denied[1]?.trim() ?? '');
  return /(?:^|\s)(?:not true|untrue|false|no (?:evidence|proof|record|indication|sign)) that$/.test(
    before,
  );
}

/** The first word of what is told behind the cue. */
function opening({ line }: Place, { parts, cue }: RawAttribution): string {
  const first = parts[0];
  if (!first || !cue || first.start < cue.end) return '';
  const words = line.text.slice(first.start, Math.min(first.end, first.start + 24)).toLowerCase();
  return FIRST_WORD.exec(words)?.[1] ?? '';
}

function holdsString({ tokens }: Place, { parts }: RawAttribution): boolean {
  return tokens.some(
    ({ string }) =>
      string &&
      parts.some(({ start, end }) => start < string.inner.end && end > string.inner.start),
  );
}

/** How many words may stand between a cue and the one it is told of. */
const NEAR = 15;
const THOUGHT = /^(?:think|believe|hope|fear|feel|expect|see|doubt|guess|wonder|agree|disagree)$/;

/** `Park said Ruiz once described it as “a farce”`: the words are Ruiz's, as Park tells it. */
function isRelayed(place: Place, attribution: RawAttribution): boolean {
  const { tokens, to } = place;
  if (!holdsString(place, attribution)) return false;
  return toldOf(place).some(({ subject, after }) => {
    if (subject.from - to > NEAR || isPronoun(tokens[subject.from])) return false;
    if (tokens.slice(to, subject.from).some(({ string }) => string)) return false;
    const string = tokens.slice(after).find((token) => token.string)?.string;
    return attribution.parts.some(
      ({ start, end }) => string && start <= string.inner.start && end >= string.inner.end,
    );
  });
}

/** The bare subject of the clause that is told, cut off from it, is no retelling. */
function isSubject(place: Place, { parts, kind }: RawAttribution): boolean {
  const [part, more] = parts;
  const { tokens, to } = place;
  if (!part || more || kind !== 'indirect' || part.start < (tokens[to]?.start ?? 0)) return false;
  if (isApposedSubject(tokens, part)) return true;
  return toldOf(place).some(({ subject }) => {
    const [first, last] = [tokens[subject.from], tokens[subject.to - 1]];
    return first?.start === part.start && last?.end === part.end;
  });
}

/** `the suspect` in `Lopez said the suspect, David Kern, told`. */
function isApposedSubject(tokens: readonly Token[], part: Span): boolean {
  const from = countWhile(tokens, ({ end }) => end <= part.start);
  const comma = countWhile(tokens, ({ end }) => end <= part.end);
  const words = tokens.slice(from, comma);
  if (tokens[comma]?.text !== ',' || words.some((token) => isVerbal(token))) return false;
  let at = comma + 1;
  while (isCapital(tokens[at])) at++;
  if (at < comma + 3 || tokens[at]?.text !== ',') return false;
  at++;
  while (isLight(tokens[at])) at++;
  return cueOf(tokens[at]?.lower ?? '')?.form === 'finite';
}

function isVerbal(token: Token): boolean {
  return token.kind === 'mark' || isAuxiliary(token) || cueOf(token.lower)?.form === 'finite';
}

type Inner = { readonly subject: Stretch; readonly after: number };

/** Who speaks within what follows the cue. */
function toldOf({ line, tokens, to }: Place): readonly Inner[] {
  const inner: Inner[] = [];
  for (const { verb, subject, shared, inverted, cue } of reportsIn(line)) {
    if (!subject || shared || inverted || subject.from < to || THOUGHT.test(verb.lemma)) continue;
    if (!/ing$/.test(tokens[cue.to - 1]?.lower ?? '')) inner.push({ subject, after: cue.to });
  }
  const bare = bareClause(tokens, to);
  return bare ? [...inner, bare] : inner;
}

/** `said Ana Ruiz once described`: a clause without `that`, its subject a name. */
function bareClause(tokens: readonly Token[], from: number): Inner | undefined {
  let to = from;
  while (isCapital(tokens[to])) to++;
  let verb = to;
  while (verb > from && isLight(tokens[verb])) verb++;
  const cue = cueOf(tokens[verb]?.lower ?? '');
  const speaks = cue?.form === 'finite' && !cue.verbs.some(({ lemma }) => THOUGHT.test(lemma));
  return speaks && to > from ? { subject: { from, to }, after: verb + 1 } : undefined;
}

function isLight(token: Token | undefined): boolean {
  return token !== undefined && (isAdverb(token) || isAuxiliary(token));
}

/** With its marks, since it is shown within its sentence. */
function uncertain(text: string, attribution: RawAttribution): RawAttribution {
  const low = atMost(UNSAID, attribution);
  if (low.kind !== 'direct') return low;
  const parts = low.parts.map(({ start, end }) => ({
    start: /["“'‘«„]/.test(text[start - 1] ?? '') ? start - 1 : start,
    end: end + (/^[,.!?]?["”'’»“]/.exec(text.slice(end, end + 2))?.[0].length ?? 0),
  }));
  return { ...low, kind: 'mixed', parts };
}

function atMost(confidence: number, attribution: RawAttribution): RawAttribution {
  return { ...attribution, confidence: Math.min(attribution.confidence, confidence) };
}
