import { sentencesOf } from '../../../core/sentences.ts';
import type { Span } from '../../../core/span.ts';
import type { RawAttribution } from '../attribution.ts';
import { type QuotedString, quotedStrings } from '../quoted-strings.ts';
import { at, hashOf } from './hash.ts';
import { flattened, tokensOf } from './tokens.ts';
import { type Told, toldOn } from './told.ts';
import { CLASS, classOf } from './words.ts';

/** Where a token stands to quotation marks. */
export const QUOTED = { outside: 0, inside: 1, opening: 2, closing: 3 } as const;

/** The paragraphs of an article as rows of numbers, one a token, which features are made of. */
export type Sheet = {
  readonly text: string;
  readonly size: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Hash of the word in lower case. */
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly prefix: Int32Array;
  readonly class: Int32Array;
  /** The cluster of the words that stand between the same words; 0 for unknown ones. */
  readonly cluster: Int32Array;
  readonly quoted: Int32Array;
  /** Index into `strings`, −1 outside; the marks belong to their string. */
  readonly string: Int32Array;
  /** Log odds that the token is the head of a cue; filled by `heedCues`. */
  readonly odds: Float64Array;
  /** The same in five grades, 0 for hardly. */
  readonly heed: Int32Array;
  /** For names and the like: 1 and up to 3 more for how often they stand beside cues elsewhere. */
  readonly talker: Int32Array;
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
  readonly told: Told;
  readonly strings: readonly StringOnSheet[];
  readonly sentences: readonly Range[];
  readonly paragraphs: readonly Range[];
  /** Paragraphs (by index) that stand after a heading: talk does not run on over it. */
  readonly fresh: ReadonlySet<number>;
};

/** A half-open range of tokens. */
export type Range = { readonly from: number; readonly to: number };
export type StringOnSheet = QuotedString & Range;

/** Gives the cluster of a word by its hash. */
export type Clusters = (word: number) => number;

type Draft = { -readonly [Key in keyof Sheet]: Sheet[Key] };

/** What is known of an article before its sheet is written. */
export type Layout = {
  /** What the hand-written rules read. */
  readonly told: readonly RawAttribution[];
  readonly paragraphs: readonly Span[];
  readonly fresh: ReadonlySet<number>;
};

export function sheetOf(
  text: string,
  { paragraphs, fresh, told }: Layout,
  clusters: Clusters,
): Sheet {
  const flat = flattened(text);
  const tokens = paragraphs.map((paragraph) => tokensOf(flat, paragraph));
  const size = tokens.reduce((sum, { length }) => sum + length, 0);
  const sheet: Draft = {
    text,
    size,
    start: new Int32Array(size),
    end: new Int32Array(size),
    word: new Int32Array(size),
    suffix: new Int32Array(size),
    prefix: new Int32Array(size),
    class: new Int32Array(size),
    cluster: new Int32Array(size),
    quoted: new Int32Array(size),
    string: new Int32Array(size).fill(-1),
    odds: new Float64Array(size),
    heed: new Int32Array(size),
    talker: new Int32Array(size),
    sentence: new Int32Array(size),
    paragraph: new Int32Array(size),
    told: toldOn({ start: new Int32Array(0), end: new Int32Array(0), size: 0 }, []),
    strings: [],
    sentences: [],
    paragraphs: [],
    fresh,
  };
  let next = 0;
  const ranges: Range[] = [];
  const sentences: Range[] = [];
  tokens.forEach((row, index) => {
    const from = next;
    for (const { start, end } of row) {
      sheet.start[next] = start;
      sheet.end[next] = end;
      sheet.paragraph[next++] = index;
    }
    ranges.push({ from, to: next });
    const paragraph = paragraphs[index];
    if (paragraph)
      placeSentences(sheet, sentencesOf(flat, paragraph), { from, to: next }, sentences);
  });
  sheet.paragraphs = ranges;
  sheet.sentences = sentences;
  sheet.told = toldOn(sheet, told);
  nameWords(sheet, flat, clusters);
  sheet.strings = placeStrings(sheet, quotedStrings(text, paragraphs));
  return sheet;
}

function placeSentences(
  sheet: Draft,
  spans: readonly Span[],
  { from, to }: Range,
  sentences: Range[],
): void {
  let token = from;
  for (const { end } of spans) {
    const first = token;
    while (token < to && at(sheet.start, token) < end) sheet.sentence[token++] = sentences.length;
    if (token > first) sentences.push({ from: first, to: token });
  }
  if (token < to) {
    const first = token;
    while (token < to) sheet.sentence[token++] = sentences.length;
    sentences.push({ from: first, to });
  }
}

/** Only so much of a word without end is looked at. */
const LONGEST_FORM = 60;

type Form = {
  readonly word: number;
  readonly suffix: number;
  readonly prefix: number;
  readonly cluster: number;
  /** The class where the word opens a sentence, and where it does not. */
  readonly opening: number;
  readonly within: number;
};

/** Words met before: the same few make up most of any text. */
const known = new WeakMap<Clusters, Map<string, Form>>();
const MOST_KNOWN = 10_000;

function formsFor(clusters: Clusters): Map<string, Form> {
  const before = known.get(clusters);
  if (before && before.size < MOST_KNOWN) return before;
  const forms = new Map<string, Form>();
  known.set(clusters, forms);
  return forms;
}

function nameWords(sheet: Draft, flat: string, clusters: Clusters): void {
  const forms = formsFor(clusters);
  for (let i = 0; i < sheet.size; i++) {
    const start = at(sheet.start, i);
    const raw = flat.slice(start, Math.min(at(sheet.end, i), start + LONGEST_FORM));
    let form = forms.get(raw);
    if (!form) {
      form = formOf(raw, clusters);
      forms.set(raw, form);
    }
    const before = i > 0 ? flat[at(sheet.start, i - 1)] : '"';
    const opens = i === 0 || at(sheet.sentence, i) !== at(sheet.sentence, i - 1) || before === '"';
    sheet.word[i] = form.word;
    sheet.suffix[i] = form.suffix;
    sheet.prefix[i] = form.prefix;
    sheet.class[i] = opens ? form.opening : form.within;
    sheet.cluster[i] = form.cluster;
  }
}

function formOf(raw: string, clusters: Clusters): Form {
  const lower = raw.toLowerCase();
  const word = hashOf(lower);
  return {
    word,
    suffix: hashOf(lower.slice(-3)),
    prefix: hashOf(lower.slice(0, 4)),
    cluster: clusters(word),
    opening: classOf(raw, lower, true),
    within: classOf(raw, lower, false),
  };
}

function placeStrings(sheet: Draft, strings: readonly QuotedString[]): StringOnSheet[] {
  const placed: StringOnSheet[] = [];
  let token = 0;
  for (const string of strings) {
    while (token < sheet.size && at(sheet.end, token) <= string.outer.start) token++;
    const from = token;
    while (token < sheet.size && at(sheet.start, token) < string.outer.end) {
      const start = at(sheet.start, token);
      sheet.string[token] = placed.length;
      sheet.quoted[token] =
        start < string.inner.start
          ? QUOTED.opening
          : start >= string.inner.end
            ? QUOTED.closing
            : QUOTED.inside;
      token++;
    }
    placed.push({ ...string, from, to: token });
  }
  return placed;
}

/** The text span of a range of tokens. */
export function spanOf(sheet: Sheet, { from, to }: Range): Span {
  return { start: at(sheet.start, from), end: at(sheet.end, to - 1) };
}

export function isWordToken(sheet: Sheet, i: number): boolean {
  const kind = at(sheet.class, i);
  return kind < CLASS.mark || kind >= CLASS.name;
}
