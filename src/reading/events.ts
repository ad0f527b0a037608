import type { Article } from '../core/article.ts';
import type { Dated, DatedEvent } from '../core/event.ts';
import { holds, type Span, slice } from '../core/span.ts';
import { datingStrength } from './events/dating.ts';
import { statusAt } from './events/status.ts';
import { sentencesIn } from './paragraph-sentences.ts';
import { countWhile } from './people/counting.ts';
import { findTimexes, timexReader } from './timex/find-timexes.ts';
import { looksFinite } from './timex/tense.ts';
import type { Timex } from './timex/timex.ts';

const WORDS = /\p{L}{2,}/gu;

/** A sentence of fewer words than this is a date or a label. */
const FEWEST_WORDS = 3;

/** Sentences that ask, or weigh what should be, tell of no event. */
const NO_EVENT =
  /\?["”’)]*$|\b(?:should|ought to|I (?:think|believe|hope|guess)|in my (?:view|opinion))\b/;

/**
 * The dated events of an article's paragraphs. A sentence gives one event for each different time
 * that dates one of its clauses, the one that dates its main clause first.
 */
export function eventsOf(article: Article): readonly DatedEvent[] {
  const read = timexReader(article.text, article.published?.value);
  return article.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ span }) => {
      const timexes = read(span).filter(({ type }) => type === 'DATE' || type === 'TIME');
      if (timexes.length === 0) return [];
      let next = 0;
      return sentencesIn(article.text, span).flatMap((sentence) => {
        const first = next;
        while ((timexes[next]?.span.end ?? Infinity) <= sentence.end) next++;
        return eventsIn(article, sentence, timexes.slice(first, next));
      });
    });
}

/** When the words that a cue attributes were said, as the cue's own clause tells it. */
export function saidWhen(article: Article, cue: Span): Dated | undefined {
  return saidWhenIn(article)(cue);
}

/** The same for many cues of one article: each sentence's times are read but once. */
export function saidWhenIn(article: Article): (cue: Span) => Dated | undefined {
  const read = new Map<Span, readonly Timex[]>();
  return (cue) => {
    const block = article.blocks.find(({ span }) => holds(span, cue));
    if (!block) return undefined;
    const sentences = sentencesIn(article.text, block.span);
    const sentence = sentences[countWhile(sentences, ({ start }) => start <= cue.start) - 1];
    if (!sentence || !holds(sentence, cue)) return undefined;
    const timexes = read.get(sentence) ?? datingTimexes(article, sentence);
    read.set(sentence, timexes);
    return saidIn(article.text, { sentence, cue, timexes });
  };
}

/** The times of a sentence that may date what is said in it. */
function datingTimexes({ text, published }: Article, sentence: Span): readonly Timex[] {
  const day = published?.value;
  return findTimexes(text, sentence, day).filter(
    ({ span, when }) => !ownsNoun(text, span) && !(when && day && when.since > day.until),
  );
}

type Saying = {
  readonly sentence: Span;
  readonly cue: Span;
  readonly timexes: readonly Timex[];
};

function saidIn(text: string, { sentence, cue, timexes }: Saying): Dated | undefined {
  const after = timexes.find(
    ({ span }) => span.start >= cue.end && clauseGoesOn(text, cue.end, span.start),
  );
  if (after) return datedBy(text, after);
  const before = timexes.findLast(
    ({ span }) => span.end <= cue.start && clauseGoesOn(text, span.end, cue.start),
  );
  if (!before) return undefined;
  const opens = clauseGoesOn(text, sentence.start, before.span.start);
  return opens || !standsApart(text, before.span, cue) ? datedBy(text, before) : undefined;
}

/** `Monday's vote`, `the Monday vote`. */
function ownsNoun(text: string, { start, end }: Span): boolean {
  return (
    /^\s?['’]s?\s/.test(text.slice(end, end + 4)) ||
    /\b(?:the|an?)\s+$/i.test(text.slice(Math.max(0, start - 6), start))
  );
}

/** No verb, clause or quotation stands between two places. */
function clauseGoesOn(text: string, start: number, end: number): boolean {
  const between = text.slice(start, end);
  if (between.length > 90 || DIVIDES.test(between)) return false;
  return !(between.match(/[A-Za-z]+(?:[’'][a-z]+)?/g) ?? []).some(looksFinite);
}

const DIVIDES = /[“”":;()]|\b(?:that|who|which|when|after|before|if|because)\b/i;

/** `…was found on Monday, police said`: the comma parts the time from the speaking. */
function standsApart(text: string, time: Span, cue: Span): boolean {
  return text.slice(time.end, cue.start).includes(',');
}

function eventsIn(
  article: Article,
  sentence: Span,
  timexes: readonly Timex[],
): readonly DatedEvent[] {
  const { text } = article;
  const candidates = timexes.flatMap((timex) => {
    if (!holds(sentence, timex.span)) return [];
    const dated = datedBy(text, timex);
    const strength = dated && datingStrength(text, sentence, timex);
    return dated && strength !== undefined ? [{ timex, dated, strength }] : [];
  });
  if (candidates.length === 0 || !tells(slice(text, sentence))) return [];
  const seen = new Set<string>();
  return candidates
    .sort((a, b) => b.strength - a.strength || a.timex.span.start - b.timex.span.start)
    .filter(({ timex: { value, when } }, index) => {
      const coarse =
        when?.precision === 'year' || (when?.precision === 'period' && value.length < 7);
      if (seen.has(value) || (index > 0 && coarse)) return false;
      seen.add(value);
      return true;
    })
    .map(({ timex, dated }) => ({ sentence, dated, status: statusOf(article, timex) }));
}

function tells(sentence: string): boolean {
  const words = sentence.match(WORDS)?.length ?? 0;
  return words >= FEWEST_WORDS && !NO_EVENT.test(sentence);
}

/** What lies before the article's day was not planned any more; what lies after it is. */
function statusOf({ text, published }: Article, { span, when }: Timex): DatedEvent['status'] {
  const status = statusAt(text, span);
  if (!when || !published) return status;
  if (status === 'planned' && when.until < published.value.since) return 'told';
  return status === 'told' && when.since > published.value.until ? 'planned' : status;
}

function datedBy(text: string, timex: Timex): Dated | undefined {
  const words = withPreposition(text, timex.span);
  const { when, how, value } = timex;
  const dayless = timex.sense.kind === 'time' && !timex.sense.day;
  if (dayless || (timex.type !== 'DATE' && timex.type !== 'TIME')) return undefined;
  if (when) return { kind: 'resolved', when, words, how };
  const open =
    how === 'relative' && /^XXXX-(?:\d|W|XX)/.test(value) && timex.sense.kind !== 'season';
  return open ? { kind: 'unresolved', words, ...awayFrom(timex) } : undefined;
}

/** Counted in days from the article's, a time keeps its distance even where that day is not known. */
function awayFrom({ sense }: Timex): { readonly away?: number } {
  const counted = sense.kind === 'offset' && sense.unit === 'day' && sense.from === 'article';
  return counted && !sense.rough ? { away: sense.count } : {};
}

function withPreposition(text: string, { start, end }: Span): Span {
  const lead = /\b(?:on|in|at|during|by|since|until)\s{1,6}$/i.exec(
    text.slice(Math.max(0, start - 14), start),
  );
  return { start: start - (lead?.[0].length ?? 0), end };
}
