/** A half-open range `[start, end)` of UTF-16 offsets into a text. */
export type Span = { readonly start: number; readonly end: number };

export function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** True when `inner` lies wholly within `outer`. */
export function holds(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
