import type { LocaleString } from 'discord.js';

/**
 * The words around the answers in one language: what commands and options are called, what they say
 * of themselves, and the front end's own buttons. The answers are words about sources and stay English,
 * as do the values that a choice sends.
 */
export type Language = {
  /** Discord's names of the places where it is read. */
  readonly locales: readonly LocaleString[];
  /** By the command's own name. */
  readonly commands: Readonly<Record<string, CommandTexts>>;
  /** The options that the front end adds to every command. */
  readonly everywhere: Readonly<Record<'hide', OptionTexts>>;
  readonly controls: ControlTexts;
};

export type Texts = { readonly name: string; readonly about: string };

export type CommandTexts = Texts & {
  /** The label in the menu of a message, for a command that is offered there. */
  readonly onMessage?: string;
  /** The several things that it does, where it does several. */
  readonly parts?: Readonly<Record<string, Texts>>;
  /** Those of all its parts together, where it has some. */
  readonly options: Readonly<Record<string, OptionTexts>>;
};

export type OptionTexts = Texts & {
  /** What each choice is called, by its value; `PROPER_NAMES` need none. */
  readonly choices?: Readonly<Record<string, string>>;
};

/** The words on the front end's own buttons and lines. */
export type ControlTexts = {
  readonly previous: string;
  readonly next: string;
  readonly share: string;
  readonly remove: string;
  readonly context: string;
  readonly compare: string;
  readonly cite: string;
  /** A link that opens the page at the quoted words. */
  readonly openAtWords: string;
  readonly openSource: string;
  readonly openArchived: string;
  /** Before a choice of pages, and of findings. */
  readonly goToPage: string;
  readonly goToOne: string;
  /** With `{number}` and `{of}` where the numbers go. */
  readonly page: string;
};

/** Names of styles and formats, which are the same in every language. */
export const PROPER_NAMES: ReadonlySet<string> = new Set([
  ...['apa', 'chicago', 'mla', 'bibtex', 'ris', 'csl-json'],
  ...['markdown', 'csv', 'json', 'timelinejs', 'icalendar'],
]);
