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
  const layouts = layoutsOf(sheet, kept);
  const components = layouts.find((one) => countOf(one) <= room) ?? layouts.at(-1) ?? [];
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: COLOUR[sheet.kind],
    components: [...components],
  };
  return { flags: ['IsComponentsV2'], components: [container], allowedMentions: { parse: [] } };
}

type Layout = readonly (APITextDisplayComponent | APISeparatorComponent | Row)[];

/** The same sheet laid out in ways that take fewer and fewer components. */
function layoutsOf(sheet: Sheet, kept: KeptQuestions | undefined): readonly Layout[] {
  const { head, parts, entries, tail, rows } = sheet;
  const ends = tail.filter((text) => text !== '').map(text);
  const each = entries.map((entry) => rowOf(waysOf(entry, kept, false)));
  const choose = entrySelect(entries, kept);
  const one = [[head, ...parts, ...tail].filter((part) => part !== '').join('\n')];
  const drawn = (below: readonly (readonly Row[])[]) => [
    ...(head === '' ? [] : [[text(head)]]),
    ...parts.flatMap((part, i) => (part === '' ? [] : [[text(part), ...(below[i] ?? [])]])),
    ...ends.map((end) => [end]),
  ];
  const withRows = drawn(each);
  const without = drawn([]);
  const rowed = [closed(apart(withRows), rows), closed(withRows.flat(), rows)];
  return [
    ...(entries.length <= MOST_ROWS ? rowed : []),
    closed(apart(without), [...choose, ...rows]),
    closed(without.flat(), [...choose, ...rows]),
    closed(one.map(text), [...choose, ...rows]),
    closed(one.map(text), rows.slice(-1)),
  ].map(uniquely);
}

/** With a line between each two groups. */
function apart(groups: readonly Layout[]): Layout {
  return groups.flatMap((group, i) => (i > 0 ? [line, ...group] : group));
}

/** With the ways on at its end; a line keeps them, and what is enclosed, from the buttons of the last finding. */
function closed(words: Layout, rows: readonly Row[]): Layout {
  const isRow = words.at(-1)?.type === ComponentType.ActionRow;
  return [...words, ...(isRow ? [line] : []), ...rows];
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
