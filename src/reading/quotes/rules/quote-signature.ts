import type { RawAttribution } from '../attribution.ts';
import { directContent, spanOf } from '../content.ts';
import type { Line } from '../lines.ts';
import { isCapital } from '../words.ts';
import type { Rule } from './rule.ts';

const name = 'quote, dash, name';

/** A quotation that is signed, as collections of voices are. */
export const quoteSignature: Rule = {
  name,
  example: '“We were never asked.” — Jo Park',
  propose: (line) => signed(line),
};

function signed(line: Line): readonly RawAttribution[] {
  const { tokens } = line;
  const [first, dash, ...signature] = tokens;
  if (!first?.string || !dash || !/^[—–―-]$/.test(dash.text)) return [];
  const from = 2;
  let to = from;
  while (
    to < tokens.length &&
    (isCapital(tokens[to]) || /^(?:de|van|von|al|bin)$/.test(tokens[to]?.lower ?? ''))
  )
    to++;
  if (to === from || signature.length > 12) return [];
  const after = tokens[to];
  if (after && after.kind === 'word') return [];
  const content = directContent(line.text, [first.string]);
  return [{ ...content, source: spanOf(line, { from, to }), by: name, confidence: 0.9 }];
}
