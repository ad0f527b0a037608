import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { VarintReader } from './numbers.ts';

const WINDOW = 64 << 10;
/** The most that two varints take. */
const HEAD = 16;

/** The runs of an index that is being built. */
export class Runs {
  private readonly runs: Stretch[] = [];
  private held = 0;
  private file: { readonly descriptor: number; size: number } | undefined;

  private readonly path: string;
  private readonly most: number;

  /** So many bytes of runs are held in memory; what comes after them waits in a file. */
  constructor(path: string, most: number) {
    this.path = path;
    this.most = most;
  }

  add(run: Uint8Array): void {
    if (this.held + run.length <= this.most) {
      this.held += run.length;
      this.runs.push(inMemory(run));
      return;
    }
    this.file ??= { descriptor: openSync(this.path, 'wx+'), size: 0 };
    const { descriptor, size } = this.file;
    for (let done = 0; done < run.length; ) {
      done += writeSync(descriptor, run, done, run.length - done, size + done);
    }
    this.runs.push(inFile(descriptor, size, run.length));
    this.file.size += run.length;
  }

  /** Each term that any run has, in order, with what the runs hold of it, in order. */
  *merged(): Iterable<{ readonly term: number; readonly chunks: readonly Uint8Array[] }> {
    let readers = this.runs.map((run) => new RunReader(run)).filter((reader) => reader.advance());
    while (readers.length > 0) {
      let term = Number.POSITIVE_INFINITY;
      for (const reader of readers) if (reader.term < term) term = reader.term;
      const having = readers.filter((reader) => reader.term === term);
      yield { term, chunks: having.map((reader) => reader.chunk) };
      let ended = false;
      for (const reader of having) if (!reader.advance()) ended = true;
      if (ended) readers = readers.filter((reader) => !reader.ended);
    }
  }

  /** Removes what was written on the way. */
  remove(): void {
    if (!this.file) return;
    closeSync(this.file.descriptor);
    rmSync(this.path, { force: true });
    this.file = undefined;
  }
}

/** Bytes that can be read piece by piece; a piece holds until the next is asked for. */
type Stretch = { readonly size: number; readonly piece: (at: number, size: number) => Uint8Array };

function inMemory(run: Uint8Array): Stretch {
  return { size: run.length, piece: (at, size) => run.subarray(at, at + size) };
}

function inFile(descriptor: number, start: number, size: number): Stretch {
  let window = new Uint8Array(0);
  let from = 0;
  return {
    size,
    piece(at, wanted) {
      const to = Math.min(size, at + wanted);
      if (at < from || to > from + window.length) {
        window = new Uint8Array(Math.min(size - at, Math.max(WINDOW, wanted)));
        from = at;
        readWholly(descriptor, window, start + at);
      }
      return window.subarray(at - from, to - from);
    },
  };
}

/** Fills an array from a place in a file; throws where the file ends before. */
function readWholly(descriptor: number, into: Uint8Array, from: number): void {
  for (let done = 0; done < into.length; ) {
    const read = readSync(descriptor, into, done, into.length - done, from + done);
    if (read === 0) throw new Error('a file ended before it should');
    done += read;
  }
}

class RunReader {
  term = 0;
  ended = false;
  chunk: Uint8Array = new Uint8Array(0);
  private at = 0;

  private readonly run: Stretch;

  constructor(run: Stretch) {
    this.run = run;
  }

  /** Goes to the next term; false at the end. */
  advance(): boolean {
    const { run } = this;
    if (this.at >= run.size) {
      this.ended = true;
      return false;
    }
    const head = new VarintReader(run.piece(this.at, HEAD));
    this.term += head.next();
    const size = head.next();
    const from = this.at + head.at;
    this.chunk = run.piece(from, size);
    this.at = from + size;
    return true;
  }
}
