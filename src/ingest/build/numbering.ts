import type { Numbered, Reading, Stamp } from '../../core/corpus.ts';
import { slice } from '../../core/span.ts';

type Numbers = Pick<Numbered, 'number' | 'quoteNumbers' | 'eventNumbers'>;

/** Hands out the numbers that readers refer to things by, from the first that was never given. */
export function numbering(start: Stamp['next']) {
  const next = { ...start };

  /** Keeps the numbers of an article read before, and of each of its words that it still has. */
  function number(reading: Reading, before: Numbered | undefined): Numbers {
    const quotesBefore = before && zipped(quotesOf(before), before.quoteNumbers);
    const eventsBefore = before && zipped(eventsOf(before), before.eventNumbers);
    return {
      number: before?.number ?? next.article++,
      quoteNumbers: kept(quotesOf(reading), quotesBefore, () => next.quote++),
      eventNumbers: kept(eventsOf(reading), eventsBefore, () => next.event++),
    };
  }

  return { number, next: (): Stamp['next'] => ({ ...next }) };
}

function quotesOf({ article, quotes }: Reading): string[] {
  return quotes.map(({ parts }) => parts.map((part) => slice(article.text, part)).join('\n'));
}

function eventsOf({ article, events }: Reading): string[] {
  // A sentence may tell of two times, each an event of its own.
  return events.map(({ sentence, dated }) =>
    [sentence, dated.words].map((span) => slice(article.text, span)).join('\n'),
  );
}

/** The numbers that words had; words that stand in an article twice have two, in their order. */
function zipped(
  words: readonly string[],
  numbers: readonly number[],
): ReadonlyMap<string, number[]> {
  const had = new Map<string, number[]>();
  for (const [at, number] of numbers.entries()) {
    const said = words[at];
    if (said === undefined) continue;
    const same = had.get(said);
    if (same) same.push(number);
    else had.set(said, [number]);
  }
  return had;
}

function kept(
  words: readonly string[],
  had: ReadonlyMap<string, number[]> | undefined,
  fresh: () => number,
): number[] {
  return words.map((said) => had?.get(said)?.shift() ?? fresh());
}
