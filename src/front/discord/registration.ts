import { ApplicationCommandType, type REST, Routes } from 'discord.js';
import type { Command } from '../../core/command.ts';
import type { Log } from './log.ts';
import { messageEntry, slash } from './slash.ts';

export type Registration = {
  readonly rest: REST;
  readonly applicationId: string;
  /** Registers for this server alone; everywhere when absent. */
  readonly guildId?: string | undefined;
  readonly commands: readonly Command[];
  readonly log: Log;
};

/** What Discord adds on its side, everywhere and for the commands of one server. */
const ADDED = new Set(
  'id application_id guild_id version default_permission dm_permission'.split(' '),
);
const ADDED_IN_GUILDS = new Set([...ADDED, 'contexts', 'integration_types']);

/** The ids of slash commands by their names, as Discord gives them. */
export type CommandIds = ReadonlyMap<string, string>;

/** Makes Discord show the commands as they are here. Nothing is sent when it already does. */
export async function register(registration: Registration): Promise<CommandIds> {
  const { rest, applicationId, guildId, commands, log } = registration;
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const here = commands.flatMap((command) => [slash(command), messageEntry(command) ?? []].flat());
  const there = await rest.get(route);
  const change = differences(
    here,
    Array.isArray(there) ? there : [],
    guildId ? ADDED_IN_GUILDS : ADDED,
  );
  if (Object.values(change).every((names) => names.length === 0)) {
    log.info({ commands: here.length }, 'commands are registered already');
    return idsIn(there);
  }
  const registered = await rest.put(route, { body: here });
  log.info({ ...change, commands: here.length }, 'commands registered');
  return idsIn(registered);
}

function idsIn(commands: unknown): CommandIds {
  const slashCommands = Array.isArray(commands) ? commands.filter(isSlashCommand) : [];
  return new Map(slashCommands.map(({ name, id }) => [name, id]));
}

function isSlashCommand(one: unknown): one is { readonly name: string; readonly id: string } {
  if (!isRecord(one)) return false;
  const { name, id, type = ApplicationCommandType.ChatInput } = one;
  const isKind = type === ApplicationCommandType.ChatInput;
  return isKind && typeof name === 'string' && /^\d+$/.test(`${id}`);
}

type Change = Readonly<Record<'added' | 'changed' | 'removed', readonly string[]>>;

function differences(
  here: readonly unknown[],
  there: readonly unknown[],
  ignored: ReadonlySet<string>,
): Change {
  const ours = byName(here, ignored);
  const theirs = byName(there, ignored);
  const names = [...ours.keys()];
  return {
    added: names.filter((name) => !theirs.has(name)),
    changed: names.filter((name) => theirs.has(name) && theirs.get(name) !== ours.get(name)),
    removed: [...theirs.keys()].filter((name) => !ours.has(name)),
  };
}

function byName(
  commands: readonly unknown[],
  ignored: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  return new Map(commands.map((one) => [nameOf(one), JSON.stringify(essence(one, ignored))]));
}

function nameOf(command: unknown): string {
  return isRecord(command) ? `${command['name']}` : '';
}

/** What a payload may as well not say. */
const SILENT = new Set(['null', 'false', '[]', '{}']);

/** A command without what is `ignored`, in a fixed order, so that equal ones read alike. */
function essence(value: unknown, ignored: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => essence(one, ignored));
  if (!isRecord(value)) return value;
  const told = Object.entries(value)
    .filter(([key, held]) => !ignored.has(key) && held !== undefined)
    .filter(([, held]) => !SILENT.has(JSON.stringify(held)))
    .map(([key, held]): [string, unknown] => [
      key,
      key === 'contexts' || key === 'integration_types' ? sorted(held) : essence(held, ignored),
    ]);
  return Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.toSorted() : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
