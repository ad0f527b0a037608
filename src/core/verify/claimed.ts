import { type Token, tokensIn } from './tokens.ts';

/** Words that somebody claims to quote, taken apart. */
export type Claimed = {
  readonly text: string;
  readonly tokens: readonly ClaimedToken[];
  /** Places among the tokens before which something is marked as left out: `…`, `[…]`. */
  readonly elided: ReadonlySet<number>;
};

export type ClaimedToken = Token & {
  /** True for what stands in square brackets: put there by who quotes. */
  readonly bracketed: boolean;
};

const ELLIPSIS = /\[\s*(?:…|\.{3}|\. \. \.)\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,}|\. \. \./gu;
const BRACKETED = /\[[^\][]{1,80}\]/gu;

/** Takes a claimed quotation apart; its marks are not part of it. */
export function claimedIn(text: string): Claimed {
  const gaps = [...text.matchAll(ELLIPSIS)];
  const brackets = [...text.matchAll(BRACKETED)].filter(({ 0: all }) => tokensIn(all).length > 0);
  const tokens = tokensIn(text).map((token) => ({
    ...token,
    bracketed: brackets.some(
      ({ 0: all, index }) => token.span.start >= index && token.span.end <= index + all.length,
    ),
  }));
  const elided = new Set(
    gaps.map(({ index }) => tokens.filter(({ span }) => span.start < index).length),
  );
  return { text, tokens, elided };
}
