import { createReadStream } from 'node:fs';
import type { z } from 'zod';

/** A record that was checked, and the line that it stands on. */
export type Line<T> = { readonly value: T; readonly place: string };
export type Lines<T> = { readonly lines: readonly Line<T>[]; readonly faults: readonly string[] };

/**
 * Reads a file of one JSON record a line. A line that is not what it should be is left out and named
 * among the faults with its place and reason; a file that cannot be read is thrown.
 */
export async function readJsonLines<T>(file: string, schema: z.ZodType<T>): Promise<Lines<T>> {
  const lines: Line<T>[] = [];
  const faults: string[] = [];
  let number = 0;
  for await (const text of linesOf(file)) {
    number++;
    if (text.trim() === '') continue;
    const place = `${file}:${number}`;
    const read = readRecord(text, schema);
    if ('value' in read) lines.push({ value: read.value, place });
    else faults.push(`${place}: ${read.fault}`);
  }
  return { lines, faults };
}

function readRecord<T>(
  text: string,
  schema: z.ZodType<T>,
): { readonly value: T } | { readonly fault: string } {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return { fault: 'not a JSON record' };
  }
  const read = schema.safeParse(record);
  if (read.success) return { value: read.data };
  const [issue] = read.error.issues;
  const path = issue?.path.join('.');
  return { fault: `${path ? `"${path}" ` : ''}${issue?.message ?? 'not the record expected'}` };
}

/** Lines end with a line feed alone: U+2028, which readline also takes, may stand inside a JSON string. */
async function* linesOf(file: string): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of createReadStream(file)) {
    const pieces = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    rest = pieces.pop() ?? '';
    yield* pieces;
  }
  yield rest + decoder.decode();
}

/** Leaves out the later ones of two records with one id, and says so. */
export function withoutTwins<T extends { readonly id: string }>({
  lines,
  faults,
}: Lines<T>): Lines<T> {
  const places = new Map<string, string>();
  const twins: string[] = [];
  const single = lines.filter(({ value: { id }, place }) => {
    const first = places.get(id);
    if (first) twins.push(`${place}: "id" ${id} stands on ${first} already`);
    else places.set(id, place);
    return first === undefined;
  });
  return { lines: single, faults: [...faults, ...twins] };
}
