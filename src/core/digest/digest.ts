import type { Day } from '../day.ts';
import type { Entry } from '../reply.ts';
import type { When } from '../when.ts';
import type { DigestQuery } from './query.ts';

/** From where on a digest tells: what came after an article's number, or was published on a day or later. */
export type Since =
  | { readonly kind: 'article'; readonly number: number }
  | { readonly kind: 'day'; readonly day: Day };

/** What was told before, in the order in which a digest tells it. */
export type SectionName = 'stories' | 'copies' | 'changes' | 'quotes' | 'timeline' | 'on this day';

/** One line of a digest. It cannot be built without words of a source and that source. */
export type DigestLine = {
  readonly entry: Entry;
  /** The time that the line is about; absent where the line is not about one. */
  readonly when?: When;
};

export type DigestSection = {
  readonly name: SectionName;
  readonly title: string;
  /** One or more. */
  readonly lines: readonly DigestLine[];
  /** How many more there are, beyond the size that was asked for. */
  readonly left: number;
};

/** Why something is in a digest or out of it. */
export type Verdict = {
  readonly ref: string;
  readonly title: string;
  readonly kept: boolean;
  readonly reason: string;
};

/** What a digest says, as plain data; front ends draw it. */
export type Digest = {
  readonly query: DigestQuery;
  readonly since: Since;
  readonly today: Day;
  /** `3 new stories in 5 articles on “Syria”`. */
  readonly heading: string;
  /** In their order; none is empty. */
  readonly sections: readonly DigestSection[];
  /** What the reader should know of the whole. */
  readonly remarks: readonly string[];
  readonly verdicts: readonly Verdict[];
  /** The last article that it knew of: the next digest tells what comes after it. */
  readonly until: number;
};

/** A timeline alone is no news: much of it stood in the digest before. */
export function isEmpty({ sections }: Digest): boolean {
  return sections.every(({ name }) => name === 'timeline');
}

/** How many lines there may be: of stories, and of each other section. */
export const ROOM: Readonly<
  Record<DigestQuery['size'], { readonly stories: number; readonly others: number }>
> = {
  short: { stories: 3, others: 2 },
  usual: { stories: 6, others: 4 },
  long: { stories: 12, others: 8 },
};

export type Part = {
  readonly section?: DigestSection;
  readonly verdicts: readonly Verdict[];
};

type Weighed = {
  readonly line: DigestLine;
  readonly verdict: Pick<Verdict, 'ref' | 'title' | 'reason'>;
};

/** A section of the first of some lines, with a verdict on each of them. */
export function partOf(
  named: Pick<DigestSection, 'name' | 'title'>,
  all: readonly Weighed[],
  room: number,
): Part {
  const lines = all.slice(0, room).map(({ line }) => line);
  const verdicts = all.map(({ verdict }, at) =>
    at < room
      ? { ...verdict, kept: true }
      : { ...verdict, kept: false, reason: 'beyond the size of the digest' },
  );
  if (lines.length === 0) return { verdicts };
  return { section: { ...named, lines, left: all.length - lines.length }, verdicts };
}
