import type { Line } from './lines.ts';

/** `Jo Park on May 3, 2019 at 6:34 am said:` stands over a reader's comment. */
const COMMENTER =
  /\b(?:on|at|am|um|le|em|el|в)\s.{0,30}\d.{0,30}\b(?:said|says|wrote|writes|schrieb|sagt|dit|disse|dice|пишет)\s?:$/iu;

/** The lines that no cue can make text: furniture, captions and, where several readers comment, what follows. */
export function neverText(lines: readonly Line[]): readonly boolean[] {
  const comments = firstComment(lines);
  return lines.map(
    ({ furniture, caption }, i) => caption || furniture !== undefined || i >= comments,
  );
}

/** The line that heads the first of several comments, once something was said before. */
function firstComment(lines: readonly Line[]): number {
  const heads = lines.flatMap(({ text, words }, i) =>
    words < 18 && text.endsWith(':') && COMMENTER.test(text.slice(-80)) ? [i] : [],
  );
  const [first] = heads;
  if (first === undefined || heads.length < 2) return lines.length;
  const above = lines.slice(0, first);
  return above.some(({ words, stop, furniture }) => words >= 12 && stop && !furniture)
    ? first
    : lines.length;
}
