/** The parser needs time that grows with the square of the depth: seconds from here on. */
const DEEPEST = 20_000;

const PIECE =
  /<!--[\s\S]*?(?:-->|$)|<(?<raw>script|style|textarea|title|noscript|template)\b[\s\S]*?(?:<\/\k<raw>|$)|<(?<end>\/?)(?<name>[a-z][^\s/<>]*)(?<rest>[^<>]*)/giu;
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr basefont command frame keygen'.split(
    ' ',
  ),
);
/** One of these ends the one before it, so that a page without end tags is no deeper for them. */
const ENDS_ITS_LIKE = new Set(
  'p li dt dd option optgroup tr td th tbody thead tfoot rp rt'.split(' '),
);

export const TOO_DEEP =
  'its elements lie more than 20,000 deep in one another, as in no page that people read; save its text instead';

/** True when a page opens so many elements within one another that it would hold up all others. */
export function isTooDeep(html: string): boolean {
  const open: string[] = [];
  const count = new Map<string, number>();
  const step = (name: string, by: number) => count.set(name, (count.get(name) ?? 0) + by);
  for (const { groups: piece } of html.matchAll(PIECE)) {
    const name = piece?.['name']?.toLowerCase();
    if (!name || VOID.has(name) || ENDS_ITS_LIKE.has(name)) continue;
    if (!piece?.['end']) {
      const isClosed = piece?.['rest']?.endsWith('/') && (count.get('svg') || count.get('math'));
      if (isClosed) continue;
      step(name, 1);
      if (open.push(name) > DEEPEST) return true;
    } else if (count.get(name)) {
      for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
        step(inner, -1);
        if (inner === name) break;
      }
    }
  }
  return false;
}
