/** What Discord refuses beyond: https://discord.com/developers/docs/components/reference */
export const LIMIT = {
  /** Characters over all text displays of a message. */
  text: 4000,
  /** Characters of a message without text displays. */
  content: 2000,
  /** Components of a message, nested ones included. */
  components: 40,
  /** Rows of a message without text displays. */
  rows: 5,
  customId: 100,
  label: 80,
  /** The address that a button opens. */
  address: 512,
  buttonsInRow: 5,
  /** What can be chosen from, and how long its words are. */
  choices: 25,
  choice: 100,
  /** Kept free for a line that is said of a message when it is sent: who shared it, or what it lacks. */
  lineOfOurs: 120,
} as const;
