import type { RawAttribution } from './attribution.ts';
import { attributed, contentOf, directContent, isTail } from './content.ts';
import { isAdverb, isStop } from './grammar.ts';
import type { Line, Token } from './lines.ts';
import type { Report } from './reports.ts';

const OPENS_LARGE = /^\s*\p{Lu}/u;

/** The quoted string that stands right before a report, with the words that lead into it. */
export function quoteBefore(
  line: Line,
  report: Report,
  rule: { by: string; confidence: number },
): readonly RawAttribution[] {
  const { tokens } = line;
  const string = tokens[report.from - 1]?.string;
  if (!string || !isTail(line, report)) return [];
  const lead = tokens.slice(0, report.from - 1);
  const whole = OPENS_LARGE.test(line.text.slice(string.inner.start, string.inner.end));
  const alone = lead.every(leadsIn) || (whole && /[,:]/.test(lead.at(-1)?.text ?? ''));
  const content = alone
    ? directContent(line.text, [string])
    : contentOf(line, { from: 0, to: report.from });
  return content ? [attributed(line, report, { ...rule, content })] : [];
}

function leadsIn(token: Token): boolean {
  if (token.string) return false;
  return token.kind === 'mark' || isStop(token) || isAdverb(token);
}
