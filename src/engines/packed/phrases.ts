/** A word of a phrase: how many words after the first it stands, and where its term stands in a text. */
type Step = { readonly after: number; readonly positions: () => readonly number[] };

/** True when the words stand in a row somewhere. */
export function standsInRow(steps: readonly Step[]): boolean {
  const [first, ...others] = steps;
  if (!first) return false;
  let starts = first.positions();
  for (const { after, positions } of others) {
    if (starts.length === 0) return false;
    const places = new Set(positions());
    starts = starts.filter((start) => places.has(start + after));
  }
  return starts.length > 0;
}
