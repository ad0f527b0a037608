import { writeSync } from 'node:fs';
import { renewIndex } from '../../../src/bin/index-files.ts';
import { readConfig } from '../../../src/config.ts';

// Renews the index of the settings that it is given, and writes a line at every step, so that a test can
// end it there.
const settings = JSON.parse(process.argv[2] ?? '{}') as Record<string, string>;
await renewIndex(readConfig(settings), {
  now: Date.now,
  report: ({ kind, done }) => void writeSync(1, `${kind} ${done}\n`),
  isDamaged: false,
});
