import { expect, test } from 'vitest';
import { corroborationOf, type Telling, tellCorroboration } from '../../src/core/corroboration.ts';
import type { Standing, StoryArticle } from '../../src/core/story.ts';
import { anArticle, aQuote } from '../support/corpus.ts';

const FULL = 'We will rebuild the wall before the winter storms come';
const CUT = 'We will rebuild the wall';

type Parts = {
  readonly words?: string;
  readonly kind?: 'direct' | 'indirect';
  readonly id?: string;
  readonly as?: Partial<StoryArticle>;
  readonly story?: number;
};

let made = 0;

/** A quotation at an outlet, or in an article that states none; of a story where `as` says so. */
function at(
  outlet: string | null,
  { words = FULL, kind = 'direct', id, as, story = 1 }: Parts = {},
) {
  const article = anArticle({ id: id ?? `made ${++made}`, outlet, text: `“${words},” Ruiz said.` });
  const own: StoryArticle = { number: made, kinship: 'copy', share: 1, ...as };
  const standing: Standing = { story, as: own };
  return { article, quote: aQuote(article, words, { kind }), ...(as && { standing }) };
}

const LEADS = { kinship: 'leads' } as const;
const VERSION = { kinship: 'version' } as const;
const COPY = { kinship: 'copy' } as const;
const WIRE = { kinship: 'wire copy', agency: 'TASS' } as const;

test.each<[string, readonly Telling[], string | undefined]>([
  ['one article says nothing of others', [at('Post')], undefined],
  ['two outlets', [at('Post'), at('Coast')], 'in 2 outlets, 1 wording'],
  [
    'a cut is another wording, punctuation and case are not',
    [at('Post'), at('Coast', { words: CUT }), at('Inland', { words: FULL.toUpperCase() })],
    'in 3 outlets, 2 wordings',
  ],
  [
    'articles of one outlet count once',
    [at('Post'), at('post ')],
    'in 2 articles of one outlet, 1 wording',
  ],
  [
    'an article of one outlet more changes nothing',
    [at('Post'), at('Coast'), at('Post')],
    'in 2 outlets, 1 wording',
  ],
  [
    'no outlet stated is counted apart',
    [at('Post'), at(null), at(null)],
    'in 1 outlet and 2 articles that state none, 1 wording',
  ],
  [
    'no outlet stated at all',
    [at(null), at(null)],
    'in 2 articles that state no outlet, 1 wording',
  ],
  [
    'retold by one',
    [at('Post'), at('Coast', { kind: 'indirect' })],
    'in 2 outlets, 1 wording, retold in 1',
  ],
  [
    'retold by all',
    [at('Post', { kind: 'indirect' }), at('Coast', { kind: 'indirect' })],
    'in 2 outlets, retold without quotation marks',
  ],
  [
    'wire copy',
    [at('Post', { as: LEADS }), at('Coast', { as: WIRE }), at('Inland', { words: CUT })],
    'in 3 outlets, 2 wordings; 2 of them run one text: wire copy (TASS)',
  ],
  [
    'nothing but wire copy',
    [at('TASS', { as: { ...LEADS, agency: 'TASS' } }), at('Coast', { as: WIRE })],
    'in 2 outlets, 1 wording; all of them run one text: wire copy (TASS)',
  ],
  [
    'copies of nobody knows whom',
    [at('Post', { as: LEADS }), at('Coast', { as: COPY }), at('Inland')],
    'in 3 outlets, 1 wording; 2 of them run one text: copies',
  ],
  [
    'two stories among the others',
    [
      at('Post'),
      at('Coast', { as: LEADS }),
      at('Inland', { as: COPY }),
      at('North', { as: LEADS, story: 2 }),
      at('South', { as: WIRE, story: 2 }),
    ],
    'in 5 outlets, 1 wording; 2 of them run one text: copies; 2 of them run one text: wire copy (TASS)',
  ],
  [
    'versions of one page are one source',
    [at('Post', { as: LEADS }), at('Post', { as: VERSION })],
    'in 2 versions of one page, which are one source',
  ],
  [
    'versions beside another outlet',
    [at('Post', { as: LEADS }), at('Post', { as: VERSION }), at('Coast')],
    'in 2 outlets, 1 wording; versions of one page count once',
  ],
  [
    'versions beside a copy of the page',
    [at('Post', { as: LEADS }), at('Coast', { as: COPY }), at('Post', { as: VERSION })],
    'in 2 outlets, 1 wording; all of them run one text: copies; versions of one page count once',
  ],
])('%s', (_, tellings, told) => expect(tellCorroboration(corroborationOf(tellings))).toBe(told));

test('never counts more than there is, in whatever order it comes', () => {
  const outlets = ['Post', 'Coast', null];
  const kinds = [undefined, LEADS, COPY, VERSION, WIRE];
  const all = outlets.flatMap((outlet, o) =>
    kinds.flatMap((as, k) =>
      ([1, 2] as const).map((story) =>
        at(outlet, { ...(as && { as }), story, words: (o + k) % 2 ? FULL : CUT }),
      ),
    ),
  );
  for (let seed = 1; seed < 200; seed++) {
    const some = all.filter((_, n) => ((seed * 2654435761) >>> (n % 29)) % 3 === 0);
    if (some.length === 0) continue;
    const found = corroborationOf(some);
    expect(found.articles + found.versions).toBe(some.length);
    expect(found.outlets + found.unstated).toBeLessThanOrEqual(found.articles);
    expect(found.wordings).toBeLessThanOrEqual(some.length);
    const shared = found.shared.reduce((sum, { sources }) => Math.max(sum, sources), 0);
    expect(shared).toBeLessThanOrEqual(found.outlets + found.unstated);
    const { outlets: same, unstated, wordings } = corroborationOf(some.toReversed());
    expect([same, unstated, wordings]).toEqual([found.outlets, found.unstated, found.wordings]);
  }
});
