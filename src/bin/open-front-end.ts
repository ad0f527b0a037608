import type { FrontEnd } from '../bench/benchmark.ts';
import { readConfig } from '../config.ts';
import { ask } from '../front/console/ask.ts';
import { buildWithProgress } from './build-with-progress.ts';
import { claimsIn } from './claims-in.ts';
import { theCommands } from './the-commands.ts';
import { today } from './today.ts';

/** The corpus of the settings, opened, and the terminal's way of asking it. */
export async function openFrontEnd(): Promise<FrontEnd> {
  const [{ library }, commands] = await Promise.all([
    buildWithProgress(readConfig(process.env), { mostFaults: 5 }),
    theCommands(),
  ]);
  const setting = {
    context: { library, commands, claimsIn, today },
    colour: false,
    width: 80,
    report: (fault: unknown) => console.error(fault),
  };
  return { commands, library, ask: (words) => ask(words, setting) };
}
