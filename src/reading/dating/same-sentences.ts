import type { Article } from '../../core/article.ts';
import { type Day, weekdayOf } from '../../core/day.ts';
import type { DatedEvent } from '../../core/event.ts';
import { type Span, slice } from '../../core/span.ts';
import type { SameTold } from './event-clues.ts';
import { type Marks, markStore, marksOf } from './happenings.ts';
import { type Likeness, matches, rarity } from './match.ts';
import { pastWeekday } from './told-times.ts';

/** A sentence of an undated article that tells its day as a weekday. */
type Asking = {
  readonly number: number;
  readonly weekday: number;
  readonly span: Span;
  readonly words: string;
};

/** The share of a sentence's weight that another one must have to tell of the same, and how many words. */
const ALIKE = { share: 0.7, words: 6, names: 2 };

/** Sentences of undated articles, and those of dated ones that tell of the same on a known day. */
export function sameSentences() {
  const asking: Asking[] = [];
  const dated: { readonly day: Day; readonly teller: number }[] = [];
  const [askingMarks, datedMarks, rare] = [markStore(), markStore(), rarity()];

  function keep(store: typeof askingMarks, marks: Marks): void {
    rare.add(marks);
    store.add(marks);
  }

  function ask(article: Article, event: DatedEvent, number: number): void {
    const weekday = pastWeekday(article, event);
    const { sentence: span, dated: told } = event;
    const marks = weekday === undefined ? undefined : marksOf(article, span, told.words);
    if (weekday === undefined || !marks) return;
    keep(askingMarks, marks);
    const words = slice(article.text, told.words).replace(/\s+/gu, ' ');
    asking.push({ number, weekday, span, words });
  }

  function remember(article: Article, event: DatedEvent, teller: number): void {
    const { sentence, dated: told, status } = event;
    if (told.kind !== 'resolved' || status !== 'told') return;
    if (told.when.precision !== 'day' || told.when.approximate) return;
    const marks = marksOf(article, sentence, told.words);
    if (!marks) return;
    keep(datedMarks, marks);
    dated.push({ day: told.when.since, teller });
  }

  /** By the numbers of the undated articles. */
  function found(): ReadonlyMap<number, readonly SameTold[]> {
    const all = new Map<number, SameTold[]>();
    const accepts = (asked: number, at: number, like: Likeness) => {
      const [of, told] = [asking[asked], dated[at]];
      const alike =
        like.share >= ALIKE.share && like.words >= ALIKE.words && like.names >= ALIKE.names;
      return alike && of !== undefined && told !== undefined && weekdayOf(told.day) === of.weekday;
    };
    for (const match of matches(askingMarks, datedMarks, { rare, accepts })) {
      const [of, told] = [asking[match.asked], dated[match.found]];
      if (!of || !told) continue;
      const others = all.get(of.number) ?? [];
      others.push({ ...told, span: of.span, words: of.words, share: match.share });
      all.set(of.number, others);
    }
    return all;
  }

  return { ask, remember, found };
}
