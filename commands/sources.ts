import { plural, silence, tooCommon } from '../src/core/answer.ts';
import { defineCommand } from '../src/core/command.ts';
import { passageEntry } from '../src/core/entry.ts';
import type { PassageHit } from '../src/core/library.ts';
import type { Entry } from '../src/core/reply.ts';
import { slice } from '../src/core/span.ts';
import { queryWords } from '../src/core/words.ts';

/** More are not near any longer. */
const MOST = 5;
/** A passage with fewer of the telling words, a smaller share of them, or much fewer than the best, is not close. */
const FEWEST_WORDS = 2;
const LEAST_SHARE = 0.25;
const NEAR_BEST = 0.6;

export default defineCommand({
  name: 'sources',
  about: 'The passages of the corpus that are closest to what a text says',
  example: 'The ceasefire collapsed after an aid convoy was bombed',
  onMessage: { label: 'Find sources', option: 'text' },
  options: {
    text: { kind: 'text', about: 'What somebody says', required: true, longest: 4_000 },
  },

  async run({ text }, { library }) {
    const vague = tooCommon(text);
    if (vague) return vague;
    const telling = queryWords(text).length;
    const hits = await library.nearest(text, 2 * MOST);
    const best = Math.max(...hits.map((hit) => sharedWith(hit).length));
    const fewest = Math.min(
      telling,
      Math.max(FEWEST_WORDS, telling * LEAST_SHARE, best * NEAR_BEST),
    );
    const near = hits.filter((hit) => sharedWith(hit).length >= fewest).slice(0, MOST);
    if (near.length === 0) {
      const heading = 'No passage says anything close to this';
      return { kind: 'nothing', heading, hints: [silence(library)], follow: [] };
    }
    return {
      kind: 'found',
      heading: `${plural(near.length, 'passage')} closest to this, by their words`,
      facts: [],
      entries: near.map((hit) => sourceEntry(hit, telling)),
      pages: { number: 1, of: 1, total: near.length },
      remarks: ['Close words are no proof: read whether the passage says the same.'],
      follow: [],
    };
  },
});

function sourceEntry(hit: PassageHit, telling: number): Entry {
  const entry = passageEntry(hit);
  const shared = sharedWith(hit).length;
  return {
    ...entry,
    remarks: [`has ${shared} of the ${plural(telling, 'telling word')}`, ...entry.remarks],
  };
}

/** The different words that were found in a passage. */
function sharedWith({ article, highlights }: PassageHit): readonly string[] {
  const words = highlights.flatMap((span) => queryWords(slice(article.text, span)));
  return [...new Set(words.map(({ term }) => term))];
}
