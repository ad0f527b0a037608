/** Who sees an answer in a server: everyone in the channel, or whoever asked. */
export const SEEN_BY = ['everyone', 'asker'] as const;
/** How an answer is drawn: as a card with buttons, or as plain text that archives and previews keep. */
export const DRAWN_AS = ['card', 'plain'] as const;

/** What the managers of a server have chosen for it. */
export type Settings = {
  readonly seenBy: (typeof SEEN_BY)[number];
  readonly drawnAs: (typeof DRAWN_AS)[number];
};

/** The settings of the place where a question is asked: a server, a direct conversation, the terminal. */
export interface SettingsHere {
  read(): Settings;
  /** Keeps what is given, leaves the rest, and tells how it is then. */
  change(part: Partial<Settings>): Settings;
}
