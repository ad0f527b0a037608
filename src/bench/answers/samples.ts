import { passagesOf } from '../../core/article.ts';
import type { Library } from '../../core/library.ts';
import type { Ref } from '../../core/ref.ts';
import { slice } from '../../core/span.ts';
import { queryWords } from '../../core/words.ts';
import { seeded } from '../statistics.ts';

/** What somebody said in a corpus. */
export type Quotation = {
  readonly words: string;
  readonly speaker: string;
  /** The paragraphs of its article, from its own on. */
  readonly paragraphs: readonly string[];
  readonly headline: string;
};

/** Draws what can be asked for in a corpus: what is frequent more often than what is rare. */
export type Samples = {
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly among: <T>(list: readonly T[], otherwise: T) => T;
  readonly speaker: () => string;
  readonly topic: () => string;
  readonly outlet: () => string;
  /** Of an article, a quote, an event, or of any of them. */
  readonly code: (letters?: string) => string;
  readonly quotation: () => Quotation;
};

const SUGGESTED = 400;
const QUOTATIONS = 150;
/** Fewer telling words stand anywhere: nothing can be told of such a quotation. */
const FEWEST_TELLING = 4;

const NOTHING_SAID: Quotation = {
  words: 'nobody has ever said these words here',
  speaker: 'Nobody',
  paragraphs: ['Nobody has ever said these words here, and nothing else.'],
  headline: 'Nothing to be said',
};

/** Draws the same from the same corpus for the same seed. */
export async function samplesOf(library: Library, seed: number): Promise<Samples> {
  const random = seeded(seed);
  const among = <T>(list: readonly T[], otherwise: T) =>
    list[Math.floor(random() ** 2 * list.length)] ?? otherwise;
  const speakers = library.suggest('speakers', '', SUGGESTED);
  const topics = library.suggest('topics', '', SUGGESTED);
  const summary = library.summary();
  const outlets = summary.outlets.map(({ name }) => name);
  const counts = new Map([
    ['S', summary.articles],
    ['Q', summary.quotes],
    ['E', summary.events],
  ]);
  const numberUpTo = (count: number) => 1 + Math.floor(random() * count);
  const quotations: Quotation[] = [];
  for (let drawn = 0; drawn < QUOTATIONS; drawn++) {
    const ref: Ref = { kind: 'quote', number: numberUpTo(summary.quotes) };
    const quotation = await quotationAt(library, ref);
    if (quotation) quotations.push(quotation);
  }
  return {
    random,
    among,
    speaker: () => among(speakers, NOTHING_SAID.speaker),
    topic: () => among(topics, 'nothing'),
    outlet: () => among(outlets, 'none'),
    code(letters = 'SQE') {
      const letter = letters[Math.floor(random() * letters.length)] ?? 'S';
      return `${letter}${numberUpTo(counts.get(letter) ?? 1)}`;
    },
    quotation: () => quotations[Math.floor(random() * quotations.length)] ?? NOTHING_SAID,
  };
}

async function quotationAt(library: Library, ref: Ref): Promise<Quotation | undefined> {
  const opened = await library.open(ref);
  const hit = opened?.quotes.find(({ ref: { number } }) => number === ref.number);
  const part = hit?.quote.parts[0];
  if (!hit || !part) return undefined;
  const { article, passage, speaker } = hit;
  const words = slice(article.text, part);
  if (queryWords(words).length < FEWEST_TELLING) return undefined;
  return {
    words,
    speaker: speaker?.name ?? NOTHING_SAID.speaker,
    paragraphs: passagesOf(article)
      .filter(({ number }) => number >= passage.number)
      .map(({ span }) => slice(article.text, span)),
    headline: article.title?.value ?? NOTHING_SAID.headline,
  };
}
