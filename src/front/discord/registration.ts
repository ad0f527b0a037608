import { REST, Routes } from 'discord.js';
import type { Command } from '../../core/command.ts';
import { type Difference, differenceOf, isNone, isRecord, type Payload } from './difference.ts';
import type { Log } from './log.ts';
import { messageEntry, slash } from './slash.ts';

/** Where commands are registered: for one server alone, or everywhere. */
export type Place = {
  readonly rest: REST;
  readonly applicationId: string;
  readonly guildId?: string | undefined;
};

export type Registration = Place & { readonly commands: readonly Command[]; readonly log: Log };

/** The ids that Discord gave the slash commands, by their names: `</quote:ID>` can be clicked. */
export type CommandIds = ReadonlyMap<string, string>;

/** The commands here beside those that Discord has. */
export type Compared = {
  readonly here: readonly Payload[];
  readonly there: readonly Payload[];
  readonly difference: Difference;
};

/** What Discord adds on its side, everywhere and for the commands of one server. */
const ADDED = new Set(
  'id application_id guild_id version default_permission dm_permission name_localized description_localized'.split(
    ' ',
  ),
);
const ADDED_IN_GUILDS = new Set([...ADDED, 'contexts', 'integration_types']);

/** What opens an activity of the application; Discord refuses a list of commands that lacks it. */
const ENTRY_POINT = 4;

/** Makes Discord show the commands as they are here. Nothing is sent when it already does. */
export async function register({ commands, log, ...place }: Registration): Promise<CommandIds> {
  const compared = await compareRegistered(place, commands);
  const { here, there, difference } = compared;
  if (isNone(difference)) {
    log.info({ commands: here.length }, 'commands are registered already');
    return idsOf(there);
  }
  const ids = await putCommands(place, compared);
  const { added, changed, removed } = difference;
  const names = {
    added: added.map(({ name }) => name),
    changed: changed.map(({ command }) => command['name']),
    removed: removed.map(({ name }) => name),
  };
  log.info({ ...names, commands: here.length }, 'commands registered');
  return ids;
}

/** Compares the commands here with those that Discord has, texts in all languages included. */
export async function compareRegistered(
  place: Place,
  commands: readonly Command[],
): Promise<Compared> {
  const here = commands.flatMap((command): Payload[] => {
    const entry = messageEntry(command);
    return entry ? [{ ...slash(command) }, { ...entry }] : [{ ...slash(command) }];
  });
  // Without this, Discord leaves the other languages out, and they would look missing at every start.
  const query = new URLSearchParams({ with_localizations: 'true' });
  const there = listOf(await place.rest.get(routeOf(place), { query }));
  const ours = there.filter(({ type }) => type !== ENTRY_POINT);
  const difference = differenceOf(here, ours, place.guildId ? ADDED_IN_GUILDS : ADDED);
  return { here, there, difference };
}

/** Replaces what Discord has by the commands here. */
export async function putCommands(place: Place, { here, there }: Compared): Promise<CommandIds> {
  const kept = there.filter(({ type }) => type === ENTRY_POINT).map(asSent);
  return idsOf(listOf(await place.rest.put(routeOf(place), { body: [...here, ...kept] })));
}

/** Asks Discord which application a token is of, for a program that does not log in. */
export async function placeOf({
  token,
  apiUrl,
  guildId,
}: {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  readonly guildId?: string | undefined;
}): Promise<Place> {
  const rest = new REST(apiUrl ? { api: apiUrl } : {}).setToken(token);
  const application = await rest.get(Routes.currentApplication());
  const id = isRecord(application) ? application['id'] : undefined;
  if (typeof id !== 'string') throw new Error('Discord did not say which application this is');
  return { rest, applicationId: id, guildId };
}

function routeOf({ applicationId, guildId }: Place) {
  return guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
}

function listOf(answer: unknown): readonly Payload[] {
  return Array.isArray(answer) ? answer.filter(isRecord) : [];
}

function idsOf(commands: readonly Payload[]): CommandIds {
  return new Map(
    commands
      .filter(({ type = 1, id }) => type === 1 && typeof id === 'string')
      .map(({ name, id }) => [`${name}`, `${id}`]),
  );
}

/** A command of Discord's own as it may be sent back. */
function asSent(command: Payload): Payload {
  return Object.fromEntries(
    Object.entries(command).filter(([key]) => key === 'id' || !ADDED.has(key)),
  );
}
