import type { Interaction } from 'discord.js';
import { answerCommand } from './answering/command.ts';
import { exchangeOver } from './answering/exchange.ts';
import { guarded } from './answering/guarded.ts';
import { answerOfMessage } from './answering/message-entry.ts';
import { answerPress } from './answering/pressed.ts';
import type { Desk } from './desk.ts';
import { suggest } from './suggest.ts';

/** Answers whatever a person does with the bot. Never throws: a fault is logged, and the person told. */
export async function respond(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(interaction, desk);
  const waited = desk.sinceMade(interaction.createdTimestamp);
  if (interaction.isChatInputCommand()) {
    const exchange = exchangeOver(interaction, waited);
    return guarded(exchange, desk, (note) =>
      answerCommand({ asking: interaction, exchange, note }, desk),
    );
  }
  if (interaction.isMessageContextMenuCommand()) {
    const exchange = exchangeOver(interaction, waited);
    return guarded(exchange, desk, (note) =>
      answerOfMessage({ asking: interaction, exchange, note }, desk),
    );
  }
  if (interaction.isButton() || interaction.isStringSelectMenu()) {
    const exchange = exchangeOver(interaction, waited);
    return guarded(exchange, desk, (note) =>
      answerPress({ asking: interaction, exchange, note }, desk),
    );
  }
}
