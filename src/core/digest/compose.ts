import { plural } from '../answer.ts';
import { tellWords } from '../asked.ts';
import type { Day } from '../day.ts';
import { tellFilter } from '../filter.ts';
import type { ArticleHit, Library, Page } from '../library.ts';
import { writeRef } from '../ref.ts';
import type { Entry } from '../reply.ts';
import { showWhen } from '../when.ts';
import { onThisDay, theWeek } from './days.ts';
import { type Digest, type Part, partOf, ROOM, type Since, type Verdict } from './digest.ts';
import { tellingEntry, type Weighing, weighingOf } from './most-quotable.ts';
import { newQuotes } from './new-quotes.ts';
import {
  type Cluster,
  clustersOf,
  joinedByQuotes,
  type NewStory,
  storyOf,
  tellWeight,
  titleOf,
  wasThere,
} from './new-stories.ts';
import { oldStories } from './old-stories.ts';
import { pictureIn } from './picture.ts';
import type { DigestQuery } from './query.ts';

/** So many new articles are looked at; a digest of more would not be read. */
const MOST_LOOKED_AT = 60;
/** So many stories are opened for each that is told: some turn out to be the same. */
const OPENED_FOR_EACH = 2;

type Pause = () => Promise<void>;
type Weighed = Parameters<typeof partOf>[1][number];

/** A question for a digest, as it is known where one is made. */
export type DigestAsked = {
  readonly query: DigestQuery;
  readonly since: Since;
  /** The day that it is for. */
  readonly today: Day;
  /** Awaited between stories, so that others get their turn; not at all where it is absent. */
  readonly pause?: Pause;
};

/** Says what is new on what was asked for. The same for all who ask the same of the same corpus. */
export async function composeDigest(library: Library, asked: DigestAsked): Promise<Digest> {
  const { query, since, today, pause = async () => {} } = asked;
  const { topic, speaker, outlet, include } = query;
  const room = ROOM[query.size];
  const weighing = weighingOf(topic);
  const page = await newArticles(library, asked);
  const { fresh, old, rest } = await sorted(page.items, {
    since,
    library,
    pause,
    most: OPENED_FOR_EACH * room.stories,
  });
  const told = await storiesPart(fresh, { weighing, room: room.stories, pause });
  const articles = include.includes('articles');
  const above = articles ? entriesOf(told) : [];
  const days = { library, topic, filter: { outlet }, today, room: room.others, told: above };
  const before = articles
    ? await oldStories(old, { library, room: room.others, pause })
    : undefined;
  const week = include.includes('timeline') ? await theWeek(fresh, days) : undefined;
  const parts: readonly (Part | undefined)[] = [
    articles ? told : undefined,
    before?.copies,
    before?.changes,
    include.includes('quotes')
      ? await newQuotes(fresh, {
          speaker,
          weighing,
          since,
          room: room.others,
          told: above,
          pause,
        })
      : undefined,
    week,
    include.includes('on this day')
      ? await onThisDay({ ...days, told: [...above, ...(week ? entriesOf(week) : [])] })
      : undefined,
  ];
  const stories = fresh.length + rest.length;
  const picture = await pictureIn(query, library);
  return {
    query,
    since,
    today,
    heading: `${plural(stories, 'new story', 'new stories')} in ${plural(page.total, 'new article')}${tellQuery(query)}, ${tellSince(since)}`,
    sections: parts.flatMap((part) => part?.section ?? []),
    remarks: remarksOn(page),
    verdicts: [
      ...parts.flatMap((part) => part?.verdicts ?? []),
      ...(articles ? rest.map(beyond) : []),
    ],
    ...(picture && { picture }),
    until: library.summary().lastArticle,
  };
}

/** What is asked for, for a heading: ` on “Syria” with words of Dmitry Peskov in TASS`. */
function tellQuery({ topic, speaker, outlet }: DigestQuery): string {
  const about = topic === undefined ? '' : ` on ${tellWords(topic)}`;
  const whose = speaker === undefined ? '' : ` with words of ${speaker}`;
  return `${about}${whose}${tellFilter({ outlet })}`;
}

function tellSince(since: Since): string {
  if (since.kind === 'day') {
    const { day } = since;
    return `published from ${showWhen({ since: day, until: day, precision: 'day' })} on`;
  }
  return since.number === 0
    ? 'of all that is here'
    : `come after ${writeRef({ kind: 'article', number: since.number })}`;
}

function newArticles(library: Library, { query, since }: DigestAsked): Promise<Page<ArticleHit>> {
  const { topic: words, speaker, outlet } = query;
  return library.articles({
    words,
    speaker,
    outlet,
    ...(since.kind === 'day' ? { since: since.day } : { after: since.number }),
    sort: 'newest',
    page: { number: 1, size: MOST_LOOKED_AT },
  });
}

type Sorted = {
  /** Opened, those with a common quotation joined, the weightiest first. */
  readonly fresh: readonly NewStory[];
  /** What came of stories that were there before. */
  readonly old: readonly Cluster[];
  /** New stories that weigh less than those that were opened. */
  readonly rest: readonly Cluster[];
};

type Opening = {
  readonly since: Since;
  readonly library: Library;
  readonly pause: Pause;
  /** So many stories are opened. */
  readonly most: number;
};

async function sorted(
  hits: readonly ArticleHit[],
  { since, library, most, pause }: Opening,
): Promise<Sorted> {
  const fresh: Cluster[] = [];
  const old: Cluster[] = [];
  for (const cluster of clustersOf(hits)) {
    ((await wasThere(cluster, since, library)) ? old : fresh).push(cluster);
  }
  const opened: NewStory[] = [];
  for (const cluster of fresh.slice(0, most)) {
    const story = await storyOf(cluster, library);
    if (story) opened.push(story);
    await pause();
  }
  return {
    fresh: joinedByQuotes(opened),
    old,
    rest: fresh.slice(most),
  };
}

type Telling = {
  readonly weighing: Weighing;
  readonly room: number;
  readonly pause: Pause;
};

async function storiesPart(
  stories: readonly NewStory[],
  { weighing, room, pause }: Telling,
): Promise<Part> {
  const silent: Verdict[] = [];
  const weighed: Weighed[] = [];
  for (const story of stories) {
    await pause();
    const { shown, also } = story;
    const named = { ref: writeRef(shown.ref), title: titleOf(shown.article) };
    const entry = tellingEntry(shown, weighing);
    if (!entry) {
      silent.push({ ...named, kept: false, reason: 'it has no paragraph to quote' });
      continue;
    }
    const line = { entry: { ...entry, ...(also.length > 0 && { also }) } };
    weighed.push({ line, verdict: { ...named, reason: tellWeight(story) } });
  }
  const part = partOf({ name: 'stories', title: 'New stories' }, weighed, room);
  const same = stories.flatMap(({ shown, also }) =>
    also.map(({ ref, source, lead = 'copy' }): Verdict => {
      const title = source.title?.value ?? '(no headline in the source)';
      return { ref, title, kept: false, reason: `same story as ${writeRef(shown.ref)}: ${lead}` };
    }),
  );
  return { ...part, verdicts: [...part.verdicts, ...same, ...silent] };
}

function entriesOf({ section }: Part): readonly Entry[] {
  return section?.lines.map(({ entry }) => entry) ?? [];
}

function beyond({ hits: [{ ref, article }] }: Cluster): Verdict {
  return {
    ref: writeRef(ref),
    title: titleOf(article),
    kept: false,
    reason: 'beyond the size of the digest',
  };
}

function remarksOn({ items, total, undated }: Page<ArticleHit>): readonly string[] {
  return [
    ...(items.length < total
      ? [`Only the newest ${items.length} of ${plural(total, 'new article')} were looked at.`]
      : []),
    ...(undated > 0
      ? [
          `Left out: ${plural(undated, 'article')} without a date, so that it cannot be told whether ${undated === 1 ? 'it is' : 'they are'} new.`,
        ]
      : []),
  ];
}
