import { createHash } from 'node:crypto';
import { type ArticleId, gapsOf } from '../../core/article.ts';
import type { Corpus, Numbered, Reading, Stamp } from '../../core/corpus.ts';
import type { Attribution } from '../../core/quote.ts';
import { slice } from '../../core/span.ts';
import type { Speaker } from '../../core/speaker.ts';
import type { Story } from '../../core/story.ts';
import type { Item } from '../item.ts';
import { storiesOf } from '../stories/stories-of.ts';
import { alone } from './lock.ts';
import { numbering } from './numbering.ts';
import { highest, readRecord, writeRecord } from './record.ts';
import { type Stage, stageIn } from './stage.ts';

/** What came of reading an item. `faults` are sentences that name it; a reading may come with some. */
export type ReadItem = { readonly reading?: Reading; readonly faults: readonly string[] };

/** Someone's words as one article attributes them: what the directory of speakers is made from. */
export type Seen = {
  readonly article: ArticleId;
  readonly name?: string;
  readonly role?: string;
  readonly type: Attribution['type'];
};

export type Directory = {
  readonly speakers: readonly Speaker[];
  /** The speaker's name in the corpus for a name as an article gives it. */
  readonly nameOf: (name: string, article: ArticleId) => string | undefined;
};

export type Step =
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'publishing' };

export type Built = {
  readonly articles: number;
  readonly reused: number;
  readonly quotes: number;
  readonly events: number;
  /** How many articles lack what: `date` → 3. */
  readonly gaps: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
};

/** What building needs of the rest of the house. */
export type Builder = {
  readonly folder: string;
  /** Sorted by file. */
  readonly items: readonly Item[];
  /** A digest of the reading code: articles read by other code are read again. */
  readonly reader: string;
  /** As `contentOf` names it. */
  readonly content: string;
  readonly builtAt: string;
  /** What was published last; without readings where they are damaged. */
  readonly previous:
    | { readonly stamp: Stamp; readonly readings?: AsyncIterable<Numbered> }
    | undefined;
  /** What is wrong beside the items. */
  readonly faults: readonly string[];
  readonly read: (item: Item) => Promise<ReadItem>;
  readonly directoryOf: (seen: Iterable<Seen>) => Directory;
  readonly publish: (corpus: Corpus) => Promise<void>;
  readonly report: (step: Step) => void;
};

/** The name of exactly these items, read by this reader, with what a curator says of speakers. */
export function contentOf(items: readonly Item[], reader: string, curated: string): string {
  const digest = createHash('sha256').update(`${reader}\t${curated}`);
  for (const { file, hash } of items) digest.update(`\n${file}\t${hash}`);
  return digest.digest('hex').slice(0, 12);
}

/** Reads what changed, keeps what did not, and publishes the whole; nobody else may do so meanwhile. */
export async function buildIndex(builder: Builder): Promise<Built> {
  return alone(builder.folder, async () => {
    const stage = await stageIn(builder.folder);
    try {
      const given = highest(builder.previous?.stamp.next, (await readRecord(builder.folder))?.next);
      const { seen, stories, next, built } = await readAll(builder, stage, given);
      await stage.close();
      const directory = builder.directoryOf(seen);
      builder.report({ kind: 'publishing' });
      const { folder, builtAt, reader, content } = builder;
      const faults = [...built.faults, ...builder.faults];
      await writeRecord(folder, { content, next, faults });
      const stamp = { builtAt, reader, content, next };
      const readings = () => withSpeakers(stage.readings(), directory);
      await builder.publish({ stamp, speakers: directory.speakers, stories: stories(), readings });
      return { ...built, faults };
    } finally {
      await stage.remove();
    }
  });
}

async function readAll(
  { items, previous, reader, read, report }: Builder,
  stage: Stage,
  given: Stamp['next'],
): Promise<{
  seen: Seen[];
  stories: () => readonly Story[];
  next: Stamp['next'];
  built: Built;
}> {
  const numbers = numbering(given);
  const sameReader = previous?.stamp.reader === reader;
  const before = await walkBeside(previous?.readings);
  const seen: Seen[] = [];
  const stories = storiesOf();
  const faults: string[] = [];
  const gaps = new Map<string, number>();
  const count = { articles: 0, reused: 0, quotes: 0, events: 0 };

  for (const [done, item] of items.entries()) {
    const { file, hash } = item;
    const faultsBefore = faults.length;
    const old = await before.at(file);
    const keep = sameReader && old?.hash === hash ? old : undefined;
    let reading: Reading | undefined = keep;
    if (!keep) {
      const outcome = await read(item);
      faults.push(...outcome.faults);
      reading = outcome.reading;
    }
    report({ kind: 'reading', done: done + 1, total: items.length });
    if (!reading) continue;
    const clean = faults.length === faultsBefore;
    const numbered = { ...reading, hash: clean ? hash : '', ...numbers.number(reading, old) };
    await stage.add({ ...numbered, speakers: [] }); // Without a hash it is read, and its fault told, each time.
    stories.add(numbered);
    seen.push(...seenIn(reading));
    for (const gap of gapsOf(reading.article)) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
    count.articles += 1;
    count.reused += keep ? 1 : 0;
    count.quotes += reading.quotes.length;
    count.events += reading.events.length;
  }
  return { seen, stories: stories.result, next: numbers.next(), built: { ...count, gaps, faults } };
}

/** Walks readings that are sorted by file, in step with a caller who asks for files in that order. */
async function walkBeside(readings: AsyncIterable<Numbered> | undefined) {
  const walk = readings?.[Symbol.asyncIterator]();
  let here = await walk?.next();
  return {
    async at(file: string): Promise<Numbered | undefined> {
      while (here && !here.done && here.value.article.file < file) here = await walk?.next();
      return here && !here.done && here.value.article.file === file ? here.value : undefined;
    },
  };
}

function seenIn({ article, quotes }: Reading): Seen[] {
  return quotes.flatMap(({ speaker }) =>
    speaker
      ? [
          {
            article: article.id,
            type: speaker.type,
            ...(speaker.name && { name: speaker.name }),
            ...(speaker.role && { role: slice(article.text, speaker.role) }),
          },
        ]
      : [],
  );
}

async function* withSpeakers(
  readings: AsyncIterable<Numbered>,
  { nameOf }: Directory,
): AsyncIterable<Numbered> {
  for await (const reading of readings) {
    const { article, quotes } = reading;
    const speakers = quotes.map(({ speaker }) =>
      speaker?.name ? (nameOf(speaker.name, article.id) ?? null) : null,
    );
    yield { ...reading, speakers };
  }
}
