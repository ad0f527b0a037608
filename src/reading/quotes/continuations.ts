import type { RawAttribution } from './attribution.ts';
import { directContent } from './content.ts';
import type { Line } from './lines.ts';
import type { QuotedString } from './quoted-strings.ts';

type Open = { readonly index: number; readonly line: Line };

/**
 * Reads line by line and lets a speaker go on. A line of nothing but quoted words right after an attributed direct
 * quotation in its paragraph is a second part of it; a paragraph that resumes an unclosed quotation is a part too.
 * A quoted paragraph after a speaker's is a quotation of its own, `continued`.
 */
export function continuations(
  lines: readonly Line[],
  read: (line: Line) => readonly RawAttribution[],
): readonly RawAttribution[] {
  const found: RawAttribution[] = [];
  let last: Open | undefined;
  let before: Line | undefined;
  for (const line of lines) {
    if (before && before.section !== line.section) {
      last = undefined;
    }
    before = line;
    const own = read(line);
    if (own.length > 0) {
      const resumed = resumedString(line);
      const opener = resumed && last && found[last.index];
      if (opener && last && !covers(own, resumed))
        found[last.index] = extended(opener, line, [resumed]);
      found.push(...own);
      last = { index: found.length - 1, line };
      continue;
    }
    const strings = onlyStrings(line);
    const previous = last && found[last.index];
    if (strings.length === 0 || !last || !previous) {
      if (line.startsParagraph) last = undefined;
      continue;
    }
    const near = last.line.paragraph === line.paragraph;
    if (strings[0]?.resumed || (near && previous.kind === 'direct')) {
      found[last.index] = extended(previous, line, strings);
      last = { ...last, line };
    } else if (near || last.line.paragraph === line.paragraph - 1) {
      found.push(continued(previous, line, strings));
      last = { index: found.length - 1, line };
    }
  }
  return found;
}

function resumedString(line: Line): QuotedString | undefined {
  const first = line.tokens[0]?.string;
  return first?.resumed ? first : undefined;
}

function covers(own: readonly RawAttribution[], { inner }: QuotedString): boolean {
  return own.some(({ parts }) =>
    parts.some(({ start, end }) => start <= inner.start && end > inner.start),
  );
}

/** The quoted strings of a line that holds nothing else. */
function onlyStrings(line: Line): readonly QuotedString[] {
  const strings: QuotedString[] = [];
  for (const { string, kind } of line.tokens) {
    if (string) strings.push(string);
    else if (kind === 'word') return [];
  }
  return strings;
}

function extended(
  previous: RawAttribution,
  line: Line,
  strings: readonly QuotedString[],
): RawAttribution {
  return { ...previous, parts: [...previous.parts, ...directContent(line.text, strings).parts] };
}

function continued(
  previous: RawAttribution,
  line: Line,
  strings: readonly QuotedString[],
): RawAttribution {
  return {
    ...directContent(line.text, strings),
    ...(previous.source ? { source: previous.source } : {}),
    continued: true,
    by: 'the speaker before goes on',
    confidence: 0.75 * previous.confidence,
  };
}
