import { briefly } from '../core/brief.ts';
import { readRef, writeRef } from '../core/ref.ts';
import { showWhen } from '../core/when.ts';
import type { Shelf } from './shelf.ts';
import { stringAt } from './store/string-table.ts';

/** Discord shows so many UTF-16 units of an offer. */
const LONGEST = 100;
const LONGEST_OUTLET = 28;
const LONGEST_NAME = 40;

/** Tells what a code stands for, from memory. */
export function labelsOf(shelf: Shelf): (code: string) => string {
  const { records, articles, quotes, events } = shelf;
  return (code) => {
    const ref = readRef(code);
    if (!ref) return code;
    const lead = writeRef(ref);
    const labelled = (text: string) => briefly(`${lead} — ${text}`, LONGEST);
    switch (ref.kind) {
      case 'article':
      case 'passage': {
        const row = articles.rowOf(ref.number);
        if (row === undefined) return code;
        const of = ref.kind === 'passage' ? `paragraph ${ref.passage} of ` : '';
        return labelled(`${of}${articleLabel(shelf, row, LONGEST - lead.length - of.length - 3)}`);
      }
      case 'quote': {
        const row = quotes.rowOf(ref.number);
        return row === undefined ? code : labelled(quoteLabel(shelf, row));
      }
      case 'event': {
        const row = events.rowOf(ref.number);
        if (row === undefined) return code;
        const when = shelf.about.whens[(records.events.when[row] ?? 0) - 1];
        const told = `${when ? showWhen(when) : 'undated'}, told in `;
        const article = records.events.article[row] ?? 0;
        const room = LONGEST - lead.length - told.length - 3;
        return labelled(told + articleLabel(shelf, article, room));
      }
    }
  };
}

/** `Harbour wall to be rebuilt, The Example Post, 2 Mar 2024`: of the headline what there is room for. */
function articleLabel({ records, about }: Shelf, row: number, room: number): string {
  const { articles, headlines } = records;
  const outlet = about.outlets[(articles.outlet[row] ?? 0) - 1];
  const published = about.whens[(articles.published[row] ?? 0) - 1];
  const rest = [
    ...(outlet === undefined ? [] : [briefly(outlet, LONGEST_OUTLET)]),
    ...(published ? [showWhen(published)] : []),
  ]
    .map((part) => `, ${part}`)
    .join('');
  return briefly(stringAt(headlines, row) || 'no headline', room - rest.length) + rest;
}

/** `Ana Ruiz: “We will rebuild the wall”`. */
function quoteLabel({ records, speakerAt }: Shelf, row: number): string {
  const { quotes, openings } = records;
  const rank = (quotes.speaker[row] ?? 0) - 1;
  const name = rank < 0 ? 'speaker not shown' : briefly(speakerAt(rank).name, LONGEST_NAME);
  const words = stringAt(openings, row);
  return `${name}: ${quotes.direct[row] === 1 ? `“${words}”` : words}`;
}
