import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stamp } from '../../core/corpus.ts';
import { type FileMark, marking } from '../store/checked-file.ts';
import { CURRENT, type Current, GENERATION, readCurrent, sealed, VERSION } from './generations.ts';

/** A generation that is being written. Nobody reads it before `switchTo`. */
export type Draft = {
  file(name: string, how?: How): Promise<DraftFile>;
  /** Where a file of the generation lies, or will lie. */
  path(name: string): string;
  write(name: string, content: Content): Promise<void>;
  switchTo(stamp: Stamp): Promise<void>;
  abandon(): Promise<void>;
};
type Content = string | NodeJS.ArrayBufferView;
/** Of a file of which stretches are read, pieces are checked one by one. */
type How = { readonly inPieces: boolean };
type DraftFile = {
  write(content: Content): Promise<void>;
  close(): Promise<void>;
};

/** How a file of a draft is made: a disk that is full throws in `writeFile`. */
export type MakeFile = (path: string) => Promise<Pick<FileHandle, 'writeFile' | 'sync' | 'close'>>;

const makeFile: MakeFile = (path) => open(path, 'wx');

/** Begins a generation beside the one that is read, after clearing what crashed publishes left. */
export async function draftIn(folder: string, make: MakeFile = makeFile): Promise<Draft> {
  await mkdir(folder, { recursive: true });
  const current = await readCurrent(folder).catch(() => undefined);
  await sweep(folder, [current?.generation, current?.previous]);
  const generation = await freshFolder(folder);
  const files: Record<string, FileMark> = {};
  const unfinished = new Set<Handle>();

  async function file(name: string, how: How = { inPieces: false }): Promise<DraftFile> {
    const handle = await make(join(folder, generation, name));
    unfinished.add(handle);
    const gathered = gatheringFile(handle, how);
    return {
      write: gathered.write,
      async close() {
        files[name] = await gathered.close();
        unfinished.delete(handle);
      },
    };
  }

  return {
    file,
    path: (name) => join(folder, generation, name),
    async write(name, content) {
      const draft = await file(name);
      await draft.write(content);
      await draft.close();
    },
    async switchTo(stamp) {
      await syncFolder(join(folder, generation));
      const previous = current?.generation;
      const kept = previous ? { previous } : {};
      await replace(folder, { version: VERSION, generation, ...kept, stamp, files });
      // What cannot be removed now is swept by the next publish.
      await sweep(folder, [generation, previous]).catch(() => undefined);
    },
    async abandon() {
      for (const handle of unfinished) await handle.close();
      const now = await readCurrent(folder).catch(() => undefined);
      if (now?.generation !== generation) {
        await rm(join(folder, generation), { recursive: true, force: true });
      }
    },
  };
}

/** Lines are gathered to so many bytes before they are written. */
const ENOUGH = 1 << 20;

type Handle = Awaited<ReturnType<MakeFile>>;

/** Writes in few steps, and tells in the end how long the file is and what its checksum is. */
function gatheringFile(handle: Handle, how: How) {
  const marks = marking(how);
  let waiting: Buffer[] = [];
  let size = 0;

  async function flush(): Promise<void> {
    const chunk = Buffer.concat(waiting);
    waiting = [];
    size = 0;
    marks.add(chunk);
    await handle.writeFile(chunk);
  }

  return {
    async write(content: Content): Promise<void> {
      const whole = bytesOf(content);
      for (let at = 0; at < whole.length; at += ENOUGH) {
        const chunk = whole.subarray(at, at + ENOUGH);
        waiting.push(chunk);
        size += chunk.length;
        if (size >= ENOUGH) await flush();
      }
    },
    async close(): Promise<FileMark> {
      await flush();
      await handle.sync();
      await handle.close();
      return marks.mark();
    },
  };
}

function bytesOf(content: Content): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

/** Removes every generation but the named ones. */
async function sweep(folder: string, kept: readonly (string | undefined)[]): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!GENERATION.test(name) || kept.includes(name)) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function freshFolder(folder: string): Promise<string> {
  const names = await readdir(folder);
  const numbers = names.map((name) => Number(/^gen-(\d+)$/.exec(name)?.[1] ?? 0));
  const generation = `gen-${Math.max(0, ...numbers) + 1}`;
  await mkdir(join(folder, generation));
  return generation;
}

/** Writes `current.json` beside itself and renames it: readers see the old one or the new one. */
async function replace(folder: string, current: Current): Promise<void> {
  const draft = join(folder, `${CURRENT}.draft`);
  const handle = await open(draft, 'w');
  try {
    await handle.writeFile(sealed(current));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, join(folder, CURRENT));
  await syncFolder(folder);
}

/** Makes the names in a folder last through a power cut, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
