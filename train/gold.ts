import { readFileSync } from 'node:fs';
import type { Block } from '../src/core/article.ts';
import { attributionsIn } from '../src/reading/quotes/attributions.ts';
import { at } from '../src/reading/quotes/model/hash.ts';
import { type Clusters, type Sheet, sheetOf } from '../src/reading/quotes/model/sheet.ts';
import { layoutOf } from '../src/reading/quotes/model/tagger.ts';

type Pair = readonly [number, number];

/** One line of a training file: an article and who says what in it. */
export type Labelled = {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly source: readonly Pair[];
    readonly cue: readonly Pair[];
    readonly content: readonly Pair[];
  }[];
};

/** An attribution as token numbers. `head` is the word of the cue that most often is one. */
export type Marked = {
  readonly head: number;
  readonly cue: ReadonlySet<number>;
  readonly source: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
};

export type Lesson = {
  readonly id: string;
  readonly sheet: Sheet;
  readonly marked: readonly Marked[];
};

export function readLabelled(file: string): readonly Labelled[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as Labelled);
}

/** Every line of a text that holds something, as a paragraph. */
function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) => ({
    kind: 'paragraph',
    span: { start: index, end: index + line.length },
  }));
}

export function lessonsOf(articles: readonly Labelled[], clusters: Clusters): readonly Lesson[] {
  const sheets = articles.map(({ text }) => {
    const blocks = blocksOf(text);
    return sheetOf(text, layoutOf(blocks, attributionsIn(text, blocks)), clusters);
  });
  const cueness = cuenessOf(articles, sheets);
  return articles.map(({ id, attributions }, index) => {
    const sheet = sheets[index];
    if (!sheet) throw new Error(`no sheet for ${id}`);
    const marked = attributions.flatMap(({ cue, source, content }): Marked[] => {
      const tokens = tokensIn(sheet, cue);
      const head = [...tokens].sort((a, b) => cueness(sheet, b) - cueness(sheet, a) || a - b)[0];
      if (head === undefined) return [];
      const owned = tokensIn(sheet, content);
      const from = tokensIn(sheet, source);
      return [{ head, cue: tokens, source: from, content: owned }];
    });
    return { id, sheet, marked };
  });
}

function tokensIn(sheet: Sheet, spans: readonly Pair[]): Set<number> {
  const tokens = new Set<number>();
  for (const [start, end] of spans) {
    for (let i = firstAfter(sheet, start); i < sheet.size && at(sheet.start, i) < end; i++) {
      tokens.add(i);
    }
  }
  return tokens;
}

export function firstAfter(sheet: Sheet, offset: number): number {
  let low = 0;
  let high = sheet.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(sheet.end, middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How often a word stands in a cue, of all times that it stands anywhere. */
function cuenessOf(articles: readonly Labelled[], sheets: readonly Sheet[]) {
  const all = new Map<number, number>();
  const inCue = new Map<number, number>();
  articles.forEach(({ attributions }, index) => {
    const sheet = sheets[index];
    if (!sheet) return;
    for (const word of sheet.word) all.set(word, (all.get(word) ?? 0) + 1);
    for (const { cue } of attributions) {
      for (const i of tokensIn(sheet, cue)) {
        const word = at(sheet.word, i);
        inCue.set(word, (inCue.get(word) ?? 0) + 1);
      }
    }
  });
  return (sheet: Sheet, i: number): number => {
    const word = at(sheet.word, i);
    return (inCue.get(word) ?? 0) / ((all.get(word) ?? 0) + 3);
  };
}
