import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';

/** Gives a run of all tests a temporary folder of its own, which goes when they are done. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-tests-'));
  env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
