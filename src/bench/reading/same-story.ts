import { z } from 'zod';
import type { Article, ArticleId, Known } from '../../core/article.ts';
import { daysBetween, readDay } from '../../core/day.ts';
import { readWhen } from '../../core/when.ts';
import { fold } from '../../core/words.ts';
import { storiesOf } from '../../ingest/stories/stories-of.ts';
import { readJsonLines, withoutTwins } from '../json-lines.ts';
import { oneLine } from '../mistakes.ts';
import { measure, paceLines } from '../pace.ts';
import { seeded, sumOf } from '../statistics.ts';
import { percent, tableLines } from '../table.ts';
import { ALTERATIONS, type Alteration, type Altered } from './alterations.ts';
import type { Asked, Section } from './section.ts';

const record = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string().nullish(),
  published: z.string().nullish(),
  url: z.string().nullish(),
  text: z.string(),
});
type Told = z.output<typeof record>;

/** Shorter texts have too little left when they are cut. */
const FEWEST_WORDS = 50;
const UNRELATED = 10_000;

/** Whether altered articles are found to be the same story, and unrelated ones are not. */
export async function storySection(
  paths: readonly string[],
  { errors, seed }: Asked,
): Promise<Section> {
  const read = await Promise.all(paths.map((path) => readJsonLines(path, record)));
  const { lines, faults } = withoutTwins({
    lines: read.flatMap((one) => one.lines),
    faults: read.flatMap((one) => one.faults),
  });
  const all = lines.map(({ value }) => value);
  const long = all.filter(({ text }) => (text.match(/\S+/gu)?.length ?? 0) >= FEWEST_WORDS);
  if (all.length === 0) return { lines: [], faults };
  const altered = Object.keys(ALTERATIONS).map((name) => found(name as Alteration, long, seed));
  const merged = falseMerges(all, seed);
  const missed = altered.flatMap(({ name, misses }) => misses.map((id) => `${name}: ${id}`));
  return {
    lines: [
      `stories: articles ${all.length}, of ${FEWEST_WORDS} words or more ${long.length}`,
      '',
      ...tableLines(
        ['same story found', 'what happened to it', 'articles', 'missed', '%', 'goal'],
        altered.map(({ name, misses, tried }) => [
          name,
          ABOUT[name],
          `${tried}`,
          `${misses.length}`,
          percent(1 - misses.length / (tried || 1)),
          '≥ 99.0',
        ]),
      ),
      '',
      `false merges: ${merged.pairs.length} in ${merged.tried} unrelated pairs, goal 0`,
      ...merged.pairs.slice(0, errors).map(([a, b]) => `  [${a.id}] [${b.id}] ${shown(a, b)}`),
      ...(missed.length > 0 ? ['missed:'] : []),
      ...missed.slice(0, errors).map((one) => `  ${one}`),
      '',
      ...(await asTheyAre(all)),
    ],
    faults,
  };
}

const ABOUT: Readonly<Record<Alteration, string>> = {
  cut: 'the first 30 to 70 % kept, at another outlet',
  'wire-edited': 'new headline and lead, a piece dropped or added, attributions swapped',
  reworded: '10 % of the words replaced',
};

function found(name: Alteration, all: readonly Told[], seed: number) {
  const source = {
    random: seeded(seed),
    texts: all.map(({ text }) => text),
    words: [...new Set(all.flatMap(({ text }) => text.match(/\p{L}{3,}/gu) ?? []))],
  };
  const pairs = all.flatMap((told) => {
    const altered = ALTERATIONS[name](told, source);
    return altered ? [{ told, altered }] : [];
  });
  const misses = pairs
    .filter(({ told, altered }) => !areOneStory(articleOf(told), elsewhere(told, altered)))
    .map(({ told }) => told.id);
  return { name, misses, tried: pairs.length };
}

/** The altered article as another outlet has it. */
function elsewhere(told: Told, { title, text }: Altered): Article {
  const own = { id: `${told.id}'`, outlet: 'Another outlet', url: 'https://another.example/1' };
  return articleOf({ ...told, ...own, title, text });
}

function areOneStory(one: Article, other: Article): boolean {
  const stories = storiesOf();
  for (const [at, article] of [one, other].entries()) stories.add({ article, number: at + 1 });
  return stories.result().length > 0;
}

/** Different pairs by chance, of which none is of one happening, and those of them that are told as one story. */
function falseMerges(all: readonly Told[], seed: number) {
  const random = seeded(seed);
  const drawn = new Map<string, readonly [Told, Told]>();
  const any = () => all[Math.floor(random() * all.length)];
  for (let tries = 0; tries < 20 * UNRELATED && drawn.size < UNRELATED; tries++) {
    const [a, b] = [any(), any()];
    if (!a || !b || !areUnrelated(a, b)) continue;
    drawn.set([a.id, b.id].sort().join('\n'), [a, b]);
  }
  const pairs = [...drawn.values()];
  const merged = pairs.filter(([a, b]) => areOneStory(articleOf(a), articleOf(b)));
  return { tried: pairs.length, pairs: merged };
}

const APART = 7;
const FIRST_WORDS = 25;

/**
 * Published a week apart, under other headlines where the outlets differ, and not one text word for
 * word: an outlet's formulas under one headline are two happenings.
 */
function areUnrelated(a: Told, b: Told): boolean {
  const [one, other] = [a, b].map(({ published }) => readDay(published?.slice(0, 10) ?? ''));
  if (!one || !other || Math.abs(daysBetween(one, other)) < APART) return false;
  const beginning = ({ text }: Told) => wordsOf(text).slice(0, FIRST_WORDS).join(' ');
  if (beginning(a) === beginning(b)) return false;
  if (a.outlet === b.outlet) return true;
  const [short, long] = [wordsOf(a.title), wordsOf(b.title)].sort((x, y) => x.length - y.length);
  const both = short?.filter((word) => long?.includes(word)) ?? [];
  return both.length < (short?.length ?? 0) / 2;
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function shown(a: Told, b: Told): string {
  return oneLine(`${a.title} (${a.published}) / ${b.title} (${b.published})`);
}

/** The stories among the articles as they are, and how fast they are found. */
async function asTheyAre(all: readonly Told[]): Promise<readonly string[]> {
  const articles = all.map(articleOf);
  let stories: ReturnType<ReturnType<typeof storiesOf>['result']> = [];
  const pace = await measure(() => {
    const gathered = storiesOf();
    for (const [at, article] of articles.entries()) gathered.add({ article, number: at + 1 });
    stories = gathered.result();
  });
  const inThem = sumOf(stories, (story) => story.articles.length);
  return [
    `as they are: ${stories.length} told more than once, in ${inThem} articles`,
    ...paceLines({ articles: all.length }, pace),
  ];
}

function articleOf({ id, title, outlet, published, url, text }: Told): Article {
  const when = readWhen(published?.slice(0, 10) ?? '');
  const known = <T>(value: T): Known<T> => ({ value, how: 'record' });
  return {
    id: id as ArticleId,
    file: id,
    text,
    blocks: [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
      kind: 'paragraph',
      span: { start: index, end: index + line.length },
    })),
    dropped: [],
    title: known(title),
    ...(outlet && { outlet: known(outlet) }),
    ...(url && { url: known(url) }),
    ...(when && { published: known(when) }),
  };
}
