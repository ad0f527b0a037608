import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';

/** Asks a question that only “y” or “yes” agrees to; Ctrl-C and the end of the input do not. */
export async function confirmed(
  question: string,
  streams: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream },
): Promise<boolean> {
  const lines = createInterface(streams);
  try {
    const ended = once(lines, 'close').then(() => '');
    const asked = lines.question(`${question} [y/N] `).catch(unlessAborted);
    const typed = await Promise.race([asked, ended]);
    return /^y(?:es)?$/i.test(typed.trim());
  } finally {
    lines.close();
  }
}

/** Ctrl-C is an answer, not a fault. */
function unlessAborted(error: unknown): string {
  if (error instanceof Error && error.name === 'AbortError') return '';
  throw error;
}
