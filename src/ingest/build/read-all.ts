import { gapsOf } from '../../core/article.ts';
import type { Numbered, Reading, Stamp } from '../../core/corpus.ts';
import type { Item } from '../item.ts';
import type { Builder, Built, ReadItem } from './builder.ts';
import { gathering } from './gathering.ts';
import { numbering } from './numbering.ts';
import type { Stage } from './stage.ts';
import { stopped } from './stopped.ts';
import { type Beside, walkBeside } from './walk-beside.ts';

/** How many items may be on their way at once: enough to keep every core busy, few enough to hold in memory. */
const AHEAD = 32;

/** Reads the items, or keeps what was read of them before, and stages them all in their order. */
export async function readAll(builder: Builder, stage: Stage, given: Stamp['next']) {
  const { items, report, stop } = builder;
  const numbers = numbering(given);
  const gathered = gathering(builder);
  const faults: string[] = [];
  const gaps = new Map<string, number>();
  const count = { articles: 0, reused: 0, resumed: 0, quotes: 0, events: 0 };
  let [done, read] = [0, 0];

  for await (const { item, before, kept, outcome } of inOrder(builder, stage.left)) {
    faults.push(...outcome.faults);
    done += 1;
    read += kept ? 0 : 1;
    report({ kind: 'reading', done, read, total: items.length });
    const { reading } = outcome;
    if (!reading) continue;
    // Without a hash it is read, and its fault told, each time.
    const hash = outcome.faults.length === 0 ? item.hash : '';
    const numbered = { ...asRead(reading), hash, ...numbers.number(reading, before), speakers: [] };
    await stage.add(numbered);
    gathered.add(numbered);
    for (const gap of gapsOf(reading.article)) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
    count.articles += 1;
    if (kept) count[kept] += 1;
    count.quotes += reading.quotes.length;
    count.events += reading.events.length;
  }
  if (stop?.aborted) throw stopped(done, items.length);
  const built: Built = { ...count, gaps, faults };
  return { gathered: gathered.result, next: numbers.next(), built };
}

type Taken = {
  readonly item: Item;
  /** What the index holds of it, up to date or not. */
  readonly before: Numbered | undefined;
  /** Where its reading was kept from, if it was. */
  readonly kept?: 'reused' | 'resumed';
};

/** Takes the items in their order, reading a bounded number ahead, until the build is told to stop. */
async function* inOrder(
  { items, previous, reader, read, stop }: Builder,
  left: readonly Beside[],
): AsyncIterable<Taken & { readonly outcome: ReadItem }> {
  const index = walkBeside(previous?.readings);
  const sameReader = previous?.stamp.reader === reader;
  const underway: (Taken & { readonly outcome: Promise<ReadItem> })[] = [];

  async function take(item: Item): Promise<void> {
    const { file, hash } = item;
    const before = await index.at(file);
    const same = (reading: Numbered | undefined) => reading !== undefined && reading.hash === hash;
    if (sameReader && before && same(before)) {
      underway.push({ item, before, kept: 'reused', outcome: settled(before) });
      return;
    }
    const resumed = (await Promise.all(left.map((one) => one.at(file)))).find(same);
    if (resumed) underway.push({ item, before, kept: 'resumed', outcome: settled(resumed) });
    else {
      const outcome = read(item);
      outcome.catch(() => {}); // Its turn comes; until then it is nobody's.
      underway.push({ item, before, outcome });
    }
  }

  for (const item of items) {
    if (stop?.aborted) break;
    await take(item);
    const first = underway.length >= AHEAD ? underway.shift() : undefined;
    if (first) yield { ...first, outcome: await first.outcome };
  }
  for (const rest of underway) yield { ...rest, outcome: await rest.outcome };
}

async function settled(reading: Reading): Promise<ReadItem> {
  return { reading, faults: [] };
}

/** A reading as it was before the whole corpus was known: what was inferred is worked out anew. */
function asRead({ article, quotes, events }: Reading): Reading {
  if (!article.inferred) return { article, quotes, events };
  const { inferred: _, ...stated } = article;
  return { article: stated, quotes, events };
}
