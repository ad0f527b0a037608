import type { FrontEnd, IndexFolder } from '../bench/benchmark.ts';
import { readConfig } from '../config.ts';
import type { Command } from '../core/command.ts';
import type { Library } from '../core/library.ts';
import { ENGINES, engineFor } from '../engines/engine-for.ts';
import { ask } from '../front/console/ask.ts';
import { claimsIn } from './claims-in.ts';
import { pause } from './pause.ts';
import { theCommands } from './the-commands.ts';
import { today } from './today.ts';

/** The corpus of the settings, opened, and the terminal's way of asking it. */
export async function openFrontEnd(): Promise<FrontEnd> {
  // Who opens a folder as it lies builds nothing.
  const { buildWithProgress } = await import('./build-with-progress.ts');
  const [{ library }, commands] = await Promise.all([
    buildWithProgress(readConfig(process.env), { mostFaults: 5 }),
    theCommands(),
  ]);
  return frontEnd(library, commands);
}

/** An index as it lies in a folder, and the terminal's way of asking it. */
export async function openIndexFolder({ folder, engine }: IndexFolder): Promise<FrontEnd> {
  const name = ENGINES.find((each) => each === engine);
  if (!name) throw new Error(`There is no engine “${engine}”; there are ${ENGINES.join(', ')}.`);
  const [library, commands] = await Promise.all([engineFor(folder, name).open(), theCommands()]);
  return frontEnd(library, commands);
}

function frontEnd(library: Library, commands: readonly Command[]): FrontEnd {
  const setting = {
    context: { library, commands, claimsIn, today, pause },
    colour: false,
    width: 80,
    report: (fault: unknown) => console.error(fault),
  };
  return { commands, library, ask: (words) => ask(words, setting) };
}
