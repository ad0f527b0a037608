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

/** As many pages as a select holds: the first, the last, those around this one, and some between. */
function pagesNear(number: number, of: number): readonly number[] {
  const pages = new Set([1, of]);
  const add = (page: number) => {
    if (page >= 1 && page <= of && pages.size < LIMIT.choices) pages.add(page);
  };
  for (let step = 0; step <= LIMIT.choices / 5; step++) {
    add(number + step);
    add(number - step);
  }
  for (const parts of [LIMIT.choices / 2, LIMIT.choices, 2 * LIMIT.choices]) {
    for (let part = 1; part < parts; part++) add(Math.round((part * of) / parts));
  }
  return [...pages].sort((a, b) => a - b);
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

/** `Q17 · Ana Ruiz · 9 Dec 2016` */
function titleOf({ ref, who, when, source: { published, outlet } }: Entry): string {
  const name = label(who?.name ?? outlet?.value ?? '', 50);
  const time = label(when?.shown ?? (published ? showWhen(published.value) : ''), 30);
  return [label(ref, 16), name, time].filter(Boolean).join(' · ');
}

function select(id: string, placeholder: string, options: Option[]): Row {
  const menu = { type: ComponentType.StringSelect, custom_id: id, placeholder, options } as const;
  return { type: ComponentType.ActionRow, components: [menu] };
}
