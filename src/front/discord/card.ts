import {
  type APIContainerComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord.js';
import type { KeptQuestions } from '../../core/kept-questions.ts';
import { type Row, rowOf, unrepeated, waysOf } from './buttons.ts';
import { entrySelect } from './choosing.ts';
import { LIMIT } from './limits.ts';
import type { Message } from './message.ts';
import type { Sheet } from './sheet.ts';

const COLOUR = {
  found: 0x2f6fab,
  text: 0x2f6fab,
  nothing: 0x7a7a7a,
  notice: 0x4f7a52,
  digest: 0x2f6fab,
  unclear: 0xb8860b,
} as const;

/** With more findings than these, each with its buttons, nobody finds the words between them. */
const MOST_ROWS = 4;

/** A card: one container with the words, the buttons of each finding below it, and ways on at its end. */
export function card(sheet: Sheet, kept?: KeptQuestions): Message {
  const room = LIMIT.components - 1 - sheet.encloses;
  const components = layoutWithin(room, sheet, kept);
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: COLOUR[sheet.kind],
    components: [...components],
  };
  return { flags: ['IsComponentsV2'], components: [container], allowedMentions: { parse: [] } };
}

type Layout = readonly (APITextDisplayComponent | APISeparatorComponent | Row)[];

/** The sheet laid out in the first way that keeps to the number of components, the roomiest first. */
function layoutWithin(room: number, sheet: Sheet, kept: KeptQuestions | undefined): Layout {
  const { head, parts, entries, tail, rows } = sheet;
  const ends = tail.filter((text) => text !== '').map(text);
  const drawn = (below: readonly (readonly Row[])[]): readonly Layout[] => [
    ...(head === '' ? [] : [[text(head)]]),
    ...parts.flatMap((part, i) => (part === '' ? [] : [[text(part), ...(below[i] ?? [])]])),
    ...ends.map((end) => [end]),
  ];
  /** A line keeps the ways on, and what is enclosed, from the buttons of the last finding. */
  const closed = (words: Layout, last: readonly Row[]): Layout => {
    const isRow = words.at(-1)?.type === ComponentType.ActionRow;
    const goesOn = last.length + sheet.encloses > 0;
    return uniquely([...words, ...(isRow && goesOn ? [line] : []), ...last]);
  };
  const fits = (layout: Layout) => countOf(layout) <= room;
  if (entries.length <= MOST_ROWS) {
    const groups = drawn(entries.map((entry) => rowOf(waysOf(entry, kept, false))));
    const rowed = [closed(apart(groups), rows), closed(groups.flat(), rows)].find(fits);
    if (rowed) return rowed;
  }
  const last = [...entrySelect(entries, kept), ...rows];
  const groups = drawn([]);
  const one = [text([head, ...parts, ...tail].filter((part) => part !== '').join('\n'))];
  return (
    [closed(apart(groups), last), closed(groups.flat(), last), closed(one, last)].find(fits) ??
    closed(one, rows.slice(-1))
  );
}

/** With a line between each two groups. */
function apart(groups: readonly Layout[]): Layout {
  return groups.flatMap((group, i) => (i > 0 ? [line, ...group] : group));
}

function uniquely(layout: Layout): Layout {
  const seen = new Set<string>();
  return layout.flatMap(
    (one): Layout => (one.type === ComponentType.ActionRow ? unrepeated(one, seen) : [one]),
  );
}

const line: APISeparatorComponent = { type: ComponentType.Separator };

function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

function countOf(layout: Layout): number {
  return layout.reduce(
    (sum, one) => sum + 1 + ('components' in one ? one.components.length : 0),
    0,
  );
}
