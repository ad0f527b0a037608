import type { DatedEvent } from '../../core/event.ts';
import type { Span } from '../../core/span.ts';
import { verbAt } from '../timex/tense.ts';

const NOT = /^(?:not|never|neither|\w+n't)$/;
const DENIED = /^(?:denied|denies|deny|denying|refuted|dismissed|rejected)$/;
const REPORTED =
  /^(?:said|says|told|announced|added|confirmed|promised|pledged|vowed|stated|declared|agreed|decided)$/;
const MODAL = /^(?:could|might|may)$/;
const PLAN =
  /^(?:will|'ll|shall|plans?|planned|planning|expects?|expected|scheduled|due|hopes?|going|upcoming|intends?|slated|set|to)$/;

/** Whether what a time phrase dates is told as having happened, or as planned, conditional or denied. */
export function statusAt(text: string, words: Span): DatedEvent['status'] {
  const verb = verbAt(text, words);
  if (!verb) return 'told';
  const { word, before, after } = verb;
  const near = [...before.slice(-3), word, ...after.slice(0, 1)];
  const negated = NOT.test(word) || near.some((each) => NOT.test(each));
  if (REPORTED.test(word) && !negated) return 'told';
  if ([...before.slice(-9), word].some((each) => each === 'if' || each === 'unless')) {
    return 'conditional';
  }
  if (negated) {
    return near.some((each) => PLAN.test(each)) ? 'planned' : 'denied';
  }
  if (before.slice(-9).some((each) => DENIED.test(each))) return 'denied';
  if (near.includes('would') && !near.includes('like')) {
    return before.some((each) => REPORTED.test(each)) ? 'planned' : 'conditional';
  }
  if (MODAL.test(word) || before.slice(-2).some((each) => MODAL.test(each))) return 'conditional';
  return PLAN.test(word) || before.slice(-2).some((each) => PLAN.test(each)) ? 'planned' : 'told';
}
