import type { Entry, Verbatim } from '../../core/reply.ts';
import { CUT, fit } from './clip.ts';
import { shown } from './markdown.ts';

/** Fewer characters than this say nothing. */
export const LEAST_WORDS = 60;

/** The words of an entry in at most `room` characters, in quotation marks when they are someone's own. */
export function drawWords({ words, style }: Pick<Entry, 'words' | 'style'>, room: number): string {
  const [open, close] = style === 'quoted' ? ['“', '”'] : ['', ''];
  return `${open}${drawParts(words, room - open.length - close.length)}${close}`;
}

/** The parts of one saying; what stands between them in the article is marked as left out. */
function drawParts(parts: readonly Verbatim[], room: number): string {
  let drawn = '';
  for (const [i, { text, highlights, span }] of parts.entries()) {
    const last = parts[i - 1];
    const gap = !last ? '' : span.start - last.span.end <= 1 ? ' ' : ` ${CUT} `;
    const space = room - drawn.length - gap.length;
    const reserve = i < parts.length - 1 ? CUT.length + 1 : 0;
    const whole = shown(text, highlights);
    if (whole.length + reserve > space) {
      if (!last) return fit(text, highlights, space);
      return space < LEAST_WORDS ? `${drawn} ${CUT}` : drawn + gap + fit(text, highlights, space);
    }
    drawn += gap + whole;
  }
  return drawn;
}
