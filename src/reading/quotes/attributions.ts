import type { Block } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import { overlaps } from '../../core/span.ts';
import type { RawAttribution } from './attribution.ts';
import { announcedBy, continuations } from './continuations.ts';
import { type Line, linesOf } from './lines.ts';
import { type Report, reportsIn } from './reports.ts';
import { accordingTo } from './rules/according-to.ts';
import { clauseSpeakerCue } from './rules/clause-speaker-cue.ts';
import { interruptedQuote } from './rules/interrupted-quote.ts';
import { judgedAs } from './rules/judged-as.ts';
import { nounThat } from './rules/noun-that.ts';
import { quoteCueSpeaker } from './rules/quote-cue-speaker.ts';
import { quoteSignature } from './rules/quote-signature.ts';
import { quoteSpeakerCue } from './rules/quote-speaker-cue.ts';
import { quotedAsSaying } from './rules/quoted-as-saying.ts';
import { quotedNearby } from './rules/quoted-nearby.ts';
import type { Rule } from './rules/rule.ts';
import { sharedSpeaker } from './rules/shared-speaker.ts';
import { speakerCueClause } from './rules/speaker-cue-clause.ts';
import { speakerCueObject } from './rules/speaker-cue-object.ts';
import { speakerCueQuote } from './rules/speaker-cue-quote.ts';
import { transcript } from './rules/transcript.ts';

/** Tried in this order: what an earlier rule has claimed, a later one leaves alone. */
export const rules: readonly Rule[] = [
  transcript,
  quoteSignature,
  quotedAsSaying,
  interruptedQuote,
  quoteCueSpeaker,
  quoteSpeakerCue,
  clauseSpeakerCue,
  accordingTo,
  speakerCueQuote,
  speakerCueClause,
  sharedSpeaker,
  judgedAs,
  speakerCueObject,
  nounThat,
  quotedNearby,
];

/** Who said what by the rules, in text order; no two share a word. */
export function attributionsIn(text: string, blocks: readonly Block[]): readonly RawAttribution[] {
  const lines = linesOf(text, blocks);
  return continuations(lines, (line) => {
    const reports = reportsIn(line);
    return { own: claimedIn(line, reports), announced: announcedBy(line, reports) };
  });
}

function claimedIn(line: Line, reports: readonly Report[]): readonly RawAttribution[] {
  const claimed: RawAttribution[] = [];
  for (const rule of rules) {
    for (const proposal of rule.propose(line, reports)) {
      if (!claimed.some((other) => collide(other, proposal))) claimed.push(proposal);
    }
  }
  return claimed.sort((a, b) => startOf(a) - startOf(b));
}

function collide(a: RawAttribution, b: RawAttribution): boolean {
  const framesOf = ({ cue, source }: RawAttribution) =>
    [cue, source].filter((span) => span !== undefined);
  const share = (some: readonly Span[], others: readonly Span[]) =>
    some.some((one) => others.some((other) => overlaps(one, other)));
  if (share(a.parts, b.parts)) return true;
  const again = b.by === quotedNearby.name;
  if (!again && a.cue && b.cue && overlaps(a.cue, b.cue)) return true;
  return share(a.parts, framesOf(b).slice(0, 1)) || share(b.parts, framesOf(a));
}

function startOf({ parts }: RawAttribution): number {
  return parts[0]?.start ?? 0;
}
