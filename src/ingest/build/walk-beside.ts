import type { Numbered } from '../../core/corpus.ts';

/** Finds readings by their file, for a caller who asks for files in the order of their names. */
export type Beside = { readonly at: (file: string) => Promise<Numbered | undefined> };

/** Walks readings that are sorted by file in step with such a caller: one at a time is in memory. */
export function walkBeside(readings: AsyncIterable<Numbered> | undefined): Beside {
  const walk = readings?.[Symbol.asyncIterator]();
  let here: IteratorResult<Numbered, unknown> | undefined;
  return {
    async at(file) {
      here ??= await walk?.next();
      while (here && !here.done && here.value.article.file < file) here = await walk?.next();
      return here && !here.done && here.value.article.file === file ? here.value : undefined;
    },
  };
}
