/** Keeps the library in step with the corpus while questions are answered. */
export interface Renewal {
  /** Reads what has changed until it is called, and serves it. Never throws. */
  renew(): Promise<Renewed>;
  /** Why answers may be behind the corpus, in a sentence for readers; undefined where they are not. */
  behind(): string | undefined;
}

/** What a renewal came to. `faults` counts what is not read as it should be. */
export type Renewed =
  | {
      readonly kind: 'renewed';
      readonly articles: number;
      /** How many of them are new or have changed. */
      readonly read: number;
      readonly faults: number;
    }
  | { readonly kind: 'unchanged'; readonly faults: number }
  | { readonly kind: 'failed'; readonly why: string };
