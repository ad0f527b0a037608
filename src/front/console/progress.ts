/** Where progress is drawn: a terminal, or anything that takes lines. */
export type Out = { readonly isTTY?: boolean; write(text: string): unknown };

/** A line in place of a bar is written at most this often, in milliseconds. */
const PLAIN_EVERY = 10_000;
const BAR_EVERY = 100;
const BAR_WIDTH = 24;

/** The pace is that of this last stretch, in milliseconds: what was kept from before went faster. */
const STRETCH = 20_000;

/**
 * Draws how far a count has come: a bar that is redrawn on a terminal, plain lines elsewhere.
 * `now` is a clock in milliseconds.
 */
export function progress(label: string, out: Out, now: () => number) {
  const started = now();
  let drawn = out.isTTY ? Number.NEGATIVE_INFINITY : started;
  const marks: { readonly at: number; readonly done: number }[] = [{ at: started, done: 0 }];

  function show(done: number, total: number): void {
    const at = now();
    if (done < total && at - drawn < (out.isTTY ? BAR_EVERY : PLAIN_EVERY)) return;
    if (done === total && drawn === started) return;
    drawn = at;
    const told = `${label} ${count(done)} of ${count(total)}${tellPace(done, total, at)}`;
    out.write(out.isTTY ? `\r\u001b[2K${bar(done / total)} ${told}` : `${told}\n`);
  }

  function tellPace(done: number, total: number, at: number): string {
    while (marks.length > 1 && at - (marks[1]?.at ?? at) >= STRETCH) marks.shift();
    const [since = { at: started, done: 0 }] = marks;
    if (at - (marks.at(-1)?.at ?? 0) >= 1_000) marks.push({ at, done });
    const seconds = (at - since.at) / 1_000;
    if (seconds < 1 || done === since.done) return '';
    const rate = (done - since.done) / seconds;
    const left = Math.ceil((total - done) / rate);
    const pace = rate < 10 ? rate.toFixed(1).replace(/\.0$/, '') : count(Math.round(rate));
    return `, ${pace} a second${left > 0 ? `, ${tellTime(left)} left` : ''}`;
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

function count(number: number): string {
  return number.toLocaleString('en-US');
}

function tellTime(seconds: number): string {
  if (seconds < 90) return `${seconds} s`;
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`;
}
