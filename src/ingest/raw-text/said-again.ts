import type { Line } from './lines.ts';

/** From here on a line is so long that no writer says it twice. */
const LONG = 25;
/** How many signs two lines must begin with alike before they are compared, in UTF-16 units. */
const HEAD = 60;

/** Of the lines that are text, those that say again what text above them said: whole, or several lines in one. */
export function saidAgain(lines: readonly Line[], isText: readonly boolean[]): ReadonlySet<number> {
  const text = lines.flatMap((line, i) => (isText[i] ? [{ line, i }] : []));
  const said = new Map<string, number>();
  const again = new Set<number>();
  for (const [at, { line, i }] of text.entries()) {
    const head = line.folded.slice(0, HEAD);
    const first = said.get(head);
    if (first === undefined) {
      if (head.length === HEAD) said.set(head, at);
    } else if (line.words >= LONG) {
      const whole = text[first]?.line.folded === line.folded;
      const next = text[first + 1];
      const both =
        next && next.i < i && next.line.words > 5 && line.folded.includes(next.line.folded);
      if (whole || both) again.add(i);
    }
  }
  return again;
}
