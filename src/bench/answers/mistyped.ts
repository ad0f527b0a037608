/** A text with two neighbouring letters swapped, the first left as it is. */
export function mistyped(text: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (text.length - 2));
  return `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`;
}

/** The beginning of a text, one letter at least. */
export function begun(text: string, random: () => number): string {
  return text.slice(0, 1 + Math.floor(random() * text.length));
}
