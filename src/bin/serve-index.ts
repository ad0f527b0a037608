import type { Stamp } from '../core/corpus.ts';
import type { Library } from '../core/library.ts';

/** What serving an index needs of the program that answers from it. */
export type Serving = {
  /** What is served to begin with. */
  readonly first?: Library | undefined;
  /** What is published; undefined where there is none that can be opened. */
  readonly stamp: () => Promise<Stamp | undefined>;
  readonly open: () => Promise<Library>;
  /** Waits until nobody is being answered any more who was when it is called. */
  readonly answered: () => Promise<void>;
  readonly tell: (news: ServingNews) => void;
};

export type ServingNews =
  | { readonly kind: 'opened'; readonly library: Library }
  | { readonly kind: 'not opened' | 'not closed'; readonly why: string };

/** Not every library holds something that must be given back. */
type Closable = Library & { readonly close?: () => Promise<void> };

/** The index that was published last, by whomever; one follows the other without a gap between them. */
export function serveIndex({ first, stamp, open, answered, tell }: Serving) {
  let served = first;
  let seen = first && nameOf(first.summary().stamp);
  let isDamaged = false;
  let looking: Promise<void> | undefined;

  async function lookOnce(): Promise<void> {
    const published = await stamp();
    const name = published && nameOf(published);
    if (!name || name === seen) return;
    seen = name;
    try {
      const before = served;
      served = await open();
      isDamaged = false;
      tell({ kind: 'opened', library: served });
      if (before) void close(before);
    } catch (error) {
      isDamaged = true;
      tell({ kind: 'not opened', why: sentence(error) });
    }
  }

  /** Answers on their way keep the library that they began with. */
  async function close(library: Closable): Promise<void> {
    try {
      await answered();
      await library.close?.();
    } catch (error) {
      tell({ kind: 'not closed', why: sentence(error) });
    }
  }

  return {
    library: () => served,
    /** True where what is published could not be opened. */
    isDamaged: () => isDamaged,
    /** Opens what is published where it was not seen before; those who ask meanwhile wait for the same look. */
    look(): Promise<void> {
      looking ??= lookOnce().finally(() => {
        looking = undefined;
      });
      return looking;
    },
  };
}

function nameOf({ builtAt, content }: Stamp): string {
  return `${builtAt} ${content}`;
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
