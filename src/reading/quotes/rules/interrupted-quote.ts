import type { RawAttribution } from '../attribution.ts';
import { attributed, directContent, isTail } from '../content.ts';
import type { Line } from '../lines.ts';
import type { Report } from '../reports.ts';
import type { Rule } from './rule.ts';

const name = 'quote, interrupted by its speaker';

export const interruptedQuote: Rule = {
  name,
  example: '“The bridge,” Ana Ruiz said, “will open in May.”',
  propose: (line, reports) => reports.flatMap((report) => interrupted(line, report)),
};

/** `In his book “The Bridge,” Ana Ruiz wrote “…”`: the first is a title. */
const WORK =
  /^(?:book|film|movie|song|article|essay|report|memoir|novel|poem|album|show|series|play|documentary|column|paper|episode|speech|titled|called|entitled|headlined)$/;

function interrupted(line: Line, report: Report): readonly RawAttribution[] {
  const { tokens } = line;
  const first = tokens[report.from - 1]?.string;
  const comma = /^[,:;—–-]$/.test(tokens[report.body]?.text ?? '') ? 1 : 0;
  const second = tokens[report.body + comma]?.string;
  if (!first || !second || report.shared || !isTail(line, report)) return [];
  if (WORK.test(tokens[report.from - 2]?.lower ?? '')) return [];
  const content = directContent(line.text, [first, second]);
  return [attributed(line, report, { content, by: name, confidence: 0.95 })];
}
