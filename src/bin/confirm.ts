import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';

/** Asks a question that only “y” or “yes” agrees to; the end of the input does not. */
export async function confirmed(
  question: string,
  streams: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream },
): Promise<boolean> {
  const lines = createInterface(streams);
  try {
    const ended = once(lines, 'close').then(() => '');
    const typed = await Promise.race([lines.question(`${question} [y/N] `), ended]);
    return /^y(?:es)?$/i.test(typed.trim());
  } finally {
    lines.close();
  }
}
