import type { Span } from '../core/span.ts';

/** A full stop after one of these rarely ends a sentence. Compared in lower case, without the stop. */
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof rev fr sr jr st gen lt col maj capt cmdr adm sgt cpl gov sen rep reps sens hon pres amb
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  no nos vs etc inc ltd co corp bros dept est fig al approx ave blvd mt ft e.g i.e a.m p.m u.s u.k u.n`.split(
    /\s+/,
  ),
);

/** Ends a sentence when white space and a likely beginning follow: the stop, then closing marks. */
const STOP = /(?:[.!?…]+)["'”’»)\]]*(?=\s)/gu;

/** The sentences of a stretch of text, in order, without the white space between them. */
export function sentencesOf(text: string, within: Span): readonly Span[] {
  const spans: Span[] = [];
  const stretch = text.slice(within.start, within.end);
  let start = 0;
  for (const stop of stretch.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (!endsSentence(stretch, stop.index, end)) continue;
    spans.push({ start, end });
    start = end;
  }
  spans.push({ start, end: stretch.length });
  return spans
    .map((span) => trimmed(text, span, within.start))
    .filter(({ start, end }) => end > start);
}

function endsSentence(text: string, stop: number, end: number): boolean {
  const after = text.slice(end, end + 40).trimStart();
  if (/^\p{Ll}/u.test(after)) return false;
  if (text[stop] !== '.' || end - stop > 1) return true;
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, stop - 20), stop))?.[0] ?? '';
  if (/^\p{Lu}$/u.test(word)) return false;
  return !ABBREVIATIONS.has(word.toLowerCase());
}

function trimmed(text: string, { start, end }: Span, offset: number): Span {
  let from = start + offset;
  let to = end + offset;
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}
