import { config as loadEnvironment } from 'dotenv';
import { readConfig } from '../config.ts';
import { buildWithProgress } from './build-with-progress.ts';
import { failPlainly } from './fail-plainly.ts';
import { tellFaults } from './tell-built.ts';

loadEnvironment({ quiet: true });

await failPlainly(async () => {
  const config = readConfig(process.env);
  const { built, faults, stale } = await buildWithProgress(config, {
    mostFaults: Number.POSITIVE_INFINITY,
  });
  if (!built && !stale) {
    console.log(`${config.indexDir} is up to date with ${config.corpusDir}.`);
    for (const line of tellFaults(faults, faults.length)) console.error(line);
  }
  if (stale || faults.length > 0) process.exitCode = 1;
});
