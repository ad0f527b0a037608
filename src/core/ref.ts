/** What readers refer to things by: `S3` an article, `S3.4` its fourth paragraph, `Q17` a quote, `E5` an event. */
export type Ref =
  | { readonly kind: 'article'; readonly number: number }
  | { readonly kind: 'passage'; readonly number: number; readonly passage: number }
  | { readonly kind: 'quote'; readonly number: number }
  | { readonly kind: 'event'; readonly number: number };

/**
 * Reads `S3`, `s3.4`, `Q17`, `E5`, also with a leading `#`, in brackets, or with the rest of a label behind
 * it: `S3 — Harbour wall`. Undefined for anything else.
 */
export function readRef(text: string): Ref | undefined {
  const match = /^[[(#\s]*([SQE])\s?(\d{1,9})(?:\.(\d{1,6}))?[\])\s]*(?:\s—\s.*)?$/is.exec(text);
  if (!match) return undefined;
  const [, letter = '', digits, paragraph] = match;
  const number = Number(digits);
  if (number === 0 || Number(paragraph) === 0) return undefined;
  if (letter.toUpperCase() === 'S') {
    return paragraph
      ? { kind: 'passage', number, passage: Number(paragraph) }
      : { kind: 'article', number };
  }
  if (paragraph) return undefined;
  return { kind: letter.toUpperCase() === 'Q' ? 'quote' : 'event', number };
}

export function writeRef(ref: Ref): string {
  switch (ref.kind) {
    case 'article':
      return `S${ref.number}`;
    case 'passage':
      return `S${ref.number}.${ref.passage}`;
    case 'quote':
      return `Q${ref.number}`;
    case 'event':
      return `E${ref.number}`;
  }
}
