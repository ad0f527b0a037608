import type { SuggestKind } from '../core/library.ts';
import type { Speaker } from '../core/speaker.ts';
import { type Completer, completer, lowerBound } from '../core/suggest.ts';
import type { Shelf } from './shelf.ts';
import type { Survey } from './survey.ts';

/** Prepares what readers are offered while they type, so that no question looks at the texts. */
export function suggesterOf({
  shelf,
  survey,
  speakers,
}: {
  readonly shelf: Shelf;
  readonly survey: Survey;
  readonly speakers: readonly Speaker[];
}): Readonly<Record<SuggestKind, Completer>> {
  const plainly = (offer: string) => ({ offer, names: [offer] });
  return {
    speakers: completer(
      speakers.map(({ name, aliases }) => ({ offer: name, names: [name, ...aliases] })),
    ),
    topics: completer(survey.topics.map(plainly)),
    outlets: completer(survey.summary.outlets.map(({ name }) => plainly(name))),
    refs: refCompleter(shelf),
  };
}

const LONGEST_NUMBER = 9;
const LONGEST_REF = 30;

function refCompleter({ articles, quotes, events }: Shelf): Completer {
  const rows = [
    { letter: 'S', numbers: sorted(articles.keys()) },
    { letter: 'Q', numbers: sorted(quotes.keys()) },
    { letter: 'E', numbers: sorted(events.keys()) },
  ];
  return (typed, limit) => {
    if (typed.length > LONGEST_REF) return [];
    const match = /^[[(#\s]*([sqe])?\s?(\d{0,9})(?:(\.)(\d{0,6}))?\s*$/i.exec(typed);
    if (!match) return [];
    const [, letter, digits = '', dot, passage = ''] = match;
    if (dot) {
      const shelved = !letter || /s/i.test(letter) ? articles.get(Number(digits)) : undefined;
      const numbers = shelved?.passages.map(({ number }) => number) ?? [];
      return starting(numbers, passage, limit).map((number) => `S${Number(digits)}.${number}`);
    }
    return rows
      .filter((row) => !letter || row.letter === letter.toUpperCase())
      .flatMap((row) => starting(row.numbers, digits, limit).map((n) => `${row.letter}${n}`))
      .slice(0, limit);
  };
}

/** The numbers of a sorted row whose digits begin so: 1, 10 to 19, 100 to 199 … for `1`. */
function starting(row: readonly number[], digits: string, limit: number): readonly number[] {
  if (digits === '') return row.slice(0, limit);
  if (digits.startsWith('0')) return [];
  const found: number[] = [];
  for (let more = 0; digits.length + more <= LONGEST_NUMBER && found.length < limit; more++) {
    const first = Number(digits) * 10 ** more;
    const from = lowerBound(row, (number) => number < first);
    const to = lowerBound(row, (number) => number < first + 10 ** more);
    found.push(...row.slice(from, Math.min(to, from + limit - found.length)));
  }
  return found;
}

function sorted(numbers: Iterable<number>): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}
