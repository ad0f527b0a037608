import type { RawAttribution } from '../attribution.ts';
import { attributed, bodyEnd, contentOf } from '../content.ts';
import type { Line } from '../lines.ts';
import type { Report } from '../reports.ts';
import type { Rule } from './rule.ts';

const name = 'speaker, cue, what was denied, demanded or vowed';

export const speakerCueObject: Rule = {
  name,
  example: 'Ana Ruiz ruled out any further delay of the bridge.',
  propose: (line, reports) =>
    reports
      .filter(({ shared, form }) => !shared || form === 'finite')
      .flatMap((report) => objectAfter(line, report, reports)),
};

function objectAfter(
  line: Line,
  report: Report,
  reports: readonly Report[],
): readonly RawAttribution[] {
  const { verb, body } = report;
  const first = line.tokens[body];
  if (!first || (first.kind === 'mark' && !first.string)) return [];
  const vows = verb.infinitive && first.lower === 'to';
  const requests = verb.requests && asksFor(line, body);
  if (!vows && !requests && !verb.object) return [];
  const content = contentOf(line, { from: body, to: bodyEnd(line, report, reports) });
  if (!content) return [];
  return [attributed(line, report, { content, by: name, confidence: 0.7 })];
}

/** `urged the council to build`: somebody, and then what they are to do. */
function asksFor({ tokens }: Line, body: number): boolean {
  for (let at = body; at < Math.min(tokens.length, body + 9); at++) {
    const token = tokens[at];
    if (token?.lower === 'to')
      return tokens[at + 1]?.kind === 'word' || tokens[at + 1]?.string !== undefined;
    if (!token || token.kind === 'mark') return false;
  }
  return false;
}
