import { crc32 } from 'node:zlib';
import { passagesOf } from '../../core/article.ts';
import type { Numbered } from '../../core/corpus.ts';
import type { Span } from '../../core/span.ts';
import { firstWhere } from '../../core/word-list.ts';
import { WordRow } from '../../core/word-row.ts';
import { wordsIn } from '../../core/words.ts';
import { hashOf } from './hash.ts';

/** The different words of an article's quotes and dated sentences, as hashes of their terms. */
export type WordBlock = {
  readonly quotes: readonly Uint32Array[];
  readonly events: readonly Uint32Array[];
};

/** All words of an article's passages, in their order; their numbers are hashes of their terms. */
export function hashedWords({ article }: Pick<Numbered, 'article'>): WordRow {
  const row = new WordRow();
  for (const { span } of passagesOf(article)) {
    for (const word of wordsIn(article.text, span)) {
      row.push(hashOf(word.term), word.span.start, word.span.end);
    }
  }
  return row;
}

/**
 * A block is a checksum, then for each quote and each event how many words there are, then these.
 * `words` are `hashedWords`.
 */
export function wordBlockOf({ article, quotes, events }: Numbered, words: WordRow): Uint32Array {
  const hashes = (spans: readonly Span[]) => {
    const different = new Set<number>();
    for (const span of spans) addHashes(different, span, { text: article.text, words });
    return different;
  };
  const numbers: number[] = [0];
  for (const { parts } of quotes) put(numbers, hashes(parts));
  for (const { sentence } of events) put(numbers, hashes([sentence]));
  const block = Uint32Array.from(numbers);
  block[0] = crc32(bytesOf(block.subarray(1)));
  return block;
}

/** Adds those of the words within a stretch; outside all passages they have to be read. */
function addHashes(
  different: Set<number>,
  { start, end }: Span,
  { text, words }: { readonly text: string; readonly words: WordRow },
): void {
  const from = firstWhere(words.length, (at) => (words.starts[at] ?? end) >= start);
  const to = firstWhere(words.length, (at) => (words.ends[at] ?? end) > end);
  for (let at = from; at < to; at++) different.add((words.numbers[at] ?? 0) >>> 0);
  if (from < to) return;
  for (const { term } of wordsIn(text, { start, end })) different.add(hashOf(term));
}

function put(numbers: number[], hashes: ReadonlySet<number>): void {
  numbers.push(hashes.size);
  for (const hash of hashes) numbers.push(hash);
}

/** Reads a block; undefined where it is not as it was written. */
export function readWordBlock(
  block: Uint32Array,
  counts: { readonly quotes: number; readonly events: number },
): WordBlock | undefined {
  if (block[0] !== crc32(bytesOf(block.subarray(1)))) return undefined;
  let quotes: WordBlock['quotes'] | undefined;
  let events: WordBlock['events'] | undefined;
  // Who asks for one of them mostly needs only it, of hundreds of articles.
  return {
    get quotes() {
      quotes ??= listsIn(block, 0, counts.quotes);
      return quotes;
    },
    get events() {
      events ??= listsIn(block, counts.quotes, counts.events);
      return events;
    },
  };
}

/** So many of the lists of words in a block, after those that are passed over. */
function listsIn(block: Uint32Array, passed: number, count: number): readonly Uint32Array[] {
  let at = 1;
  for (let list = 0; list < passed; list++) at += 1 + (block[at] ?? 0);
  return Array.from({ length: count }, () => {
    const from = at + 1;
    at = from + (block[at] ?? 0);
    return block.subarray(from, at);
  });
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
