import { fileURLToPath } from 'node:url';
import { searchBenchmark } from '../search/benchmark.ts';
import { installPeers } from '../search/install-peers.ts';

const child = fileURLToPath(new URL('../search/child.ts', import.meta.url));
const program = [process.execPath, '--max-old-space-size=4096', '--import', 'tsx'] as const;

export const benchmark = searchBenchmark({ child: [...program, child], installPeers });
