import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Page, train } from './train.ts';

const page = z.object({ raw: z.string().min(1), body: z.string().min(1) });

/** The pages of a file: one a line, `{raw, body}`; what else a line holds is not looked at. */
function pagesIn(file: string): readonly Page[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const read = page.safeParse(JSON.parse(line));
    if (!read.success) throw new Error(`${file}:${i + 1} needs the texts "raw" and "body"`);
    return [read.data];
  });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'src/ingest/raw-text/line-weights.ts' } },
});
const [file] = positionals;
if (!file)
  throw new Error(
    'usage: tsx src/ingest/raw-text/training/learn.ts PAGES.jsonl [--out WEIGHTS.ts]',
  );

const rows = train(pagesIn(file));
const [head = ''] = readFileSync(values.out, 'utf8').split('`\n');
writeFileSync(values.out, `${head}\`\n${rows.join('\n')}\n\`;\n`);
process.stderr.write(`${rows.length} cues written to ${values.out}\n`);
