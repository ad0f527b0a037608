import type { Article } from '../../core/article.ts';
import type { DatedEvent } from '../../core/event.ts';
import { slice } from '../../core/span.ts';
import { tenseAt } from '../timex/tense.ts';

const DAYS = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'];
const NAMED =
  /^(?:on\s+)?(?<name>sun|mon|tues|wednes|thurs|fri|satur)day(?:\s(?:morning|afternoon|evening|night))?$/iu;

/**
 * The weekday, 0 for Sunday, on which a sentence of an undated article tells something to have
 * happened; undefined where the words leave open whether it is past. `Last Monday` may be that of the
 * week before, and `yesterday` is copied from day to day: they are not read.
 */
export function pastWeekday({ text }: Article, event: DatedEvent): number | undefined {
  const { dated, status } = event;
  if (dated.kind === 'resolved' || status !== 'told') return undefined;
  const name = NAMED.exec(slice(text, dated.words).replace(/\s+/gu, ' '))?.groups?.['name'];
  const tense = name && tenseAt(text, dated.words);
  if (!name || (tense !== 'past' && tense !== 'over')) return undefined;
  return DAYS.indexOf(name.toLowerCase());
}
