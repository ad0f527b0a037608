/** What some files of one kind come to. */
export type Section = { readonly lines: readonly string[]; readonly faults: readonly string[] };

export type Asked = {
  /** How many mistakes of a kind are shown. */
  readonly errors: number;
  readonly seed: number;
  /** Where to write what was read. */
  readonly predictions: string | undefined;
};
