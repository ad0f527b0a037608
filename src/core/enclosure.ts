import type { Coverage } from './coverage.ts';
import type { Row } from './export/sheet.ts';

/** What a reply brings along besides its words: a picture to paint, or a file to keep. */
export type Enclosure = PictureOf | FileOf;

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A timeline to be painted: the times that mattered most, over how many articles tell of which time. */
export type PictureOf = {
  readonly kind: 'picture';
  /** `timeline-syria.png`. */
  readonly name: string;
  /** `Timeline on “Syria”`. */
  readonly title: string;
  readonly theme: Theme;
  readonly coverage: Coverage;
  /** Each with its time. */
  readonly rows: readonly Row[];
  /** How many sentences without a known time are not among the rows. */
  readonly untimed: number;
  /** How many dated sentences it was made of. */
  readonly sentences: number;
  /** False where some times, or some without one, were left out as mattering less. */
  readonly whole: boolean;
};

export type FileOf = {
  readonly kind: 'file';
  /** `timeline-syria.csv`. */
  readonly name: string;
  readonly text: string;
};

const LONGEST_NAME = 60;

/**
 * A file name of what it is and words that tell of what, in letters that every system and Discord
 * leave as they are: `timeline-syria.png`, `timeline.png` where the words have none of them.
 */
export function fileNameOf(what: string, words: string, ending: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, '');
  return `${[what, plain].filter(Boolean).join('-')}.${ending}`;
}
