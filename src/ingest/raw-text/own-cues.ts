import { isHeadlineCase } from './headline-case.ts';
import type { Line } from './lines.ts';

const BY = /^(?:by|von|por)\s\p{L}/iu;
const DIGIT = /\p{N}/u;
const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;
const OPENS_DIGIT = /^\p{N}/u;
const LETTER = /^\p{L}/u;
const ANY_SMALL = /\p{Ll}/u;
const ANY_CAPITAL = /\p{Lu}/u;
const SMALL_WORDS = /(?<=^|[\s"“‘'(-])\p{Ll}/gu;

const TOLD =
  /\b(?:said|says|told|added|according|announced|reported|reports|asked|called|wrote|noted|warned|claimed)\b/u;
const READER =
  /\b(?:you|your|our|us|click|subscribe|follow|download|sign|share|join|watch|read more|visit|contact)\b/i;
const AGO = /\b(?:\d+|an?) ?(?:h|hours?|mins?|minutes?|days?|weeks?|months?|years?)\s?ago\b/i;
/** `Jo Park on May 3 at 6:34 said:` stands over a reader's comment. */
const SPEAKS = /(?:\b(?:says|said|wrote|writes)|\d)\s*:$/u;
const CLOCK = /\b\d{1,2}[:.]\d{2}\b(?:\s?[ap]\.?m)?|\b\d{1,2}\s?[ap]\.?m\b/i;
const YEAR = /\b(?:19|20)\d\d\b/u;
const LINK = /https?:|www\.|\S@\S|(?:^|\s)[@#]\p{L}/u;
const PRICE = /[$€£]\s?\d/u;
const NAMES = /^\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]*){1,3}$/u;
const BIO =
  /\b(?:is an? [\w ,-]{0,40}(?:writer|reporter|editor|journalist|correspondent|author|contributor|columnist|producer|freelancer?)|has been (?:reporting|writing|covering)|writes about|can be reached|may be reached|follow (?:him|her|them)|joined [\w ]{2,30} in|contributed to this|is headquartered|staff writer|our team)\b/i;
const POSE =
  /\b(?:pose[sd]? for|poses? (?:with|at)|pictured|in this (?:photo|image|picture|file)|file photo|\((?:left|right|cent(?:er|re)|l|r)\)|(?:looks|speaks|arrives|waves|walks|gestures|attends) (?:on|at|during|to|in|for)|seen (?:here|in|on|at)|illustration|screenshot|(?:the|a) photo)\b/i;
const SEAM = /\p{Ll}{3}\p{Lu}\p{Ll}{2}/gu;

/** Joined names, made once: they are looked up millions of times. */
const made = new Map<string, Map<string | number | boolean, string>>();

/** A cue's name with what it found: `words 3`. */
export function cue(name: string, found: string | number | boolean): string {
  const known = made.get(name)?.get(found);
  if (known !== undefined) return known;
  const joined = `${name} ${found}`;
  const named = made.get(name) ?? new Map<string | number | boolean, string>();
  made.set(name, named.set(found, joined));
  return joined;
}

/** How much of a long line its cues are looked for in, in UTF-16 units. */
const LOOKED_AT = 600;

/** What a line by itself tells. */
export function ownCues({ text, words, stop, furniture, caption }: Line): string[] {
  const length = bucket(words, [2, 4, 7, 10, 15, 25, 40, 80]);
  const end = endOf(text, stop);
  const cues = [
    'line',
    cue('words', length),
    cue('end', end),
    cue(cue(cue('words', length), 'end'), end),
    cue('start', startOf(text)),
  ];
  const head = text.slice(0, LOOKED_AT);
  if (furniture) cues.push('furniture', cue('furniture', furniture));
  if (caption) cues.push('caption');
  if (words >= 3 && words < 30) {
    const written = cue('case', caseOf(head));
    cues.push(written, cue(cue(written, length), stop));
  }
  if (BIO.test(head)) cues.push('bio', cue('bio', stop));
  if (POSE.test(head)) cues.push('pose');
  if (/…$|\.\.\.$/u.test(text)) cues.push(cue('teaser', length));
  if (/^(?:about|über|sobre|à propos|об)\b/iu.test(text) && words < 6) cues.push('about');
  if (words >= 6) cues.push(cue('low', bucket(lowShare(head), [0.3, 0.5, 0.65, 0.8, 0.9])));
  if (TOLD.test(head)) cues.push('told');
  if (READER.test(head)) cues.push('reader', cue('reader', length));
  if (AGO.test(head)) cues.push('ago');
  if (speaks({ text, words })) cues.push('speaks');
  if (/["“”«»]/u.test(head)) cues.push('quoted');
  if (CLOCK.test(head)) cues.push(cue('clock', length));
  if (YEAR.test(head)) cues.push(cue('year', length));
  if (LINK.test(head)) cues.push('link', cue('link', length));
  if (PRICE.test(head)) cues.push('price');
  if (NAMES.test(text)) cues.push('names');
  if (words > 5 && (head.match(SEAM)?.length ?? 0) > 0) cues.push('seam');
  if (BY.test(text) && words < 16) cues.push('by');
  if (/[|»›]/u.test(text)) cues.push('bar');
  return cues;
}

/** True for a line that names who wrote the comment below it. */
export function speaks({ text, words }: Pick<Line, 'text' | 'words'>): boolean {
  return words < 14 && SPEAKS.test(text.slice(-20));
}

function endOf(text: string, stop: boolean): string {
  const sign = /([^\s"'”’»)\]])["'”’»)\]\s]*$/u.exec(text.slice(-8))?.[1] ?? '';
  if (/[.!?:…;,]/u.test(sign)) return text.endsWith('...') ? '…' : sign;
  if (DIGIT.test(sign)) return 'digit';
  return stop ? '.' : 'none';
}

function startOf(text: string): string {
  const sign = text.slice(0, 2);
  if (CAPITAL.test(sign)) return 'capital';
  if (SMALL.test(sign)) return 'small';
  if (OPENS_DIGIT.test(sign)) return 'digit';
  if (/^["“‘'«]/u.test(sign)) return 'quote';
  return LETTER.test(sign) ? 'letter' : 'sign';
}

function caseOf(text: string): string {
  if (!ANY_SMALL.test(text)) return ANY_CAPITAL.test(text) ? 'capitals' : 'none';
  return isHeadlineCase(text) ? 'headline' : 'sentence';
}

/** How many of a line's words begin in lower case: high in sentences, low in labels. */
function lowShare(text: string): number {
  const low = text.match(SMALL_WORDS)?.length ?? 0;
  return low / (text.match(/\S+/gu)?.length ?? 1);
}

/** Which of the stretches between the bounds a value falls in, from 0. */
export function bucket(value: number, bounds: readonly number[]): number {
  const index = bounds.findIndex((bound) => value < bound);
  return index < 0 ? bounds.length : index;
}
