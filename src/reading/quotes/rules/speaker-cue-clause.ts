import type { RawAttribution } from '../attribution.ts';
import { attributed, bodyEnd, contentOf } from '../content.ts';
import { isWeak } from '../cues.ts';
import { isPreposition } from '../grammar.ts';
import type { Line } from '../lines.ts';
import type { Report } from '../reports.ts';
import type { Rule } from './rule.ts';

const name = 'speaker, cue, retold words';

export const speakerCueClause: Rule = {
  name,
  example: 'Ana Ruiz said on Friday that the bridge would open in May.',
  propose: (line, reports) =>
    reports
      .filter(({ shared, form }) => !shared || form === 'finite')
      .flatMap((report) => clauseAfter(line, report, reports)),
};

function clauseAfter(
  line: Line,
  report: Report,
  reports: readonly Report[],
): readonly RawAttribution[] {
  const { tokens } = line;
  const { verb, opener, body } = report;
  const first = tokens[body];
  if (!first || !verb.clause || (first.kind === 'mark' && !first.string)) return [];
  const opened = opener !== undefined || first.string !== undefined;
  if (!opened && (isWeak(verb) || (isPreposition(first) && !leadsIn(line, body)))) return [];
  const content = contentOf(line, { from: body, to: bodyEnd(line, report, reports) });
  if (!content || (report.verb.lemma === 'read' && content.kind === 'indirect')) return [];
  return [attributed(line, report, { content, by: name, confidence: opener ? 0.9 : 0.8 })];
}

/** `said after the talks, the ministry would …`: what was said begins with an adverbial of its own. */
function leadsIn({ tokens }: Line, body: number): boolean {
  const comma = tokens.findIndex(({ text }, at) => at > body && text === ',');
  const own = /^(?:after|before|in|with|without|despite|during|since|if|by|under)$/.test(
    tokens[body]?.lower ?? '',
  );
  return own && comma > 0 && tokens.length - comma > 6;
}
