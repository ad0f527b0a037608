import { unknownCode } from '../src/core/answer.ts';
import { isUncertain } from '../src/core/article.ts';
import { bibtex, cslItem, ris } from '../src/core/cite/records.ts';
import { apa, chicago, mla } from '../src/core/cite/styles.ts';
import { type Work, workOf } from '../src/core/cite/work.ts';
import { defineCommand } from '../src/core/command.ts';
import { type FileOf, fileNameOf } from '../src/core/enclosure.ts';
import type { Opened } from '../src/core/library.ts';
import { readRef } from '../src/core/ref.ts';

const READ = { APA: apa, Chicago: chicago, MLA: mla } as const;
const STYLES = ['apa', 'chicago', 'mla', 'bibtex', 'ris', 'csl-json'] as const;
type Style = (typeof STYLES)[number];

export default defineCommand({
  name: 'cite',
  about: 'A reference for an article: APA, Chicago, MLA, BibTeX, RIS, CSL-JSON',
  example: 'S3 style:apa',
  options: {
    ref: {
      kind: 'text',
      about: 'The code of an article, or of a quote in it: S3, Q17',
      required: true,
      suggest: 'refs',
    },
    style: {
      kind: 'choice',
      about: 'Only this style, as a file where it has one',
      choices: STYLES,
    },
    accessed: { kind: 'when', about: 'The day on which you read it; today where it is absent' },
  },

  async run({ ref: typed, style, accessed }, { library, today }) {
    const ref = readRef(typed);
    if (!ref) {
      return { kind: 'unclear', problem: `“${typed}” is no code: it should look like S3 or Q17.` };
    }
    if (accessed && accessed.precision !== 'day') {
      return { kind: 'unclear', problem: 'accessed should be a day: 2016-12-09.' };
    }
    const opened = await library.open(ref);
    if (!opened) return unknownCode(ref, library);
    const work = workOf(opened.article, opened.ref, accessed?.since ?? today());
    const file = style && fileOf(work, style);
    return {
      kind: 'notice',
      heading: `${work.ref} as a reference`,
      facts: Object.entries(READ)
        .filter(([name]) => !style || name.toLowerCase() === style)
        .map(([name, write]) => ({ name, value: write(work) })),
      lines: remarksOn(opened, work),
      ...(file && { encloses: [file] }),
    };
  },
});

function fileOf(work: Work, style: Style): FileOf | undefined {
  const file = (ending: string, text: string): FileOf => ({
    kind: 'file',
    name: fileNameOf('reference', work.ref, ending),
    text,
  });
  switch (style) {
    case 'bibtex':
      return file('bib', bibtex(work));
    case 'ris':
      return file('ris', ris(work));
    case 'csl-json':
      return file('json', `${JSON.stringify([cslItem(work)], null, 2)}\n`);
    default:
      return undefined;
  }
}

/** What the reference lacks, and what to know of it. */
function remarksOn({ article }: Opened, work: Work): readonly string[] {
  const { title, outlet, published } = article;
  const lacks = [
    ...(title ? [] : ['headline']),
    ...(outlet ? [] : ['outlet']),
    ...(published ? [] : ['date']),
    ...((work.url ?? work.archivedUrl) ? [] : ['link']),
  ];
  return [
    ...(lacks.length > 0
      ? [`The source states no ${lacks.join(', no ')}; nothing was put in its place.`]
      : []),
    ...(published && isUncertain(published) ? ['Its date is not certain.'] : []),
    'The headline is left as the source writes it. _Between underscores_: to be set in italics.',
  ];
}
