import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import type { Ask, Pages } from '../../core/reply.ts';
import { LIMIT } from './limits.ts';
import { inline, unformatted } from './markdown.ts';
import { type Press, typed, writePress } from './press.ts';

/** Ways on from an answer: as buttons, and in words where a button cannot hold the question. */
export type Ways = {
  /** At most one row of buttons. */
  readonly buttons: readonly APIButtonComponentWithCustomId[];
  readonly lines: readonly string[];
};

/** A longer question is not written out again. */
const LONGEST_TYPED = 300;

/** Previous and Next, with the words `Page 2 of 5`; `counted` names what there is in all: `14 in all`. */
export function pager(asked: Ask, { number, of }: Pages, counted = ''): Ways {
  if (of <= 1) return { buttons: [], lines: [] };
  const back = number > 1 ? button(turned(asked, number - 1), 'Previous') : undefined;
  const next = number < of ? button(turned(asked, number + 1), 'Next') : undefined;
  const buttons = [back, next].filter((one) => one !== undefined);
  const page = `-# Page ${number} of ${of}${counted && ` · ${counted}`}`;
  if (number >= of || next) return { buttons, lines: [page] };
  const more = typed({ ...asked, raw: { ...asked.raw, page: `${number + 1}` } });
  const told = more.length > LONGEST_TYPED ? `ask the same with page:${number + 1}` : inline(more);
  return { buttons, lines: [page, `-# More: ${told}`] };
}

/** A button for each question; those beyond a row, or too long for a button, in words. */
export function questions(asks: readonly Ask[]): Ways {
  const buttons: APIButtonComponentWithCustomId[] = [];
  const lines: string[] = [];
  for (const ask of asks) {
    const made = button({ turns: 'question', ask }, labelOf(ask));
    if (made && buttons.some((one) => one.custom_id === made.custom_id)) continue;
    if (made && buttons.length < LIMIT.buttonsInRow) buttons.push(made);
    else lines.push(`-# Also: ${inline(typed(ask))}`);
  }
  return { buttons, lines };
}

function button(press: Press, label: string): APIButtonComponentWithCustomId | undefined {
  const id = writePress(press);
  if (!id) return undefined;
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: id };
}

function turned({ command, raw }: Ask, page: number): Press {
  return { turns: 'page', ask: { command, raw: { ...raw, page: `${page}` } } };
}

/** `/article S3 dropped:yes`: what a command asks for first needs no name. */
function labelOf({ command, raw }: Ask): string {
  const values = Object.entries(raw).map(([name, value], i) =>
    i === 0 ? value : `${name}:${value}`,
  );
  const label = unformatted([`/${command}`, ...values].join(' '));
  const chars = [...label];
  return chars.length <= LIMIT.label
    ? label
    : `${chars
        .slice(0, LIMIT.label - 1)
        .join('')
        .trimEnd()}…`;
}
