import { found, nearHints, plural, silence, tooCommon } from '../src/core/answer.ts';
import { defineCommand } from '../src/core/command.ts';
import { eventEntry } from '../src/core/entry.ts';
import { filterOptions, readFilter, tellFilter } from '../src/core/filter.ts';

const PAGE_SIZE = 6;

export default defineCommand({
  name: 'timeline',
  about: 'What happened when: the dated sentences on a topic, in the order of time',
  example: 'Syria',
  options: {
    topic: {
      kind: 'text',
      about: 'The words that the sentences should be about',
      required: true,
      suggest: 'topics',
    },
    ...filterOptions('Happened'),
    page: { kind: 'count', about: 'Which page of the answer' },
  },

  async run({ topic, outlet, from, to, page = 1 }, { library }) {
    const read = readFilter({ outlet, from, to }, library);
    if ('problem' in read) return { kind: 'unclear', problem: read.problem };
    const { filter } = read;

    const vague = tooCommon(topic);
    if (vague) return vague;
    const request = { number: page, size: PAGE_SIZE };
    const hits = await library.events({ ...filter, about: topic, page: request });
    const asked = ` on “${topic}”${tellFilter(filter)}`;
    return found(hits, request, {
      heading: `Timeline${asked}: ${plural(hits.total, 'dated sentence')}`,
      toEntry: eventEntry,
      nothing: async () => ({
        kind: 'nothing',
        heading: `No dated sentence${asked}`,
        hints: [...(await nearHints(topic, library)), silence(library)],
        follow: [{ command: 'search', raw: { query: topic } }],
      }),
    });
  },
});
