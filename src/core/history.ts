import { found, plural } from './answer.ts';
import type { Article, Passage } from './article.ts';
import { type Change, changesBetween } from './changes.ts';
import { readDay } from './day.ts';
import type { Fellow, Opened, PageRequest } from './library.ts';
import { type Ref, writeRef } from './ref.ts';
import { type Ask, cite, type Entry, type Fact, type Reply, verbatim } from './reply.ts';
import type { Span } from './span.ts';
import { tellKin } from './story.ts';
import { showWhen } from './when.ts';

/** An article with its own reference: one state of a page. */
type State = { readonly ref: Ref; readonly article: Article };

const MOST_TOLD = 6;

/** Where else an article's story stands, and which other states of its page are kept. */
export function tellStory({ story = [] }: Opened): readonly Fact[] {
  const isVersion = ({ kin }: Fellow) => kin.kinship === 'version';
  const versions = story.filter(isVersion).map((fellow) => {
    return `${writeRef(fellow.ref)} (${fellow.isEarlier ? 'earlier' : 'later'}${seen(fellow)})`;
  });
  const others = story
    .filter((fellow) => !isVersion(fellow))
    .map((fellow) => {
      const outlet = fellow.article.outlet?.value ?? 'outlet not stated';
      return `${outlet} ${writeRef(fellow.ref)} (${tellKin(fellow.kin)}${seen(fellow)})`;
    });
  return [
    ...(versions.length > 0 ? [{ name: 'Other versions', value: listed(versions) }] : []),
    ...(others.length > 0 ? [{ name: 'The same story', value: listed(others) }] : []),
  ];
}

function listed(all: readonly string[]): string {
  const more = all.length - MOST_TOLD;
  return all.slice(0, MOST_TOLD).join('; ') + (more > 0 ? ` and ${more} more` : '');
}

/** When a state of a page was published, changed and seen, as far as it is known. */
function seen({ article }: { readonly article: Article }): string {
  const { published, updated, fetchedAt, renderedAt } = article;
  const fetched = readDay(fetchedAt?.slice(0, 10) ?? '');
  const told = [
    published && `published ${showWhen(published.value)}`,
    updated && `updated ${showWhen(updated.value)}`,
    fetched && `fetched ${showWhen({ since: fetched, until: fetched, precision: 'day' })}`,
    renderedAt && `saved ${showWhen(renderedAt.value)}`,
  ];
  return told.map((one) => (one ? `, ${one}` : '')).join('');
}

/** The question for what changed, where there is another version. */
export function askForChanges({ story = [], ref }: Opened): readonly Ask[] {
  if (!story.some(({ kin }) => kin.kinship === 'version')) return [];
  return [{ command: 'article', raw: { ref: writeRef(ref), changes: 'yes' } }];
}

/** What changed on a page between the version before this one and this one; of the first, until the next. */
export async function changesReply(opened: Opened, request: PageRequest): Promise<Reply> {
  const pair = versionsOf(opened);
  const own = writeRef(opened.ref);
  if (!pair) {
    return {
      kind: 'nothing',
      heading: `${own} has no other version in this corpus`,
      hints: ['A version is the same page at the same address, kept at another time.'],
      follow: [],
    };
  }
  const [older, newer] = pair;
  const changes = changesBetween(older.article, newer.article);
  const inOrder = changes.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const entries = inOrder.flatMap((change) => entriesOf(change, older, newer));
  const { number, size } = request;
  const items = entries.slice((number - 1) * size, number * size);
  const between = `from ${writeRef(older.ref)} to ${writeRef(newer.ref)}`;
  return found({ items, total: entries.length, undated: 0 }, request, {
    heading: `${plural(changes.length, 'paragraph')} changed ${between}`,
    facts: factsOf(older, newer),
    follow: [{ command: 'article', raw: { ref: own } }],
    toEntry: (entry) => entry,
    nothing: () => ({
      kind: 'nothing',
      heading: `No paragraph changed ${between}`,
      hints: factsOf(older, newer).map(({ name, value }) => `${name}: ${value}`),
      follow: [],
    }),
  });
}

const ORDER: readonly Change['kind'][] = ['changed', 'added', 'removed'];

function versionsOf(opened: Opened): readonly [State, State] | undefined {
  const versions = (opened.story ?? []).filter(({ kin }) => kin.kinship === 'version');
  const before = versions.findLast(({ isEarlier }) => isEarlier);
  if (before) return [before, opened];
  const next = versions.find(({ isEarlier }) => !isEarlier);
  return next && [opened, next];
}

function factsOf(older: State, newer: State): readonly Fact[] {
  const [before, after] = [older, newer].map(({ article }) => article.title?.value ?? 'none');
  const told = (state: State) => `${writeRef(state.ref)}${seen(state)}`;
  return [
    { name: 'Before', value: told(older) },
    { name: 'After', value: told(newer) },
    ...(before === after ? [] : [{ name: 'Headline', value: `“${before}”, then “${after}”` }]),
  ];
}

/** A changed paragraph as it was and as it is, each from its own version. */
function entriesOf(change: Change, older: State, newer: State): readonly Entry[] {
  const [before, after] = [writeRef(older.ref), writeRef(newer.ref)];
  switch (change.kind) {
    case 'added':
      return [paragraph(newer, change.after, { group: `Added in ${after}` })];
    case 'removed':
      return [paragraph(older, change.before, { group: `No longer in ${after}` })];
    case 'changed': {
      const group = `Changed from ${before} to ${after}`;
      const told = (when: string, marks: readonly Span[], did: string) => ({
        group,
        remark: marks.length > 0 ? `${when}; the words that ${did} are marked` : when,
        marks,
      });
      const gone = told('before', change.gone, 'went');
      const come = told('after', change.come, 'came');
      return [paragraph(older, change.before, gone), paragraph(newer, change.after, come)];
    }
  }
}

type Told = {
  readonly group: string;
  readonly remark?: string;
  readonly marks?: readonly Span[];
};

function paragraph(
  { ref, article }: State,
  { number, span }: Passage,
  { group, remark, marks = [] }: Told,
): Entry {
  return {
    ref: writeRef({ kind: 'passage', number: ref.number, passage: number }),
    group,
    words: [verbatim(article, span, marks)],
    style: 'as written',
    remarks: remark ? [remark] : [],
    source: cite(article, ref),
  };
}
