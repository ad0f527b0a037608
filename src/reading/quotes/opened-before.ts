import { holds, overlaps, type Span } from '../../core/span.ts';
import { countWhile } from '../people/counting.ts';
import type { RawAttribution } from './attribution.ts';
import type { QuotedString } from './quoted-strings.ts';

/**
 * Paragraphs that each open with a mark and close only at the last are one quotation. Where only the
 * last one tells whose it is, the ones before it, which nobody else has, are its first parts.
 */
export function withOpenings(
  attributions: readonly RawAttribution[],
  strings: readonly QuotedString[],
): readonly RawAttribution[] {
  const owned = attributions.flatMap(({ parts }) => parts).toSorted((a, b) => a.start - b.start);
  return attributions.map((attribution) => {
    const [first] = attribution.parts;
    if (attribution.kind !== 'direct' || attribution.continued || !first) return attribution;
    const opened = openedBefore(first, strings, owned);
    return opened.length > 0
      ? { ...attribution, parts: [...opened, ...attribution.parts] }
      : attribution;
  });
}

function openedBefore(
  part: Span,
  strings: readonly QuotedString[],
  owned: readonly Span[],
): readonly Span[] {
  const opened: Span[] = [];
  let at = countWhile(strings, ({ outer }) => outer.start <= part.start) - 1;
  const own = strings[at];
  if (!own || !holds(own.outer, part)) return opened;
  while (strings[at]?.resumed) {
    const before = strings[at - 1];
    if (!before || before.closed || isOwned(before.inner, owned)) break;
    opened.unshift(before.inner);
    at -= 1;
  }
  return opened;
}

function isOwned(span: Span, owned: readonly Span[]): boolean {
  const next = owned[countWhile(owned, ({ end }) => end <= span.start)];
  return next !== undefined && overlaps(next, span);
}
