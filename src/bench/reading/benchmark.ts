import type { Benchmark } from '../benchmark.ts';
import { onlyFile, readOptions } from '../options.ts';
import { tellFaults } from '../trial.ts';
import { addressSection } from './addresses.ts';
import { articleSection } from './articles.ts';
import { storySection } from './same-story.ts';
import type { Asked, Section } from './section.ts';
import { sentenceSection } from './sentences.ts';
import { type Sheet, type SheetKind, sheetsAt } from './sheets.ts';

type Measure = (paths: readonly string[], asked: Asked) => Promise<Section>;

/** In the order in which they are told. */
const SECTIONS: readonly (readonly [SheetKind, Measure])[] = [
  ['articles', articleSection],
  ['addresses', addressSection],
  ['sentences', sentenceSection],
  ['stories', storySection],
];

/** How well what comes in is read: body, date, sentences, and which articles are one story. */
export const readingBenchmark: Benchmark = {
  usage: [
    'FILE_OR_FOLDER [--predictions OUT] [--errors N] [--seed N]',
    'Scores the reading of lines of {id, raw, body}, {id, url, body} or {id, url, date} with pages beside them in pages/ID.html.gz, of addresses {a, b, same}, of sentences {sents}, of stories {id, title, outlet, published, url, text} that it alters; reads a folder of articles.',
  ],
  async run(args, around) {
    const asked = readOptions(args, ['predictions', 'errors', 'seed']);
    const options: Asked = {
      errors: asked.count('errors', 3),
      seed: asked.count('seed', 1),
      predictions: asked.text('predictions'),
    };
    const sheets = await sheetsAt(onlyFile(asked.files));
    const faults: string[] = [];
    let isFirst = true;
    for (const [kind, measure] of SECTIONS) {
      const paths = pathsOf(sheets, kind);
      if (paths.length === 0) continue;
      const section = await measure(paths, options);
      faults.push(...section.faults);
      if (section.lines.length === 0) continue;
      for (const line of [...(isFirst ? [] : ['', '']), ...section.lines]) around.print(line);
      isFirst = false;
    }
    for (const path of pathsOf(sheets, 'other'))
      around.print(`left out: ${path} is of another kind`);
    const outcome = tellFaults(faults, around);
    if (!isFirst) return outcome;
    around.complain('There is nothing to read here.');
    return 2;
  },
};

function pathsOf(sheets: readonly Sheet[], wanted: SheetKind): readonly string[] {
  return sheets.flatMap(({ kind, path }) => (kind === wanted ? [path] : []));
}
