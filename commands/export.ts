import { nearHints, plural, silence } from '../src/core/answer.ts';
import { defineCommand } from '../src/core/command.ts';
import { fileNameOf } from '../src/core/enclosure.ts';
import {
  type Contents,
  EXPORTED,
  type Format,
  isReference,
  REFERENCES,
  SHEETS,
  type Taken,
} from '../src/core/export/contents.ts';
import { type Fitting, fitting } from '../src/core/export/fitting.ts';
import { GATHER } from '../src/core/export/gather.ts';
import type { Library } from '../src/core/library.ts';
import { QUOTE_FILTERS } from '../src/core/quote-question.ts';
import type { Fact, Reply } from '../src/core/reply.ts';

/** So many matches are written into one file. */
const MOST = 1_000;
/** Discord takes files of 10 MiB. */
const LARGEST = 9.5 * 2 ** 20;

const ENDINGS = {
  csv: 'csv',
  json: 'json',
  markdown: 'md',
  bibtex: 'bib',
  ris: 'ris',
  'csl-json': 'json',
} as const;

export default defineCommand({
  name: 'export',
  about: 'Everything on a question as a file: a table, a list, or references',
  example: 'Peskov Aleppo what:quotes as:csv',
  isPrivate: true,
  options: {
    query: {
      kind: 'text',
      about: 'A speaker, a topic, or both: Peskov Aleppo',
      required: true,
      suggest: 'topics',
    },
    what: { kind: 'choice', about: 'What to export; quotes where it is absent', choices: EXPORTED },
    as: {
      kind: 'choice',
      about: 'As what; csv where it is absent. References are of the articles, each once',
      choices: [...SHEETS, ...REFERENCES],
    },
    ...QUOTE_FILTERS,
    sort: { kind: 'choice', about: 'What comes first', choices: ['best', 'newest', 'oldest'] },
  },

  async run({ what = 'quotes', as = 'csv', ...input }, { library, today, pause }) {
    const contents = await GATHER[what](input, { library, as, most: MOST, today, pause });
    if ('problem' in contents) return { kind: 'unclear', problem: contents.problem };
    const { noun, asked, total } = contents;
    if (contents.taken.length === 0) return nothing(contents, library);
    const file = fitting(contents.taken, LARGEST, contents.frame);
    const name = fileNameOf(isReference(as) ? 'references' : what, input.query, ENDINGS[as]);
    const taken = contents.taken.slice(0, file.count);
    const count = isReference(as) && what !== 'articles' ? eachOnce(taken).length : undefined;
    const lead = count === undefined ? '' : `${plural(count, 'article')} of `;
    return {
      kind: 'notice',
      heading: `${lead}${plural(total, noun)}${asked}, as ${as}`,
      facts: factsOf({ ...contents, taken }, file, library),
      lines: [`${name}: ${size(file)}.`, ...remarksOn(as)],
      encloses: [{ kind: 'file', name, text: file.text }],
    };
  },
});

async function nothing(contents: Contents, library: Library): Promise<Reply> {
  const { noun, asked, words, undated } = contents;
  const hints = [
    ...(undated > 0 ? [tellUndated(contents)] : []),
    ...(await nearHints(words, library)),
    silence(library),
  ];
  return { kind: 'nothing', heading: `No ${noun}${asked}`, hints, follow: [] };
}

function size({ octets }: Fitting): string {
  if (octets < 1_000) return plural(octets, 'byte');
  if (octets < 1e6) return `${(octets / 1_000).toFixed(0)} kB`;
  return `${(octets / 1e6).toFixed(1)} MB`;
}

/** What is in the file, what is not, and of which corpus it is. */
function factsOf(contents: Contents, file: Fitting, library: Library): readonly Fact[] {
  const { total, noun, undated, remark } = contents;
  const { articles, stamp } = library.summary();
  const left = total - file.count;
  const reason = file.count < MOST ? `has room for ${size(file)}` : `holds ${plural(MOST, noun)}`;
  const facts: readonly (Fact | undefined)[] = [
    { name: 'Published', value: spanOf(contents) },
    left > 0
      ? {
          name: 'Left out',
          value: `the last ${left.toLocaleString('en-US')}: a file ${reason}. Ask for less with from, to or outlet.`,
        }
      : undefined,
    remark ? { name: 'Chosen', value: remark } : undefined,
    undated > 0 ? { name: 'Undated', value: tellUndated(contents) } : undefined,
    {
      name: 'Corpus',
      value: `${plural(articles, 'article')}, built ${stamp.builtAt}, content ${stamp.content}`,
    },
  ];
  return facts.flatMap((fact) => fact ?? []);
}

function tellUndated({ undated }: Contents): string {
  return `${plural(undated, 'more match', 'more matches')} left out: no date is known, so the period cannot be checked.`;
}

/** The first and the last day of publication, of articles that state one. */
function spanOf({ taken }: Contents): string {
  const each = eachOnce(taken);
  const dated = each.flatMap(({ published }) => published ?? []);
  const first = dated.map(({ since }) => since).sort()[0];
  const last = dated
    .map(({ until }) => until)
    .sort()
    .at(-1);
  const without = each.length - dated.length;
  const told = first && last ? `${first} to ${last}` : 'no article states a date';
  return without > 0 && first ? `${told}; ${plural(without, 'article')} without a date` : told;
}

/** Of several that are of one article, the first. */
function eachOnce(all: readonly Taken[]): readonly Taken[] {
  const known = new Set<string>();
  return all.filter(({ article }) => !known.has(article) && known.add(article));
}

function remarksOn(as: Format): readonly string[] {
  if (as === 'csv') {
    return [
      'An apostrophe before =, +, - or @ keeps spreadsheets from running a cell; it is not of the source.',
    ];
  }
  return isReference(as)
    ? ['What a source does not state is absent; nothing was put in its place.']
    : [];
}
