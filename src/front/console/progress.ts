/** Where progress is drawn: a terminal, or anything that takes lines. */
export type Out = { readonly isTTY?: boolean; write(text: string): unknown };

/** A line in place of a bar is written at most this often, in milliseconds. */
const PLAIN_EVERY = 5_000;
const BAR_EVERY = 100;
const BAR_WIDTH = 24;

/**
 * Draws how far a count has come: a bar that is redrawn on a terminal, plain lines elsewhere.
 * `now` is a clock in milliseconds.
 */
export function progress(label: string, out: Out, now: () => number) {
  const started = now();
  let drawn = Number.NEGATIVE_INFINITY;

  function show(done: number, total: number): void {
    const at = now();
    const every = out.isTTY ? BAR_EVERY : PLAIN_EVERY;
    if (done < total && at - drawn < every) return;
    if (done === total && drawn === Number.NEGATIVE_INFINITY && !out.isTTY) return;
    drawn = at;
    const told = `${label} ${done} of ${total}${tellPace(done, total, (at - started) / 1_000)}`;
    out.write(out.isTTY ? `\r\u001b[2K${bar(done / total)} ${told}` : `${told}\n`);
  }

  /** Leaves the terminal's line clean. */
  function end(): void {
    if (out.isTTY && drawn !== Number.NEGATIVE_INFINITY) out.write('\r\u001b[2K');
  }

  return { show, end };
}

function bar(share: number): string {
  const full = Math.round(share * BAR_WIDTH);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR_WIDTH - full)}]`;
}

function tellPace(done: number, total: number, seconds: number): string {
  if (seconds < 1 || done === 0) return '';
  const rate = done / seconds;
  const left = Math.ceil((total - done) / rate);
  return `, ${Math.round(rate)} a second${left > 0 ? `, ${tellTime(left)} left` : ''}`;
}

function tellTime(seconds: number): string {
  if (seconds < 90) return `${seconds} s`;
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`;
}
