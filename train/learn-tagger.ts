import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { weigh } from '../src/reading/quotes/model/owners.ts';
import { proposalsOf } from '../src/reading/quotes/model/proposals.ts';
import type { Table } from '../src/reading/quotes/model/table.ts';
import { packWeights } from '../src/reading/quotes/model/weights.ts';
import { clustersOf } from './clusters.ts';
import { type Labelled, lessonsOf } from './gold.ts';
import { learnAccept, learnOwners } from './judges.ts';
import { firstStages, foldOf, type Plan } from './stages.ts';
import { learnTrust } from './trust.ts';

/** Word clusters; more of them say little more about so few words. */
const GROUPS = 100;
const CLUSTER_ROUNDS = 10;

/** Learns a tagger from labelled articles: what each stage hands on is learned without the article it is for. */
export function learnTagger(labelled: readonly Labelled[], plan: Plan): Uint8Array {
  const { folds, say } = plan;
  const bare = lessonsOf(labelled, () => 0).map(({ sheet }) => sheet);
  const clusters = clustersOf(bare, GROUPS, CLUSTER_ROUNDS);
  const lessons = lessonsOf(labelled, (word) => clusters.get(word) ?? 0);
  say(`${lessons.length} articles read, ${clusters.size} words in clusters`);
  const stages = firstStages(lessons, plan);
  const cases = lessons.map((lesson, article) => ({
    lesson,
    proposals: proposalsOf(pick(stages, foldOf(article, folds)), lesson.sheet),
  }));
  const accepts = learnAccept(cases, folds);
  say('learned which proposals stand');
  const weighed = cases.map(({ lesson, proposals }, article) => ({
    lesson,
    weighed: weigh(pick(accepts, foldOf(article, folds)), lesson.sheet, proposals),
  }));
  const owners = learnOwners(weighed, folds);
  say('learned whose the quoted strings are');
  const trust = learnTrust(
    weighed.map((one, article) => ({ ...one, owner: pick(owners, foldOf(article, folds)) })),
  );
  say('learned how far sources can be trusted');
  const packed = Array.from({ length: folds + 1 }, (_, fold) => {
    const judges: Record<string, Table> = {
      accept: pick(accepts, fold),
      owner: pick(owners, fold),
      trust,
    };
    const tables = new Map(Object.entries({ ...pick(stages, fold), ...judges }));
    return packWeights({ tables, clusters });
  });
  packed.slice(0, folds).forEach((weights, fold) => {
    if (plan.keep) writeFileSync(join(plan.keep, `without-${fold}.bin`), weights);
  });
  return pick(packed, folds);
}

function pick<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new Error(`fold ${index} was not learned`);
  return one;
}
