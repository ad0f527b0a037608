/**
 * All matches of a global pattern that never matches nothing. As `matchAll`, which copies the pattern at each call:
 * for stretches of a sentence that costs more than the search.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match);
  return matches;
}
