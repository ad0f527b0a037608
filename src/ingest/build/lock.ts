import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** When this process started, in milliseconds since 1970. */
const startedAt = Math.round(performance.timeOrigin);

type Holder = { readonly pid: number; readonly started: number };

/** Runs `work` while no other process builds the same index; throws, naming the other one, when one does. */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'lock');
  if (!(await take(file))) {
    const holder = await holderOf(file);
    if (holder && isRunning(holder)) {
      throw new Error(
        `Another process (${holder.pid}) is building ${folder} right now; wait for it, or remove ${file} if you know that it is gone.`,
      );
    }
    await rm(file, { force: true });
    if (!(await take(file)))
      throw new Error(`${file} was taken by another process just now; try again.`);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    const held = await open(file, 'wx');
    await held.writeFile(`${process.pid} ${startedAt}`);
    await held.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function holderOf(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
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
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
