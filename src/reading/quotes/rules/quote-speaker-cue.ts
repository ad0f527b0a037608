import { quoteBefore } from '../quote-before.ts';
import type { Rule } from './rule.ts';

const name = 'quote, speaker, cue';

export const quoteSpeakerCue: Rule = {
  name,
  example: '“Nobody asked us,” Jo Park told reporters.',
  propose: (line, reports) =>
    reports
      .filter(({ inverted, shared }) => !inverted && !shared)
      .flatMap((report) => quoteBefore(line, report, { by: name, confidence: 0.95 })),
};
