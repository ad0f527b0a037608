import { oneLine } from './export/sheet.ts';

/** The beginning of a text on one line, of at most so many UTF-16 units, cut between words where that can be. */
export function briefly(text: string, most: number): string {
  // What is cut away need not be tidied first.
  const line = oneLine(text.slice(0, 4 * most));
  if (line.length <= most && text.length <= 4 * most) return line;
  const room = line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const between = room.lastIndexOf(' ');
  const cut = between > most / 2 ? room.slice(0, between) : room;
  return `${cut.replace(/[\s,;:–—-]+$/u, '')}…`;
}
