import type { Passage } from '../../core/article.ts';
import type { Numbered } from '../../core/corpus.ts';
import type { Summary } from '../../core/library.ts';
import { shinglesOf } from '../../core/shingles.ts';
import { slice } from '../../core/span.ts';
import type { Story } from '../../core/story.ts';
import { growing } from './growing.ts';
import { type StringTable, stringTable } from './string-table.ts';

/** This share of a passage's runs of words must stand in the one that is shown for both. */
const SHARE = 0.6;
/** With so many of them, only what was added to the other is not in both. */
const WHOLLY = 0.95;
/** Of shorter ones no word may differ. */
const FEWEST_RUNS = 4;

const FIGURES = /\p{N}+(?:[.,]\p{N}+)*/gu;
const DENIALS = /\b(?:not|never|no|nobody|none|nothing|nor|neither|without|cannot)\b|n['’]t\b/giu;

type Told = {
  readonly place: number;
  readonly runs: Uint32Array;
  readonly figures: ReadonlySet<string>;
  readonly denials: number;
};

/** An article of a story that has come: its passages, by where it stands in the story. */
type Come = Map<number, readonly Told[]>;

/**
 * The stories of a corpus as rows, and which passages of their articles say the same: the later one
 * stands under the first of the story that has its words. Passages wait until their story is complete.
 */
export function storyRows(stories: readonly Story[]) {
  const homes = new Map<number, { readonly story: number; readonly rank: number }>();
  for (const [story, { articles }] of stories.entries()) {
    for (const [rank, { number }] of articles.entries()) homes.set(number, { story, rank });
  }
  const storyOf = growing('u32');
  const waiting = new Map<number, Come>();
  const units = new Map<number, number>();

  function add(
    { article: { text }, number }: Numbered,
    { passage, passages }: { readonly passage: number; readonly passages: readonly Passage[] },
  ): void {
    const home = homes.get(number);
    storyOf.push(home ? home.story + 1 : 0);
    if (!home) return;
    const come: Come = waiting.get(home.story) ?? new Map();
    come.set(
      home.rank,
      passages.map(({ span }, at) => toldIn(slice(text, span), passage + at)),
    );
    waiting.set(home.story, come);
    if (come.size < (stories[home.story]?.articles.length ?? 0)) return;
    waiting.delete(home.story);
    group(come);
  }

  function group(come: Come): void {
    const shown: Told[] = [];
    for (const [, own] of [...come].sort(([a], [b]) => a - b)) {
      const fresh: Told[] = [];
      for (const told of own) {
        const first = shown.find((other) => isIn(told, other));
        if (first) units.set(told.place, first.place);
        else fresh.push(told);
      }
      shown.push(...fresh);
    }
  }

  /** Rows stay empty where there is no story. */
  function finish(passages: number): Finished {
    for (const come of waiting.values()) group(come);
    waiting.clear();
    const unit = new Uint32Array(stories.length > 0 ? passages : 0).map((_, place) => place);
    for (const [place, first] of units) unit[place] = first;
    return {
      stories: stringTable(stories.map((story) => JSON.stringify(story))),
      story: stories.length > 0 ? storyOf.row() : new Uint32Array(0),
      unit,
    };
  }

  return { add, finish };
}

type Finished = {
  readonly stories: StringTable;
  /** Of each article, a place among the stories + 1; 0 where it is in none. */
  readonly story: Uint32Array<ArrayBuffer>;
  /** Of each passage, the first that has its words. */
  readonly unit: Uint32Array<ArrayBuffer>;
};

function toldIn(text: string, place: number): Told {
  return {
    place,
    runs: shinglesOf([text]),
    figures: new Set(text.match(FIGURES)),
    denials: text.match(DENIALS)?.length ?? 0,
  };
}

/** Another figure or a denial more says something else, however like the words are. */
function isIn(told: Told, other: Told): boolean {
  const { runs, figures, denials } = told;
  if (runs.length === 0) return false;
  const share = sharedBy(runs, other.runs) / runs.length;
  if (share < SHARE || [...figures].some((figure) => !other.figures.has(figure))) return false;
  if (runs.length < FEWEST_RUNS && share < 1) return false;
  return denials === other.denials || share >= WHOLLY;
}

/** How many numbers two ascending rows have in common. */
function sharedBy(a: Uint32Array, b: Uint32Array): number {
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both;
}

/** How many stories stand in several articles, and what those beside the first are. */
export function storiesIn(stories: readonly Story[]): Summary['stories'] {
  if (stories.length === 0) return undefined;
  const kinships = new Map<string, number>();
  for (const { kinship } of stories.flatMap(({ articles }) => articles)) {
    if (kinship !== 'leads') kinships.set(kinship, (kinships.get(kinship) ?? 0) + 1);
  }
  const counts = [...kinships].map(([name, count]) => ({ name, count }));
  return { count: stories.length, kinships: counts.sort((a, b) => b.count - a.count) };
}
