import { densestRun, type Range } from './densest-run.ts';
import type { Line } from './lines.ts';
import { speaks } from './own-cues.ts';
import { isEndMark } from './rules/end-mark.ts';

const TELLING_WORDS = /[\p{L}\p{N}]{4,}|\p{N}{2,}/gu;

/** What only the page as a whole tells of its lines, each list by the line's index. */
export type Page = {
  readonly run: Range;
  /** How much running text stands around it. */
  readonly density: readonly number[];
  /** Which part of its long words the densest run uses too. */
  readonly kinship: readonly number[];
  /** Which part of a headline close above it takes up again. */
  readonly headed: readonly number[];
  /** Which part of its own words, when it is a headline, the next line takes up. */
  readonly heads: readonly number[];
  /** The first line of running text that takes up a headline: where an article likely begins. */
  readonly lead: number | undefined;
  /** How often the same line stands on the page. */
  readonly times: readonly number[];
  /** `as another` for a line that goes on where another line ends, `another` for that one: a teaser and its headline. */
  readonly teases: readonly (string | undefined)[];
  /** Lines since a reader's comment was headed, and lines until the next is. */
  readonly sinceComment: readonly number[];
  readonly untilComment: readonly number[];
  readonly comments: number;
};

const FAR = 1000;
/** How many signs two lines must begin with alike before they are compared, in UTF-16 units. */
const TEASED = 14;

export function pageOf(lines: readonly Line[]): Page {
  const stems = lines.map(stemsOf);
  const headed = headedOf(lines, stems);
  const times = new Map<string, number>();
  for (const { folded } of lines) times.set(folded, (times.get(folded) ?? 0) + 1);
  const comment = lines.map(speaks);
  const lead = lines.findIndex(
    ({ words, stop, furniture }, i) =>
      words >= 12 && stop && !furniture && (headed[i] ?? 0) >= 0.45,
  );
  const run = runOf(lines, lead);
  return {
    run,
    headed,
    density: densityOf(lines),
    kinship: kinshipOf(lines, stems, run),
    heads: lines.map((_, i) => share(stems[i], stems[i + 1])),
    lead: lead < 0 ? undefined : lead,
    times: lines.map(({ folded }) => times.get(folded) ?? 1),
    teases: teasesOf(lines),
    sinceComment: distances(comment),
    untilComment: distances(comment.toReversed()).toReversed(),
    comments: comment.filter(Boolean).length,
  };
}

/**
 * The densest run, unless an article begins well above it and ends before it: then the run is what
 * follows a short article, its comments or other stories.
 */
function runOf(lines: readonly Line[], lead: number): Range {
  const run = densestRun(lines) ?? { first: 0, last: lines.length - 1 };
  if (lead < 0 || lead > run.first - 10) return run;
  const ended = lines.slice(lead, run.first).some(({ text }) => isEndMark(text));
  return (ended && densestRun(lines, lead, run.first)) || run;
}

/** The beginnings of a line's longer words, for comparing lines; a page's longest lines by their head. */
function stemsOf({ folded }: Line): ReadonlySet<string> {
  const words = folded.slice(0, 1000).match(TELLING_WORDS) ?? [];
  return new Set(words.map((word) => word.slice(0, 6)));
}

function share(
  of: ReadonlySet<string> | undefined,
  within: ReadonlySet<string> | undefined,
): number {
  if (!of || !within || of.size === 0) return 0;
  let found = 0;
  for (const stem of of) if (within.has(stem)) found++;
  return found / of.size;
}

function distances(marks: readonly boolean[]): readonly number[] {
  let since = FAR;
  return marks.map((mark) => {
    since = mark ? 0 : since + 1;
    return since;
  });
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

function kinshipOf(
  lines: readonly Line[],
  stems: readonly ReadonlySet<string>[],
  { first, last }: Range,
): readonly number[] {
  const uses = new Map<string, number>();
  const isMain = (i: number) => i >= first && i <= last && (lines[i]?.words ?? 0) >= 15;
  for (const [i, own] of stems.entries()) {
    if (isMain(i)) for (const stem of own) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  }
  return stems.map((own, i) => {
    const least = isMain(i) ? 2 : 1;
    let found = 0;
    for (const stem of own) if ((uses.get(stem) ?? 0) >= least) found++;
    return found / (own.size || 1);
  });
}

/** An article's first paragraph takes up its headline; so does a teaser, but not from afar. */
function headedOf(
  lines: readonly Line[],
  stems: readonly ReadonlySet<string>[],
): readonly number[] {
  const heads = lines.map(({ words, stop }, i) => {
    const own = stems[i];
    return !stop && words >= 4 && words <= 22 && own && own.size >= 3 ? own : undefined;
  });
  return lines.map(({ words }, i) => {
    let most = 0;
    if (words < 8) return most;
    for (let above = Math.max(0, i - 16); above < i; above++) {
      most = Math.max(most, share(heads[above], stems[i]));
    }
    return most;
  });
}

function teasesOf(lines: readonly Line[]): readonly (string | undefined)[] {
  const heads = new Map<string, string[]>();
  for (const { folded, words } of lines) {
    if (words < 3 || words > 25) continue;
    const key = folded.slice(0, TEASED);
    heads.set(key, [...(heads.get(key) ?? []), folded]);
  }
  return lines.map(({ folded, words }) => {
    if (words < 6) return undefined;
    const alike = heads.get(folded.slice(0, TEASED)) ?? [];
    if (alike.some((head) => head.length < folded.length && folded.startsWith(head)))
      return 'as another';
    return alike.some((head) => head.length > folded.length && head.startsWith(folded))
      ? 'another'
      : undefined;
  });
}
