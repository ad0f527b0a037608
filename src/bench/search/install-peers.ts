import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PEER_PACKAGES } from './peers.ts';

/** Installs what is measured against into a folder of its own, from the registry that npm is set to. */
export async function installPeers(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const args = [
    'install',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    ...Object.values(PEER_PACKAGES),
  ];
  await promisify(execFile)('npm', args, { cwd: folder, timeout: 120_000 });
}
