import stringWidth from 'string-width';
import { clean } from './clean.ts';

type Tone = 'plain' | 'strong' | 'dim' | 'mark';

/** A stretch of a line in one tone. Made by the functions below only, so that all of it is clean. */
export type Run = { readonly text: string; readonly tone: Tone };
export type Line = readonly Run[];

export const plain = (text: string): Run => ({ text: clean(text), tone: 'plain' });
export const strong = (text: string): Run => ({ text: clean(text), tone: 'strong' });
export const dim = (text: string): Run => ({ text: clean(text), tone: 'dim' });
/** Words that were asked for. */
export const mark = (text: string): Run => ({ text: clean(text), tone: 'mark' });

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
  return line.reduce((sum, { text }) => sum + stringWidth(text), 0);
}

/** Breaks text at its spaces into lines of `width` columns; words longer than a line are cut. */
export function wrap(text: Line, width: number, margin: Margin = indent(0)): readonly Line[] {
  const lines: Run[][] = [];
  let line: Run[] = [...margin.first];
  let used = widthOf(line);
  let empty = true;
  const turn = () => {
    lines.push(line);
    line = [...margin.rest];
    used = widthOf(line);
    empty = true;
  };
  for (const word of wordsOf(text)) {
    const long = widthOf(word);
    if (!empty && used + 1 + long > width) turn();
    if (!empty) {
      line.push(spaceBetween(line.at(-1), word[0]));
      used += 1;
    }
    for (const piece of used + long > width ? graphemesOf(word) : [word]) {
      const columns = widthOf(piece);
      if (!empty && used + columns > width) turn();
      line.push(...piece);
      used += columns;
      empty = false;
    }
  }
  lines.push(line);
  return lines;
}

/** Splits at spaces; a word may change its tone within. */
function wordsOf(text: Line): readonly Line[] {
  const words: Run[][] = [[]];
  for (const run of text) {
    const [first = '', ...others] = run.text.split(' ');
    if (first) words.at(-1)?.push({ ...run, text: first });
    for (const other of others) words.push(other ? [{ ...run, text: other }] : []);
  }
  return words.filter((word) => word.length > 0);
}

function graphemesOf(word: Line): readonly Line[] {
  const segmenter = new Intl.Segmenter();
  return word.flatMap((run) =>
    [...segmenter.segment(run.text)].map(({ segment }) => [{ ...run, text: segment }]),
  );
}

function spaceBetween(before: Run | undefined, after: Run | undefined): Run {
  const same = before && before.tone === after?.tone;
  return { text: ' ', tone: same ? before.tone : 'plain' };
}

const CODES = { plain: '', strong: '1', dim: '2', mark: '1;4' } satisfies Record<Tone, string>;

/** One string for the terminal. The only place where escapes are made. */
export function paint(lines: readonly Line[], colour: boolean): string {
  return lines.map((line) => paintLine(line, colour)).join('\n');
}

function paintLine(line: Line, colour: boolean): string {
  const runs: Run[] = [];
  for (const run of line) {
    const last = runs.at(-1);
    if (last?.tone === run.tone) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text) runs.push(run);
  }
  const painted = runs.map(({ text, tone }) =>
    colour && tone !== 'plain' ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text,
  );
  return painted.join('').trimEnd();
}
