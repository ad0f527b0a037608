import type { Also, Entry } from '../../core/reply.ts';
import { citationLine } from './citation.ts';
import { fitTold } from './clip.ts';
import type { Hand } from './hand.ts';
import { code } from './markdown.ts';
import { drawWords } from './words.ts';

/** So many references are listed; the rest is counted. */
const MOST_REFS = 6;

/** Other articles with the same words: `cited` of them with source and wording, the rest by reference. */
export function alsoLines(
  { also = [], style }: Entry,
  cited: number,
  hand: Hand,
): readonly string[] {
  const lines = also.slice(0, cited).map((one) => hand.small(alsoLine(one, style, hand)));
  const rest = also.slice(cited);
  if (rest.length === 0) return lines;
  const refs = rest.slice(0, MOST_REFS).map(({ ref }) => code(ref));
  const more = rest.length > MOST_REFS ? ` and ${rest.length - MOST_REFS} more` : '';
  return [...lines, hand.small(`also as ${refs.join(', ')}${more}`)];
}

function alsoLine(
  { ref, source, words = [], lead = 'also' }: Also,
  style: Entry['style'],
  hand: Hand,
): string {
  const [first, ...others] = words;
  const worded = first
    ? `worded: ${oneDrawnLine(drawWords({ words: [first, ...others], style }, 300))}`
    : 'the same words';
  return `${fitTold(lead, 150)} ${code(ref)} ${worded} — ${citationLine(source, { hand })}`;
}

/** Small print ends with its line. */
function oneDrawnLine(drawn: string): string {
  return drawn.replace(/\s*\n\s*/g, ' ');
}
