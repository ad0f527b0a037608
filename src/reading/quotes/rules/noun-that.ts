import type { RawAttribution } from '../attribution.ts';
import { contentOf, spanOf } from '../content.ts';
import type { Line } from '../lines.ts';
import { phraseBefore } from '../phrases.ts';
import type { Rule } from './rule.ts';

const name = "someone's claim that";

const NOUNS =
  /^(?:claims?|statements?|allegations?|warnings?|promises?|insistence|suggestions?|arguments?|comments?|assertions?|accusations?|remarks?|denials?|admission|announcement|contention|complaints?|vows?|pledges?|declarations?|predictions?|assurances?|charges?)$/;

export const nounThat: Rule = {
  name,
  example: 'Critics doubt Ana Ruiz’s claim that the bridge will open in May.',
  propose: (line) => line.tokens.flatMap((_, at) => claimAt(line, at)),
};

function claimAt(line: Line, at: number): readonly RawAttribution[] {
  const { tokens } = line;
  if (!NOUNS.test(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'that') return [];
  const owner = tokens[at - 1];
  const source = ownerOf(line, at);
  if (!owner || !source) return [];
  const content = contentOf(line, { from: at + 2, to: clauseEnd(line, at + 2) });
  if (!content) return [];
  const cue = spanOf(line, { from: at, to: at + 1 });
  return [{ ...content, cue, source: spanOf(line, source), by: name, confidence: 0.65 }];
}

function ownerOf(line: Line, at: number): { from: number; to: number } | undefined {
  const owner = line.tokens[at - 1]?.lower ?? '';
  if (/^(?:his|her|their|its)$/.test(owner)) return { from: at - 1, to: at };
  return /^['’]s$/.test(owner) ? phraseBefore(line, at - 1) : undefined;
}

function clauseEnd({ tokens }: Line, from: number): number {
  for (let at = from + 3; at < tokens.length; at++) {
    if (/^[,;—–]$/.test(tokens[at]?.text ?? '')) return at;
  }
  return tokens.length;
}
