import type { Line } from './lines.ts';
import { bucket, cue } from './own-cues.ts';

const COMMA = /[,;]/g;
const NUMBER = /\p{N}+/gu;
const NEXT_SENTENCE = /[.!?]["”’)]*\s+["“‘(]?\p{Lu}/gu;
const ASKED_AND_ANSWERED = /^[qa]\.?\s?[:.]/i;
const ITEM = /^[-–—•*·▪►]|^\d{1,2}[.)]\s/;
const SIGNED = /^[—–-]\s?\S/;

/** How much of a long line its signs are counted in, in UTF-16 units. */
const COUNTED = 600;

/** What a line's signs tell: a list has numbers and commas, a paragraph several sentences. */
export function signCues({ text, words }: Pick<Line, 'text' | 'words'>): string[] {
  const head = text.slice(0, COUNTED);
  const among = Math.max(1, words);
  const cues = [cue('digits', bucket(count(head, NUMBER) / among, [0.001, 0.1, 0.3, 0.6]))];
  if (words >= 6) {
    cues.push(cue('commas', bucket(count(head, COMMA) / among, [0.001, 0.04, 0.08, 0.15, 0.3])));
  }
  if (words >= 15) cues.push(cue('sentences', bucket(count(head, NEXT_SENTENCE), [1, 2, 3, 5])));
  if (ASKED_AND_ANSWERED.test(head)) cues.push('q and a');
  if (ITEM.test(head)) cues.push('item');
  if (text.endsWith('?')) cues.push('asks');
  if (words < 14 && SIGNED.test(head)) cues.push('signed');
  return cues;
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
