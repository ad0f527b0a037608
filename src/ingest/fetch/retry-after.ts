/** No wait that a server asks for counts as longer. */
const LONGEST = 30 * 86_400_000;

/** How many milliseconds from `now` a Retry-After header asks to wait: seconds or a date. */
export function readRetryAfter(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/u.test(text)) return Math.min(Number(text) * 1_000, LONGEST);
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/u.test(text))
    return undefined;
  const wait = Date.parse(text) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST);
}

/** The wait before another try: doubled with each, and spread by chance so that hosts are not asked in step. */
export function backOff(tries: number, first: number, random: () => number): number {
  return Math.round(first * 2 ** (tries - 1) * (0.5 + random()));
}
