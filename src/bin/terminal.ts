import type { Context } from '../core/command.ts';
import { wantsColour } from '../front/console/colour.ts';
import { prompt } from '../front/console/prompt.ts';
import { writeEnclosures } from './write-enclosures.ts';

const DEFAULT_WIDTH = 80;

/** The terminal that this program runs in, as the console front end draws for it. */
export function terminal(context: Context) {
  return {
    context,
    colour: wantsColour(process.env, process.stdout.isTTY ?? false),
    report: (fault: unknown) => console.error(fault),
    width: () => process.stdout.columns ?? DEFAULT_WIDTH,
  };
}

/** Answers questions typed into this terminal until the reader leaves. */
export async function openPrompt(context: Context): Promise<void> {
  const isTerminal = Boolean(process.stdin.isTTY && process.stdout.isTTY);
  const streams = { input: process.stdin, output: process.stdout, terminal: isTerminal };
  await prompt({ ...terminal(context), ...streams, save: writeEnclosures });
}
