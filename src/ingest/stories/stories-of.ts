import { type Article, passagesOf } from '../../core/article.ts';
import { type Day, daysBetween } from '../../core/day.ts';
import { compare } from '../../core/matching.ts';
import { mixed, shinglesOf } from '../../core/shingles.ts';
import { slice } from '../../core/span.ts';
import type { Kinship, Story, StoryArticle } from '../../core/story.ts';
import { fold } from '../../core/words.ts';
import { addressOf, isFrontPage } from './address-of.ts';
import { agencyOf } from './agency-of.ts';
import { likelyPairs } from './likely-pairs.ts';
import { type Sketches, sketches } from './sketch.ts';

/** What is known of an article beside its sketch: a hundred bytes or two, and no part of its text. */
type Known = {
  readonly number: number;
  readonly outlet: string;
  /** A hash of the headline, folded. */
  readonly title: number;
  readonly address: string | undefined;
  readonly published: Day | undefined;
  /** By publication, then by when this state of the page was seen, then as numbered. */
  readonly rank: string;
  readonly agency: string | undefined;
};

/** Articles with fewer shingles say too little to be known by their words. */
const FEWEST = 8;
const SHORT = 30;
/** Containment that makes two texts one story (Broder 1997, and measured on wire copy). */
const LIKE = 0.6;
/** Resemblance that does as well: texts of one length with a word changed here and there. */
const ALIKE = 0.35;
/** The same where formulas are likely: texts of one outlet, short ones, ones far apart in time. */
const SAME = 0.9;
const IDENTICAL = 0.995;
const FAR_APART = 31;
/** A page may be rewritten, but what has nothing of it is another page under a wrong address. */
const STILL = 0.2;

/** Gathers articles, each once, and tells which of them are one story. */
export function storiesOf() {
  const kept = sketches();
  const articles: Known[] = [];
  const names = new Map<string, string>();
  const interned = (name: string) => {
    const known = names.get(name);
    if (known === undefined) names.set(name, name);
    return known ?? name;
  };

  function add({ article, number }: { readonly article: Article; readonly number: number }): void {
    const texts = passagesOf(article).map(({ span }) => slice(article.text, span));
    kept.add(shinglesOf(texts));
    articles.push(knownOf(article, number, interned));
  }

  function result(): readonly Story[] {
    const order = articles
      .map((_, at) => at)
      .sort(
        (a, b) =>
          compare(articles[a]?.rank ?? '', articles[b]?.rank ?? '') ||
          (articles[a]?.number ?? 0) - (articles[b]?.number ?? 0),
      );
    return grouped({ articles, kept, order });
  }

  return { add, result };
}

function knownOf(article: Article, number: number, interned: (name: string) => string): Known {
  const { published, updated, renderedAt, fetchedAt = '', title, url } = article;
  const seen = updated?.value.since ?? (fetchedAt || (renderedAt?.value.since ?? ''));
  const address = url && addressOf(url.value);
  const agency = agencyOf(article);
  return {
    number,
    address: address && !isFrontPage(address) ? address : undefined,
    outlet: interned(outletIn(article) ?? address?.split('/')[0] ?? ''),
    title: hashOf(fold(title?.value ?? '')),
    published: published?.value.since,
    rank: `${published?.value.since ?? '9999'} ${seen}`,
    agency: agency && interned(agency),
  };
}

/** A dateline names the agency, which may be printed anywhere. */
function outletIn({ outlet }: Article): string | undefined {
  return outlet && outlet.how !== 'dateline' ? fold(outlet.value.trim()) : undefined;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = mixed(hash ^ text.charCodeAt(at));
  return hash;
}

type Gathered = {
  readonly articles: readonly Known[];
  readonly kept: Sketches;
  /** The places of the articles, in the order that decides who leads. */
  readonly order: readonly number[];
};

type Membership = { readonly leader: number; readonly share: number; readonly kinship: Kinship };

/** Each article joins the leader that it is most like, or leads itself: so chains merge no unlike ends. */
function grouped(gathered: Gathered): readonly Story[] {
  const { articles, kept, order } = gathered;
  const telling = order.filter((at) => kept.sizeOf(at) >= FEWEST);
  const likely = likelyPairs(kept, telling);
  const placeIn = new Map(telling.map((at, place) => [at, place]));
  const firstAt = new Map<string, number[]>();
  const joined = new Map<number, Membership>();
  const stories = new Map<number, number[]>();
  for (const at of order) {
    const { address = '' } = articles[at] ?? {};
    const sharing = address ? (firstAt.get(address) ?? []) : [];
    const place = placeIn.get(at);
    const near = place === undefined ? [] : (likely.get(place) ?? []);
    const before = [...sharing, ...[...near].flatMap((other) => telling[other] ?? [])];
    const leaders = new Set(before.map((other) => joined.get(other)?.leader ?? other));
    const best = bestOf([...leaders].flatMap((leader) => relation(gathered, leader, at) ?? []));
    if (address) firstAt.set(address, [...sharing, at].slice(0, MOST_AT_ADDRESS));
    if (!best) continue;
    joined.set(at, best);
    stories.set(best.leader, [...(stories.get(best.leader) ?? []), at]);
  }
  return [...stories].map(([leader, others]) => storyOf(articles, leader, others, joined));
}

/** Of articles at one address, the first ones stand for those that follow. */
const MOST_AT_ADDRESS = 4;

function bestOf(found: readonly Membership[]): Membership | undefined {
  const rank = ({ kinship, share }: Membership) => share + (kinship === 'version' ? 1 : 0);
  return found.toSorted((a, b) => rank(b) - rank(a) || a.leader - b.leader)[0];
}

/** What an article is to a leader; undefined where they are two stories. */
function relation(
  { articles, kept }: Gathered,
  leader: number,
  at: number,
): Membership | undefined {
  const [one, other] = [articles[leader], articles[at]];
  if (!one || !other) return undefined;
  const { containment: share, resemblance, seen } = kept.overlap(leader, at);
  const isOnePage = one.address !== undefined && one.address === other.address;
  if (isOnePage && (share >= STILL || one.title === other.title)) {
    return { leader, share, kinship: 'version' };
  }
  const size = Math.min(kept.sizeOf(leader), kept.sizeOf(at));
  if (size < FEWEST || seen < FEWEST) return undefined;
  const isOneOutlet = one.outlet !== '' && one.outlet === other.outlet;
  const isStrict = isOneOutlet || size < SHORT || areFarApart(one, other);
  if (isStrict ? share < SAME : share < LIKE && resemblance < ALIKE) return undefined;
  // Under another headline, one name changed in a formula makes another event of it.
  if (isOneOutlet && share < IDENTICAL && one.title !== other.title) return undefined;
  const isWire = !isOneOutlet && (one.agency ?? other.agency) !== undefined;
  return { leader, share, kinship: isWire ? 'wire copy' : 'copy' };
}

function areFarApart({ published: a }: Known, { published: b }: Known): boolean {
  return a !== undefined && b !== undefined && Math.abs(daysBetween(a, b)) > FAR_APART;
}

function storyOf(
  articles: readonly Known[],
  leader: number,
  others: readonly number[],
  joined: ReadonlyMap<number, Membership>,
): Story {
  const all = [leader, ...others];
  const told = (at: number): StoryArticle => {
    const { number = 0, agency: own, address } = articles[at] ?? {};
    const { kinship = 'leads', share = 1 } = joined.get(at) ?? {};
    const agency = own ?? (kinship === 'wire copy' ? articles[leader]?.agency : undefined);
    const states = address ? all.filter((one) => articles[one]?.address === address) : [];
    const page = states.length > 1 ? articles[states[0] ?? at]?.number : undefined;
    return {
      number,
      kinship,
      share,
      ...(agency && { agency }),
      ...(page !== undefined && { page }),
    };
  };
  return { articles: all.map(told) };
}
