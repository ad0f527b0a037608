import { found } from '../answer.ts';
import type { Page } from '../library.ts';
import type { Ask, Entry, Fact, Reply } from '../reply.ts';

/** How many entries a page of a comparison shows. */
export const PAGE_SIZE = 3;

/** Which page is asked for, and what a reader can go on to. */
export type Turn = { readonly page: number; readonly follow: readonly Ask[] };

type Laid = {
  readonly heading: string;
  readonly facts: readonly Fact[];
  readonly remarks: readonly string[];
  readonly follow: readonly Ask[];
  readonly size?: number;
  readonly nothing: Extract<Reply, { kind: 'nothing' }>;
};

type Own = Pick<Page<Entry>, 'total'> & {
  readonly entries: readonly Entry[];
  readonly undated?: number;
};

/** A page of entries that were made already; `nothing` where there is none in all. */
export function laidOut(
  { entries, total, undated = 0 }: Own,
  number: number,
  { nothing, size = PAGE_SIZE, ...told }: Laid,
): Promise<Reply> {
  const page: Page<Entry> = { items: entries, total, undated };
  return found(
    page,
    { number, size },
    { ...told, toEntry: (entry) => entry, nothing: () => nothing },
  );
}
