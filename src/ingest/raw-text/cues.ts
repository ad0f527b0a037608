import { bestRun, type Range } from './body.ts';
import { isHeadlineCase } from './headline-case.ts';
import type { Line } from './lines.ts';
import { isEndMark } from './rules/end-mark.ts';

/** What speaks for and against a line being text of the article, each by a short name. */
export type Cues = readonly string[];

const TOLD =
  /\b(?:said|says|told|added|according|announced|reported|reports|asked|called|wrote|noted|warned|claimed)\b/u;
const READER =
  /\b(?:you|your|our|us|click|subscribe|follow|download|sign|share|join|watch|read more|visit|contact)\b/iu;
const AGO = /\b(?:\d+|an?) ?(?:h|hours?|mins?|minutes?|days?|weeks?|months?|years?)\s?ago\b/iu;
const SPEAKS = /(?:\b(?:says|said|wrote|writes)|\d)\s*:$/u;
const CLOCK = /\b\d{1,2}[:.]\d{2}\b(?:\s?[ap]\.?m)?|\b\d{1,2}\s?[ap]\.?m\b/iu;
const YEAR = /\b(?:19|20)\d\d\b/u;
const LINK = /https?:|www\.|\S@\S|(?:^|\s)[@#]\p{L}/u;
const PRICE = /[$€£]\s?\d/u;
const NAMES = /^\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]*){1,3}$/u;
const BIO =
  /\b(?:is an? [\w ,-]{0,40}(?:writer|reporter|editor|journalist|correspondent|author|contributor|columnist|producer|freelancer?)|has been (?:reporting|writing|covering)|writes about|can be reached|may be reached|follow (?:him|her|them)|joined [\w ]{2,30} in|contributed to this|is headquartered|staff writer|our team)\b/iu;
const POSE =
  /\b(?:pose[sd]? for|poses? (?:with|at)|pictured|in this (?:photo|image|picture|file)|file photo|\((?:left|right|cent(?:er|re)|l|r)\)|(?:looks|speaks|arrives|waves|walks|gestures|attends) (?:on|at|during|to|in|for)|seen (?:here|in|on|at)|illustration|screenshot|(?:the|a) photo)\b/iu;
const SEAM = /\p{Ll}{3}\p{Lu}\p{Ll}{2}/gu;

/** The cues of every line, its neighbours' included. */
export function cuesOf(lines: readonly Line[]): readonly Cues[] {
  const run = bestRun(lines) ?? { first: 0, last: lines.length - 1 };
  const shapes = lines.map(shapeOf);
  const density = densityOf(lines);
  const kinship = kinshipOf(lines, run);
  const counts = new Map<string, number>();
  for (const { folded } of lines) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  const headed = headedOf(lines);
  const lead = leadOf(lines, headed);
  const speaks = lines.flatMap(({ text, words }, i) =>
    words < 14 && SPEAKS.test(text.slice(-20)) ? [i] : [],
  );
  let sinceMark = 99;
  let seen = 0;
  return lines.map((line, i) => {
    const mark = seen > 40 && isEndMark(line.text);
    sinceMark = mark ? 0 : sinceMark + 1;
    if (line.stop) seen += line.words;
    const cues = ownCues(line);
    cues.push(
      `before ${shapes[i - 1] ?? 'none'}`,
      `after ${shapes[i + 1] ?? 'none'}`,
      `2 before ${shapes[i - 2] ?? 'none'}`,
      `2 after ${shapes[i + 2] ?? 'none'}`,
      `between ${shapes[i - 1] ?? 'none'} ${shapes[i + 1] ?? 'none'}`,
      `density ${bucket(density[i] ?? 0, [1, 8, 20, 40, 80, 160])}`,
      `place ${Math.floor((i / lines.length) * 8)}`,
    );
    if (line.words >= 4)
      cues.push(`kinship ${bucket(kinship[i] ?? 0, [0.05, 0.2, 0.4, 0.6, 0.8])}`);
    if ((counts.get(line.folded) ?? 0) > 1) cues.push(line.words > 7 ? 'twice, long' : 'twice');
    const next = shapes[i + 1] ?? 'none';
    const prev = shapes[i - 1] ?? 'none';
    if (!line.stop && line.words > 1 && line.words <= 20) {
      const over = overlap(line, lines[i + 1]);
      cues.push(
        `heads ${bucket(over, [0.1, 0.3, 0.6])}`,
        `heads ${bucket(over, [0.1, 0.3, 0.6])} ${prev} ${next}`,
      );
    }
    if (speaks.some((at) => at <= i && i - at < 8)) cues.push('comment above');
    if (speaks.some((at) => at > i && at - i < 4)) cues.push('comment below');
    cues.push(
      lead === undefined
        ? 'no lead'
        : i < lead
          ? 'above lead'
          : i === lead
            ? 'lead'
            : i - lead < 6
              ? 'near lead'
              : 'below lead',
    );
    const inRun = i >= run.first && i <= run.last;
    const size = line.words < 4 ? 'label' : line.words < 12 ? 'short' : 'long';
    cues.push(inRun ? 'run' : i < run.first ? 'above run' : 'below run');
    cues.push(`${inRun ? 'run' : i < run.first ? 'above run' : 'below run'} ${size} ${line.stop}`);
    if (!inRun)
      cues.push(
        `off run ${bucket(Math.max(run.first - i, i - run.last), [2, 4, 8, 16, 32])} ${i < run.first}`,
      );
    if (line.words >= 8)
      cues.push(
        `headed ${bucket(headed[i] ?? 0, [0.1, 0.3, 0.5, 0.7])}`,
        `headed ${line.stop} ${bucket(headed[i] ?? 0, [0.1, 0.3, 0.5, 0.7])}`,
      );
    if (mark) cues.push('end mark');
    if (sinceMark < 12)
      cues.push('end mark above', line.stop ? 'end mark above text' : 'end mark above label');
    return cues;
  });
}

function ownCues({ text, words, stop, furniture, caption }: Line): string[] {
  const length = bucket(words, [2, 4, 7, 10, 15, 25, 40, 80]);
  const end = endOf(text, stop);
  const cues = [
    'line',
    `words ${length}`,
    `end ${end}`,
    `words ${length} end ${end}`,
    `start ${startOf(text)}`,
  ];
  const head = text.slice(0, 2000);
  if (furniture) cues.push('furniture', `furniture ${furniture}`);
  if (caption) cues.push('caption');
  if (words >= 3 && words < 30)
    cues.push(`case ${caseOf(head)}`, `case ${caseOf(head)} ${length} ${stop}`);
  if (BIO.test(head)) cues.push('bio', `bio ${stop}`);
  if (POSE.test(head)) cues.push('pose');
  if (/…$|\.\.\.$/u.test(text)) cues.push(`teaser ${length}`);
  if (/^about\b/iu.test(text) && words < 6) cues.push('about');
  if (words >= 6) cues.push(`low ${bucket(lowShare(head), [0.3, 0.5, 0.65, 0.8, 0.9])}`);
  if (TOLD.test(head)) cues.push('told');
  if (READER.test(head)) cues.push('reader', `reader ${length}`);
  if (AGO.test(head)) cues.push('ago');
  if (SPEAKS.test(text.slice(-20)) && words < 14) cues.push('speaks');
  if (/["“”«»]/u.test(head)) cues.push('quoted');
  if (CLOCK.test(head)) cues.push(`clock ${length}`);
  if (YEAR.test(head)) cues.push(`year ${length}`);
  if (LINK.test(head)) cues.push('link', `link ${length}`);
  if (PRICE.test(head)) cues.push('price');
  if (NAMES.test(text)) cues.push('names');
  if (words > 5 && (head.match(SEAM)?.length ?? 0) > 0) cues.push('seam');
  if (/^(?:by|von|por)\s\p{L}/iu.test(text) && words < 16) cues.push('by');
  if (/[|»›]/u.test(text)) cues.push('bar');
  return cues;
}

function shapeOf({ words, stop, furniture, caption }: Line): string {
  if (caption) return 'caption';
  if (furniture) return furniture === 'date line' ? 'date' : 'furniture';
  const size = words < 4 ? 'label' : words < 10 ? 'short' : words < 20 ? 'middle' : 'long';
  return stop ? `${size}.` : size;
}

function endOf(text: string, stop: boolean): string {
  const sign = /([^\s"'”’»)\]])["'”’»)\]\s]*$/u.exec(text.slice(-8))?.[1] ?? '';
  if (/[.!?:…;,]/u.test(sign)) return text.endsWith('...') ? '…' : sign;
  if (/\p{N}/u.test(sign)) return 'digit';
  return stop ? '.' : 'none';
}

function startOf(text: string): string {
  const sign = text.slice(0, 2);
  if (/^\p{Lu}/u.test(sign)) return 'capital';
  if (/^\p{Ll}/u.test(sign)) return 'small';
  if (/^\p{N}/u.test(sign)) return 'digit';
  if (/^["“‘'«]/u.test(sign)) return 'quote';
  return /^\p{L}/u.test(sign) ? 'letter' : 'sign';
}

function caseOf(text: string): string {
  if (!/\p{Ll}/u.test(text)) return /\p{Lu}/u.test(text) ? 'capitals' : 'none';
  return isHeadlineCase(text) ? 'headline' : 'sentence';
}

/** How many of a line's words begin in lower case: high in sentences, low in labels. */
function lowShare(text: string): number {
  const words = text.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? [];
  return words.filter((sign) => /\p{Ll}|\p{Lo}/u.test(sign)).length / (words.length || 1);
}

/** Running text around a line, in words that stand in sentences; nearer lines count more. */
function densityOf(lines: readonly Line[]): readonly number[] {
  const own = lines.map(({ words, stop }) => (stop && words >= 6 ? Math.min(words, 80) : 0));
  return own.map((_, i) => {
    let sum = 0;
    for (let step = 1; step <= 4; step++) {
      sum += ((own[i - step] ?? 0) + (own[i + step] ?? 0)) / step;
    }
    return sum;
  });
}

/** Which part of a line's long words other long lines of the page use too. */
function kinshipOf(lines: readonly Line[], run: Range): readonly number[] {
  const uses = new Map<string, number>();
  const stems = lines.map(({ folded }) => [
    ...new Set((folded.slice(0, 2000).match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 7))),
  ]);
  for (const [i, line] of lines.entries()) {
    if (line.words < 15 || i < run.first || i > run.last) continue;
    for (const stem of stems[i] ?? []) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  }
  return lines.map((line, i) => {
    const own = stems[i] ?? [];
    const least = line.words < 15 || i < run.first || i > run.last ? 1 : 2;
    return own.filter((stem) => (uses.get(stem) ?? 0) >= least).length / (own.length || 1);
  });
}

/** The first line of running text that takes up a headline close above. */
function leadOf(lines: readonly Line[], headed: readonly number[]): number | undefined {
  const at = lines.findIndex(
    ({ words, stop, furniture }, i) =>
      words >= 12 && stop && !furniture && (headed[i] ?? 0) >= 0.45,
  );
  return at < 0 ? undefined : at;
}

function overlap(head: Line, next: Line | undefined): number {
  const stems = head.folded.match(/\p{L}{4,}|\d{2,}/gu) ?? [];
  const text = next?.folded.slice(0, 2000) ?? '';
  return stems.filter((w) => text.includes(w.slice(0, 6))).length / (stems.length || 1);
}

/** Which part of a headline above a line the line takes up again, as an article's first paragraph does. */
function headedOf(lines: readonly Line[]): readonly number[] {
  const heads = lines.map((line) =>
    !line.stop && line.words >= 4 && line.words <= 22
      ? [...new Set((line.folded.match(/\p{L}{4,}|\d{2,}/gu) ?? []).map((w) => w.slice(0, 6)))]
      : [],
  );
  return lines.map((line, i) => {
    if (line.words < 8) return 0;
    const own = line.folded.slice(0, 2000);
    let best = 0;
    for (let j = Math.max(0, i - 16); j < i; j++) {
      const head = heads[j] ?? [];
      if (head.length < 3) continue;
      best = Math.max(best, head.filter((w) => own.includes(w)).length / head.length);
    }
    return best;
  });
}

function bucket(value: number, bounds: readonly number[]): number {
  const index = bounds.findIndex((bound) => value < bound);
  return index < 0 ? bounds.length : index;
}
