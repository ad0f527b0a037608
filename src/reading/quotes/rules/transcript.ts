import type { RawAttribution } from '../attribution.ts';
import type { Line } from '../lines.ts';
import type { Rule } from './rule.ts';

const name = 'transcript';

const TURN =
  /^["“”]?\s*(?<who>\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]+){0,3})(?:\s?\([^)]{1,30}\))?:\s+(?=\S)/u;
const NOT_SPEAKERS =
  /^(?:NOTE|WATCH|UPDATED?|READ(?: MORE)?|RELATED|MORE|PHOTOS?|VIDEO|CORRECTION|WARNING|EXCLUSIVE|BREAKING|ALSO|SEE ALSO|ABSTRACT|Q|A|PS|P\.S|POLL|OPINION|ANALYSIS)\.?$/;

export const transcript: Rule = {
  name,
  example: 'RUIZ: The bridge will open in May.',
  propose: (line) => turn(line),
};

function turn({ text, span, startsParagraph }: Line): readonly RawAttribution[] {
  if (!startsParagraph) return [];
  const words = text.slice(span.start, span.end);
  const match = TURN.exec(words);
  const who = match?.groups?.['who'];
  if (!match || !who || NOT_SPEAKERS.test(who)) return [];
  const quoted = /^["“”]/.test(words);
  const start = span.start + match[0].length;
  const end = quoted && /["”]$/.test(words) ? span.end - 1 : span.end;
  const mention = span.start + words.indexOf(who);
  return [
    {
      parts: [{ start, end }],
      kind: quoted ? 'direct' : 'indirect',
      source: { start: mention, end: mention + who.length },
      by: name,
      confidence: 0.85,
    },
  ];
}
