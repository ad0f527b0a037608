import type { RawAttribution } from '../attribution.ts';
import { contentOf, spanOf } from '../content.ts';
import type { Line } from '../lines.ts';
import { afterAdverbials, phraseAt } from '../phrases.ts';
import type { Rule } from './rule.ts';

const name = 'according to';

export const accordingTo: Rule = {
  name,
  example: 'According to Ana Ruiz, the bridge will open in May.',
  propose: (line) => line.tokens.flatMap((_, at) => accordingAt(line, at)),
};

function accordingAt(line: Line, at: number): readonly RawAttribution[] {
  const { tokens } = line;
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return [];
  const source = phraseAt(line, at + 2);
  if (source.to === source.from) return [];
  const comma = tokens[at - 1]?.text === ',' || tokens[at - 1]?.string !== undefined;
  const leads = at === 0 || (at < 3 && !comma);
  const content = leads
    ? contentOf(line, { from: contentAfter(line, source.to), to: tokens.length })
    : contentOf(line, { from: 0, to: at });
  if (!content) return [];
  const confidence = leads || comma ? 0.85 : 0.75;
  const cue = spanOf(line, { from: at, to: at + 2 });
  return [{ ...content, cue, source: spanOf(line, source), by: name, confidence }];
}

function contentAfter(line: Line, from: number): number {
  const at = afterAdverbials(line, from);
  for (let i = at; i < Math.min(line.tokens.length, at + 12); i++) {
    if (line.tokens[i]?.text === ',' || line.tokens[i]?.text === ':') return i + 1;
  }
  return at;
}
