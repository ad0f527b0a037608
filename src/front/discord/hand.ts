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
  /** What is written here is markdown already. */
  readonly heading: (drawn: string) => string;
  readonly small: (drawn: string) => string;
  readonly link: (label: string, address: string) => string;
};

/** A card: text displays in a container, with links behind words. */
export const CARD: Hand = {
  room: LIMIT.text,
  head: 900,
  tail: 700,
  links: 1200,
  heading: (drawn) => `### ${drawn}`,
  small: (drawn) => `-# ${drawn}`,
  link: (label, address) => `[${label}](${address})`,
};

/** Plain text, as archives, previews and screen readers keep it: every address stands in sight. */
export const PLAIN: Hand = {
  room: LIMIT.content,
  head: 500,
  tail: 350,
  links: 600,
  heading: (drawn) => `**${drawn}**`,
  small: (drawn) => drawn,
  link: (label, address) => `${label} <${address}>`,
};
