import { plural } from '../answer.ts';
import type { Article } from '../article.ts';
import { type Change, changesBetween } from '../changes.ts';
import type { Fellow, Library, Opened } from '../library.ts';
import { writeRef } from '../ref.ts';
import { cite, type Entry, verbatim } from '../reply.ts';
import { sentencesOf } from '../sentences.ts';
import { overlaps, type Span } from '../span.ts';
import { tellKin } from '../story.ts';
import { type Part, partOf, type Verdict } from './digest.ts';
import { leadEntry, withoutWays } from './most-quotable.ts';
import { type Cluster, titleOf } from './new-stories.ts';

type Weighed = Parameters<typeof partOf>[1][number];
type Told = Weighed | Verdict;

type Telling = {
  readonly library: Library;
  readonly room: number;
  /** Awaited between articles. */
  readonly pause: () => Promise<void>;
};

/**
 * What has come of stories that were there before. A further copy is no story of its own, yet that one
 * more outlet has it is news to those who watch outlets: it gets a line, after all that is new.
 */
export async function oldStories(
  clusters: readonly Cluster[],
  { library, room, pause }: Telling,
): Promise<{ readonly copies: Part; readonly changes: Part }> {
  // The newest version says what those between say.
  const hits = clusters.flatMap(({ hits: all }) => all);
  const copies: Weighed[] = [];
  const changes: Weighed[] = [];
  const verdicts: Verdict[] = [];
  for (const { ref } of hits.slice(0, MOST_OPENED)) {
    const one = await library.open(ref);
    await pause();
    if (!one) continue;
    const version = one.story?.findLast(
      ({ kin, isEarlier }) => kin.kinship === 'version' && isEarlier,
    );
    const told = version ? changeTold(one, version) : copyTold(one);
    if ('kept' in told) verdicts.push(told);
    else (version ? changes : copies).push(told);
  }
  const changed = partOf({ name: 'changes', title: 'Changed since' }, changes, room);
  return {
    copies: partOf({ name: 'copies', title: 'Told before, now also elsewhere' }, copies, room),
    changes: { ...changed, verdicts: [...changed.verdicts, ...verdicts] },
  };
}

const MOST_OPENED = 24;

function copyTold(opened: Opened): Told {
  const { ref, article, story = [] } = opened;
  const before = story.find(({ isEarlier }) => isEarlier) ?? story[0];
  const named = { ref: writeRef(ref), title: titleOf(article) };
  const entry = leadEntry(opened);
  if (!before || !entry) return { ...named, kept: false, reason: 'nothing in it can be shown' };
  const was = `${tellKin(before.kin)} of ${writeRef(before.ref)}${at(before.article)}`;
  return {
    line: { entry: { ...entry, remarks: [was, ...entry.remarks] } },
    verdict: { ...named, reason: `not a new story: ${was}` },
  };
}

function at({ outlet }: Article): string {
  return outlet ? ` at ${outlet.value}` : '';
}

function changeTold(opened: Opened, older: Fellow): Told {
  const { ref, article } = opened;
  const named = { ref: writeRef(ref), title: titleOf(article) };
  const changes = changesBetween(older.article, article);
  const [first] = changes;
  const before = writeRef(older.ref);
  if (!first) {
    return { ...named, kept: false, reason: `no paragraph of it changed since ${before}` };
  }
  const how = `${plural(changes.length, 'paragraph')} changed since ${before}`;
  return {
    line: { entry: changeEntry(changes.find(isThere) ?? first, opened, { older, how }) },
    verdict: { ...named, reason: how },
  };
}

type There = Exclude<Change, { kind: 'removed' }>;

function isThere(change: Change): change is There {
  return change.kind !== 'removed';
}

/** The first sentence that came, or where none did, one that went. */
function changeEntry(
  change: Change,
  { ref, article }: Opened,
  { older, how }: { readonly older: Fellow; readonly how: string },
): Entry {
  const state = change.kind === 'removed' ? older : { ref, article };
  const passage = change.kind === 'removed' ? change.before : change.after;
  const marks = change.kind === 'changed' ? change.come : [];
  const gone = change.kind === 'removed' ? [`no longer in ${writeRef(ref)}`] : [];
  const { number } = state.ref;
  return withoutWays({
    ref: writeRef({ kind: 'passage', number, passage: passage.number }),
    words: [verbatim(state.article, sentenceWith(state.article, passage.span, marks), marks)],
    style: 'as written',
    remarks: [how, ...gone],
    source: cite(state.article, state.ref),
  });
}

function sentenceWith({ text }: Article, within: Span, marks: readonly Span[]): Span {
  const sentences = sentencesOf(text, within);
  const holding = sentences.find((span) => marks.some((mark) => overlaps(span, mark)));
  return holding ?? sentences[0] ?? within;
}
