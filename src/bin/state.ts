import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { config as loadEnvironment } from 'dotenv';
import { readConfig } from '../config.ts';
import { backupsOf } from '../stores/backup.ts';
import { lastGoodBackup, restore, setAside, troubleOf } from '../stores/restore.ts';
import { openState } from '../stores/state.ts';
import { failPlainly } from './fail-plainly.ts';
import { today } from './today.ts';

loadEnvironment({ quiet: true });

const USAGE = `npm run state                        checks the state file, and lists its copies
npm run state -- backup              makes today's copy, if there is none yet
npm run state -- restore [COPY]      puts a copy back, the last good one unless another is named; sets the file aside
npm run state -- set-aside           moves the file away; the next start makes a new one
Stop the bot before restore and set-aside. The file is STATE_FILE (see .env.example).`;

await failPlainly(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [verb = 'check', copy, ...more] = positionals;
  const { stateFile } = readConfig(process.env);
  const alone = copy === undefined;
  if (more.length > 0 || (!alone && verb !== 'restore')) throw new Error(USAGE);
  if (verb === 'check') check(stateFile);
  else if (verb === 'backup') backUp(stateFile);
  else if (verb === 'restore') putBack(stateFile, copy);
  else if (verb === 'set-aside') {
    const aside = setAside(stateFile, new Date());
    console.log(aside ? `${stateFile} is now ${aside}.` : `There is no ${stateFile}.`);
  } else throw new Error(USAGE);
});

function check(file: string): void {
  const trouble = existsSync(file) ? troubleOf(file) : `There is no ${file} yet.`;
  if (trouble && existsSync(file)) process.exitCode = 1;
  console.log(trouble ?? `${file} is whole.`);
  for (const backup of backupsOf(file)) {
    console.log(`  copy: ${backup.file}${troubleOf(backup.file) ? ' (damaged)' : ''}`);
  }
}

function backUp(file: string): void {
  const state = openState({ file, today, tell: (fault) => console.error(fault.message) });
  const made = state.backUp();
  state.close();
  console.log(made ? `Copied to ${made}.` : 'There is a copy of today already.');
}

function putBack(file: string, named: string | undefined): void {
  const from = named ?? lastGoodBackup(file);
  if (!from) throw new Error(`There is no whole copy of ${file} to put back.`);
  const { aside } = restore(file, from, new Date());
  console.log(`${file} is now as ${from} was.${aside ? ` What was there is ${aside}.` : ''}`);
}
