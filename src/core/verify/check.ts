import { type Article, type Passage, passagesOf } from '../article.ts';
import type { Library, Opened, QuoteHit } from '../library.ts';
import { speakersNamed } from '../name.ts';
import { isCertain } from '../quote.ts';
import type { Ref } from '../ref.ts';
import { overlaps, type Span, slice } from '../span.ts';
import type { Change } from './changes.ts';
import { type Claimed, claimedIn } from './claimed.ts';
import { type Judged, judge, type Place } from './judge.ts';

/** Words that a message puts into somebody's mouth. */
export type Claim = {
  /** Without their marks. */
  readonly words: string;
  /** Whom the message names, as it names them. */
  readonly speaker?: string;
};

/** Where in the corpus the words of a claim stand, and how they differ. */
export type Found = {
  readonly judged: Judged;
  readonly article: Article;
  /** The article's own number. */
  readonly source: Ref;
  /** The quotation there that holds the words; absent where they are the article's own. */
  readonly quote?: QuoteHit;
  /** Where the words of a joined quotation come from that do not stand here. */
  readonly joined?: { readonly source: Ref; readonly words: string };
  /** Where somebody else has these words: what whom the claim names says in nearly the same. */
  readonly own?: { readonly quote: QuoteHit; readonly changes: readonly Change[] };
};

/** With fewer of its words in one place, a claim is not of there. */
const LEAST_SHARE = 0.6;
/** Passages that are looked at, for each claim. */
const MOST_PASSAGES = 12;
const MOST_ARTICLES = 6;
/** How many passages before and after a near one are compared too; more where a claim leaves something out. */
const REACH = { usual: 3, elided: 15 } as const;
/** Fewer words could come from anywhere. */
const FEWEST_JOINED = 4;
/** So many rows of words are looked for elsewhere. */
const MOST_JOINED = 5;

/** Where claims are looked up, and what lets others work meanwhile. */
export type Lookup = { readonly library: Library; readonly pause: () => Promise<void> };

/** Looks a claim up; undefined where nothing in the corpus is like it. */
export async function check(claim: Claim, lookup: Lookup): Promise<Found | undefined> {
  const { library, pause } = lookup;
  await pause();
  const claimed = claimedIn(claim.words);
  if (claimed.tokens.length === 0) return undefined;
  const candidates: Found[] = [];
  for await (const one of candidatesFor(claimed, lookup, 'likest')) candidates.push(one);
  const best = likest(candidates, claim, library);
  if (!best) return undefined;
  const whole = await withJoined(best, claimed, lookup);
  if (whole.judged.share < LEAST_SHARE && !whole.joined) return undefined;
  const own = ownOf(candidates, best, claim, library);
  return own ? { ...whole, own } : whole;
}

/** A claim that drops a “not” may stand to the letter elsewhere: by somebody else. */
function ownOf(
  candidates: readonly Found[],
  best: Found,
  claim: Claim,
  library: Library,
): Found['own'] {
  const { speaker } = claim;
  if (speaker === undefined || isBy(best.quote, speaker, library)) return undefined;
  const theirs = candidates.filter(
    ({ quote, judged }) => judged.share >= LEAST_SHARE && isBy(quote, speaker, library),
  );
  const near = likest(theirs, claim, library);
  return near?.quote && { quote: near.quote, changes: near.judged.changes };
}

/** `whole`: only those that hold all words of the claim. */
async function* candidatesFor(
  claimed: Claimed,
  { library, pause }: Lookup,
  wanted: 'likest' | 'whole',
): AsyncIterable<Found> {
  const near = await library.nearest(claimed.text, MOST_PASSAGES);
  const reach = claimed.elided.size > 0 ? REACH.elided : REACH.usual;
  const byArticle = new Map<string, { readonly ref: Ref; readonly passages: number[] }>();
  for (const { article, source, passage } of near) {
    const known = byArticle.get(article.id) ?? { ref: source, passages: [] };
    known.passages.push(passage.number);
    if (byArticle.size < MOST_ARTICLES) byArticle.set(article.id, known);
  }
  for (const { ref, passages } of byArticle.values()) {
    await pause();
    const opened = await library.open(ref);
    await pause();
    const hit = opened && foundIn(opened, claimed, { passages, reach, wanted });
    if (hit) yield hit;
  }
}

/** The first place that holds all of some words, and no others between them. */
async function wholeSomewhere(claimed: Claimed, lookup: Lookup): Promise<Found | undefined> {
  for await (const found of candidatesFor(claimed, lookup, 'whole')) {
    if (isWhole(found.judged)) return found;
  }
  return undefined;
}

function isWhole({ share, verdict }: Judged): boolean {
  return share === 1 && verdict !== 'words differ';
}

type Window = {
  readonly passages: readonly number[];
  readonly reach: number;
  readonly wanted: 'likest' | 'whole';
};

function foundIn(
  { article, ref, quotes }: Opened,
  claimed: Claimed,
  { passages, reach, wanted }: Window,
): Found | undefined {
  const all = passagesOf(article);
  const far = Math.max(reach, paragraphsOf(claimed, all));
  const paragraphs = all
    .filter(({ number }) => passages.some((near) => Math.abs(near - number) <= far))
    .map(({ span }) => span);
  const marked = quotes.filter(({ quote }) => quote.kind !== 'indirect');
  const quoted = marked.map(({ quote }) => quote.parts);
  const judged = judge(claimed, { text: article.text, paragraphs, quoted }, wanted);
  if (!judged) return undefined;
  const holding = quotes.filter(({ quote }) =>
    quote.parts.some((part) => overlaps(part, judged.span)),
  );
  const quote = holding.toSorted((a, b) => shared(b, judged.span) - shared(a, judged.span))[0];
  return { judged, article, source: ref, ...(quote && { quote }) };
}

/** Over how many of an article's paragraphs a claim goes: the near one may be any of them. */
function paragraphsOf({ text }: Claimed, all: readonly Passage[]): number {
  const length = all.reduce((sum, { span }) => sum + span.end - span.start, 0);
  return Math.ceil((text.length * all.length) / Math.max(1, length));
}

/** How much of a stretch a quotation covers, in UTF-16 units. */
function shared({ quote }: QuoteHit, { start, end }: Span): number {
  return quote.parts.reduce(
    (sum, part) => sum + Math.max(0, Math.min(end, part.end) - Math.max(start, part.start)),
    0,
  );
}

const RANK = { verbatim: 0, 'same words': 1, 'words differ': 2 } as const;

/** The likest; of equals the one in quotation marks, by whom the claim names, told with certainty, earliest. */
function likest(all: readonly Found[], claim: Claim, library: Library): Found | undefined {
  const weighed = all.map((found) => {
    const { judged, quote, article } = found;
    const merits = [
      RANK[judged.verdict],
      -judged.share,
      judged.changes.length,
      judged.isQuoted ? 0 : 1,
      claim.speaker && isBy(quote, claim.speaker, library) ? 0 : 1,
      quote && isCertain(quote.quote) ? 0 : 1,
      Number((article.published?.value.since ?? '9999-99-99').replaceAll('-', '')),
    ];
    return { found, merits };
  });
  return weighed.toSorted((a, b) => byMerits(a.merits, b.merits))[0]?.found;
}

function byMerits(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((merit, n) => merit !== b[n]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Whether a quotation is by whom a message names; a family name will do. */
export function isBy(quote: QuoteHit | undefined, named: string, library: Library): boolean {
  const speaker = quote?.speaker;
  if (!speaker) return false;
  return speakersNamed(named, library.called(named)).some(({ name }) => name === speaker.name);
}

/** Looks for the words that do not stand in a place: moved there from nearby, or joined to it from elsewhere. */
async function withJoined(found: Found, claimed: Claimed, lookup: Lookup): Promise<Found> {
  const { judged, article } = found;
  for (const foreign of foreignIn(claimed, judged)) {
    const words = slice(claimed.text, foreign);
    const part = claimedIn(words);
    if (part.tokens.length < FEWEST_JOINED) continue;
    await lookup.pause();
    const paragraph = passagesOf(article).filter(({ span }) => overlaps(span, judged.span));
    const here = judge(
      part,
      placeOf(
        article,
        paragraph.map(({ span }) => span),
      ),
      'whole',
    );
    if (here && isWhole(here)) {
      return changedTo(found, {
        kind: 'order changed',
        was: slice(article.text, here.span),
        is: words,
      });
    }
    const there = await wholeSomewhere(part, lookup);
    if (!there) continue;
    const change = { kind: 'two quotations joined', was: '', is: words } as const;
    return { ...changedTo(found, change), joined: { source: there.source, words } };
  }
  return found;
}

/** Rows of words that do not stand in a place: all from the first to the end, all to the last, each by itself. */
function foreignIn({ text }: Claimed, { foreign }: Judged): readonly Span[] {
  const [first, last] = [foreign[0], foreign.at(-1)];
  if (!first || !last) return [];
  const rows = [{ start: first.start, end: text.length }, { start: 0, end: last.end }, ...foreign];
  return rows.slice(0, MOST_JOINED);
}

function placeOf({ text }: Article, paragraphs: readonly Span[]): Place {
  return { text, paragraphs, quoted: [] };
}

/** With the change that explains some words in place of those that only describe them. */
function changedTo(found: Found, change: Change): Found {
  const others = found.judged.changes.filter(({ is }) => is !== '' && !change.is.includes(is));
  return { ...found, judged: { ...found.judged, changes: [change, ...others] } };
}
