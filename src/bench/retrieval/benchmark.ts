import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { wordsIn } from '../../core/words.ts';
import type { Finder } from '../../engines/finder.ts';
import type { Benchmark } from '../benchmark.ts';
import { readJsonLines } from '../json-lines.ts';
import { machineLine, stopwatch } from '../machine.ts';
import { onlyFile, readOptions } from '../options.ts';
import { tableLines } from '../table.ts';
import { tellFaults } from '../trial.ts';
import { scoreRun } from './score.ts';

/** What the benchmark needs of an index of texts, which are numbered from 0 as they come. */
export type RankedIndex = {
  add(text: string, above: string): void;
  /** When all have come: asks for so many of the best texts that have any of the terms. */
  ready(): Promise<Pick<Finder, 'ranked'>>;
  close(): Promise<void>;
};

const docRecord = z.object({
  id: z.string().min(1),
  title: z.string().nullish(),
  text: z.string(),
});
const queryRecord = z.object({ qid: z.string().min(1), text: z.string() });
const judgement = z.object({ qid: z.string(), docid: z.string(), rel: z.number() });

/** So many documents a query go into a file of predictions. */
const MOST = 1_000;

/** The ranking of an engine, measured. */
export function retrievalBenchmark(
  engines: Readonly<Record<string, () => RankedIndex>>,
): Benchmark {
  const [first = ''] = Object.keys(engines);
  return {
    usage: [
      `FOLDER [--engine ${Object.keys(engines).join('|')}] [--predictions OUT]`,
      'Scores the ranking on a folder of docs.jsonl, queries.jsonl and qrels.jsonl.',
    ],
    async run(args, around) {
      const asked = readOptions(args, ['predictions', 'engine']);
      const folder = onlyFile(asked.files);
      const [docs, queries, judgements] = await Promise.all([
        readJsonLines(join(folder, 'docs.jsonl'), docRecord),
        readJsonLines(join(folder, 'queries.jsonl'), queryRecord),
        readJsonLines(join(folder, 'qrels.jsonl'), judgement),
      ]);
      const building = stopwatch();
      const index = engines[asked.text('engine') ?? first]?.();
      if (!index) throw new Error(`There is no engine “${asked.text('engine')}”.`);
      for (const { value } of docs.lines) index.add(value.text, value.title ?? '');
      const finder = await index.ready();
      const built = building();
      const searching = stopwatch();
      const runs: { readonly qid: string; readonly docids: readonly string[] }[] = [];
      for (const { value } of queries.lines) {
        const ranked = await finder.ranked(termsOf(value.text), MOST);
        const docids = ranked.flatMap(({ id }) => docs.lines[id]?.value.id ?? []);
        runs.push({ qid: value.qid, docids });
      }
      const searched = searching();
      await index.close();
      const out = asked.text('predictions');
      if (out) await writeFile(out, runs.map((run) => `${JSON.stringify(run)}\n`).join(''));
      const outcome = tellFaults([...docs.faults, ...queries.faults, ...judgements.faults], around);
      const scored = scoreLines(
        runs,
        judgements.lines.map(({ value }) => value),
      );
      if (docs.lines.length === 0 || !scored) {
        around.complain(`There is nothing to search or to judge in ${folder}.`);
        return 2;
      }
      const lines = [
        `texts ${docs.lines.length}, queries ${queries.lines.length}`,
        '',
        ...scored,
        '',
        ...tableLines(
          ['step', 'CPU s', 'a CPU second'],
          [
            ['texts indexed', built.cpu.toFixed(2), (docs.lines.length / built.cpu).toFixed(0)],
            ['queries answered', searched.cpu.toFixed(2), (runs.length / searched.cpu).toFixed(0)],
          ],
        ),
        machineLine(),
      ];
      for (const line of lines) around.print(line);
      return outcome;
    },
  };
}

/** A question's repeated words count as often as they stand. */
function termsOf(text: string): readonly string[] {
  return wordsIn(text).map(({ term }) => term);
}

/** Means over the queries that have a relevant document; undefined where none has. */
function scoreLines(
  runs: readonly { readonly qid: string; readonly docids: readonly string[] }[],
  judgements: readonly z.output<typeof judgement>[],
): readonly string[] | undefined {
  const relevant = new Map<string, Map<string, number>>();
  for (const { qid, docid, rel } of judgements) {
    if (rel > 0)
      relevant.set(qid, (relevant.get(qid) ?? new Map<string, number>()).set(docid, rel));
  }
  if (relevant.size === 0) return undefined;
  const found = new Map(runs.map(({ qid, docids }) => [qid, docids]));
  const scores = [...relevant].map(([qid, rels]) => scoreRun(found.get(qid) ?? [], rels));
  const mean = (pick: (score: (typeof scores)[number]) => number) =>
    (scores.reduce((sum, score) => sum + pick(score), 0) / scores.length).toFixed(4);
  return tableLines(
    ['figure', 'value'],
    [
      ['nDCG@10', mean(({ ndcg10 }) => ndcg10)],
      ['MAP', mean(({ precision }) => precision)],
      ['R@100', mean(({ recall100 }) => recall100)],
    ],
  );
}
