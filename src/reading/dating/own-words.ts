import type { Article } from '../../core/article.ts';
import { type Day, readDay, weekdayOf } from '../../core/day.ts';
import { sentencesOf } from '../../core/sentences.ts';
import { holds, type Span, slice } from '../../core/span.ts';
import { showWhen, type When } from '../../core/when.ts';
import { timexReader } from '../timex/find-timexes.ts';
import { tenseAt } from '../timex/tense.ts';
import type { Timex } from '../timex/timex.ts';
import type { Clue } from './clue.ts';

/**
 * What an article without a date tells of it by itself, the strongest first. A day of change is no bound:
 * of 111 pages 7 were published after the change that they tell, having been written ahead.
 */
export function ownClues(article: Article): readonly Clue[] {
  const { language } = article;
  const inEnglish = !language || language.value === 'en' ? [headClue, pastClue] : [];
  const clues = [clockClue, fetchClue, ...inEnglish].map((read) => read(article));
  return clues.filter((clue) => clue !== undefined);
}

function clockClue({ renderedAt }: Article): Clue | undefined {
  if (!renderedAt) return undefined;
  const { value, span } = renderedAt;
  const tells = `The page was saved on ${showWhen(value)}.`;
  return { until: value.until, evidence: { tells, ...(span && { span }) } };
}

/** A newsroom far in the east may already have had the next day. */
const EARLIEST_ZONE = 14 * 3_600_000;

function fetchClue({ fetchedAt }: Article): Clue | undefined {
  const at = fetchedAt === undefined ? Number.NaN : Date.parse(fetchedAt);
  if (Number.isNaN(at)) return undefined;
  const until = readDay(new Date(at + EARLIEST_ZONE).toISOString().slice(0, 10));
  const day = readDay(new Date(at).toISOString().slice(0, 10));
  if (!until || !day) return undefined;
  return { until, evidence: { tells: `Its copy was fetched on ${showWhen(aDay(day))}.` } };
}

/** Nothing else is read: only a time with its year is of the calendar by itself. */
const YEAR = /(?<!\d)(?:1\d|20)\d\d(?!\d)/;

/** How far from its beginning, in UTF-16 units, a text is headed by its date. */
const HEAD = 400;

/** `… Tuesday 19 Jul 2016 …` before the text: a full date with its right weekday, out of any sentence. */
function headClue({ text, blocks }: Article): Clue | undefined {
  const read = timexReader(text, undefined);
  const found = new Map<Day, Span>();
  for (const { span } of blocks) {
    if (span.start >= HEAD) break;
    if (!YEAR.test(text.slice(span.start, HEAD))) continue;
    for (const { sense, when, span: words } of read(span)) {
      const told = sense.kind === 'time' ? sense.day : sense;
      if (told?.kind !== 'day' || told.year === undefined || told.weekday === undefined) continue;
      if (!when || words.start >= HEAD || !standsAlone(text, words)) continue;
      if (weekdayOf(when.since) === told.weekday) found.set(when.since, words);
    }
  }
  const [[day, span] = []] = found;
  if (!day || !span || found.size > 1) return undefined;
  const tells = `The text is headed by a date, ${showWhen(aDay(day))}, and its weekday fits.`;
  return { since: day, until: day, evidence: { tells, span } };
}

function standsAlone(text: string, { start, end }: Span): boolean {
  const before =
    /\b(?:\p{Ll}+ed|away|on|in|for|from|until|till|since|by|before|after|of|to|and|the|this|held|column,?)\s$/iu;
  return (
    !before.test(text.slice(Math.max(0, start - 16), start)) &&
    !/^,?\s(?:(?![ap]\.?m\b)\p{Ll}|\p{Lu}\p{L}*\s\p{Ll}+ed\b)|^,/u.test(text.slice(end, end + 40))
  );
}

/** The latest time of the calendar that the text tells of as past: it cannot have been published before. */
function pastClue(article: Article): Clue | undefined {
  const { text } = article;
  const read = timexReader(text, undefined);
  let latest: { readonly when: When; readonly span: Span } | undefined;
  for (const { kind, span } of article.blocks) {
    if (kind !== 'paragraph' || !YEAR.test(slice(text, span))) continue;
    const timexes = read(span).filter(isOfCalendar);
    if (timexes.length === 0) continue;
    for (const sentence of sentencesOf(text, span)) {
      if (!isPlainlyPast(slice(text, sentence))) continue;
      for (const timex of timexes.filter((one) => holds(sentence, one.span))) {
        const { when } = timex;
        if (!when || !happened(text, sentence, timex)) continue;
        if (!latest || when.since > latest.when.since) latest = { when, span: timex.span };
      }
    }
  }
  if (!latest) return undefined;
  const { when, span } = latest;
  const tells = `The text tells of ${showWhen(when)} as past.`;
  return { since: when.since, evidence: { tells, span } };
}

function isOfCalendar({ when, how, sense, type }: Timex): boolean {
  return (
    when !== undefined &&
    how === 'stated' &&
    type === 'DATE' &&
    !when.approximate &&
    /^(?:day|month|year)$/.test(sense.kind)
  );
}

/** Words with which a sentence may look ahead, or which are of the page and not of its article. */
const AHEAD =
  /\b(?:will|won[’']t|would|shall|should|could|may|might|must|can|going to|to be|not yet|until|till|through|before|next|ahead|again|soon|as of|effective|start(?:s|ing)?|begin(?:s|ning)?|end(?:s|ing)?|expires?|term|upcoming|forthcoming|coming|future|anniversary|deadline|goal|target|candidate|presidency|re-?election|election|referendum|summit|prepar\p{L}*|plan\p{L}*|schedul\p{L}*|expect\p{L}*|propos\p{L}*|inten\p{L}*|pledg\p{L}*|promis\p{L}*|vow\p{L}*|forecast\p{L}*|project\p{L}*|estimat\p{L}*|hop(?:e|es|ed|ing)|invit\p{L}*|announc\p{L}*|declar\p{L}*|set|budget|fiscal|if|comment\p{L}*|posted|version|correction|updated|edition|published)\b/iu;
const FEWEST_WORDS = 6;

function isPlainlyPast(sentence: string): boolean {
  const words = sentence.match(/\p{L}+/gu)?.length ?? 0;
  return words >= FEWEST_WORDS && /[.!]["”’)]*$/.test(sentence) && !AHEAD.test(sentence);
}

/** `In 2012, rebels took …`, `… was signed on 9 December 2012`, `the communiqué of 2012`. */
function happened(text: string, sentence: Span, { span, sense }: Timex): boolean {
  const lead = text.slice(sentence.start, span.start);
  if (sense.kind !== 'day' && DOCUMENT.test(lead)) return true;
  const preposition = sense.kind === 'day' ? /\b(?:on|since)\s$/i : /\b(?:in|since)\s$/i;
  if (!preposition.test(lead) || tenseAt(text, span) === 'future') return false;
  const clause = /[^,;:()“”"–—]*$/u.exec(lead)?.[0] ?? '';
  const after = VERB.exec(clause);
  if (after) return !PURPOSE.test(clause.slice(after.index));
  return /^\s*\p{L}+\s$/u.test(clause) && VERB.test(text.slice(span.end, sentence.end));
}

const DOCUMENT =
  /\b(?:communiqu[eé]|agreement|treaty|accords?|convention|constitution|protocol|resolution)\s(?:of|from)\s$/i;
/** What follows a past verb as its aim may still lie ahead. */
const PURPOSE = /\bto\s\p{Ll}+|\p{Ll}{2,}ing\b|\bfor\b|\blevels?\b/u;
const VERB =
  /\b(?:was|were|had|did|said|told|began|broke|came|fell|fought|held|killed|left|led|lost|met|put|saw|sent|took|went|won|(?!need|indeed|proceed|exceed)\p{Ll}{2,}ed)\b/u;

function aDay(day: Day): When {
  return { since: day, until: day, precision: 'day' };
}
