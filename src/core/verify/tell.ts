import { type Article, passagesOf } from '../article.ts';
import { briefly } from '../brief.ts';
import { quoteEntry } from '../entry.ts';
import type { Library, QuoteHit } from '../library.ts';
import { isCertain } from '../quote.ts';
import { writeRef } from '../ref.ts';
import { cite, type Entry, verbatim } from '../reply.ts';
import { holds, overlaps, type Span } from '../span.ts';
import type { Change } from './changes.ts';
import { type Claim, type Found, isBy } from './check.ts';
import type { Judged } from './judge.ts';

/** A claim beside the words of the source that it is about, with what differs. */
export function claimEntry(claim: Claim, found: Found, library: Library): Entry {
  const { judged, article, source, quote } = found;
  const base = quote ? quoteEntry(marked(quote, judged.span)) : ownWords(found);
  return {
    ...base,
    group: `“${shortened(claim.words)}”: ${judged.verdict}`,
    ...(judged.verdict === 'words differ' && { compared: judged.bits }),
    remarks: [
      ...tellJudged(judged),
      ...tellJoined(found),
      ...(quote ? tellSpeaker(claim, quote, library) : tellNobody(claim)),
      ...tellOwn(found),
      ...base.remarks.filter((remark) => !remark.startsWith('uncertain:') || quote),
    ],
    source: cite(article, source),
  };
}

const LONGEST_CLAIM = 120;

function shortened(words: string): string {
  return briefly(words, LONGEST_CLAIM);
}

function marked(hit: QuoteHit, span: Span): QuoteHit {
  const { quote } = hit;
  const shown = quote.kind === 'direct' ? quote.parts : [quote.sentences];
  const highlights = shown
    .filter((part) => overlaps(part, span))
    .map((part) => ({
      start: Math.max(part.start, span.start),
      end: Math.min(part.end, span.end),
    }));
  return { ...hit, highlights };
}

/** Words that the article tells by itself. */
function ownWords({ article, source, judged }: Found): Entry {
  const passage = passageAt(article, judged.span);
  const ref = passage && {
    kind: 'passage' as const,
    number: source.number,
    passage: passage.number,
  };
  return {
    ref: writeRef(ref ?? source),
    words: [verbatim(article, passage?.span ?? judged.span, [judged.span])],
    style: 'as written',
    remarks: [],
    source: cite(article, source),
  };
}

function passageAt(article: Article, span: Span) {
  return passagesOf(article).find((passage) => holds(passage.span, span));
}

function tellJudged(judged: Judged): string[] {
  const { verdict, changes, leftOut, bracketed, signs, isQuoted, denied } = judged;
  const told = [
    ...(denied
      ? [`“${denied}” stands there right before these words, and is not in the claim`]
      : []),
    ...(verdict === 'verbatim' ? ['stands there to the letter'] : []),
    ...(signs ? ['the same words; punctuation, case or marks differ'] : []),
    ...changes.map(tellChange),
    ...leftOut.map(({ why, words }) =>
      why === 'marked'
        ? `left out where the claim marks it: “${shortened(words)}”`
        : `the source has “${shortened(words)}” in between`,
    ),
    ...bracketed.map(({ is, was }) =>
      was ? `[${is}] stands for “${was}”` : `[${is}] is added by who quotes`,
    ),
    ...(isQuoted ? [] : ['there these are not in quotation marks: the article’s own wording']),
  ];
  return told.length > 0 ? told : ['the same words, joined or parted otherwise'];
}

function tellChange({ kind, was, is }: Change): string {
  const there = was ? `“${shortened(was)}” there` : 'not there';
  const here = is ? `“${shortened(is)}” in the claim` : 'not in the claim';
  return `${kind}: ${there}, ${here}`;
}

function tellJoined({ joined }: Found): string[] {
  return joined ? [`“${shortened(joined.words)}” stands in ${writeRef(joined.source)}`] : [];
}

function tellOwn({ own }: Found): string[] {
  if (!own?.quote.speaker) return [];
  const differs = own.changes.map(tellChange).join('; ');
  return [
    `in nearly these words, ${writeRef(own.quote.ref)} is by ${own.quote.speaker.name}: ${differs || 'no word differs there'}`,
  ];
}

function tellSpeaker({ speaker }: Claim, quote: QuoteHit, library: Library): string[] {
  if (!speaker) return [];
  const name = quote.speaker?.name;
  if (!name) return [`the article does not show that ${speaker} said it`];
  if (isBy(quote, speaker, library)) return [];
  return isCertain(quote.quote)
    ? [`said by ${name} there, not ${speaker}`]
    : [`attributed to ${name} there, uncertainly; the claim names ${speaker}`];
}

function tellNobody({ speaker }: Claim): string[] {
  return speaker ? [`the article does not show that ${speaker} said it`] : [];
}
