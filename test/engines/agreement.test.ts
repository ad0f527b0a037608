import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Corpus } from '../../src/core/corpus.ts';
import type { Engine } from '../../src/core/engine.ts';
import type { Library, Page } from '../../src/core/library.ts';
import { type Ref, writeRef } from '../../src/core/ref.ts';
import type { Story } from '../../src/core/story.ts';
import { engineFor } from '../../src/engines/engine-for.ts';
import { plainEngine } from '../../src/engines/plain/engine.ts';
import {
  aCorpus,
  anArticle,
  anEvent,
  aQuote,
  aTime,
  type ReadingParts,
} from '../support/corpus.ts';

const CORPORA = 25;
const QUESTIONS = 16;
const SPEAKERS = ['Ana Ruiz', 'Jo Park', undefined];
const OUTLETS = ['The Example Post', 'Zürich Courier', null];
const DAYS = ['2024-01-05', '2024-02', '2023', null];
const WORDS =
  `wall walls Harbour storm U.S. us the who WHO Zürich zurich boat’s boats talks talked constructor
  1,200 l’Elysée Алеппо 東京 not`.split(/\s+/);

/** The same numbers every time, from 0 up to `below`. */
function diceOf(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return Math.floor(((state ^ (state >>> 13)) >>> 0) / (2 ** 32 / below)) % below;
  };
}

const PATIENCE = { timeout: 60_000 };

test(
  `plain, minisearch and packed find the same in ${CORPORA} random corpora`,
  PATIENCE,
  async () => {
    for (let seed = 1; seed <= CORPORA; seed++) {
      const dice = diceOf(seed);
      const told: string[] = [];
      const count = 1 + dice(4);
      const corpus: Corpus = {
        ...aCorpus(Array.from({ length: count }, (_, n) => aReading(`a${n}`, dice, told))),
        stories: dice(2) === 0 ? [aStory(count)] : [],
      };
      const folder = await mkdtemp(join(tmpdir(), 'dateline-index-'));
      const plain = await opened(plainEngine(), corpus);
      const mini = await opened(engineFor(folder, 'minisearch'), corpus);
      const packed = await engineFor(folder, 'packed').open();
      for (let question = 0; question < QUESTIONS; question++) {
        const asked = aQuestion(dice);
        const where = JSON.stringify({ seed, asked });
        const expected = await foundBy(plain, asked);
        expect(await foundBy(mini, asked), where).toEqual(expected);
        expect(await foundBy(packed, asked), where).toEqual(expected);
      }
    }
  },
);

/** Of so many articles, which began with the last one. */
function aStory(articles: number): Story {
  const others = Array.from({ length: articles - 1 }, (_, n) => n + 1);
  return {
    articles: [
      { number: articles, kinship: 'leads', share: 1 },
      ...others.map((number) => ({ number, kinship: 'version', share: 0.7 }) as const),
    ],
  };
}

type Folded = { readonly copies?: number };

async function opened(engine: Engine, corpus: ReturnType<typeof aCorpus>): Promise<Library> {
  await engine.publish(corpus);
  return engine.open();
}

type Dice = (below: number) => number;
type Question = ReturnType<typeof aQuestion>;

function aQuestion(dice: Dice) {
  const days = DAYS[dice(8)];
  const when = days ? aTime(days) : undefined;
  return {
    speakerOf: SPEAKERS[dice(9)],
    words: Array.from({ length: 1 + dice(3) }, () => aPart(dice)).join(' '),
    speaker: SPEAKERS[dice(6)],
    outlet: OUTLETS[dice(9)] ?? undefined,
    since: when?.since,
    until: when?.until,
  };
}

/** A word, or a phrase; a few to be left out. */
function aPart(dice: Dice): string {
  const words = dice(5) === 0 ? `"${someWords(dice, 2)}"` : someWords(dice, 1);
  return dice(8) === 0 ? `-${words}` : words;
}

/** Everything found, in its order but for quotes and events. */
async function foundBy(library: Library, { words, speaker, speakerOf, ...filter }: Question) {
  const all = { sort: 'best', page: { number: 1, size: 1_000 } } as const;
  const passages = await library.passages({ words, speaker: speakerOf, ...filter, ...all });
  const next = { sort: 'best', page: { number: 2, size: 2 } } as const;
  const after = await library.passages({ words, speaker: speakerOf, ...filter, ...next });
  const quotes = await library.quotes({ about: words, speaker, ...filter, ...all });
  const events = await library.events({ about: words, ...filter, page: all.page });
  const articles = await library.articles({ words, speaker: speakerOf, ...filter, ...all });
  const marks = passages.items.map(({ highlights }) => highlights.length).sort();
  const near = (await library.near(words)).map(({ word, passages }) => ({ word, passages }));
  const inOrder = passages.items.map(({ ref }) => writeRef(ref));
  return {
    passages: { ...told(passages), inOrder },
    after: { total: after.total, refs: after.items.map(({ ref }) => writeRef(ref)) },
    quotes: told(quotes),
    events: told(events),
    articles: articles.items.map(({ ref }) => writeRef(ref)),
    marks,
    near,
  };
}

function told({ items, total, undated, ...more }: Page<{ readonly ref: Ref }> & Folded) {
  return {
    total,
    undated,
    copies: more.copies,
    refs: items.map(({ ref }) => writeRef(ref)).sort(),
  };
}

/** Some lines are of those that were told before; what is new is told from then on. */
function aReading(id: string, dice: Dice, told: string[]): ReadingParts {
  const lines = Array.from({ length: 2 + dice(8) }, (_, n) => {
    const before = told[dice(3 * told.length + 1)];
    if (before !== undefined) return before;
    return n > 0 && dice(4) === 0
      ? `# ${someWords(dice, 2)}`
      : `${n}. ${someWords(dice, 3 + dice(4))}`;
  });
  told.push(...lines.filter((line) => !line.startsWith('# ') && !told.includes(line)));
  const article = anArticle({
    id,
    text: lines.join('\n'),
    title: dice(4) === 0 ? null : someWords(dice, 2),
    outlet: OUTLETS[dice(3)] ?? null,
    published: DAYS[dice(4)] ?? null,
  });
  const paragraphs = lines.filter((line) => !line.startsWith('# '));
  const quotes = paragraphs
    .filter(() => dice(2) === 0)
    .map((line) => ({ quote: aQuote(article, line), ...speakerFrom(dice) }));
  const events = paragraphs
    .filter(() => dice(3) === 0)
    .map((line) => anEvent(article, line, DAYS[dice(4)] ?? undefined));
  return { article, quotes, events };
}

function speakerFrom(dice: Dice): { speaker?: string } {
  const speaker = SPEAKERS[dice(SPEAKERS.length)];
  return speaker ? { speaker } : {};
}

function someWords(dice: Dice, count: number): string {
  return Array.from({ length: count }, () => WORDS[dice(WORDS.length)]).join(' ');
}
