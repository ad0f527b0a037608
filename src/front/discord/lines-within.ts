import { inline } from './markdown.ts';

/** So much is kept for telling how many more there are. */
const TO_TELL = 40;

/** As many lines as fit into `room` characters; the others are counted, as `more` tells it in Discord's markdown. */
export function linesWithin(
  lines: readonly string[],
  room: number,
  more = (left: number) => inline(`…${left} more, which do not fit here`),
): string {
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    if (length + line.length + 1 > room - TO_TELL) break;
    kept.push(line);
    length += line.length + 1;
  }
  const left = lines.length - kept.length;
  return [...kept, ...(left > 0 ? [more(left)] : [])].join('\n');
}
