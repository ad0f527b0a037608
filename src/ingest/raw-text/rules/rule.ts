/** A line that is never part of an article, told by its words alone. */
export type FurnitureRule = {
  /** Why it is dropped, as readers are told. */
  readonly reason: string;
  readonly examples: readonly string[];
  /** Lines of an article that look alike and are kept. */
  readonly spares: readonly string[];
  readonly matches: (text: string) => boolean;
};
