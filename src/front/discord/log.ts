type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** Where the bot says what happens to it; pino fits. */
export interface Log {
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

/**
 * A fault as it may stand in a log: without request bodies and addresses (they hold tokens), and
 * without `unsaid`, the words that a reader typed.
 */
export function faultOf(error: unknown, unsaid: readonly string[] = []): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: scrub(String(error), unsaid) };
  const { name, message, stack = '' } = error;
  const code = 'code' in error ? { code: error.code } : {};
  const status = 'status' in error ? { status: error.status } : {};
  return { name, message: scrub(message, unsaid), ...code, ...status, stack: scrub(stack, unsaid) };
}

function scrub(text: string, unsaid: readonly string[]): string {
  return unsaid
    .filter((words) => words.length > 2)
    .reduce((clean, words) => clean.replaceAll(words, '…'), text);
}
