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
  if (!vows && !verb.object) return [];
  const content = contentOf(line, { from: body, to: bodyEnd(line, report, reports) });
  if (!content) return [];
  return [attributed(line, report, { content, by: name, confidence: 0.7 })];
}
