/** Letters and signs that the font has: Latin, Greek, Cyrillic and the punctuation of news. */
const DRAWABLE =
  /^(?:[\u0020-\u007e\u00a0-\u02ff\u0370-\u03e1\u0400-\u0482\u048a-\u052f\u1e00-\u1fff\u2000-\u2027\u202f-\u205e\u20a0-\u20bf\u2100-\u214f\u2212]|[\u0300-\u036f])*$/u;

/** True when a text can be drawn without boxes in place of letters. */
export function drawable(text: string): boolean {
  return DRAWABLE.test(text);
}

/** The rough width of a text in ems; never less than it is by much. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width;
}

function signWidth(sign: string): number {
  if (/[ijl.,:;'’|!()[\] ]/u.test(sign)) return 0.29;
  if (/[ftr“”"\-–]/u.test(sign)) return 0.42;
  if (/[mwMWЖШЩЮФжшщюф—…]/u.test(sign)) return 0.95;
  if (/\p{M}/u.test(sign)) return 0;
  return /\p{Lu}/u.test(sign) ? 0.68 : 0.58;
}

/** Breaks a text into at most `most` lines of so many ems; what does not fit is cut, and marked as cut. */
export function wrapped(text: string, ems: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer) <= ems) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = cutTo(word, ems);
    if (lines.length === most) break;
  }
  if (lines.length < most) return line ? [...lines, line] : lines;
  return [...lines.slice(0, -1), ended(lines.at(-1) ?? '', ems)];
}

const CUT = '[…]';

/** A line that does not tell all of it, with a mark that says so. */
function ended(line: string, ems: number): string {
  const words = line.split(' ');
  while (words.length > 1 && widthOf(`${words.join(' ')} ${CUT}`) > ems) words.pop();
  return `${words.join(' ')} ${CUT}`;
}

function cutTo(word: string, ems: number): string {
  const room = Math.max(1, Math.floor(ems / 0.7) - CUT.length);
  return widthOf(word) <= ems ? word : `${[...word].slice(0, room).join('')}${CUT}`;
}
