import { readFile, rename, writeFile } from 'node:fs/promises';
import { isMap, isSeq, parseDocument, YAMLSeq } from 'yaml';
import { codeOf } from '../code-of.ts';
import type { SourceEntry } from './source.ts';
import { sourcesIn } from './sources-file.ts';

const HEAD = ' Where articles come from, beside the corpus folder: see data/README.md.';

/** The list's text with these entries after the others; its comments and its order stay as they are. */
export function withEntries(text: string, entries: readonly Partial<SourceEntry>[]): string {
  const document = parseDocument(text);
  if (!isSeq(document.contents)) {
    document.contents = new YAMLSeq() as typeof document.contents;
    if (text.trim() === '') document.commentBefore = HEAD;
  }
  for (const entry of entries) document.add(document.createNode(entry));
  return document.toString({ lineWidth: 0 });
}

/** The list's text without the source of this name; undefined where it has none. */
export function withoutSource(text: string, file: string, name: string): string | undefined {
  const document = parseDocument(text);
  if (!isSeq(document.contents)) return undefined;
  const at = document.contents.items.findIndex((item) => {
    if (!isMap(item)) return false;
    const alone = `[${JSON.stringify(item.toJS(document))}]`;
    return sourcesIn(alone, file).sources.some((source) => source.name === name);
  });
  if (at < 0) return undefined;
  document.deleteIn([at]);
  return document.toString({ lineWidth: 0 });
}

/** Writes the list in one step, so that it is never half there. */
export async function changeSourcesFile(
  file: string,
  change: (text: string) => string | undefined,
): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw new Error(`${file}: the file cannot be read (${codeOf(error)})`);
  });
  const broken = parseDocument(text).errors[0];
  if (broken)
    throw new Error(
      `${file} cannot be changed before it is mended: ${broken.message.split('\n')[0]}`,
    );
  const changed = change(text);
  if (changed === undefined) return false;
  await writeFile(`${file}.draft`, changed);
  await rename(`${file}.draft`, file);
  return true;
}
