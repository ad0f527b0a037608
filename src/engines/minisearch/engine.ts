import { readFile } from 'node:fs/promises';
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
import { type Generation, generationIn } from './generations.ts';
import { emptyIndex, loadIndex, type PassageIndex, ranked } from './ranking.ts';

const READINGS = 'readings.jsonl';
const INDEX = 'passages.json';
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
      const [about, index] = await Promise.all([
        readFile(await generation.file(ABOUT), 'utf8'),
        readFile(await generation.file(INDEX), 'utf8'),
      ]);
      const { speakers, survey } = JSON.parse(about) as About;
      const shelf = await shelve(await readingsIn(generation), speakers);
      const finder = finderOver(await loadIndex(index), shelf.places.length);
      return libraryOver({ engine: 'minisearch', shelf, survey, speakers, finder });
    },
  };
}

type About = { readonly speakers: readonly Speaker[]; readonly survey: Survey };

/** Walks the corpus once; only the index and the counts stay in memory. */
async function fill(draft: Draft, { stamp, speakers, readings }: Corpus): Promise<void> {
  const index = emptyIndex();
  const survey = surveyor(stamp);
  const lines = await draft.file(READINGS);
  for await (const reading of readings()) {
    survey.add(reading, indexed(index, reading));
    await lines.write(`${JSON.stringify(reading)}\n`);
  }
  await lines.close();
  await draft.write(INDEX, JSON.stringify(index));
  const about: About = { speakers, survey: survey.result() };
  await draft.write(ABOUT, JSON.stringify(about));
}

function indexed(index: PassageIndex, { article }: Numbered): readonly Word[] {
  const words: Word[] = [];
  for (const passage of passagesOf(article)) {
    const inside = wordsIn(article.text, passage.span);
    words.push(...inside);
    index.add({
      id: index.documentCount,
      text: joined(inside),
      above: joined(wordsIn(above(article, passage))),
    });
  }
  return words;
}

function joined(words: readonly Word[]): string {
  return words.map(({ term }) => term).join(' ');
}

function finderOver(index: PassageIndex, places: number): Finder {
  return {
    holding: (terms) => ranked(index, terms, { mode: 'AND', fields: ['text'] }).map(({ id }) => id),

    marks(terms) {
      const inside = new Uint32Array(places);
      const over = new Uint32Array(places);
      for (const { id, match } of ranked(index, terms, { mode: 'OR', fields: ['text', 'above'] })) {
        for (const [n, term] of terms.entries()) {
          const fields = match.get(term);
          if (fields?.includes('text')) inside[id] = (inside[id] ?? 0) | (1 << n);
          if (fields?.includes('above')) over[id] = (over[id] ?? 0) | (1 << n);
        }
      }
      return { inside, above: over };
    },
  };
}

/** What was published last, for an ingest that reads only what has changed since. Throws as `open` does. */
export async function* readingsOf(folder: string): AsyncIterable<Numbered> {
  yield* await readingsIn(await generationIn(folder));
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
