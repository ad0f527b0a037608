import { fileURLToPath } from 'node:url';
import type { Command } from '../core/command.ts';
import { loadCommands } from '../front/load-commands.ts';

/** Every file of `commands/`, as one command each. */
export function theCommands(): Promise<readonly Command[]> {
  const folder = fileURLToPath(new URL('../../commands/', import.meta.url));
  // Written so that all of them can be found before any is asked for.
  return loadCommands(folder, (name) => import(`../../commands/${name}.ts`));
}
