import { slice } from '../../core/span.ts';
import type { RawAttribution } from './attribution.ts';
import { cueOf } from './cues.ts';

/** Below this, what the model alone found is more often no speech at all. */
const LIKELY = 0.5;

/**
 * The model learned thoughts, plans and attitudes together with speech. What it alone found, without
 * quotation marks, is told only where the cue is a verb of saying: `discussed` reports no words.
 */
export function isToldAsSpeech(
  { kind, by, cue, confidence }: RawAttribution,
  text: string,
): boolean {
  if (kind !== 'indirect' || !by.startsWith('model: a cue and')) return true;
  const [verb = ''] = cue ? slice(text, cue).toLowerCase().split(/\s+/) : [];
  return confidence >= LIKELY && cueOf(verb) !== undefined;
}
