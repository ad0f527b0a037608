import type { RawAttribution } from '../attribution.ts';
import { directContent, spanOf } from '../content.ts';
import type { Line, Token } from '../lines.ts';
import type { Stretch } from '../phrases.ts';
import type { Report } from '../reports.ts';
import type { Rule } from './rule.ts';

const name = 'quoted words in a sentence about saying';

/** The second chance of quoted words that no certain phrasing claims: the nearest verb of saying before them. */
export const quotedNearby: Rule = {
  name,
  example: 'Where others heard that “nobody would build a bridge”, Ana Ruiz said little.',
  propose: (line, reports) =>
    line.tokens.flatMap((token, at) => (token.string ? nearby(line, at, reports) : [])),
};

function nearby(line: Line, at: number, reports: readonly Report[]): readonly RawAttribution[] {
  const string = line.tokens[at]?.string;
  if (!string || isTerm(line, at)) return [];
  const report =
    reports.findLast(({ cue }) => cue.to <= at) ?? reports.find(({ from }) => from > at);
  const subject: Stretch | undefined = report?.subject;
  if (!report || !subject) return [];
  const content = directContent(line.text, [string]);
  const cue = spanOf(line, report.cue);
  return [{ ...content, cue, source: spanOf(line, subject), by: name, confidence: 0.55 }];
}

/** A title, a nickname or a term at arm's length rather than anyone's words. */
function isTerm({ text, tokens }: Line, at: number): boolean {
  const { inner } = tokens[at]?.string ?? { inner: { start: 0, end: 0 } };
  const words = text.slice(inner.start, inner.end).split(/\s+/).filter(Boolean);
  const titled = words.every(
    (word) => /^[\p{Lu}\d]/u.test(word) || /^(?:of|the|a|an|and|in|on|for|to)$/.test(word),
  );
  if (titled && words.length < 8) return true;
  const before = lowerBefore(tokens, at);
  if (/^(?:so-called|titled|entitled|named|nicknamed|dubbed|known)$/.test(before)) return true;
  return words.length < 3;
}

function lowerBefore(tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1]?.lower ?? '';
  return before === 'as' ? (tokens[at - 2]?.lower ?? '') : before;
}
