import type { Entry, Verbatim } from '../../core/reply.ts';
import { type Line, mark, plain, type Run } from './layout.ts';

/** Words of an article with what was asked for marked; `rest` draws the others. */
export function textOf({ text, highlights }: Verbatim, rest: (text: string) => Run = plain): Line {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of highlights) {
    runs.push(rest(text.slice(at, start)), mark(text.slice(start, end)));
    at = end;
  }
  return [...runs, rest(text.slice(at))];
}

/** The words of an entry; each piece of a quotation stands in marks of its own. */
export function wordsOf(words: Entry['words'], style: Entry['style']): Line {
  const [open, close] = style === 'quoted' ? ['“', '”'] : ['', ''];
  return words.flatMap((piece, index) => [
    plain(index > 0 ? ` […] ${open}` : open),
    ...textOf(piece),
    plain(close),
  ]);
}
