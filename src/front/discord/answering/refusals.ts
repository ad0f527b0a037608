import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** Whether the way to Discord broke, so that nobody knows whether what was sent arrived. */
export function isConnection(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(UND_ERR_|E[A-Z]+$)/.test(code);
}

/** Whether Discord has an answer already: one whose confirmation got lost, or that of another bot with this token. */
export function isTaken(error: unknown): boolean {
  return isRefusedAs(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
}

/** Whether nothing can be answered any more: it was answered, waits no longer, or what was to be changed is gone. */
export function isTooLate(error: unknown): boolean {
  return isTaken(error) || isGone(error) || isExpired(error);
}

function isExpired(error: unknown): boolean {
  return isRefusedAs(
    error,
    RESTJSONErrorCodes.UnknownInteraction,
    RESTJSONErrorCodes.UnknownWebhook,
    RESTJSONErrorCodes.InvalidWebhookToken,
  );
}

/** Whether the message is not there any more. */
export function isGone(error: unknown): boolean {
  return isRefusedAs(error, RESTJSONErrorCodes.UnknownMessage);
}

/** Whether the bot, or whoever asked, lacks a permission where the answer was to appear. */
export function isForbidden(error: unknown): boolean {
  return isRefusedAs(
    error,
    RESTJSONErrorCodes.MissingPermissions,
    RESTJSONErrorCodes.MissingAccess,
    RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  );
}

/** Whether Discord said no: then what was sent did not arrive, which of every other fault nobody knows. */
export function isRefusal(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status < 500 && !isTaken(error);
}

function isRefusedAs(error: unknown, ...codes: readonly (number | string)[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(error.code);
}
