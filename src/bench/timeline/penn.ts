/** What the Penn Treebank's tokens stand for in print. */
const PRINTED: readonly (readonly [RegExp, string])[] = [
  [/\\\//g, '/'],
  [/-L[RC]B-\s?/g, '('],
  [/\s?-R[RC]B-/g, ')'],
  [/``\s?/g, '“'],
  [/\s?''(?!\w)/g, '”'],
  [/ (?=n't\b|['’](?:s|re|ve|ll|d|m|S)\b)/g, ''],
  [/ (?=[,.;:!?%](?:\s|$|[”)]))/g, ''],
  [/([$£€#]) (?=\d)/g, '$1'],
];

/** A text of tokens between blanks as it was printed, sentence for sentence: `Jan. 3 , 2011` → `Jan. 3, 2011`. */
export function printed(tokens: string): string {
  return PRINTED.reduce((text, [token, sign]) => text.replace(token, sign), tokens);
}
