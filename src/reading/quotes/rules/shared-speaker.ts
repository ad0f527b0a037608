import type { RawAttribution } from '../attribution.ts';
import { attributed, bodyEnd, contentOf } from '../content.ts';
import { isWeak } from '../cues.ts';
import type { Line } from '../lines.ts';
import { isPreposition } from '../phrases.ts';
import type { Report } from '../reports.ts';
import type { Rule } from './rule.ts';

const name = 'adding: the speaker of the clause before';

export const sharedSpeaker: Rule = {
  name,
  example: 'Ana Ruiz met the council on Friday, stressing that the bridge would open in May.',
  propose: (line, reports) =>
    reports
      .filter(({ shared, form }) => shared && form === 'participle')
      .flatMap((report) => added(line, report, reports)),
};

function added(line: Line, report: Report, reports: readonly Report[]): readonly RawAttribution[] {
  const first = line.tokens[report.body];
  if (!first || (first.kind === 'mark' && !first.string)) return [];
  const { verb, opener } = report;
  const opened = opener !== undefined || first.string !== undefined;
  if (!opened && (isWeak(verb) || !verb.clause || isPreposition(first))) return [];
  const content = contentOf(line, { from: report.body, to: bodyEnd(line, report, reports) });
  if (!content) return [];
  return [attributed(line, report, { content, by: name, confidence: 0.85 })];
}
