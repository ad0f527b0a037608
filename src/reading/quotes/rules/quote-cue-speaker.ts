import { quoteBefore } from '../quote-before.ts';
import type { Rule } from './rule.ts';

const name = 'quote, cue, speaker';

export const quoteCueSpeaker: Rule = {
  name,
  example: '“We will rebuild,” said Mayor Ana Ruiz.',
  propose: (line, reports) =>
    reports
      .filter(({ inverted }) => inverted)
      .flatMap((report) => quoteBefore(line, report, { by: name, confidence: 0.96 })),
};
