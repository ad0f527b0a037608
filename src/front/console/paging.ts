import type { Command } from '../../core/command.ts';
import type { Ask, Pages } from '../../core/reply.ts';
import { findCommand, type Question } from './parse.ts';

/** An answer that can be paged through: the question, and which page was shown. */
export type Paged = { readonly asked: Ask; readonly pages: Pages };

/** Reads `next`, `previous`, `n`, `p` as a question for another page; undefined for any other line. */
export function readTurn(
  line: string,
  last: Paged | undefined,
  commands: readonly Command[],
): Question | undefined {
  const step = stepOf(line);
  if (!step) return undefined;
  const command = last && findCommand(last.asked.command, commands);
  if (!command) return { problem: 'There is no answer to page through yet; ask a question first.' };
  const { number, of } = last.pages;
  const page = Math.min(number, of + 1) + step;
  if (page < 1) return { problem: 'This is the first page.' };
  if (page > of || !Object.hasOwn(command.options, 'page')) {
    return { problem: 'This is the last page.' };
  }
  return { command, raw: { ...last.asked.raw, page: `${page}` } };
}

function stepOf(line: string): 1 | -1 | undefined {
  if (/^\/?n(ext)?$/i.test(line)) return 1;
  return /^\/?p(rev(ious)?)?$/i.test(line) ? -1 : undefined;
}
