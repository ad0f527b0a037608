import { coverageOf } from '../core/coverage.ts';
import type { DatesOf, EventQuery, MomentHit, Moments } from '../core/library.ts';
import { type Part, soughtIn } from '../core/sought.ts';
import { type Mention, type Moment, type Nearness, timelineOf } from '../core/timeline.ts';
import type { When } from '../core/when.ts';
import { wordsIn } from '../core/words.ts';
import { keep, nearnessTo, type Source } from './answers.ts';
import { eventHit, otherEvent } from './hits.ts';
import type { Shelf, ShelvedEvent } from './shelf.ts';

/** A timeline of the dated sentences on a topic. */
export function eventsFor({ shelf, finder }: Source, query: EventQuery): Moments {
  const { zoom = 'day', dates = 'event', most, page } = query;
  const sought = soughtIn(query.about);
  const near = nearnessTo(sought, shelf, finder);
  const found: Mention<ShelvedEvent>[] = [];
  for (const event of shelf.events.values()) {
    const nearness = near(event.home);
    if (nearness) found.push(mentionOf(event, nearness, dates));
  }
  const { kept, undated } = keep(found, query, ({ item, when }) => ({
    article: item.of.reading.article,
    when,
  }));
  const timeline = timelineOf(kept.toSorted(inOrder), { zoom, most }, termsOf);
  const from = (page.number - 1) * page.size;
  const items = timeline
    .moments(from, from + page.size)
    .flatMap((moment) => momentHit(shelf, moment, sought.parts) ?? []);
  return {
    items,
    total: timeline.count,
    undated,
    sentences: kept.length,
    whole: timeline.whole,
    coverage: coverageOf(kept),
  };
}

function mentionOf(event: ShelvedEvent, nearness: Nearness, dates: DatesOf): Mention<ShelvedEvent> {
  const { reading } = event.of;
  const published = reading.article.published?.value;
  const { dated, status } = event.event;
  const happened: When | undefined = dated.kind === 'resolved' ? dated.when : undefined;
  return {
    item: event,
    article: reading.number,
    outlet: reading.article.outlet?.value,
    published,
    when: dates === 'published' ? published : happened,
    away: dated.kind === 'unresolved' ? dated.away : undefined,
    status,
    leads: event.leads,
    nearness,
  };
}

function inOrder({ item: a }: Mention<ShelvedEvent>, { item: b }: Mention<ShelvedEvent>): number {
  return a.of.reading.number - b.of.reading.number || a.number - b.number;
}

function termsOf({ event, of }: ShelvedEvent): readonly string[] {
  return wordsIn(of.reading.article.text, event.sentence).map(({ term }) => term);
}

function momentHit(
  shelf: Shelf,
  { told, when, others, rivals, articles }: Moment<ShelvedEvent>,
  terms: readonly Part[],
): MomentHit | undefined {
  const hit = eventHit(shelf, told, terms);
  return (
    hit && {
      ...hit,
      when,
      others: others.map(otherEvent),
      rivals: rivals.map(otherEvent),
      articles,
    }
  );
}
