import { crc32 } from 'node:zlib';
import type { Numbered } from '../../core/corpus.ts';
import type { Span } from '../../core/span.ts';
import { firstWhere } from '../../core/word-list.ts';
import { type Word, wordsIn } from '../../core/words.ts';
import { hashOf } from './hash.ts';

/** The different words of an article's quotes and dated sentences, as hashes of their terms. */
export type WordBlock = {
  readonly quotes: readonly Uint32Array[];
  readonly events: readonly Uint32Array[];
};

/**
 * A block is a checksum, then for each quote and each event how many words there are, then these.
 * `words` are all words of the article's passages, in their order.
 */
export function wordBlockOf(
  { article, quotes, events }: Numbered,
  words: readonly Word[],
): Uint32Array {
  const hashes = (spans: readonly Span[]) => [
    ...new Set(spans.flatMap((span) => wordsOf(article.text, words, span).map(hashed))),
  ];
  const numbers: number[] = [0];
  for (const { parts } of quotes) put(numbers, hashes(parts));
  for (const { sentence } of events) put(numbers, hashes([sentence]));
  const block = Uint32Array.from(numbers);
  block[0] = crc32(bytesOf(block.subarray(1)));
  return block;
}

/** The words within a stretch; outside all passages they have to be read. */
function wordsOf(text: string, words: readonly Word[], { start, end }: Span): readonly Word[] {
  const from = firstWhere(words.length, (at) => (words[at]?.span.start ?? end) >= start);
  const to = firstWhere(words.length, (at) => (words[at]?.span.end ?? end) > end);
  return from < to ? words.slice(from, to) : wordsIn(text, { start, end });
}

function hashed({ term }: Word): number {
  return hashOf(term);
}

function put(numbers: number[], hashes: readonly number[]): void {
  numbers.push(hashes.length);
  for (const hash of hashes) numbers.push(hash);
}

/** Reads a block; undefined where it is not as it was written. */
export function readWordBlock(
  block: Uint32Array,
  counts: { readonly quotes: number; readonly events: number },
): WordBlock | undefined {
  if (block[0] !== crc32(bytesOf(block.subarray(1)))) return undefined;
  let at = 1;
  const next = () => {
    const from = at + 1;
    at = from + (block[at] ?? 0);
    return block.subarray(from, at);
  };
  return {
    quotes: Array.from({ length: counts.quotes }, next),
    events: Array.from({ length: counts.events }, next),
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
