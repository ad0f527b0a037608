import { sentencesOf } from '../../core/sentences.ts';
import { slice } from '../../core/span.ts';

/** What a text is altered with: chance from a seed, and other texts to take words and sentences from. */
export type Source = {
  readonly random: () => number;
  readonly texts: readonly string[];
  readonly words: readonly string[];
};

export type Altered = { readonly title: string; readonly text: string };
type Alter = (article: Altered, source: Source) => Altered | undefined;

/** What happens to articles on their way from paper to paper; undefined where it leaves too little of them. */
export const ALTERATIONS = {
  cut: cutShort,
  'wire-edited': wireEdited,
  reworded,
} as const satisfies Readonly<Record<string, Alter>>;

export type Alteration = keyof typeof ALTERATIONS;

/** The first 30 to 70 % of the words. */
function cutShort({ title, text }: Altered, { random }: Source): Altered {
  const words = [...text.matchAll(/\S+/gu)];
  const kept = Math.ceil(words.length * (0.3 + 0.4 * random()));
  const last = words[kept - 1];
  return { title, text: last ? text.slice(0, last.index + last[0].length) : text };
}

const SWAPS: Readonly<Record<string, string>> = {
  said: 'told reporters',
  says: 'stated',
  stressed: 'noted',
  noted: 'pointed out',
  added: 'went on',
  stated: 'said',
  emphasized: 'stressed',
  'according to': 'as reported by',
};
const ATTRIBUTION = new RegExp(`\\b(?:${Object.keys(SWAPS).join('|')})\\b`, 'giu');

/** Behind the lead; of two or three sentences one less is half the text. */
const FEWEST_PIECES = 4;

/** A new headline and a new lead, a piece dropped or one of another article added, attributions swapped. */
function wireEdited({ title, text }: Altered, source: Source): Altered | undefined {
  const lead = `Latest: ${title.split(' ').toReversed().join(' ')}, news desks reported on the day.`;
  const [opening, ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const sentences = sentencesIn(opening ?? '');
  const own = lines.length >= 3 ? lines : [...sentences.slice(1), ...lines.flatMap(sentencesIn)];
  const first = lines.length >= 3 ? [lead, ...sentences.slice(1)].join(' ') : lead;
  if (own.length < FEWEST_PIECES) return undefined;
  const at = Math.floor(source.random() * own.length);
  const other = pick(sentencesIn(pick(source.texts, source)), source);
  const body = source.random() < 0.5 ? own.toSpliced(at, 1) : own.toSpliced(at, 0, other);
  const mixed = [first, ...body];
  const joined = mixed
    .join('\n')
    .replace(ATTRIBUTION, (words) => SWAPS[words.toLowerCase()] ?? words);
  return { title: `Desk report: ${title.split(' ').slice(-3).join(' ')}`, text: joined };
}

const REWORDED = 0.1;

/** Every word has the chance of one in ten to be replaced by another. */
function reworded({ title, text }: Altered, source: Source): Altered {
  const altered = text.replace(/[\p{L}\p{N}]+/gu, (word) =>
    source.random() < REWORDED ? pick(source.words, source) : word,
  );
  return { title, text: altered };
}

function sentencesIn(text: string): readonly string[] {
  return sentencesOf(text, { start: 0, end: text.length }).map((span) => slice(text, span));
}

function pick(all: readonly string[], { random }: Source): string {
  return all[Math.floor(random() * all.length)] ?? '';
}
