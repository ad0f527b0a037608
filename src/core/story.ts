/**
 * Articles that say the same in nearly the same words: kept each for itself, told as one. An article
 * stands in one story at most.
 */
export type Story = {
  /** Two or more; the first published leads. */
  readonly articles: readonly StoryArticle[];
};

export type StoryArticle = {
  /** The article's own number: 3 for `S3`. */
  readonly number: number;
  readonly kinship: Kinship;
  /** How much of the shorter one's words stands in the leading article too, 0 to 1. */
  readonly share: number;
  /** The news agency that the article, or else the one it is a copy of, names as its source. */
  readonly agency?: string;
  /** Where several of a story are states of one page: the number of the first of these. */
  readonly page?: number;
};

/**
 * leads: the others are compared with it. version: another state of the page at the same address.
 * wire copy: the same words at another outlet, from an agency that is named there. copy: the same
 * words, and nothing says from where.
 */
export type Kinship = 'leads' | 'version' | 'wire copy' | 'copy';

/** Which story an article stands in, and as what; stories are told apart by their number. */
export type Standing = { readonly story: number; readonly as: StoryArticle };

/** What one article of a story is to another. */
export type Kin = {
  readonly kinship: Exclude<Kinship, 'leads'>;
  readonly agency?: string;
};

/** What `other` is beside `shown`: neither need lead. */
export function kinOf(shown: StoryArticle, other: StoryArticle): Kin {
  if (shown.page !== undefined && shown.page === other.page) return { kinship: 'version' };
  const agency = other.agency ?? shown.agency;
  const kinships = [shown.kinship, other.kinship].filter((one) => one !== 'leads');
  const isOf = (kinship: Kin['kinship']) => kinships.some((one) => one === kinship);
  // Two that are each the leader's version are versions of one page.
  const isVersion = isOf('version') && kinships.every((one) => one === 'version');
  if (isVersion) return { kinship: 'version' };
  if (isOf('wire copy') && agency !== undefined) return { kinship: 'wire copy', agency };
  return { kinship: 'copy' };
}

/** For readers: `wire copy, TASS`, `another version of this page`. */
export function tellKin({ kinship, agency }: Kin): string {
  switch (kinship) {
    case 'version':
      return 'another version of this page';
    case 'wire copy':
      return agency ? `wire copy, ${agency}` : 'wire copy';
    case 'copy':
      return 'copy';
  }
}
