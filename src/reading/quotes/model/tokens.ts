import type { Span } from '../../../core/span.ts';

/** Words as they stand, for the eye of the model: same length, so that offsets stay true. */
export function flattened(text: string): string {
  return text
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/[–—−―]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ');
}

const ABBREVIATED =
  /^(?:mr|mrs|ms|dr|prof|rev|sr|jr|st|gen|lt|col|maj|capt|cmdr|adm|sgt|gov|sen|rep|reps|sens|hon|pres|jan|feb|aug|sept|oct|nov|dec|vs|no|inc|ltd|co|corp|calif|conn|fla|ariz|ill|mass|mich|minn|pa|tenn|tex|va|wis|colo|ga|ky|la|md|mo|nev|okla|ore|wash)$/i;

const TOKEN =
  /(?:\p{L}\.){2,}|(?!I\.)\p{Lu}\.(?=\s\p{Lu})|[$#]?\p{N}+(?:[.,:]\p{N}+)*%?|[@#][\p{L}\p{N}_]+|[\p{L}\p{N}\p{M}]+(?:(?!'(?:s|S|ve|re|ll|d|m)(?![\p{L}\p{N}]))['&-][\p{L}\p{N}\p{M}]+)*|'(?:s|S|ve|re|ll|d|m)(?![\p{L}\p{N}])|''|-{2,}|\.{2,}|[^\s]/gu;

/** The words and marks of a stretch of (flattened) text. Possessive endings stand alone, titles keep their stop. */
export function tokensOf(flat: string, within: Span): readonly Span[] {
  const tokens: Span[] = [];
  for (const { 0: token, index } of flat.slice(within.start, within.end).matchAll(TOKEN)) {
    const start = within.start + index;
    const last = tokens.at(-1);
    if (token === '.' && last?.end === start && ABBREVIATED.test(flat.slice(last.start, start))) {
      tokens[tokens.length - 1] = { start: last.start, end: start + 1 };
    } else {
      tokens.push({ start, end: start + token.length });
    }
  }
  return tokens;
}
