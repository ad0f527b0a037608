import { LIMIT } from './limits.ts';

/** How the parts of an answer are written in one kind of message. */
export type Hand = {
  /** Characters that the whole may have. */
  readonly room: number;
  /** Characters kept for what is no finding: heading and facts before, remarks and hints after. */
  readonly head: number;
  readonly tail: number;
  /** Characters of an address that opens at the words, all findings together. */
  readonly links: number;
  /** A longer address is not shown; a button may still open it. */
  readonly address: number;
  /** How much a line of what surrounds the words may take, where a card gives it `card` characters. */
  readonly line: (card: number) => number;
  /** Whether addresses are out of sight, so that long ones are worth some words. */
  readonly hidesLinks: boolean;
  /** What is written here is markdown already. */
  readonly heading: (drawn: string) => string;
  readonly small: (drawn: string) => string;
  readonly link: (label: string, address: string) => string;
};

/** A card: text displays in a container, with links behind words. */
export const CARD: Hand = {
  room: LIMIT.text - LIMIT.lineOfOurs,
  head: 900,
  tail: 700,
  links: 1200,
  // Five of them would leave no room for the words if they were longer.
  address: 450,
  line: (card) => card,
  hidesLinks: true,
  heading: (drawn) => `### ${drawn}`,
  small: (drawn) => `-# ${drawn}`,
  link: (label, address) => `[${label}](${address})`,
};

/** Plain text, as archives, previews and screen readers keep it: every address stands in sight. */
export const PLAIN: Hand = {
  room: LIMIT.content - LIMIT.lineOfOurs,
  head: 400,
  tail: 300,
  links: 600,
  address: 250,
  line: (card) => Math.floor(card / 2),
  hidesLinks: false,
  heading: (drawn) => `**${drawn}**`,
  small: (drawn) => drawn,
  link: (label, address) => `${label} <${address}>`,
};
