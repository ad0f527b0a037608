import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { readLabelled } from './gold.ts';
import { learnTagger } from './learn-tagger.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'data/model/quotes.bin' },
    keep: { type: 'string' },
  },
});
const [file] = positionals;
if (!file)
  throw new Error('usage: npm run train -- LABELLED.jsonl [--out WEIGHTS] [--keep FOLDER]');

const began = Date.now();
const say = (line: string): void => {
  process.stderr.write(`${((Date.now() - began) / 1000).toFixed(0)} s: ${line}\n`);
};
const weights = learnTagger(readLabelled(file), { folds: 3, keep: values.keep, say });
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, weights);
say(`${weights.length} bytes of weights written to ${values.out}`);
