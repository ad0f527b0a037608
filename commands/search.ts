import { found, nearHints, plural, silence, tooCommon } from '../src/core/answer.ts';
import { defineCommand } from '../src/core/command.ts';
import { passageEntry } from '../src/core/entry.ts';
import { filterOptions, readFilter, tellFilter } from '../src/core/filter.ts';
import type { PassagePage } from '../src/core/library.ts';

const PAGE_SIZE = 4;

export default defineCommand({
  name: 'search',
  about: 'Passages of the articles that hold all of these words',
  example: 'ceasefire Aleppo',
  options: {
    query: { kind: 'text', about: 'The words to look for', required: true, suggest: 'topics' },
    ...filterOptions('Published'),
    sort: { kind: 'choice', about: 'What comes first', choices: ['best', 'newest', 'oldest'] },
    page: { kind: 'count', about: 'Which page of the answer' },
  },

  async run({ query, outlet, from, to, sort = 'best', page = 1 }, { library }) {
    const read = readFilter({ outlet, from, to }, library);
    if ('problem' in read) return { kind: 'unclear', problem: read.problem };
    const { filter } = read;

    const vague = tooCommon(query);
    if (vague) return vague;
    const request = { number: page, size: PAGE_SIZE };
    const hits = await library.passages({ ...filter, words: query, sort, page: request });
    const asked = ` with “${query}”${tellFilter(filter)}`;
    return found(hits, request, {
      heading: `${plural(hits.total, 'passage')}${tellCopies(hits)}${asked}`,
      toEntry: passageEntry,
      nothing: async () => ({
        kind: 'nothing',
        heading: `No passage${asked}`,
        hints: [...(await nearHints(query, library)), silence(library)],
        follow: [],
      }),
    });
  },
});

function tellCopies({ copies = 0 }: PassagePage): string {
  return copies > 0 ? `, ${copies.toLocaleString('en-US')} more in copies,` : '';
}
