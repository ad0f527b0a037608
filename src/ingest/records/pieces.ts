/** One record's bytes and where they stand. */
export type Piece = {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
};

export type Cut =
  | Piece
  /** Too long to be a record, or never ended: skipped. */
  | { readonly fault: 'too long' | 'open'; readonly start: number; readonly line: number };

/** Finds where records end; it keeps what it must know between two looks. */
export type Cutter = {
  /** The index after the record's last byte, or -1 where the chunk ends before. */
  readonly endIn: (chunk: Uint8Array, from: number) => number;
  /** True where the file may end here. */
  readonly mayEnd: () => boolean;
};

/** The largest record, in bytes. */
export const LARGEST_RECORD = 20_000_000;

const NEW_LINE = 10;

/** Cuts a stream of bytes into its records, with no more than one of them in memory. */
export async function* piecesOf(
  chunks: AsyncIterable<Uint8Array>,
  cutter: Cutter,
  from: { readonly start: number; readonly line: number },
): AsyncIterable<Cut> {
  let { start, line } = from;
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const end = cutter.endIn(chunk, at);
      const part = chunk.subarray(at, end < 0 ? chunk.length : end);
      at += part.length;
      length += part.length;
      // What is too long is counted on to its end, and not kept.
      if (length <= LARGEST_RECORD) held.push(part);
      else held = [];
      if (end < 0) continue;
      yield pieceOf(held, { start, length, line });
      line += linesOf(held, length);
      start += length;
      held = [];
      length = 0;
    }
  }
  if (length === 0) return;
  if (!cutter.mayEnd()) yield { fault: 'open', start, line };
  else yield pieceOf(held, { start, length, line });
}

function pieceOf(
  held: readonly Uint8Array[],
  { start, length, line }: { start: number; length: number; line: number },
): Cut {
  if (length > LARGEST_RECORD) return { fault: 'too long', start, line };
  const [only] = held;
  const bytes = only && held.length === 1 ? only : Buffer.concat(held);
  return { bytes, start, end: start + length, line };
}

/** How many lines end within a record; one that was not kept counts as one. */
function linesOf(held: readonly Uint8Array[], length: number): number {
  if (length > LARGEST_RECORD) return 1;
  let count = 0;
  for (const part of held) {
    for (let at = part.indexOf(NEW_LINE); at >= 0; at = part.indexOf(NEW_LINE, at + 1)) count++;
  }
  return count;
}
