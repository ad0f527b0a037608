import { ComponentType, type APISelectMenuOption as Option } from 'discord.js';
import type { KeptQuestions } from '../../core/kept-questions.ts';
import type { Ask, Entry, Pages } from '../../core/reply.ts';
import { showWhen } from '../../core/when.ts';
import type { Row } from './buttons.ts';
import { LIMIT } from './limits.ts';
import { label } from './markdown.ts';
import { GO, writePress } from './press.ts';

/** Up to here Previous and Next are enough. */
const FEW_PAGES = 3;

/** A select of pages, where there are many. */
export function pageSelect(
  asked: Ask,
  { number, of }: Pages,
  kept: KeptQuestions | undefined,
): readonly Row[] {
  const { page: _, ...raw } = asked.raw;
  const id = writePress({ turns: 'jump', ask: { command: asked.command, raw } }, kept);
  if (of <= FEW_PAGES || !id) return [];
  const options = pagesNear(number, of).map((page) => ({
    label: `Page ${page} of ${of}`,
    value: `${page}`,
    ...(page === number && { default: true }),
  }));
  return [select(id, 'Go to a page…', options)];
}

/** So many pages before and after this one can be chosen. */
const NEAR = 4;

/** As many pages as a select holds: the first, the last, those near this one, and some evenly between. */
function pagesNear(number: number, of: number): readonly number[] {
  if (of <= LIMIT.choices) return Array.from({ length: of }, (_, i) => i + 1);
  const around = Array.from({ length: 2 * NEAR + 1 }, (_, i) => number - NEAR + i);
  const near = new Set([1, ...around.filter((page) => page >= 1 && page <= of), of]);
  const free = LIMIT.choices - near.size;
  const between = Array.from({ length: free }, (_, i) => Math.round(((i + 1) * of) / (free + 1)));
  return [...new Set([...near, ...between])].sort((a, b) => a - b);
}

/** A select of findings that leads to the context of each, where they are too many for buttons. */
export function entrySelect(
  entries: readonly Entry[],
  kept: KeptQuestions | undefined,
): readonly Row[] {
  const options = new Map<string, Option>();
  for (const entry of entries.slice(0, LIMIT.choices)) {
    const ask = entry.ways?.[0]?.ask;
    const value = ask && writePress({ turns: 'question', ask }, kept);
    if (!value || options.has(value)) continue;
    const description = label(entry.words[0].text, LIMIT.choice);
    options.set(value, {
      label: titleOf(entry),
      value,
      ...(description !== '' && { description }),
    });
  }
  return options.size === 0 ? [] : [select(GO, 'Go to one of these…', [...options.values()])];
}

/** `Q17 · Ana Ruiz · 9 Dec 2016`: all together no longer than a choice may be. */
function titleOf({ ref, who, when, source: { published, outlet } }: Entry): string {
  const name = label(who?.name ?? outlet?.value ?? '', 48);
  const time = label(when?.shown ?? (published ? showWhen(published.value) : ''), 30);
  return [label(ref, 16), name, time].filter(Boolean).join(' · ');
}

function select(id: string, placeholder: string, options: Option[]): Row {
  const menu = { type: ComponentType.StringSelect, custom_id: id, placeholder, options } as const;
  return { type: ComponentType.ActionRow, components: [menu] };
}
