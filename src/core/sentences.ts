import type { Span } from './span.ts';

const GOES_ON_SMALL = /^(?!https?:)\p{Ll}(?!\p{Ll}*\p{Lu})/u;
const INITIALS = /^(?:\p{Lu}\.)*\p{Lu}$/u;
const ENDS_IN_WORD = /\p{Ll}{2}[)"”’]?$|\d$/u;
const LAST_WORD = /\p{L}*$/u;

/** A full stop after one of these never ends a sentence. In lower case, without the stop. */
const TITLES =
  words(`mr mrs ms mx dr prof rev fr messrs mmes gen lt col maj capt cmdr cpt adm sgt cpl pvt gov sen
  rep reps sens hon pres amb st ste vs al fig figs nos approx e.g i.e cf viz op lt.gen maj.gen brig msgr supt`);

/** These end a sentence when a word follows that often begins one. */
const SHORT =
  words(`jr sr jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
  sun no etc inc ltd co corp bros plc dept est ave blvd rd mt ft a.m p.m u.s u.k u.n e.u d.c u.s.a u.a.e ph.d b.a m.a
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass mich minn miss mo mont neb nev okla ore pa penn tenn
  tex vt va wash wis wyo n.y n.j n.h n.c s.c n.d s.d n.m w.va r.i ont que alta b.c`);

const BEGINNINGS =
  words(`the a an in on at he she it they we i you but and this that these those there his her its
  their our my as for if when while after before since however meanwhile also some many most no not what who why how
  according such one two both all another earlier later still yet so then now with by from to under during despite
  although though because mr mrs ms dr`);

/** What may end a sentence where white space follows: stops, then closing marks. Most letters are passed over at the first look. */
const STOP =
  /(?=[.!?…])(?<![.!?…])(?:[.!?…]+(?:\s?[)\]"'”’»]+)?(?=\s)|[.!?]["”’)]?(?=\p{Lu}\p{Ll}))/gu;

/** A credit, and the date that closes a headline, stand apart without a stop where lines were joined. */
const CREDIT = /(?:Image|Photo|Picture|Video):\s\S/g;
const DATE_AT_END =
  /\s(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,\s[A-Z][a-z]{2,8}\s\d\d?,\s\d{4}$/;

const CLOSING = /[\s)\]"'”’»]+$/;
const OPENING = /^\s*["'“‘«([¿¡`]*/;

/** The sentences of a stretch of text, in order, without the white space between them. */
export function sentencesOf(text: string, within: Span): readonly Span[] {
  const spans: Span[] = [];
  const stretch = text.slice(within.start, within.end);
  let start = 0;
  for (const end of endsIn(stretch)) {
    spans.push({ start, end });
    start = end;
  }
  spans.push({ start, end: stretch.length });
  return spans
    .map((span) => trimmed(text, span, within.start))
    .filter(({ start: from, end }) => end > from);
}

function endsIn(text: string): readonly number[] {
  const stops = [...text.matchAll(STOP)]
    .filter((stop) => endsSentence(text, stop.index, stop[0]))
    .map((stop) => stop.index + stop[0].length);
  const seams = [...text.matchAll(CREDIT)].flatMap(({ index }) =>
    /\s/.test(text[index - 1] ?? '') ? [index - 1] : [],
  );
  const tail = Math.max(0, text.length - 40);
  const date = DATE_AT_END.exec(text.slice(tail));
  if (date) seams.push(tail + date.index);
  return seams.length > 0 ? [...stops, ...seams].sort((a, b) => a - b) : stops;
}

function endsSentence(text: string, at: number, stop: string): boolean {
  const end = at + stop.length;
  const ahead = text.slice(end, end + 40);
  const opening = OPENING.exec(ahead)?.[0] ?? '';
  const after = ahead.slice(opening.length);
  if (opening === '') return endsGlued(text, at);
  if (GOES_ON_SMALL.test(after) || /^[–—-]\s?[\p{L}]|^[,;]/u.test(after)) return false;
  const marks = stop.replace(CLOSING, '');
  if (/^(?:\.{2,}|…)/.test(marks) && /\s/.test(text[at - 1] ?? '')) return false;
  if (marks !== '.') return true;
  return endsAfterWord(text, at, /^[\p{L}]+/u.exec(after)?.[0].toLowerCase() ?? '');
}

/** Whether a single full stop closes a sentence and not a short form, given the word that follows. */
function endsAfterWord(text: string, at: number, next: string): boolean {
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  const lower = word.toLowerCase();
  if (TITLES.has(lower)) return false;
  if (SHORT.has(lower) && word !== 'no') return BEGINNINGS.has(next);
  if (word === 'I') return true;
  return !INITIALS.test(word);
}

/** A stop glued to a capital ends a sentence after a lower-case word: `noted.On`, but not `B.Name`. */
function endsGlued(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  if (/(?:www|http|@|\/)\S*$/i.test(before)) return false;
  return ENDS_IN_WORD.test(before) && !TITLES.has(LAST_WORD.exec(before)?.[0].toLowerCase() ?? '');
}

function trimmed(text: string, { start, end }: Span, offset: number): Span {
  let from = start + offset;
  let to = end + offset;
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
