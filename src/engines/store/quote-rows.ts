import { briefly } from '../../core/brief.ts';
import type { Numbered } from '../../core/corpus.ts';
import { DIRECTNESS, homeOf } from '../../core/matching.ts';
import { isCertain, type Quote } from '../../core/quote.ts';
import { slice } from '../../core/span.ts';
import type { When } from '../../core/when.ts';
import { sameQuotesCount } from '../same-quotes.ts';
import { breather } from './breath.ts';
import { MOST_MORE, type Place } from './event-rows.ts';
import { formRows } from './form-rows.ts';
import { growing } from './growing.ts';
import type { Recorded } from './layout.ts';
import { orderOf, sortedBy } from './ordered.ts';
import { growingStrings } from './string-table.ts';
import { newestRanks } from './when-table.ts';

const LEAST_DIRECT = Math.max(...Object.values(DIRECTNESS));

type Taken = Pick<Recorded, 'quotes' | 'same' | 'forms' | 'openings'>;

/** The quotes of a corpus, taken down article by article. Articles without a passage have none. */
export function quoteRows(rankOf: (speaker: string) => number) {
  const [number, article] = [growing('u32'), growing('u32')];
  const [first, speaker] = [growing('u32'), growing('u32')];
  const forms = formRows();
  const [more, certain, directness] = [growing('u16'), growing('u8'), growing('u8')];
  const confidence = growing('f64');
  /** For each quote the first of its article that retells the same sentence of the same speaker. */
  const retold = growing('u32');
  const same = sameQuotesCount();
  const openings = growingStrings();

  function add({ article: { text }, quotes, quoteNumbers, speakers }: Numbered, place: Place) {
    const sentences = new Map<string, number>();
    for (const [at, quote] of quotes.entries()) {
      const home = homeOf(place.passages, quote.parts);
      if (!home) continue;
      const row = number.length();
      const rank = rankOf(speakers[at] ?? '');
      const sentence = `${quote.sentences.start} ${rank}`;
      const whole = quote.kind !== 'direct' && rank > 0;
      if (whole && !sentences.has(sentence)) sentences.set(sentence, row);
      number.push(quoteNumbers[at] ?? 0);
      article.push(place.article);
      first.push(place.passage + home.first);
      more.push(Math.min(home.last - home.first, MOST_MORE));
      speaker.push(rank);
      openings.push(openingOf(text, quote));
      certain.push(Number(isCertain(quote)));
      directness.push(DIRECTNESS[quote.kind]);
      forms.add(text, quote);
      confidence.push(quote.confidence);
      retold.push((whole ? sentences.get(sentence) : undefined) ?? row);
      if (rank > 0) same.add({ row, article: place.article, speaker: rank, text, quote });
    }
  }

  async function finish(dates: Dates): Promise<Taken> {
    const groups = await groupsOf(same.groups(), number.row());
    const [order, articles] = [orderOf(number.row()), article.row()];
    const rows = order.length > 0 ? order : Uint32Array.from(articles, (_, row) => row);
    const { forms: all, ...written } = forms.finish();
    const marks = { directness: directness.row(), confidence: confidence.row() };
    const quotes = {
      number: number.row(),
      article: articles,
      first: first.row(),
      more: more.row(),
      speaker: speaker.row(),
      certain: certain.row(),
      direct: directness.row().map((each) => (each === DIRECTNESS.direct ? 1 : 0)),
      ...written,
      unit: unitsOf(groups, retold.row()),
      merit: byMerit(rows, { ...marks, articles }, dates),
      order,
    };
    const ends = growing('u32');
    for (const { length } of groups) ends.push((ends.row().at(-1) ?? 0) + length);
    return {
      quotes,
      forms: all,
      same: { rows: Uint32Array.from(groups.flat()), ends: ends.row() },
      openings: openings.table(),
    };
  }

  return { count: () => number.length(), add, finish };
}

/** Enough to know a quote again in a list. */
const LONGEST_OPENING = 48;

/** The first words of someone's own, or of the sentence that retells them. */
function openingOf(text: string, { kind, parts, sentences }: Quote): string {
  const [first = sentences] = kind === 'direct' ? parts : [sentences];
  return briefly(slice(text, first), LONGEST_OPENING);
}

/** When each article was published, as a place in `whens` + 1. */
type Dates = { readonly published: Uint32Array; readonly whens: readonly When[] };
type Groups = readonly (readonly number[])[];

/** Each group by its numbers, the groups by their first rows. */
async function groupsOf(found: Iterable<readonly number[]>, numbers: Uint32Array): Promise<Groups> {
  const breath = breather();
  const groups: (readonly number[])[] = [];
  for (const group of found) {
    await breath();
    if (group.length === 0) continue;
    groups.push(group.toSorted((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0)));
  }
  return groups.sort(([a = 0], [b = 0]) => a - b);
}

/** What is shown once: a quotation that several articles have, a sentence that retells several. */
function unitsOf(groups: Groups, retold: Uint32Array): Uint32Array<ArrayBuffer> {
  const units = new Uint32Array(retold.length);
  const grouped = new Uint8Array(retold.length);
  for (const group of groups) {
    for (const row of group) {
      units[row] = group[0] ?? row;
      grouped[row] = 1;
    }
  }
  /** The first of a sentence's quotes that is in no group, + 1. */
  const alone = new Uint32Array(retold.length);
  for (let row = 0; row < retold.length; row++) {
    if (grouped[row] === 1) continue;
    const sentence = retold[row] ?? row;
    alone[sentence] ||= row + 1;
    units[row] = (alone[sentence] ?? 0) - 1;
  }
  return units;
}

/** The more direct first; then the surer, then the newer; else as they are numbered. */
function byMerit(
  numbered: Uint32Array,
  {
    directness,
    confidence,
    articles,
  }: {
    readonly directness: Uint8Array;
    readonly confidence: Float64Array;
    readonly articles: Uint32Array;
  },
  { published, whens }: Dates,
): Uint32Array<ArrayBuffer> {
  const values = [...new Set(confidence)].sort((a, b) => b - a);
  const sureness = new Map(values.map((value, rank) => [value, rank]));
  const newest = newestRanks(whens);
  const sorted = sortedBy(numbered, [
    { keyOf: (row) => newest[published[articles[row] ?? 0] ?? 0] ?? 0, keys: whens.length + 1 },
    { keyOf: (row) => sureness.get(confidence[row] ?? 0) ?? 0, keys: values.length },
    { keyOf: (row) => directness[row] ?? 0, keys: LEAST_DIRECT + 1 },
  ]);
  return new Uint32Array(sorted);
}
