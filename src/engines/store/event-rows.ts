import type { Passage } from '../../core/article.ts';
import type { Numbered } from '../../core/corpus.ts';
import { homeOf } from '../../core/matching.ts';
import { STATUSES } from '../../core/mentions.ts';
import { growing } from './growing.ts';
import { AWAY, type Records } from './layout.ts';
import { orderOf } from './ordered.ts';
import type { whenTable } from './when-table.ts';

/** Where an article's rows begin. */
export type Place = {
  readonly article: number;
  readonly passage: number;
  readonly passages: readonly Passage[];
};

/** A column takes no more. */
export const MOST_MORE = 65_535;

/** The dated sentences of a corpus, taken down article by article. Articles without a passage have none. */
export function eventRows(whenNumber: ReturnType<typeof whenTable>['numberOf']) {
  const [number, article, first, more] = [
    growing('u32'),
    growing('u32'),
    growing('u32'),
    growing('u16'),
  ];
  const [when, away, status, leads] = [
    growing('u32'),
    growing('u16'),
    growing('u8'),
    growing('u8'),
  ];
  return {
    count: () => number.length(),
    add({ events, eventNumbers }: Numbered, place: Place): void {
      for (const [at, { sentence, dated, status: told }] of events.entries()) {
        const home = homeOf(place.passages, [sentence]);
        if (!home) continue;
        number.push(eventNumbers[at] ?? 0);
        article.push(place.article);
        first.push(place.passage + home.first);
        more.push(Math.min(home.last - home.first, MOST_MORE));
        when.push(dated.kind === 'resolved' ? whenNumber(dated.when) : 0);
        away.push(dated.kind === 'unresolved' ? distance(dated.away) : 0);
        status.push(STATUSES.indexOf(told));
        leads.push(events[at - 1]?.sentence.start === sentence.start ? 0 : 1);
      }
    },
    finish(places: Uint32Array, articleNumbers: Uint32Array): Records['events'] {
      const [numbers, articles] = [number.row(), article.row()];
      return {
        number: numbers,
        article: articles,
        first: first.row(),
        more: more.row(),
        when: when.row().map((each) => places[each] ?? 0),
        away: away.row(),
        status: status.row(),
        leads: leads.row(),
        order: orderOf(numbers),
        told: toldOrder(numbers, articles, articleNumbers),
      };
    },
  };
}

function toldOrder(
  numbers: Uint32Array,
  articles: Uint32Array,
  articleNumbers: Uint32Array,
): Uint32Array<ArrayBuffer> {
  const byTelling = (a: number, b: number) =>
    (articleNumbers[articles[a] ?? 0] ?? 0) - (articleNumbers[articles[b] ?? 0] ?? 0) ||
    (numbers[a] ?? 0) - (numbers[b] ?? 0);
  const inOrder = numbers.every((_, row) => row === 0 || byTelling(row - 1, row) < 0);
  return inOrder ? new Uint32Array(0) : Uint32Array.from(numbers, (_, row) => row).sort(byTelling);
}

function distance(away: number | undefined): number {
  return away === undefined ? 0 : AWAY + Math.max(1 - AWAY, Math.min(away, AWAY));
}
