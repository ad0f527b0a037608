/** What a build that was asked to stop ends with. */
export function stopped(done: number, total: number): Error {
  const counts = [done, total].map((count) => count.toLocaleString('en-US'));
  return new Error(
    `Stopped: ${counts[0]} of ${counts[1]} articles are read and kept; the next run goes on from there.`,
  );
}
