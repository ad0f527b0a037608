/** How a file is made of its items, each written by itself. */
export type Form<T> = {
  /** Writes an item; `before` is the one before it. */
  readonly item: (one: T, before: T | undefined) => string;
  readonly between: string;
  /** Puts the rest of the file around its items; they are an empty text where there are none. */
  readonly around: (items: string) => string;
  /** Each article is in it once, as of the first of its findings. */
  readonly isOfArticles?: true;
};

export type FileHead = {
  readonly title: string;
  /** When the corpus was built, ISO 8601, UTC: files made of one corpus are the same to the letter. */
  readonly builtAt: string;
};

/** The whole file. */
export function written<T>({ item, between, around }: Form<T>, all: readonly T[]): string {
  return around(all.map((one, at) => item(one, all[at - 1])).join(between));
}

/** A list in JSON under a name, after what is told of all of it; indented by two, as all our JSON is. */
export function jsonForm<T>(
  head: Readonly<Record<string, unknown>>,
  name: string,
  recordOf: (one: T) => unknown,
): Form<T> {
  const empty = JSON.stringify({ ...head, [name]: [] }, null, 2);
  const before = empty.slice(0, -']\n}'.length);
  return {
    // As deep as it will stand; then what is around it is taken off.
    item: (one) =>
      JSON.stringify([[recordOf(one)]], null, 2).slice('[\n  [\n'.length, -'\n  ]\n]'.length),
    between: ',\n',
    around: (items) => (items === '' ? `${empty}\n` : `${before}\n${items}\n  ]\n}\n`),
  };
}
