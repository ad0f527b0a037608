import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { miniSearchEngine } from '../../src/engines/minisearch/engine.ts';
import { engineContract } from './engine.contract.ts';

engineContract('minisearch', async () => {
  return miniSearchEngine(await mkdtemp(join(tmpdir(), 'dateline-index-')));
});
