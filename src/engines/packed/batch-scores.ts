import { scoreOf } from '../bm25.ts';
import { AboveCursor, stretchesOf } from './above-cursor.ts';
import type { Batch } from './intersection.ts';
import { LONG } from './list-writer.ts';
import type { PackedIndex } from './packed-index.ts';

/** Scores the passages of batches that come in order; each has all terms, in the order of the rows. */
export function batchScorer(
  index: PackedIndex,
  terms: readonly string[],
): (batch: Batch, scores: Float64Array) => void {
  const lists = terms.flatMap((term) => {
    const head = index.store.head(term);
    if (!head) return [];
    const above = head.stretches > 0 ? new AboveCursor(stretchesOf(index.store, head)) : undefined;
    return { text: index.weight('text', head), above, weight: index.weight('above', head) };
  });
  return (batch, scores) => {
    for (const [row, { text, above, weight }] of lists.entries()) {
      const times = batch.times[row];
      if (times) addText(index, batch, { times, weight: text, scores });
      if (above) addAbove(index, batch, { above, weight, scores });
    }
  };
}

function addText(
  index: PackedIndex,
  { ids, size }: Batch,
  adding: { readonly times: Int32Array; readonly weight: number; readonly scores: Float64Array },
): void {
  const { times, weight, scores } = adding;
  const damping = index.damping.text;
  const lengths = index.store.lengths.text;
  for (let at = 0; at < size; at++) {
    const id = ids[at] ?? 0;
    const length = lengths[id] ?? 0;
    const own = length < LONG ? (damping[length] ?? 0) : index.dampingAt('text', id);
    scores[at] = (scores[at] ?? 0) + scoreOf(weight, times[at] ?? 0, own);
  }
}

function addAbove(
  index: PackedIndex,
  { ids, size }: Batch,
  adding: { readonly above: AboveCursor; readonly weight: number; readonly scores: Float64Array },
): void {
  const { above, weight, scores } = adding;
  for (let at = 0; at < size; at++) {
    const id = ids[at] ?? 0;
    if (above.id < id) above.advance(id);
    if (above.id !== id) continue;
    scores[at] = (scores[at] ?? 0) + index.score('above', id, { weight, times: above.times });
  }
}
