import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { codeOf } from '../code-of.ts';

/** When this process started, in milliseconds since 1970. */
const startedAt = Math.round(performance.timeOrigin);
const OURS = `${process.pid} ${startedAt}`;

/** How file systems say that they know no links. */
const LINKLESS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** How often a lock that comes and goes is looked at again. */
const TRIES = 9;

type Holder = { readonly pid: number; readonly started: number };

/** Runs `work` while no other process builds the same index; throws, naming the other one, when one does. */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'lock');
  const other = await take(file);
  if (other) {
    throw new Error(
      `Another process (${other.pid}) is building ${folder} right now; wait for it, or remove ${file} if you know that it is gone.`,
    );
  }
  try {
    return await work();
  } finally {
    await release(file);
  }
}

/** How long, and how often, who has a moment's work waits for another one's: half a minute in all. */
const PAUSE = 20;
const PAUSES = 1_500;

/** Runs a moment's work while nobody else holds the lock `file`; waits for its turn. */
export async function inTurn<T>(file: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  for (let pauses = 0; ; pauses++) {
    const other = await tryToTake(file);
    if (!other) break;
    if (pauses >= PAUSES) {
      const who = other === 'unsettled' ? 'Other processes keep' : `Process ${other.pid} keeps`;
      throw new Error(`${who} ${file} locked; end it, or remove that file if you know it is gone.`);
    }
    // Not in step with whoever else waits.
    await setTimeout(PAUSE * (0.5 + Math.random()));
  }
  try {
    return await work();
  } finally {
    await release(file);
  }
}

/** Takes the lock, or tells who has it. */
async function take(file: string): Promise<Holder | undefined> {
  const holder = await tryToTake(file);
  if (holder !== 'unsettled') return holder;
  throw new Error(`${file} comes and goes; try again when no other process builds the index.`);
}

/** As `take`; unsettled where others took and released it each time it was looked at. */
async function tryToTake(file: string): Promise<Holder | 'unsettled' | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    if (await place(file)) return undefined;
    const text = await textOf(file);
    if (text === undefined) continue;
    const holder = holderIn(text);
    if (holder && isRunning(holder)) return holder;
    // Only one process at a time may remove what a dead one left: another's new lock could go with it.
    const removing = `${file}.stale`;
    const other = await tryToTake(removing);
    if (other) return other;
    if ((await textOf(file)) === text) await rm(file, { force: true });
    await release(removing);
  }
  return 'unsettled';
}

async function release(file: string): Promise<void> {
  if ((await textOf(file)) === OURS) await rm(file, { force: true });
}

/** Puts our lock there, never without its text; false where there is one. */
async function place(file: string): Promise<boolean> {
  const beside = `${file}.${randomUUID()}`;
  await writeFile(beside, OURS);
  try {
    await link(beside, file).catch(async (error: unknown) => {
      if (!LINKLESS.has(codeOf(error))) throw error;
      await writeFile(file, OURS, { flag: 'wx' });
    });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function holderIn(text: string): Holder | undefined {
  const [, pid, started] = /^(\d+) (\d+)$/.exec(text) ?? [];
  return pid && started ? { pid: Number(pid), started: Number(started) } : undefined;
}

function isRunning({ pid, started }: Holder): boolean {
  // In a container every start gets the same process number: a lock of our number is ours only if it is of our start.
  if (pid === process.pid) return started === startedAt;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
