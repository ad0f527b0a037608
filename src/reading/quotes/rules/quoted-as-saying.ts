import type { Span } from '../../../core/span.ts';
import type { RawAttribution } from '../attribution.ts';
import { type Content, contentOf, spanOf } from '../content.ts';
import type { Line } from '../lines.ts';
import { afterAdverbials, phraseAt, phraseBefore, type Stretch } from '../phrases.ts';
import type { Rule } from './rule.ts';

const name = 'quoted as saying';

/** Both `TASS quoted Ruiz as saying that …` and `“…,” TASS quoted Ruiz as saying`. */
export const quotedAsSaying: Rule = {
  name,
  example: 'The Herald quoted Ana Ruiz as saying to reporters that “the bridge will open in May.”',
  propose: (line) => line.tokens.flatMap((_, at) => quotedAt(line, at)),
};

function quotedAt(line: Line, at: number): readonly RawAttribution[] {
  const { tokens } = line;
  const as = tokens[at]?.lower === 'as' && /^(?:saying|telling)$/.test(tokens[at + 1]?.lower ?? '');
  if (!as) return [];
  const verb = lastIndex(line, at, /^(?:quoted|quotes|cited|quoting|citing)$/);
  if (verb === undefined) return [];
  const passive = /^(?:was|were|is|been)$/.test(tokens[verb - 1]?.lower ?? '');
  const source = passive ? phraseBefore(line, verb - 1) : phraseAt(line, verb + 1);
  if (!source || source.to === source.from) return [];
  const relay = passive ? relayAfter(line, verb, at) : phraseBefore(line, verb);
  const said = afterAdverbials(line, at + 2);
  const words = wordsOf(line, { from: relay && !passive ? relay.from : source.from, to: said });
  if (!words) return [];
  const told = audience(line, { from: at + 2, to: said });
  return [
    {
      ...words,
      cue: spanOf(line, { from: verb, to: at + 2 }),
      source: spanOf(line, source),
      ...(relay ? { relay: spanOf(line, relay) } : {}),
      ...(told ? { audience: told } : {}),
      by: name,
      confidence: 0.93,
    },
  ];
}

function wordsOf(line: Line, report: Stretch): Content | undefined {
  const { tokens } = line;
  const after = tokens[report.to]?.lower === 'that' ? report.to + 1 : report.to;
  const follows = contentOf(line, { from: after, to: tokens.length });
  return follows ?? contentOf(line, { from: 0, to: report.from });
}

function relayAfter(line: Line, verb: number, as: number): Stretch | undefined {
  if (line.tokens[verb + 1]?.lower !== 'by') return undefined;
  const relay = phraseAt(line, verb + 2);
  return relay.to > relay.from && relay.to <= as ? relay : undefined;
}

function audience(line: Line, { from, to }: Stretch): Span | undefined {
  for (let at = from; at < to; at++) {
    if (line.tokens[at]?.lower !== 'to') continue;
    const phrase = phraseAt(line, at + 1);
    return phrase.to > phrase.from ? spanOf(line, phrase) : undefined;
  }
  return undefined;
}

function lastIndex(line: Line, before: number, pattern: RegExp): number | undefined {
  for (let at = before - 1; at >= Math.max(0, before - 16); at--) {
    if (pattern.test(line.tokens[at]?.lower ?? '')) return at;
  }
  return undefined;
}
