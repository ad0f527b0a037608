import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { heedCues } from '../src/reading/quotes/model/heed.ts';
import type { ProposalTables } from '../src/reading/quotes/model/proposals.ts';
import type { Table } from '../src/reading/quotes/model/table.ts';
import { openWeights, packWeights } from '../src/reading/quotes/model/weights.ts';
import type { Lesson } from './gold.ts';
import { type Course, learnChains, learnYesNo } from './learn.ts';
import { BUCKETS, chainLessons, cueLessons } from './lessons.ts';

const CUE: Course = { rounds: 7, rate: 0.06, dropout: 0.5, seeds: [1] };
const CHAIN = { rounds: 9, rate: 0.06, dropout: 0.55 };
/** Seeds for the tables of a left-out fold, and for those that are kept. */
const SEEDS = { fold: [1], all: [1, 2] };

export type Plan = {
  readonly folds: number;
  /** Where tables of the first two stages are kept, so that later stages can be trained alone. */
  readonly keep?: string | undefined;
  readonly say: (line: string) => void;
};

export function foldOf(article: number, folds: number): number {
  return article % folds;
}

/** Tables learned without each fold in turn, and last the ones learned from everything. */
export function firstStages(lessons: readonly Lesson[], plan: Plan): readonly ProposalTables[] {
  const kept = Array.from({ length: plan.folds + 1 }, (_, fold) => keptTables(plan, fold));
  if (kept.every((tables) => tables !== undefined)) return kept;
  const cues = cueLessons(lessons);
  plan.say(`${cues.rows.count} words`);
  const cueTables = kept.map((_, fold) => {
    const chosen: number[] = [];
    lessons.forEach((_, article) => {
      if (foldOf(article, plan.folds) === fold) return;
      for (let row = cues.starts[article] ?? 0; row < (cues.starts[article + 1] ?? 0); row++) {
        chosen.push(row);
      }
    });
    const learned = learnYesNo(
      { rows: cues.rows, truth: cues.truth, chosen: Int32Array.from(chosen), buckets: BUCKETS.cue },
      CUE,
    );
    plan.say(`cues without fold ${fold}`);
    return learned;
  });
  lessons.forEach(({ sheet }, article) => {
    const table = cueTables[foldOf(article, plan.folds)];
    if (table) heedCues(table, sheet);
  });
  const { rows, chains } = chainLessons(lessons);
  plan.say(`${chains.length} cues, ${rows.states.count} words within their reach`);
  return cueTables.map((cue, fold) => {
    const without = chains.filter(({ article }) => foldOf(article, plan.folds) !== fold);
    const learned = learnChains(rows, without, {
      ...CHAIN,
      seeds: fold === plan.folds ? SEEDS.all : SEEDS.fold,
      buckets: BUCKETS.role,
      stepBuckets: BUCKETS.step,
    });
    plan.say(`roles without fold ${fold}`);
    const tables = { cue, ...learned };
    keepTables(plan, fold, tables);
    return tables;
  });
}

function keptTables(plan: Plan, fold: number): ProposalTables | undefined {
  const file = plan.keep && join(plan.keep, `fold-${fold}.bin`);
  if (!file || !existsSync(file)) return undefined;
  const { tables } = openWeights(readFileSync(file));
  const table = (name: string): Table => {
    const found = tables.get(name);
    if (!found) throw new Error(`${file} has no table “${name}”; remove it`);
    return found;
  };
  return { cue: table('cue'), role: table('role'), step: table('step') };
}

function keepTables(plan: Plan, fold: number, tables: ProposalTables): void {
  if (!plan.keep) return;
  mkdirSync(plan.keep, { recursive: true });
  const packed = packWeights({ tables: new Map(Object.entries(tables)), clusters: new Map() });
  writeFileSync(join(plan.keep, `fold-${fold}.bin`), packed);
}
