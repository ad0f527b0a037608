import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Reply } from '../core/reply.ts';
import { enclosed } from '../front/picture/enclosed.ts';

/** Takes `--out FILE` or `--out=FILE` out of the words of a question. */
export function outIn(words: readonly string[]): {
  readonly words: readonly string[];
  readonly out?: string;
} {
  const at = words.findIndex((word) => /^--out(?:=|$)/.test(word));
  if (at < 0) return { words };
  const [, inside] = /^--out=(.+)$/su.exec(words[at] ?? '') ?? [];
  const out = inside ?? words[at + 1];
  if (!out) throw new Error('Please name the file after --out.');
  return { words: words.toSpliced(at, inside ? 1 : 2), out };
}

/** Writes what a reply encloses, and tells the files; of several, each under the given name with its own ending. */
export async function writeEnclosures(
  reply: Reply | undefined,
  out: string,
): Promise<readonly string[]> {
  const all = reply && 'encloses' in reply ? (reply.encloses ?? []) : [];
  if (all.length === 0) {
    throw new Error(
      `Nothing was written to ${out}: this answer encloses no picture and no file; ask for one, as in /timeline Syria picture:light.`,
    );
  }
  const files: string[] = [];
  for (const one of all) {
    const { name, bytes } = await enclosed(one);
    const file =
      all.length === 1 ? out : `${out.slice(0, out.length - extname(out).length)}${extname(name)}`;
    await writeFile(file, bytes);
    files.push(file);
  }
  return files;
}
