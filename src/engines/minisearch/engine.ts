import { z } from 'zod';
import { passagesOf } from '../../core/article.ts';
import type { Corpus, Numbered, Stamp } from '../../core/corpus.ts';
import type { Engine } from '../../core/engine.ts';
import { above } from '../../core/matching.ts';
import { type Word, wordsIn } from '../../core/words.ts';
import type { Finder } from '../finder.ts';
import { libraryOver } from '../library.ts';
import { openStore, READINGS, writeStore } from '../store/files.ts';
import { jsonIn } from '../store/lines.ts';
import { type Draft, draftIn, type MakeFile } from './draft.ts';
import { anyGenerationIn, generationIn, VERSION } from './generations.ts';
import { type Field, type Packed, PassageIndex } from './passage-index.ts';

const TERMS = 'terms.json';
const POSTINGS = 'postings.bin';

/** The embedded engine: an index folder with one generation of files a publish, searched in memory. */
export function miniSearchEngine(folder: string, make?: MakeFile): Engine {
  return {
    async publish(corpus) {
      const draft = await draftIn(folder, make);
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
      const { terms, averages } = JSON.parse(await generation.text(TERMS)) as Terms;
      const numbers = new Uint32Array(await generation.buffer(POSTINGS));
      const index = await PassageIndex.unpacked({ terms, averages, numbers });
      const shelf = await openStore(generation);
      return libraryOver({ engine: 'minisearch', shelf, finder: finderOver(index) });
    },
  };
}

type Terms = Pick<Packed, 'terms' | 'averages'>;

/** Walks the corpus once; only the index and rows of numbers stay in memory. */
async function fill(draft: Draft, corpus: Corpus): Promise<void> {
  const index = new PassageIndex();
  await writeStore(draft, corpus, (reading) => indexed(index, reading));
  const { terms, averages, numbers } = index.packed();
  await draft.write(TERMS, JSON.stringify({ terms, averages } satisfies Terms));
  await draft.write(POSTINGS, numbers);
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

/** What was published last; its readings can be walked once, and are those that are not damaged. */
export type Previous = { readonly stamp: Stamp; readonly readings?: AsyncIterable<Numbered> };

/** What an ingest goes on from, also where the index cannot be opened; undefined where there is nothing. */
export async function previousIn(folder: string): Promise<Previous | undefined> {
  const generation = await anyGenerationIn(folder);
  if (!generation) return undefined;
  const { stamp, version } = generation;
  const lines = generation.lines(READINGS);
  if (version === VERSION) return { stamp, readings: numbered(lines) };
  const old = { ...stamp, reader: '' };
  const whole = await generation.verify(READINGS).then(
    () => true,
    () => false,
  );
  return whole ? { stamp: old, readings: stillNumbered(lines) } : { stamp: old };
}

/** When and from what the index was built; undefined where there is none that can be opened. */
export async function stampOf(folder: string): Promise<Stamp | undefined> {
  try {
    return (await generationIn(folder)).stamp;
  } catch {
    return undefined;
  }
}

/** The readings whose lines are whole; their checksums have shown that `writeStore` wrote them. */
async function* numbered(lines: AsyncIterable<Buffer>): AsyncIterable<Numbered> {
  for await (const line of lines) {
    const json = jsonIn(line);
    if (json !== undefined) yield JSON.parse(json) as Numbered;
  }
}

/** Readings of another version as far as they tell which words have which numbers; none is up to date. */
async function* stillNumbered(lines: AsyncIterable<Buffer>): AsyncIterable<Numbered> {
  for await (const line of lines) {
    const text = jsonIn(line) ?? line.toString(); // Version 2 had no checksums here.
    const reading: unknown = JSON.parse(text);
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
