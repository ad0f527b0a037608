import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isMap, isNode, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { codeOf } from '../code-of.ts';
import { nameOf, placeOf, readingOf, type Source, SourceEntry } from './source.ts';

export type SourcesFile = {
  readonly sources: readonly Source[];
  /** Sentences that name the file and the line; what is faulty is left out, the rest counts. */
  readonly faults: readonly string[];
};

/** Reads the curator's list of sources, a YAML file; none is as good as an empty one. */
export async function readSourcesFile(file: string): Promise<SourcesFile> {
  const read = await readFile(file, 'utf8').then(
    (text) => ({ text }),
    (error: unknown) => ({ code: codeOf(error) }),
  );
  if (!('code' in read)) return sourcesIn(read.text, file);
  const faults = read.code === 'ENOENT' ? [] : [`${file}: the file cannot be read (${read.code})`];
  return { sources: [], faults };
}

/** The sources that a list's text names. Paths count from the folder that the list lies in. */
export function sourcesIn(text: string, file: string): SourcesFile {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/u, ''), { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    const line = broken.linePos?.[0].line;
    const [why = ''] = broken.message.split('\n');
    return { sources: [], faults: [`${file}:${line ?? 1}: ${why.replace(/ at line .*$/u, '')}`] };
  }
  const { contents } = document;
  if (contents === null || (isNode(contents) && contents.toJSON() === null))
    return { sources: [], faults: [] };
  if (!isSeq(contents)) {
    return {
      sources: [],
      faults: [`${file}:1: should be a list of entries such as “- folder: PATH”`],
    };
  }
  const sources: Source[] = [];
  const faults: string[] = [];
  const names = new Map<string, number>();
  const lineOf = (node: unknown) =>
    isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  for (const item of contents.items) {
    const told = isNode(item) ? item.toJS(document, { maxAliasCount: 100 }) : item;
    const read = sourceIn(told, file);
    if ('faults' in read) {
      for (const { path, sentence } of read.faults) {
        faults.push(`${file}:${lineOf(nodeAt(item, path))}: ${sentence}`);
      }
      continue;
    }
    const before = names.get(read.source.name);
    if (before === undefined) {
      names.set(read.source.name, lineOf(item));
      sources.push(read.source);
    } else {
      const name = `“${read.source.name}” is the name of the source in line ${before} already`;
      faults.push(`${file}:${lineOf(item)}: ${name}; give one of them another with “name:”`);
    }
  }
  return { sources, faults };
}

type Fault = { readonly path: readonly PropertyKey[]; readonly sentence: string };

function sourceIn(
  told: unknown,
  file: string,
): { readonly source: Source } | { readonly faults: readonly Fault[] } {
  const read = SourceEntry.safeParse(told);
  if (!read.success) return { faults: read.error.issues.map(faultOf) };
  const place = placeOf(read.data, (path) => resolve(dirname(file), path));
  if ('fault' in place) return { faults: [{ path: [], sentence: place.fault }] };
  const name = read.data.name ?? nameOf(place);
  const { every } = read.data;
  const source = { name, reading: readingOf(read.data), ...(every && { every }), ...place };
  return { source };
}

function faultOf(issue: z.core.$ZodIssue): Fault {
  const path = issue.path;
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    const what = path[0] === 'map' ? 'of an article' : 'of a source';
    const sentence = `${keys} ${issue.keys.length > 1 ? 'are no fields' : 'is no field'} ${what}`;
    return { path: [...path, issue.keys[0] ?? ''], sentence };
  }
  return {
    path,
    sentence: path.length > 0 ? `"${path.join('.')}" ${issue.message}` : issue.message,
  };
}

/** The key or the value that a fault is about, as far down as there is one. */
function nodeAt(item: unknown, path: readonly PropertyKey[]): Node | unknown {
  const [step, ...rest] = path;
  if (step === undefined) return item;
  if (isMap(item)) {
    const pair = item.items.find(({ key }) => String(key) === String(step));
    if (pair) return rest.length > 0 ? nodeAt(pair.value, rest) : pair.key;
  }
  if (isSeq(item)) return nodeAt(item.items[Number(step)], rest);
  return item;
}
