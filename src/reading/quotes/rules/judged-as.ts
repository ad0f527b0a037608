import type { RawAttribution } from '../attribution.ts';
import { attributed, bodyEnd, contentOf } from '../content.ts';
import type { Line } from '../lines.ts';
import type { Stretch } from '../phrases.ts';
import type { Report } from '../reports.ts';
import type { Rule } from './rule.ts';

const name = 'judged as';

export const judgedAs: Rule = {
  name,
  example: 'Ana Ruiz dismissed the report as naive and unhelpful.',
  propose: (line, reports) => reports.flatMap((report) => judged(line, report, reports)),
};

function judged(line: Line, report: Report, reports: readonly Report[]): readonly RawAttribution[] {
  if (!report.verb.judges) return [];
  const to = bodyEnd(line, report, reports);
  const stretch = judgement(line, report, to);
  const content = stretch && contentOf(line, stretch);
  if (!content) return [];
  const confidence = content.kind === 'direct' ? 0.85 : 0.75;
  return [attributed(line, report, { content, by: name, confidence })];
}

/** The words that judge: those in quotation marks when they are all of it, else with the thing that is judged. */
function judgement({ tokens }: Line, { cue, body, verb }: Report, to: number): Stretch | undefined {
  let as = false;
  for (let at = cue.to; at < Math.min(to, cue.to + 14); at++) {
    const token = tokens[at];
    if (token?.string && (as || CALLS.has(verb.lemma))) return { from: at, to: at + 1 };
    if (token?.string && tokens[body]?.kind === 'word') return { from: body, to };
    if (as && JUDGES_AS.has(verb.lemma)) return { from: cue.to, to };
    as = token?.lower === 'as';
    if (token?.kind === 'mark' && token.text !== ',') return undefined;
  }
  return undefined;
}

const CALLS: ReadonlySet<string> = new Set(['call', 'describe', 'label', 'brand', 'refer']);
const JUDGES_AS: ReadonlySet<string> = new Set(
  'describe dismiss label brand denounce decry characterise characterize refer hail praise condemn mock'.split(
    ' ',
  ),
);
