import type { SuggestKind } from '../core/library.ts';
import { type Completer, completerOver, type Names } from '../core/suggest.ts';
import type { Shelf } from './shelf.ts';
import type { Records } from './store/layout.ts';
import type { Ordered } from './store/ordered.ts';
import { stringAt } from './store/string-table.ts';

/** What readers are offered while they type, prepared so that no question looks at the texts. */
export function suggesterOf(shelf: Shelf): Readonly<Record<SuggestKind, Completer>> {
  const { records, about } = shelf;
  return {
    speakers: madeLater(() =>
      completerOver(namesIn(records.speakerNames), (rank) => shelf.speakerAt(rank).name),
    ),
    topics: madeLater(() =>
      completerOver(namesIn(records.topicNames), (rank) => stringAt(records.topics, rank)),
    ),
    outlets: madeLater(() =>
      completerOver(
        namesIn(records.outletNames),
        (rank) => about.summary.outlets[rank]?.name ?? '',
      ),
    ),
    refs: codeCompleter(shelf),
  };
}

/** A completer that is made with the first question to it. */
function madeLater(make: () => Completer): Completer {
  let made: Completer | undefined;
  return (typed, limit) => {
    made ??= make();
    return made(typed, limit);
  };
}

function namesIn({
  wordChars: chars,
  wordEnds: ends,
  wordShared: shared,
  ...rows
}: Records['speakerNames']): Names {
  return { words: { chars, ends, shared }, ...rows };
}

const LONGEST_NUMBER = 9;
const LONGEST_REF = 30;
const CODE = /^[[(#\s]*([sqe])?\s?(\d{0,9})(?:(\.)(\d{0,6}))?\s*$/i;

/** Codes by their letters and digits; articles also by words of their headlines, the newest first. */
function codeCompleter(shelf: Shelf): Completer {
  const { articles, quotes, events, records } = shelf;
  const byHeadline = madeLater(() =>
    completerOver(namesIn(records.headlineNames), (rank) => {
      const row = records.offered.article[rank] ?? 0;
      return `S${records.articles.number[row] ?? 0}`;
    }),
  );
  const rows = [
    { letter: 'S', numbers: articles },
    { letter: 'Q', numbers: quotes },
    { letter: 'E', numbers: events },
  ];
  return (typed, limit) => {
    const match = typed.length > LONGEST_REF ? null : CODE.exec(typed);
    if (!match || typed.trim() === '') return byHeadline(typed, limit);
    const [, letter, digits = '', dot, passage = ''] = match;
    if (dot) {
      const row = !letter || /s/i.test(letter) ? articles.rowOf(Number(digits)) : undefined;
      if (row === undefined) return [];
      const { passages } = records.articles;
      const numbers = upTo((passages[row + 1] ?? 0) - (passages[row] ?? 0));
      return starting(numbers, passage, limit).map((number) => `S${Number(digits)}.${number}`);
    }
    return rows
      .filter((row) => !letter || row.letter === letter.toUpperCase())
      .flatMap((row) => starting(row.numbers, digits, limit).map((n) => `${row.letter}${n}`))
      .slice(0, limit);
  };
}

type Ascending = Pick<Ordered, 'length' | 'number' | 'from'>;

/** From 1 up. */
function upTo(length: number): Ascending {
  return {
    length,
    number: (place) => place + 1,
    from: (number) => Math.min(Math.max(0, number - 1), length),
  };
}

/** The numbers of a row whose digits begin so: 1, 10 to 19, 100 to 199 … for `1`. */
function starting(row: Ascending, digits: string, limit: number): readonly number[] {
  if (digits === '') return numbersFrom(row, 0, Math.min(limit, row.length));
  if (digits.startsWith('0')) return [];
  const found: number[] = [];
  for (let more = 0; digits.length + more <= LONGEST_NUMBER && found.length < limit; more++) {
    const first = Number(digits) * 10 ** more;
    const from = row.from(first);
    const to = Math.min(row.from(first + 10 ** more), from + limit - found.length);
    found.push(...numbersFrom(row, from, to));
  }
  return found;
}

function numbersFrom(row: Ascending, from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => row.number(from + at));
}
