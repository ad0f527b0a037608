import { expect, test } from 'vitest';
import { isToldAsSpeech } from '../../../src/reading/quotes/told-as-speech.ts';
import { spanOf } from '../../support/corpus.ts';

const text = 'The ministers discussed peace and said it was near.';
const found = (cue: string, more: object = {}) => ({
  parts: [spanOf(text, 'peace')],
  kind: 'indirect' as const,
  cue: spanOf(text, cue),
  by: 'model: a cue and the words that belong to it',
  confidence: 0.9,
  ...more,
});

test.each([
  ['a verb of saying', found('said'), true],
  ['a verb of something else', found('discussed'), false],
  ['an unlikely one', found('said', { confidence: 0.4 }), false],
  ['what a rule found too', found('discussed', { by: 'speaker, cue, object' }), true],
  ['words between marks', found('discussed', { kind: 'direct' }), true],
])('%s', (_, attribution, told) => {
  expect(isToldAsSpeech(attribution, text)).toBe(told);
});
