import { holdsPart, type Part, type Sought, termsOf } from '../../core/sought.ts';
import type { Word } from '../../core/words.ts';
import { dampingOf, FIELDS, type Field, scoreOf, weightOf } from '../bm25.ts';
import { bestOnce } from '../copies.ts';
import type { Finder } from '../finder.ts';
import type { Matches } from '../matches.ts';

/** The words of a passage and those above it. */
type Row = Readonly<Record<Field, readonly Word[]>>;

/** Looks through all words for every question. */
export function plainFinder(rows: readonly Row[]): Finder {
  /** BM25, passage by passage, as it is written. */
  const scoreAt = (terms: readonly string[], place: number): number => {
    let score = 0;
    for (const term of terms) {
      for (const field of FIELDS) {
        const timesIn = (row: Row) => row[field].filter((word) => word.term === term).length;
        const lengthOf = (row: Row) => new Set(row[field].map((word) => word.term)).size;
        const row = rows[place];
        if (!row || timesIn(row) === 0) continue;
        const having = rows.filter((other) => timesIn(other) > 0).length;
        const average = rows.reduce((sum, other) => sum + lengthOf(other), 0) / rows.length;
        const weight = weightOf(field, having, rows.length);
        score += scoreOf(weight, timesIn(row), dampingOf(lengthOf(row), average));
      }
    }
    return score;
  };
  const placesWith = (part: Part) =>
    rows.flatMap(({ text }, at) => (holdsPart(text, part) ? [at] : []));
  const holding = ({ parts, without }: Sought): Matches => {
    const ids = rows.flatMap(({ text }, at) => {
      const fits = parts.length > 0 && parts.every((part) => holdsPart(text, part));
      return fits && !without.some((part) => holdsPart(text, part)) ? [at] : [];
    });
    const terms = termsOf(parts);
    return {
      ids: Uint32Array.from(ids),
      scores: Float64Array.from(ids, (at) => scoreAt(terms, at)),
    };
  };
  return {
    count: (part) => placesWith(part).length,

    holding,

    best: (sought, most, copies) => bestOnce(holding(sought), most, copies),

    ranked(terms, most) {
      const scored = rows.map((_, id) => ({ id, score: scoreAt(terms, id) }));
      return scored
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || a.id - b.id)
        .slice(0, most);
    },

    marks(parts) {
      const bitsOf = (words: readonly Word[]) =>
        parts.reduce((bits, part, n) => (holdsPart(words, part) ? bits | (1 << n) : bits), 0);
      return {
        inside: Uint32Array.from(rows, ({ text }) => bitsOf(text)),
        above: Uint32Array.from(rows, (row) => bitsOf(row.above)),
      };
    },
  };
}
