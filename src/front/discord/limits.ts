/** What Discord refuses beyond: https://discord.com/developers/docs/components/reference */
export const LIMIT = {
  /** Characters over all text displays of a message. */
  text: 4000,
  /** Components of a message, nested ones included. */
  components: 40,
  customId: 100,
  label: 80,
  buttonsInRow: 5,
  choices: 25,
  choice: 100,
} as const;
