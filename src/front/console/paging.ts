import type { Command } from '../../core/command.ts';
import type { Ask, Pages } from '../../core/reply.ts';
import { findCommand, type Question } from './parse.ts';

/** An answer that can be paged through: the question, and which page was shown. */
export type Paged = { readonly asked: Ask; readonly pages: Pages };

/**
 * Reads `next`, `previous`, `n`, `p` and `page 5` as a question for another page; undefined for any
 * other line.
 */
export function readTurn(
  line: string,
  last: Paged | undefined,
  commands: readonly Command[],
): Question | undefined {
  const turn = turnOf(line);
  if (!turn) return undefined;
  const command = last && findCommand(last.asked.command, commands);
  if (!command) return { problem: 'There is no answer to page through yet; ask a question first.' };
  const { number, of } = last.pages;
  const pageable = Object.hasOwn(command.options, 'page');
  const page = 'to' in turn ? turn.to : Math.min(number, of + 1) + turn.step;
  if (page < 1) return { problem: 'This is the first page.' };
  if ('step' in turn && (page > of || !pageable)) return { problem: 'This is the last page.' };
  if (page > of || (page !== number && !pageable)) {
    return { problem: `There is no page ${page}: the last is ${of}.` };
  }
  return { command, raw: { ...last.asked.raw, page: `${page}` } };
}

function turnOf(line: string): { readonly step: 1 | -1 } | { readonly to: number } | undefined {
  if (/^\/?n(ext)?$/i.test(line)) return { step: 1 };
  if (/^\/?p(rev(ious)?)?$/i.test(line)) return { step: -1 };
  const [, to] = /^page\s+([1-9]\d{0,5})$/i.exec(line) ?? [];
  return to === undefined ? undefined : { to: Number(to) };
}
