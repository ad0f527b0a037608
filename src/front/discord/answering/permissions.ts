import { PermissionFlagsBits } from 'discord.js';
import type { Asking } from './exchange.ts';

/** Permissions as Discord names them to people. */
const NAMES = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  SendMessagesInThreads: 'Send Messages in Threads',
  AttachFiles: 'Attach Files',
  UseExternalApps: 'Use External Apps',
} as const;
type Permission = keyof typeof NAMES;

/** What sending takes in this place. */
export function toSend({ channel }: Asking): Permission {
  return channel?.isThread() ? 'SendMessagesInThreads' : 'SendMessages';
}

/** The name of the first permission that whoever asked lacks; undefined where nothing is lacking, or no server tells. */
export function lackedByAsker(
  { memberPermissions }: Asking,
  wanted: readonly Permission[],
): string | undefined {
  const lacked = wanted.find((one) => memberPermissions?.has(PermissionFlagsBits[one]) === false);
  return lacked && NAMES[lacked];
}

/** `the permission Attach Files in #sources`, as far as Discord tells which of them the bot lacks. */
export function lackedByBot(asking: Asking, wanted: readonly Permission[]): string {
  const lacked = wanted.filter((one) => !asking.appPermissions.has(PermissionFlagsBits[one]));
  const names = (lacked.length > 0 ? lacked : wanted).map((one) => NAMES[one]);
  return `the permission ${names.join(' and ')} ${channelOf(asking)}`;
}

/** `in #sources`, as Discord shows it: a link, which pings nobody. */
export function channelOf({ channelId }: Asking): string {
  return channelId ? `in <#${channelId}>` : 'here';
}
