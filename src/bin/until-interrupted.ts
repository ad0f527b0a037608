const INTERRUPTED = 130;

/**
 * Runs work that Ctrl-C, or a supervisor's SIGTERM, asks to come to a good end: what it throws then is
 * told, and the program ends. A second time ends the program at once.
 */
export async function untilInterrupted<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const interrupted = () => {
    if (stop.signal.aborted) process.exit(INTERRUPTED);
    stop.abort();
    console.error('\nStopping once what is being read is read; again to stop at once.');
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupted);
  try {
    const done = await work(stop.signal);
    return stop.signal.aborted ? process.exit(INTERRUPTED) : done;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    console.error(error instanceof Error ? error.message : error);
    return process.exit(INTERRUPTED);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupted);
  }
}
