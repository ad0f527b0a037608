import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTurn } from '../../build/lock.ts';
import { codeOf } from '../../code-of.ts';
import { type KeptUrl, readKeptUrl } from './kept-url.ts';
import { namesIn, writeWhole } from './write-whole.ts';

/** What is known of each URL, a line each, in 4,096 files by the hash of the URL. */
export type Shelves = {
  readonly get: (url: string) => Promise<KeptUrl | undefined>;
  /** Changes what is known of a URL while no other process does; undefined leaves it as it is. */
  readonly change: (
    url: string,
    next: (kept: KeptUrl | undefined) => KeptUrl | undefined,
  ) => Promise<void>;
  /** All of them, one file at a time; `tell` gets a sentence for each damaged line. */
  readonly all: (tell: (fault: string) => void) => AsyncIterable<KeptUrl>;
};

/** How many files are read at once to walk through all. */
const READ_AHEAD = 16;

export function shelvesIn(folder: string): Shelves {
  const shelves = join(folder, 'urls');
  const fileOf = (url: string) => join(shelves, `${shelfOf(url)}.jsonl`);
  return {
    async get(url) {
      return (await linesOf(fileOf(url))).findLast((line) => line.kept?.url === url)?.kept;
    },
    async change(url, next) {
      const file = fileOf(url);
      await inTurn(join(folder, 'locks', shelfOf(url)), async () => {
        const lines = await linesOf(file);
        const at = lines.findLastIndex(({ kept }) => kept?.url === url);
        const changed = next(lines[at]?.kept);
        if (!changed || changed === lines[at]?.kept) return;
        const line = JSON.stringify(changed);
        // Damaged lines stay: people may be able to read them.
        const texts = lines.map(({ text }) => text);
        const all = at < 0 ? [...texts, line] : texts.with(at, line);
        await writeWhole(file, `${all.join('\n')}\n`, join(folder, 'drafts'));
      });
    },
    async *all(tell) {
      const names = (await namesIn(shelves)).filter((name) => name.endsWith('.jsonl'));
      const files = names.map((name) => join(shelves, name));
      for (let at = 0; at < files.length; at += READ_AHEAD) {
        const some = files.slice(at, at + READ_AHEAD);
        const lines = await Promise.all(some.map(linesOf));
        for (const [i, file] of some.entries()) yield* soundIn(lines[i] ?? [], file, tell);
      }
    },
  };
}

type Line = { readonly text: string; readonly kept: KeptUrl | undefined };

function* soundIn(
  lines: readonly Line[],
  file: string,
  tell: (fault: string) => void,
): Iterable<KeptUrl> {
  for (const [i, { kept }] of lines.entries()) {
    if (kept) yield kept;
    else tell(`${file}:${i + 1}: this entry is damaged; mend or remove the line`);
  }
}

async function linesOf(file: string): Promise<readonly Line[]> {
  const lines = (await textOf(file)).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((text) => ({ text, kept: readKeptUrl(text) }));
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

function shelfOf(url: string): string {
  return createHash('sha256').update(url).digest('hex').slice(0, 3);
}
