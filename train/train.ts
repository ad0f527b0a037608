import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { weigh } from '../src/reading/quotes/model/owners.ts';
import { proposalsOf } from '../src/reading/quotes/model/proposals.ts';
import { packWeights } from '../src/reading/quotes/model/weights.ts';
import { clustersOf } from './clusters.ts';
import { lessonsOf, readLabelled } from './gold.ts';
import { learnAccept, learnOwners } from './judges.ts';
import { firstStages, foldOf } from './stages.ts';

const GROUPS = 100;
const FOLDS = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'data/model/quotes.bin' }, keep: { type: 'string' } },
});
const [file] = positionals;
if (!file)
  throw new Error('usage: npm run train -- LABELLED.jsonl [--out WEIGHTS] [--keep FOLDER]');

const began = Date.now();
const say = (line: string): void => {
  process.stderr.write(`${((Date.now() - began) / 1000).toFixed(0)} s: ${line}\n`);
};

const labelled = readLabelled(file);
const bare = lessonsOf(labelled, () => 0);
const clusters = clustersOf(
  bare.map(({ sheet }) => sheet),
  GROUPS,
  10,
);
const lessons = lessonsOf(labelled, (word) => clusters.get(word) ?? 0);
say(`${lessons.length} articles read, ${clusters.size} words in clusters`);
const stages = firstStages(lessons, { folds: FOLDS, keep: values.keep, say });
const full = stages.at(-1);
if (!full) throw new Error('nothing was learned');
const cases = lessons.map((lesson, article) => ({
  lesson,
  proposals: proposalsOf(stages[foldOf(article, FOLDS)] ?? full, lesson.sheet),
}));
say('proposals of the left-out folds');
const accepts = learnAccept(cases, FOLDS);
const accept = accepts.at(-1) ?? full.cue;
say('which proposals stand');
const weighed = cases.map(({ lesson, proposals }, article) => ({
  lesson,
  weighed: weigh(accepts[foldOf(article, FOLDS)] ?? accept, lesson.sheet, proposals),
}));
const owners = learnOwners(weighed, FOLDS);
const owner = owners.at(-1) ?? accept;
say('whose the quoted strings are');
const tables = new Map(Object.entries({ ...full, accept, owner }));
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, packWeights({ tables, clusters }));
if (values.keep) {
  accepts.forEach((accept, fold) => {
    const owner = owners[fold];
    const stage = stages[fold];
    if (!owner || !stage || fold === FOLDS) return;
    const packed = packWeights({
      tables: new Map(Object.entries({ ...stage, accept, owner })),
      clusters,
    });
    writeFileSync(`${values.keep}/without-${fold}.bin`, packed);
  });
}
say(`weights written to ${values.out}`);
