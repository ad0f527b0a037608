import { found, nearHints, plural, silence, tooCommon } from '../src/core/answer.ts';
import { readAsked, speakerAsked, tellWords } from '../src/core/asked.ts';
import { defineCommand } from '../src/core/command.ts';
import { passageEntry } from '../src/core/entry.ts';
import { filterOptions, readFilter, tellFilter } from '../src/core/filter.ts';
import type { Library, PassagePage, PassageQuery } from '../src/core/library.ts';
import { respelled } from '../src/core/sought.ts';

const PAGE_SIZE = 4;

export default defineCommand({
  name: 'search',
  about: 'Passages of the articles that hold all of these words',
  example: 'ceasefire Aleppo',
  options: {
    query: {
      kind: 'text',
      about: 'Words, "a phrase", -without; also outlet:TASS speaker:Lavrov',
      required: true,
      suggest: 'topics',
    },
    speaker: { kind: 'text', about: 'Only where this speaker is quoted', suggest: 'speakers' },
    ...filterOptions('Published'),
    sort: { kind: 'choice', about: 'What comes first', choices: ['best', 'newest', 'oldest'] },
    page: { kind: 'count', about: 'Which page of the answer' },
  },

  async run({ query, outlet, speaker, from, to, sort = 'best', page = 1 }, { library }) {
    const asked = readAsked(query, { outlet, speaker });
    if ('problem' in asked) return { kind: 'unclear', problem: asked.problem };
    if (asked.words === '') {
      return { kind: 'unclear', problem: 'Please add a word to look for.' };
    }
    const read = readFilter({ outlet: asked.outlet, from, to }, library);
    if ('problem' in read) return { kind: 'unclear', problem: read.problem };
    const who = asked.speaker === undefined ? undefined : speakerAsked(asked.speaker, library);
    if (who && 'problem' in who) return { kind: 'unclear', problem: who.problem };

    const vague = tooCommon(asked.words);
    if (vague) return vague;
    const request = { number: page, size: PAGE_SIZE };
    const { filter } = read;
    const sought = { ...filter, words: asked.words, speaker: who?.name, sort, page: request };
    const { hits, words, remarks } = await passagesFor(sought, library);
    const beside = who ? ` where ${who.name} is quoted` : '';
    const told = ` with ${tellWords(words)}${beside}${tellFilter(filter)}`;
    return found(hits, request, {
      heading: `${plural(hits.total, 'passage')}${tellCopies(hits)}${told}`,
      remarks,
      toEntry: passageEntry,
      nothing: async () => ({
        kind: 'nothing',
        heading: `No passage${told}`,
        hints: [...(await nearHints(words, library)), silence(library)],
        follow: [],
      }),
    });
  },
});

function tellCopies({ copies = 0 }: PassagePage): string {
  return copies > 0 ? `, ${copies.toLocaleString('en-US')} more in copies,` : '';
}

type Found = {
  readonly hits: PassagePage;
  /** The words that were looked for in the end. */
  readonly words: string;
  readonly remarks: readonly string[];
};

/**
 * Where nothing is found for words that stand nowhere, looks for the likeliest ones spelled like
 * them, and says so. Words that do stand somewhere are never read as others.
 */
async function passagesFor(query: PassageQuery, library: Library): Promise<Found> {
  const hits = await library.passages(query);
  const asTyped = { hits, words: query.words, remarks: [] };
  if (hits.total > 0 || hits.undated > 0) return asTyped;
  const near = await library.near(query.words);
  const instead = new Map(
    near.flatMap(({ word, passages, spellings: [spelling] }) =>
      passages === 0 && spelling ? [[word, spelling] as const] : [],
    ),
  );
  const words = respelled(query.words, (word) => instead.get(word));
  if (words === query.words) return asTyped;
  const found = await library.passages({ ...query, words });
  if (found.total === 0) return asTyped;
  const remarks = [...instead].map(
    ([word, spelling]) => `“${word}” stands nowhere here; read as “${spelling}”.`,
  );
  return { hits: found, words, remarks };
}
