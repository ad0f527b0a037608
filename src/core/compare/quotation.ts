import { plural, tellCounts } from '../answer.ts';
import {
  type Corroboration,
  corroborationOf,
  sourceOf,
  tellCorroboration,
} from '../corroboration.ts';
import type { Library, OtherQuote, QuoteHit, QuoteQuery } from '../library.ts';
import { writeRef } from '../ref.ts';
import type { Ask } from '../reply.ts';
import { slice } from '../span.ts';
import { tokensIn } from '../verify/tokens.ts';
import { shareOf, type Wording, wordingOf } from './wording.ts';

/** One article's own giving of a quotation. */
export type Given = Omit<OtherQuote, 'kin'> & {
  readonly wording: Wording;
  /** True where it is by the speaker of the one that was asked for. */
  readonly isAgreed: boolean;
};

/** A quotation as all articles give it that this corpus holds. */
export type Quotation = {
  /** The one that was asked for. */
  readonly asked: QuoteHit;
  /** The most words within quotation marks: what the others are compared with. */
  readonly fullest: Given;
  /** The fullest first, then outlet by outlet. */
  readonly given: readonly Given[];
  /** How many of `given` name the same speaker; the others are of another name, or of none. */
  readonly agreed: Corroboration;
};

/** Shorter rows of words could be anybody's. */
const FEWEST_WORDS = 5;
/** So many of the shorter one's words must stand in the other to be the same quotation by another name. */
const SHARE = 0.75;
const MOST_PASSAGES = 12;
const MOST_ARTICLES = 6;

/** Gathers what other articles make of a quotation, also those that give it to somebody else. */
export async function quotationOf(asked: QuoteHit, library: Library): Promise<Quotation> {
  const own = [asked, ...asked.others].map((one) => given(one, true));
  const first = own.toSorted(byFullness)[0] ?? given(asked, true);
  const others = await givenOtherwise(first, own, library);
  const all = [...own, ...others];
  const fullest = all.toSorted(byFullness)[0] ?? first;
  return { asked, fullest, given: inOrder(all, fullest), agreed: corroborationOf(own) };
}

/** True where another outlet, or an article of none, has it too. */
export function isShared({ given: all }: Quotation): boolean {
  return new Set(all.map(({ article }) => sourceOf(article))).size > 1;
}

function given(
  { ref, article, source, quote, standing }: Omit<OtherQuote, 'kin'>,
  isAgreed: boolean,
): Given {
  const base = { ref, article, source, quote, wording: wordingOf(article, quote), isAgreed };
  return { ...base, ...(standing && { standing }) };
}

const KINDS = ['direct', 'mixed', 'indirect'] as const;

/** What is within quotation marks first, then the longest, then the earliest numbered. */
function byFullness(a: Given, b: Given): number {
  const isRetold = ({ quote }: Given) => Number(quote.kind === 'indirect');
  return (
    isRetold(a) - isRetold(b) ||
    b.wording.length - a.wording.length ||
    KINDS.indexOf(a.quote.kind) - KINDS.indexOf(b.quote.kind) ||
    a.ref.number - b.ref.number
  );
}

/** The outlet of the fullest first; then outlets, and articles within them, by publication. */
function inOrder(all: readonly Given[], fullest: Given): readonly Given[] {
  const published = all.toSorted((a, b) => byDay(a, b) || a.ref.number - b.ref.number);
  const ordered = [fullest, ...published.filter((one) => one !== fullest)];
  const sources = [...new Set(ordered.map(({ article }) => sourceOf(article)))];
  return sources.flatMap((source) => ordered.filter(({ article }) => sourceOf(article) === source));
}

function byDay(a: Given, b: Given): number {
  const [one, other] = [a, b].map(({ article }) => article.published?.value.since ?? '9999');
  return (one ?? '') < (other ?? '') ? -1 : Number((one ?? '') > (other ?? ''));
}

/** The same words in other articles, which the corpus does not count as this speaker's quotation. */
async function givenOtherwise(
  { wording }: Given,
  own: readonly Given[],
  library: Library,
): Promise<readonly Given[]> {
  if (wording.length < FEWEST_WORDS) return [];
  const seen = new Set<string>(own.map(({ article }) => article.id));
  const near = await library.nearest(wording.text, MOST_PASSAGES);
  const runs = runsIn(wording.text);
  const sources = new Map(
    near
      .filter(({ article, passage }) => {
        if (seen.has(article.id)) return false;
        return [...runsIn(slice(article.text, passage.span))].some((run) => runs.has(run));
      })
      .map((hit) => [hit.article.id, hit.source]),
  );
  const found: Given[] = [];
  for (const source of [...sources.values()].slice(0, MOST_ARTICLES)) {
    const opened = await library.open(source);
    const likest = opened && likestIn(opened.quotes, wording);
    if (!likest) continue;
    for (const one of [likest, ...likest.others].map((each) => given(each, false))) {
      if (seen.has(one.article.id)) continue;
      seen.add(one.article.id);
      found.push(one);
    }
  }
  return found;
}

const RUN = 3;

/** Every three words in a row: the same quotation shares some, whoever it is given to. */
function runsIn(text: string): ReadonlySet<string> {
  const keys = tokensIn(text).map(({ key }) => key);
  return new Set(keys.slice(RUN - 1).map((_, at) => keys.slice(at, at + RUN).join(' ')));
}

function likestIn(quotes: readonly QuoteHit[], wording: Wording): QuoteHit | undefined {
  const weighed = quotes.flatMap((hit) => {
    const other = wordingOf(hit.article, hit.quote);
    if (other.length < FEWEST_WORDS) return [];
    const share = shareOf(other, wording);
    const shorter = Math.min(other.length, wording.length);
    return share >= SHARE ? [{ hit, merit: share * shorter }] : [];
  });
  return weighed.toSorted((a, b) => b.merit - a.merit)[0]?.hit;
}

/** `Ana Ruiz, Q17: in 4 outlets, 2 wordings`. */
export function tellQuotation(quotation: Quotation): string {
  const { asked, agreed, given: all } = quotation;
  const who = asked.speaker?.name ?? 'Speaker not shown';
  const told = tellCorroboration(agreed) ?? 'in one article';
  const otherwise = all.length - agreed.articles - agreed.versions;
  const more =
    otherwise > 0
      ? `; ${plural(otherwise, 'article')} with these words by another name or none`
      : '';
  return `${who}, ${writeRef(asked.ref)}: ${told}${more}`;
}

/** Where else the speaker is quoted, for those who find nothing to compare. */
export async function elsewhere({ asked }: Quotation, library: Library): Promise<Elsewhere> {
  const name = asked.speaker?.name;
  const hints = ['That no other article here has it does not mean that nobody else reported it.'];
  if (name === undefined) return { hints, follow: [] };
  const { outlets } = await library.tally({ speaker: name });
  const count = outlets.map((one) => ({ name: one.name, count: one.times }));
  const quoted = `${name} is quoted in ${plural(outlets.length, 'outlet')}: ${tellCounts(count, 6)}.`;
  const quote: Ask = { command: 'quote', raw: { query: name, speaker: name } };
  if (outlets.length < 2) return { hints, follow: [quote] };
  const side: Ask = { command: 'compare', raw: { topic: name, by: 'outlets' } };
  return { hints: [quoted, ...hints], follow: [side, quote] };
}

type Elsewhere = { readonly hints: readonly string[]; readonly follow: readonly Ask[] };

/** Among so many of the best quotes on a topic, those are looked for that several sources have. */
export const MOST_LOOKED = 12;

/** The best quotes that stand in other articles too. */
export async function quotedTwice(
  query: Omit<QuoteQuery, 'shared' | 'sort' | 'page'>,
  library: Library,
): Promise<readonly QuoteHit[]> {
  const page = { number: 1, size: MOST_LOOKED };
  const { items } = await library.quotes({ ...query, shared: true, sort: 'best', page });
  return items.filter(({ others }) => others.length > 0);
}

/** The first that another outlet has too, or an article of none. */
export async function firstShared(
  hits: readonly QuoteHit[],
  library: Library,
): Promise<Quotation | undefined> {
  for (const hit of hits) {
    const quotation = await quotationOf(hit, library);
    if (isShared(quotation)) return quotation;
  }
  return undefined;
}
