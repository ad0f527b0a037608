/** What a digest can hold. */
export const DIGEST_PARTS = ['articles', 'quotes', 'timeline', 'on this day'] as const;
/** How much of it there may be. */
export const DIGEST_SIZES = ['short', 'usual', 'long'] as const;

export type DigestPart = (typeof DIGEST_PARTS)[number];
export type DigestSize = (typeof DIGEST_SIZES)[number];

/** What a digest is asked for, the same for all who share it. */
export type DigestQuery = {
  readonly topic?: string;
  readonly speaker?: string;
  readonly outlet?: string;
  /** What it holds; the order is the digest's own. */
  readonly include: readonly DigestPart[];
  readonly size: DigestSize;
};
