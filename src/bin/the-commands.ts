import { fileURLToPath } from 'node:url';
import type { Command } from '../core/command.ts';
import { loadCommands } from '../front/load-commands.ts';

/** Every file of `commands/`, as one command each. */
export function theCommands(): Promise<readonly Command[]> {
  return loadCommands(fileURLToPath(new URL('../../commands/', import.meta.url)));
}
