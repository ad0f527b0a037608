import { z } from 'zod';
import { passagesOf } from '../../core/article.ts';
import type { Corpus, Numbered, Stamp } from '../../core/corpus.ts';
import type { Engine } from '../../core/engine.ts';
import { above } from '../../core/matching.ts';
import { WordRow } from '../../core/word-row.ts';
import type { Finder } from '../finder.ts';
import { libraryOver } from '../library.ts';
import { PackedBuilder } from '../packed/builder.ts';
import { Store } from '../packed/store.ts';
import { openStore, READINGS, writeStore } from '../store/files.ts';
import { jsonIn } from '../store/lines.ts';
import { type Draft, draftIn, type MakeFile } from './draft.ts';
import { anyGenerationIn, type Generation, generationIn, VERSION } from './generations.ts';

const POSTINGS = 'postings.bin';
const POSITIONS = 'positions.bin';

/**
 * The embedded engines: an index folder with one generation of files a publish. They write the same
 * files, so that one can open what another has published; they differ in how they search them.
 */
export function embeddedEngine(folder: string, searcher: Searcher, make?: MakeFile): Engine {
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
      // Side by side: one is read while the other is checked.
      const opening = openStore(generation);
      const searching = postingsIn(generation).then(searcher);
      try {
        const [shelf, { engine, finder }] = await Promise.all([opening, searching]);
        return libraryOver({ engine, finder, shelf });
      } catch (error) {
        await Promise.allSettled([searching]);
        await opening.then(
          (shelf) => shelf.close(),
          () => undefined,
        );
        throw error;
      }
    },
  };
}

/** Makes a finder of the postings, and tells which engine it is. */
export type Searcher = (
  postings: Store,
) => Promise<{ readonly engine: string; readonly finder: Finder }>;

async function postingsIn(generation: Generation): Promise<Store> {
  const [postings, positions] = await Promise.all([
    generation.path(POSTINGS),
    generation.stretches(POSITIONS),
  ]);
  return Store.open({ postings, positions });
}

/** Walks the corpus once; only rows of numbers stay in memory. */
async function fill(draft: Draft, corpus: Corpus): Promise<void> {
  const index = new PackedBuilder(draft.path(`${POSTINGS}.runs`));
  try {
    const words = new WordRow();
    await writeStore(draft, corpus, (reading) => indexed(index, reading, words));
    const postings = await draft.file(POSTINGS);
    const positions = await draft.file(POSITIONS, { inPieces: true });
    await index.finish({ postings, positions });
    await postings.close();
    await positions.close();
  } finally {
    index.remove();
  }
}

/** Takes a reading into the text index; gives its words, with the hashes of their terms as numbers. */
function indexed(index: PackedBuilder, { article }: Numbered, words: WordRow): WordRow {
  words.clear();
  let over: string | undefined;
  for (const passage of passagesOf(article)) {
    const heading = above(article, passage);
    if (heading !== over) index.under(heading);
    over = heading;
    index.add(article.text, passage.span);
    index.lastInto(words);
  }
  return words;
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
