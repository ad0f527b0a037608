import type { Body } from './body.ts';
import type { Line } from './lines.ts';

const TELLING_WORDS = /\p{L}{4,}|\p{N}{2,}/gu;

const LONGEST = 250;
/** How far above the article's first line its title is looked for. */
const REACH = 60;
/** What part of a title's words the article must take up, unless the file begins with it. */
const LEAST_SHARE = 0.5;

/**
 * The title's line among those before the article: the one whose words the article takes up most, or
 * the line that a text begins with. A label of a word or two is none.
 */
export function titleIndex(
  lines: readonly Line[],
  body: Pick<Body, 'first' | 'isText'>,
  taken: ReadonlyMap<number, string>,
): number | undefined {
  const found = candidatesOf(lines, body, taken).sort((a, b) => b.weight - a.weight);
  const [best] = found;
  if (!best) return undefined;
  // Two that follow each other are a title and its standfirst.
  const above = found.find(({ index }) => index < best.index && index >= best.index - 2);
  const { folded } = lines[above?.index ?? best.index] ?? {};
  return lines.findIndex((line) => line.folded === folded);
}

type Candidate = { readonly index: number; readonly weight: number };

function candidatesOf(
  lines: readonly Line[],
  { first, isText }: Pick<Body, 'first' | 'isText'>,
  taken: ReadonlyMap<number, string>,
): Candidate[] {
  const opening = lines.filter((_, i) => isText[i]).slice(0, 12);
  const text = opening.map(({ folded }) => folded.slice(0, 1000)).join(' ');
  const found: Candidate[] = [];
  let isHead = first <= REACH;
  let belowByline = false;
  for (let index = Math.max(0, first - REACH); index < first; index++) {
    const line = lines[index];
    const what = taken.get(index);
    if (what === 'byline' || what === 'published line') belowByline = true;
    if (!line || what || line.furniture || line.caption || line.words < 3) continue;
    const share = isTitle(line) ? shareOf(line, text) : 0;
    const isFirst = isHead && isTitle(line) && first - index <= 5 && share > (index < 4 ? 0 : 0.2);
    const near = 1 - (first - index) / (3 * REACH);
    const weight = (Math.min(share, 0.7) + (isFirst ? 0.3 : 0) - (belowByline ? 0.3 : 0)) * near;
    if (weight > 0 && (isFirst || share >= LEAST_SHARE)) found.push({ index, weight });
    isHead = false;
  }
  return found;
}

function isTitle({ text }: Line): boolean {
  if (text.length > LONGEST) return false;
  return !/[.:;,]["'”’]?$|^[•*·»›@-]|^by\s|https?:|\s[>»]\s/iu.test(text);
}

/** What part of its longer words the text takes up; a short title's weigh less. */
function shareOf({ folded }: Line, text: string): number {
  const own = folded.match(TELLING_WORDS) ?? [];
  return own.filter((word) => text.includes(word.slice(0, 6))).length / Math.max(3, own.length);
}
