import { z } from 'zod';
import { passagesOf } from '../../core/article.ts';
import type { Corpus, Numbered, Stamp } from '../../core/corpus.ts';
import type { Engine } from '../../core/engine.ts';
import { above } from '../../core/matching.ts';
import type { Speaker } from '../../core/speaker.ts';
import { type Word, wordsIn } from '../../core/words.ts';
import type { Finder } from '../finder.ts';
import { libraryOver } from '../library.ts';
import { shelve } from '../shelf.ts';
import { type Survey, surveyor } from '../survey.ts';
import { type Draft, draftIn } from './draft.ts';
import { anyGenerationIn, type Generation, generationIn, VERSION } from './generations.ts';
import { type Field, type Packed, PassageIndex } from './passage-index.ts';

const READINGS = 'readings.jsonl';
const TERMS = 'terms.json';
const POSTINGS = 'postings.bin';
const ABOUT = 'about.json';

/** The embedded engine: an index folder with one generation of files a publish, searched in memory. */
export function miniSearchEngine(folder: string): Engine {
  return {
    async publish(corpus) {
      const draft = await draftIn(folder);
      try {
        await fill(draft, corpus);
        await draft.switchTo(corpus.stamp);
      } catch (error) {
        await draft.abandon();
        throw error;
      }
    },

    async open() {
      const generation = await generationIn(folder);
      const { speakers, survey } = JSON.parse(await generation.text(ABOUT)) as About;
      const { terms, averages } = JSON.parse(await generation.text(TERMS)) as Terms;
      const numbers = await generation.numbers(POSTINGS);
      const index = await PassageIndex.unpacked({ terms, averages, numbers });
      const shelf = await shelve(await readingsIn(generation), speakers, survey.sameQuotes);
      const finder = finderOver(index);
      return libraryOver({ engine: 'minisearch', shelf, survey, speakers, finder });
    },
  };
}

type Terms = Pick<Packed, 'terms' | 'averages'>;
type About = { readonly speakers: readonly Speaker[]; readonly survey: Survey };

/** Walks the corpus once; only the index and the counts stay in memory. */
async function fill(draft: Draft, { stamp, speakers, readings }: Corpus): Promise<void> {
  const index = new PassageIndex();
  const survey = surveyor(stamp);
  const lines = await draft.file(READINGS);
  for await (const reading of readings()) {
    survey.add(reading, indexed(index, reading));
    await lines.write(`${JSON.stringify(reading)}\n`);
  }
  await lines.close();
  const { terms, averages, numbers } = index.packed();
  await draft.write(TERMS, JSON.stringify({ terms, averages } satisfies Terms));
  await draft.write(POSTINGS, numbers);
  const about: About = { speakers, survey: survey.result() };
  await draft.write(ABOUT, JSON.stringify(about));
}

function indexed(index: PassageIndex, { article }: Numbered): readonly Word[] {
  const words: Word[] = [];
  for (const passage of passagesOf(article)) {
    const inside = wordsIn(article.text, passage.span);
    words.push(...inside);
    index.addPassage({
      text: termsOf(inside),
      above: termsOf(wordsIn(above(article, passage))),
    });
  }
  return words;
}

function termsOf(words: readonly Word[]): readonly string[] {
  return words.map(({ term }) => term);
}

function finderOver(index: PassageIndex): Finder {
  const bits = (terms: readonly string[], field: Field) => {
    const places = new Uint32Array(index.documentCount);
    for (const [n, term] of terms.entries()) {
      for (const id of index.having(term, field)) places[id] = (places[id] ?? 0) | (1 << n);
    }
    return places;
  };
  return {
    count: (term) => index.count(term),
    holding: (terms) => index.holding(terms).map(({ id }) => id),
    marks: (terms) => ({ inside: bits(terms, 'text'), above: bits(terms, 'above') }),
  };
}

/** What was published last; its readings can be walked once, and are absent where they are damaged. */
export type Previous = { readonly stamp: Stamp; readonly readings?: AsyncIterable<Numbered> };

/** What an ingest goes on from, also where the index cannot be opened; undefined where there is nothing. */
export async function previousIn(folder: string): Promise<Previous | undefined> {
  const generation = await anyGenerationIn(folder);
  if (!generation) return undefined;
  const { stamp, version } = generation;
  const lines = await generation.lines(READINGS).catch(() => undefined);
  if (!lines) return { stamp };
  if (version === VERSION) return { stamp, readings: numbered(lines) };
  return { stamp: { ...stamp, reader: '' }, readings: stillNumbered(lines) };
}

/** When and from what the index was built; undefined where there is none that can be opened. */
export async function stampOf(folder: string): Promise<Stamp | undefined> {
  try {
    return (await generationIn(folder)).stamp;
  } catch {
    return undefined;
  }
}

async function readingsIn(generation: Generation): Promise<AsyncIterable<Numbered>> {
  return numbered(await generation.lines(READINGS));
}

async function* numbered(lines: AsyncIterable<string>): AsyncIterable<Numbered> {
  // The checksum has shown that these are the lines that `fill` wrote.
  for await (const line of lines) yield JSON.parse(line) as Numbered;
}

/** Readings of another version as far as they tell which words have which numbers; none is up to date. */
async function* stillNumbered(lines: AsyncIterable<string>): AsyncIterable<Numbered> {
  for await (const line of lines) {
    const reading: unknown = JSON.parse(line);
    if (numberedWords.safeParse(reading).success) yield { ...(reading as Numbered), hash: '' };
  }
}

const span = z.object({ start: z.number(), end: z.number() });
const numberedWords = z.object({
  article: z.object({ file: z.string(), text: z.string() }),
  quotes: z.array(z.object({ parts: z.array(span) })),
  events: z.array(z.object({ sentence: span, dated: z.object({ words: span }) })),
  number: z.number(),
  quoteNumbers: z.array(z.number()),
  eventNumbers: z.array(z.number()),
});
