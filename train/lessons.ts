import { emptyBag } from '../src/reading/quotes/model/bag.ts';
import { ROLE } from '../src/reading/quotes/model/chain.ts';
import { cueFeatures } from '../src/reading/quotes/model/cue-features.ts';
import { allRoleFeatures, allStepFeatures } from '../src/reading/quotes/model/roles.ts';
import type { Sheet } from '../src/reading/quotes/model/sheet.ts';
import { wayTo } from '../src/reading/quotes/model/way.ts';
import type { Lesson, Marked } from './gold.ts';
import type { ChainLesson } from './learn.ts';
import { Rows } from './rows.ts';

export const BUCKETS = { cue: 1 << 17, role: 1 << 18, step: 1 << 15 } as const;
export const LEAST = { cue: 3, role: 4, step: 4 };

const bag = emptyBag();

/** Is each token the head of a cue? Rows of one article follow those of the one before. */
export function cueLessons(lessons: readonly Lesson[]) {
  const rows = new Rows();
  const starts: number[] = [];
  const heads: number[] = [];
  for (const { sheet, marked } of lessons) {
    const first = rows.count;
    starts.push(first);
    for (const { head } of marked) heads.push(first + head);
    for (let i = 0; i < sheet.size; i++) {
      cueFeatures(sheet, i, bag);
      rows.add(bag);
    }
  }
  starts.push(rows.count);
  rows.settle(LEAST.cue, BUCKETS.cue);
  const truth = new Int32Array(rows.count);
  for (const head of heads) truth[head] = 1;
  return { rows, truth, starts };
}

/** What each token is to each marked cue; `article` tells whose lesson it is. */
export function chainLessons(lessons: readonly Lesson[], buckets: number = BUCKETS.role) {
  const rows = { states: new Rows(), steps: new Rows() };
  const chains: (ChainLesson & { article: number; marked: Marked })[] = [];
  lessons.forEach(({ sheet, marked }, article) => {
    for (const one of marked) {
      const first = rows.states.count;
      const way = wayTo(sheet, one.head);
      const { from, to } = way.reach;
      for (let i = from; i < to; i++) {
        allRoleFeatures(sheet, way, i, bag);
        rows.states.add(bag);
        allStepFeatures(sheet, way, i, bag);
        rows.steps.add(bag);
      }
      const roles = rolesFor(sheet, one, from, to);
      chains.push({ first, size: to - from, cue: one.head - from, roles, article, marked: one });
    }
  });
  rows.states.settle(LEAST.role, buckets);
  rows.steps.settle(LEAST.step, BUCKETS.step);
  return { rows, chains };
}

/** Quotation marks at the border of what is marked go with it, so that borders are learned alike. */
function rolesFor(sheet: Sheet, marked: Marked, from: number, to: number): Int32Array {
  const roles = new Int32Array(to - from);
  for (const i of marked.content) if (i >= from && i < to) roles[i - from] = ROLE.content;
  for (const i of marked.source) if (i >= from && i < to) roles[i - from] = ROLE.source;
  for (const string of sheet.strings) {
    if (string.to <= from || string.from >= to) continue;
    if (marked.content.has(string.from + 1) && string.from >= from)
      roles[string.from - from] = ROLE.content;
    const last = string.to - 1;
    if (string.closed && marked.content.has(last - 1) && last < to)
      roles[last - from] = ROLE.content;
  }
  roles[marked.head - from] = ROLE.none;
  return roles;
}
