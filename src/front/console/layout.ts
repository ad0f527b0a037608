import stringWidth from 'string-width';
import { clean } from './clean.ts';

type Tone = 'plain' | 'strong' | 'dim' | 'mark';

/** A stretch of a line in one tone. Made by the functions below only, so that all of it is clean. */
export type Run = {
  readonly text: string;
  readonly tone: Tone;
  /** Works out the address that a terminal opens where it can. */
  readonly opens?: () => string | undefined;
};
export type Line = readonly Run[];

export const plain = (text: string): Run => ({ text: clean(text), tone: 'plain' });
export const strong = (text: string): Run => ({ text: clean(text), tone: 'strong' });
export const dim = (text: string): Run => ({ text: clean(text), tone: 'dim' });
/** Words that were asked for. */
export const mark = (text: string): Run => ({ text: clean(text), tone: 'mark' });

/** An address to be seen, and the one that is opened: a link that is too long to be read. */
export function linked(text: string, address: () => string | undefined): Run {
  return { text: clean(text), tone: 'plain', opens: address };
}

/** What stands before the text: on the first line, and on those that follow. */
export type Margin = { readonly first: Line; readonly rest: Line };

/** The same number of spaces before each line; `hanging` more on those after the first. */
export function indent(spaces: number, hanging = 0): Margin {
  return { first: [blank(spaces)], rest: [blank(spaces + hanging)] };
}

export function blank(columns: number): Run {
  return { text: ' '.repeat(columns), tone: 'plain' };
}

export function widthOf(line: Line): number {
  return line.reduce((sum, { text }) => sum + columnsOf(text), 0);
}

/** Latin, Greek and Cyrillic letters, the usual punctuation, lines and bars: a column each, nothing to work out. */
const SIMPLE =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u25fc]*$/;

function columnsOf(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  return piecesOf(text).reduce((sum, piece) => sum + stringWidth(piece), 0);
}

/** Intl.Segmenter copies its whole text for each letter it finds, so it never gets a long one. */
function piecesOf(text: string): readonly string[] {
  return text.length <= 200 ? [text] : (text.match(/(?:.\p{M}*){1,100}/gsu) ?? []);
}

/** Breaks text at its spaces into lines of `width` columns; words longer than a line are cut. */
export function wrap(text: Line, width: number, margin: Margin = indent(0)): readonly Line[] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  let empty = true;
  const begin = (start: Line) => {
    line = [...start];
    lines.push(line);
    used = widthOf(start);
    empty = true;
  };
  begin(margin.first);
  for (const word of wordsOf(text)) {
    const columns = widthOf(word);
    if (!empty && used + 1 + columns > width) begin(margin.rest);
    if (!empty) {
      append(line, { text: ' ', tone: sharedTone(line.at(-1), word[0]) });
      used += 1;
    }
    const fits = used + columns <= width;
    for (const piece of fits ? word : graphemesOf(word)) {
      const wide = fits ? 0 : columnsOf(piece.text);
      if (!empty && used + wide > width) begin(margin.rest);
      append(line, piece);
      used += wide;
      empty = false;
    }
    if (fits) used += columns;
  }
  return lines;
}

function append(line: Run[], { text, tone }: Run): void {
  const last = line.at(-1);
  if (last?.tone === tone) line[line.length - 1] = { text: last.text + text, tone };
  else line.push({ text, tone });
}

/** Splits at spaces; a word may change its tone within. */
function wordsOf(text: Line): readonly Line[] {
  let word: Run[] = [];
  const words = [word];
  for (const { text: run, tone } of text) {
    for (const [index, part] of run.split(' ').entries()) {
      if (index > 0) {
        word = [];
        words.push(word);
      }
      if (part) word.push({ text: part, tone });
    }
  }
  return words.filter(({ length }) => length > 0);
}

const segmenter = new Intl.Segmenter();

function graphemesOf(word: Line): Line {
  return word.flatMap(({ text, tone }) =>
    piecesOf(text).flatMap((piece) =>
      [...segmenter.segment(piece)].map(({ segment }) => ({ text: segment, tone })),
    ),
  );
}

function sharedTone(before: Run | undefined, after: Run | undefined): Tone {
  return before && before.tone === after?.tone ? before.tone : 'plain';
}

const CODES = { plain: '', strong: '1', dim: '2', mark: '1;4' } satisfies Record<Tone, string>;

/** One string for the terminal. The only place where escapes are made. */
export function paint(lines: readonly Line[], colour: boolean): string {
  return lines.map((line) => paintLine(line, colour)).join('\n');
}

/** What ends no escape. */
const SAFE = /^[!-~]+$/;

function paintLine(line: Line, colour: boolean): string {
  const painted = line.map(({ text, tone, opens }) => {
    const address = colour ? opens?.() : undefined;
    if (address !== undefined && SAFE.test(address))
      return `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\`;
    return colour && tone !== 'plain' ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text;
  });
  return painted.join('').trimEnd();
}
