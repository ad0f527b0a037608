import { parseArgs } from 'node:util';
import { config as loadEnvironment } from 'dotenv';
import { readConfig } from '../config.ts';
import { isNone } from '../front/discord/difference.ts';
import {
  compareRegistered,
  type Place,
  placeOf,
  putCommands,
} from '../front/discord/registration.ts';
import { registrationFault } from '../front/discord/registration-faults.ts';
import { tellDifference } from '../front/discord/tell-difference.ts';
import { confirmed } from './confirm.ts';
import { failPlainly } from './fail-plainly.ts';
import { theCommands } from './the-commands.ts';

loadEnvironment({ quiet: true });

const USAGE = `npm run register shows what differs between the commands here and on Discord, and registers them.
  npm run register              asks before it changes anything
  npm run register -- --yes     does not ask
  npm run register -- --dry-run changes nothing; ends with 0 where nothing differs, with 1 where something does`;

const NO_TOKEN =
  'No DISCORD_TOKEN is set: put the token of the bot into .env as DISCORD_TOKEN=… (see .env.example).';

/** What went wrong, so that it is not taken for a difference. */
const FAILED = 2;

type Wanted = { readonly dry: boolean; readonly asked: boolean };

await failPlainly(async () => {
  const { values } = readArgs();
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const { token, apiUrl, guildId } = readConfig(process.env).discord;
  if (!token) throw new Error(NO_TOKEN);
  let place: Place | undefined;
  try {
    place = await placeOf({ token, apiUrl, guildId });
    await bringUpToDate(place, { dry: values['dry-run'] ?? false, asked: !values.yes });
  } catch (error) {
    const fault = await registrationFault(error, place);
    throw fault ? new Error(fault, { cause: error }) : error;
  }
}, FAILED);

async function bringUpToDate(place: Place, { dry, asked }: Wanted): Promise<void> {
  const compared = await compareRegistered(place, await theCommands());
  const { here, difference } = compared;
  const where = place.guildId ? `the server ${place.guildId}` : 'every server';
  const count = `${here.length} commands for ${where}`;
  if (isNone(difference)) {
    console.log(`${count}: nothing differs.`);
    return;
  }
  const { added, changed, removed } = difference;
  console.log(
    `${count}: ${added.length} to add, ${changed.length} to change, ${removed.length} to remove.`,
  );
  for (const line of tellDifference(difference)) console.log(line);
  if (dry) {
    process.exitCode = 1;
    return;
  }
  if (asked && !(await agreed())) {
    console.log('Nothing was changed.');
    process.exitCode = 1;
    return;
  }
  await putCommands(place, compared);
  console.log('Registered.');
}

async function agreed(): Promise<boolean> {
  const { stdin: input, stdout: output } = process;
  if (input.isTTY && output.isTTY) return confirmed('Register them so?', { input, output });
  console.log('Nobody can be asked here: --yes registers without asking.');
  return false;
}

function readArgs() {
  const options = {
    'dry-run': { type: 'boolean' },
    yes: { type: 'boolean', short: 'y' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ options });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
