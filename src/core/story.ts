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
  /** The news agency that the article names as its source, as it writes it. */
  readonly agency?: string;
};

/**
 * leads: the others are compared with it. version: another state of the page at the same address.
 * wire copy: the same words at another outlet, from an agency that is named there. copy: the same
 * words, and nothing says from where.
 */
export type Kinship = 'leads' | 'version' | 'wire copy' | 'copy';
