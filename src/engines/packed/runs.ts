import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { VarintReader } from './numbers.ts';

const WINDOW = 64 << 10;
/** The most that two varints take. */
const HEAD = 16;
/** After the last term of a run. */
const NONE = 2 ** 32 - 1;

/** The runs of an index that is being built. */
export class Runs {
  private readonly readers: RunReader[] = [];
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
      this.readers.push(new RunReader(this.readers.length, run));
      return;
    }
    this.file ??= { descriptor: openSync(this.path, 'wx+'), size: 0 };
    const { descriptor, size } = this.file;
    for (let done = 0; done < run.length; ) {
      done += writeSync(descriptor, run, done, run.length - done, size + done);
    }
    const waiting = { descriptor, at: size, size: run.length };
    this.readers.push(new RunReader(this.readers.length, new Uint8Array(0), waiting));
    this.file.size += run.length;
  }

  /** Each term that any run has, in order, with the runs that have it, in order and at what they hold of it. */
  *merged(): Iterable<{ readonly term: number; readonly having: readonly VarintReader[] }> {
    const next = Uint32Array.from(this.readers, (reader) => reader.advance());
    const having: RunReader[] = [];
    for (;;) {
      let term = NONE;
      for (let run = 0; run < next.length; run++) term = Math.min(term, next[run] ?? NONE);
      if (term === NONE) return;
      having.length = 0;
      for (let run = 0; run < next.length; run++) {
        const reader = this.readers[run];
        if (next[run] === term && reader) having.push(reader);
      }
      yield { term, having };
      for (const reader of having) next[reader.run] = reader.advance();
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

/** Fills an array from a place in a file; throws where the file ends before. */
function readWholly(descriptor: number, into: Uint8Array, from: number): void {
  for (let done = 0; done < into.length; ) {
    const read = readSync(descriptor, into, done, into.length - done, from + done);
    if (read === 0) throw new Error('a file ended before it should');
    done += read;
  }
}

/** What waits in a file. */
type Waiting = { readonly descriptor: number; readonly at: number; readonly size: number };

/** Reads a run term by term. */
class RunReader extends VarintReader {
  readonly run: number;
  private term = 0;
  /** Where what it holds of the term ends. */
  private end = 0;
  private waiting: Waiting | undefined;

  constructor(run: number, bytes: Uint8Array, waiting?: Waiting) {
    super(bytes);
    this.run = run;
    this.waiting = waiting;
  }

  /** Goes to the next term and tells it; `NONE` at the end. */
  advance(): number {
    this.at = this.end;
    this.have(HEAD);
    if (this.at === this.bytes.length) return NONE;
    this.term += this.next();
    const size = this.next();
    this.have(size);
    this.end = this.at + size;
    return this.term;
  }

  /** Sees to it that so many bytes are there, or all that are left. */
  private have(size: number): void {
    const { bytes, waiting } = this;
    const left = bytes.length - this.at;
    if (!waiting || left >= size) return;
    const more = Math.min(waiting.size, Math.max(WINDOW, size - left));
    this.bytes = new Uint8Array(left + more);
    this.bytes.set(bytes.subarray(this.at));
    readWholly(waiting.descriptor, this.bytes.subarray(left), waiting.at);
    const [at, rest] = [waiting.at + more, waiting.size - more];
    this.waiting = rest > 0 ? { ...waiting, at, size: rest } : undefined;
    this.at = 0;
  }
}
