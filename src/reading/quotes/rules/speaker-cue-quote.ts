import type { RawAttribution } from '../attribution.ts';
import { attributed, bodyEnd, contentOf } from '../content.ts';
import type { Line } from '../lines.ts';
import type { Report } from '../reports.ts';
import type { Rule } from './rule.ts';

const name = 'speaker, cue, quote';

export const speakerCueQuote: Rule = {
  name,
  example: 'Ana Ruiz told the council: “We will rebuild.”',
  propose: (line, reports) =>
    reports.filter(({ shared }) => !shared).flatMap((report) => quoteAfter(line, report, reports)),
};

function quoteAfter(
  line: Line,
  report: Report,
  reports: readonly Report[],
): readonly RawAttribution[] {
  const { tokens } = line;
  const comma = tokens[report.body]?.text === ',' ? 1 : 0;
  if (!tokens[report.body + comma]?.string) return [];
  const content = contentOf(line, { from: report.body, to: bodyEnd(line, report, reports) });
  if (!content || (report.verb.lemma === 'read' && content.kind === 'indirect')) return [];
  return [attributed(line, report, { content, by: name, confidence: 0.93 })];
}
