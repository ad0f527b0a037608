import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { KeptQuestions } from '../../core/kept-questions.ts';
import { partToOpen } from '../../core/links.ts';
import type { Ask, Entry, Pages } from '../../core/reply.ts';
import { openingOf } from './citation.ts';
import { LIMIT } from './limits.ts';
import { inline, label } from './markdown.ts';
import { type Press, typed, writePress } from './press.ts';

export type Button = APIButtonComponentWithCustomId | APIButtonComponentWithURL;
export type Row = APIActionRowComponent<Button | APIStringSelectComponent>;

/** Ways on from an answer: as buttons, and in words where a button cannot hold the question. */
export type Ways = {
  /** At most one row of buttons. */
  readonly buttons: readonly Button[];
  readonly lines: readonly string[];
};

/** A longer question is not written out again. */
const LONGEST_TYPED = 300;

export function rowOf(buttons: readonly Button[]): readonly Row[] {
  return buttons.length === 0
    ? []
    : [{ type: ComponentType.ActionRow, components: [...buttons].slice(0, LIMIT.buttonsInRow) }];
}

/** Previous and Next, with the words `Page 2 of 5`; `counted` names what there is in all: `14 in all`. */
export function pager(
  asked: Ask,
  { number, of }: Pages,
  kept: KeptQuestions | undefined,
  counted = '',
): Ways {
  if (of <= 1) return { buttons: [], lines: [] };
  const back = number > 1 ? button(turned(asked, number - 1), 'Previous', kept) : undefined;
  const next = number < of ? button(turned(asked, number + 1), 'Next', kept) : undefined;
  const buttons = [back, next].filter((one) => one !== undefined);
  const page = `Page ${number} of ${of}${counted && ` · ${counted}`}`;
  if (number >= of || next) return { buttons, lines: [page] };
  const more = typed({ ...asked, raw: { ...asked.raw, page: `${number + 1}` } });
  const told = more.length > LONGEST_TYPED ? `ask the same with page:${number + 1}` : inline(more);
  return { buttons, lines: [page, `More: ${told}`] };
}

/** A button for each question; those beyond `most`, or too long for a button, in words. */
export function questions(
  asks: readonly Ask[],
  kept: KeptQuestions | undefined,
  most: number = LIMIT.buttonsInRow,
): Ways {
  const buttons: APIButtonComponentWithCustomId[] = [];
  const lines: string[] = [];
  for (const ask of asks) {
    const made = button({ turns: 'question', ask }, labelOf(ask), kept);
    if (made && buttons.some((one) => one.custom_id === made.custom_id)) continue;
    if (made && buttons.length < most) buttons.push(made);
    else lines.push(`Also: ${inline(typed(ask))}`);
  }
  return { buttons, lines };
}

/** What one finding leads to: its source at the words, then its own ways; `named` says whose they are. */
export function waysOf(
  { source, words, ways = [], ref }: Entry,
  kept: KeptQuestions | undefined,
  named: boolean,
): readonly Button[] {
  const name = (words: string) => (named ? `${ref}: ${words}` : words);
  const opening = openingOf(source, partToOpen(words));
  const link = opening ? [linkTo(opening.url, name(opening.label))] : [];
  const others = ways.flatMap(
    (way) => button({ turns: 'question', ask: way.ask }, name(way.label), kept) ?? [],
  );
  return [...link, ...others].slice(0, LIMIT.buttonsInRow);
}

export function linkTo(url: string, words: string): APIButtonComponentWithURL {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: label(words, LIMIT.label),
    url,
  };
}

/** Shows everyone what only the asker sees. */
export function share(
  asked: Ask,
  kept: KeptQuestions | undefined,
): APIButtonComponentWithCustomId | undefined {
  return button({ turns: 'share', ask: asked }, 'Share', kept);
}

/** Takes an answer away that everyone sees; for that its question is not needed. */
export function remove({ command }: Ask): APIButtonComponentWithCustomId | undefined {
  return button({ turns: 'delete', ask: { command, raw: {} } }, 'Delete', undefined);
}

/** Custom ids stand in a message once: of two buttons that do the same, the first is kept. */
export function unrepeated(row: Row, seen: Set<string>): readonly Row[] {
  const components = row.components.filter((one) => {
    if (!('custom_id' in one)) return true;
    const isNew = !seen.has(one.custom_id);
    seen.add(one.custom_id);
    return isNew;
  });
  return components.length > 0 ? [{ ...row, components }] : [];
}

function button(
  press: Press,
  words: string,
  kept: KeptQuestions | undefined,
): APIButtonComponentWithCustomId | undefined {
  const id = writePress(press, kept);
  if (!id) return undefined;
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: label(words, LIMIT.label) || '…',
    custom_id: id,
  };
}

function turned({ command, raw }: Ask, page: number): Press {
  return { turns: 'page', ask: { command, raw: { ...raw, page: `${page}` } } };
}

/** `/article S3 dropped:yes`: what a command asks for first needs no name. */
function labelOf({ command, raw }: Ask): string {
  const values = Object.entries(raw).map(([name, value], i) =>
    i === 0 ? value : `${name}:${value}`,
  );
  return [`/${command}`, ...values].join(' ');
}
