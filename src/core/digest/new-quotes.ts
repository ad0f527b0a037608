import { quoteEntry } from '../entry.ts';
import type { QuoteHit } from '../library.ts';
import { DIRECTNESS } from '../matching.ts';
import { isCertain } from '../quote.ts';
import { writeRef } from '../ref.ts';
import type { Entry } from '../reply.ts';
import { type Part, partOf, type Since, type Verdict } from './digest.ts';
import { quotables, type Weighing, withoutWays } from './most-quotable.ts';
import { type NewStory, titleOf } from './new-stories.ts';

export type QuotesAsked = {
  readonly speaker: string | undefined;
  readonly weighing: Weighing;
  readonly since: Since;
  readonly room: number;
  /** What the lines of stories have told already. */
  readonly told: readonly Entry[];
  /** Awaited between stories. */
  readonly pause: () => Promise<void>;
};

/**
 * New quotes of the speaker who is followed, or where nobody is, the most quotable ones of everybody:
 * of each speaker one a story. What was quoted before is no news.
 */
export async function newQuotes(stories: readonly NewStory[], asked: QuotesAsked): Promise<Part> {
  const { speaker, since, told, room, pause } = asked;
  const known = new Set(told.map(({ ref }) => ref));
  const found: QuoteHit[] = [];
  for (const story of stories) {
    found.push(...(speaker === undefined ? bestOfEach(story, asked) : bySpeaker(story, speaker)));
    await pause();
  }
  const left: Verdict[] = [];
  const fresh = found.filter((hit) => {
    const reason = whyNot(hit, { known, since });
    if (reason) left.push({ ...named(hit), kept: false, reason });
    // The same quotation in another story of today is told once.
    for (const ref of [hit.ref, ...hit.others.map((other) => other.ref)]) known.add(writeRef(ref));
    return reason === undefined;
  });
  const title = speaker === undefined ? 'New quotes' : `New words of ${speaker}`;
  const weighed = fresh.map((hit) => ({
    line: { entry: withoutWays(quoteEntry(hit)) },
    verdict: { ...named(hit), reason: speaker ? `new words of ${speaker}` : 'a new quote' },
  }));
  const { section, verdicts } = partOf({ name: 'quotes', title }, weighed, room);
  return { ...(section && { section }), verdicts: [...verdicts, ...left] };
}

function named({ ref, article }: QuoteHit): Pick<Verdict, 'ref' | 'title'> {
  return { ref: writeRef(ref), title: titleOf(article) };
}

function bestOfEach({ shown }: NewStory, { weighing }: QuotesAsked): readonly QuoteHit[] {
  const speakers = new Set<string>();
  return quotables(shown, weighing).filter(({ speaker }) => {
    const name = speaker?.name ?? '';
    return !speakers.has(name) && speakers.add(name);
  });
}

/** Their own words first. */
function bySpeaker({ shown }: NewStory, name: string): readonly QuoteHit[] {
  return shown.quotes
    .filter(({ speaker }) => speaker?.name === name)
    .sort((a, b) => DIRECTNESS[a.quote.kind] - DIRECTNESS[b.quote.kind]);
}

type Known = { readonly known: ReadonlySet<string>; readonly since: Since };

function whyNot(hit: QuoteHit, { known, since }: Known): string | undefined {
  if (known.has(writeRef(hit.ref))) return 'told above already';
  if (!isCertain(hit.quote)) return 'its speaker is uncertain';
  const before = hit.others.find(({ source, article }) => {
    if (since.kind === 'article') return source.number <= since.number;
    const published = article.published?.value;
    return published !== undefined && published.until < since.day;
  });
  return before && `quoted before, as ${writeRef(before.ref)}`;
}
