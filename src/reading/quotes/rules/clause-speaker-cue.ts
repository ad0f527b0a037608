import type { RawAttribution } from '../attribution.ts';
import { attributed, type Content, contentOf, isAside, isTail } from '../content.ts';
import { isWeak } from '../cues.ts';
import type { Line } from '../lines.ts';
import type { Report } from '../reports.ts';
import type { Rule } from './rule.ts';

const name = 'retold words, speaker, cue';

/** Also `The bridge, Ana Ruiz said, will open in May.`: one quotation in two parts. */
export const clauseSpeakerCue: Rule = {
  name,
  example: 'The bridge will open in May, Ana Ruiz said on Friday.',
  propose: (line, reports) => reports.flatMap((report) => retold(line, report)),
};

function retold(line: Line, report: Report): readonly RawAttribution[] {
  const { tokens } = line;
  const comma = tokens[report.from - 1];
  if (report.shared || !/^[,—–]$/.test(comma?.text ?? '') || !isTail(line, report)) return [];
  if (isWeak(report.verb) || /^(?:who|which|that)$/.test(tokens[report.from]?.lower ?? ''))
    return [];
  const before = contentOf(line, { from: 0, to: report.from - 1 });
  if (!before) return [];
  const after = rest(line, report);
  const lone = tokens.slice(0, report.from - 1).filter(({ kind }) => kind === 'word').length < 4;
  if (!after && lone && before.kind === 'indirect') return [];
  const content = after ? joined(before, after) : before;
  return [attributed(line, report, { content, by: name, confidence: after ? 0.75 : 0.9 })];
}

function rest(line: Line, { body }: Report): Content | undefined {
  if (line.tokens[body]?.text !== ',' || isAside(line, body)) return undefined;
  return contentOf(line, { from: body + 1, to: line.tokens.length });
}

function joined(before: Content, after: Content): Content {
  const kind = before.kind === after.kind ? before.kind : 'mixed';
  return { parts: [...before.parts, ...after.parts], kind };
}
