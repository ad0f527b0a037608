import type { Command } from '../../core/command.ts';
import type { Ask, Entry, Reply } from '../../core/reply.ts';
import { type Paged, readTurn } from './paging.ts';
import { findCommand, type Question } from './parse.ts';

/** A question with its answer, as they stand on the screen. */
export type Answered = { readonly asked: Ask; readonly reply: Reply };

/** What readers of the prompt are told of the words that lead on from an answer. */
export const SHORT_WORDS = [
  'n and p turn the page, “page 5” opens one, “back” shows the answer before.',
  '“context 2” and “cite 2” take what the second entry leads to; “try 1” the first question that an answer offers.',
  '“save FILE” writes the file or the picture that the last answer brought.',
];

/**
 * Reads a line that leads on from what was answered: a turn of the page, `back`, `try 2`, or the label of
 * a way on with the number or the code of its entry, `context 2`, `context Q17`. Undefined for any other line.
 */
export function readShort(
  line: string,
  past: readonly Answered[],
  commands: readonly Command[],
): Question | undefined {
  const turn = readTurn(line, pagedIn(past), commands);
  if (turn) return turn;
  if (isBack(line)) {
    const before = past.at(-2);
    return before
      ? questionOf(before.asked, commands)
      : { problem: 'There is no answer before this one.' };
  }
  const tried = /^try(?:\s+(\d{1,4}))?$/i.exec(line);
  if (tried) return readTry(Number(tried[1] ?? 1), past.at(-1)?.reply, commands);
  return readWay(line, past, commands);
}

export function isBack(line: string): boolean {
  return /^\/?b(ack)?$/i.test(line);
}

function pagedIn(past: readonly Answered[]): Paged | undefined {
  const last = past.findLast(({ reply }) => 'pages' in reply);
  return last && 'pages' in last.reply ? { asked: last.asked, pages: last.reply.pages } : undefined;
}

function readTry(wanted: number, reply: Reply | undefined, commands: readonly Command[]): Question {
  const offered = reply && 'follow' in reply ? reply.follow : [];
  const ask = offered[wanted - 1];
  if (ask) return questionOf(ask, commands);
  const there = offered.length === 1 ? 'one question' : `${offered.length} questions`;
  return {
    problem: `The last answer offers ${offered.length === 0 ? 'no question' : there} to try.`,
  };
}

/** A way on from an entry of the last answer that has any. */
function readWay(
  line: string,
  past: readonly Answered[],
  commands: readonly Command[],
): Question | undefined {
  const [, word = '', which] =
    /^(\p{L}[\p{L} ]*?)(?:\s+(\d{1,4}|[sqe]\d[\d.]*))?$/iu.exec(line) ?? [];
  const entries = entriesIn(past);
  const label = word.toLowerCase();
  const isWay = entries.some((entry) => wayOf(entry, label));
  if (!isWay || (findCommand(word, commands) && !/^\d+$/.test(which ?? ''))) return undefined;
  const wanted = which ?? (entries.length === 1 ? '1' : '');
  const entry =
    entries[Number(wanted) - 1] ??
    entries.find(({ ref }) => ref.toLowerCase() === wanted.toLowerCase());
  const ask = entry && wayOf(entry, label);
  if (ask) return questionOf(ask, commands);
  const last = entries.length;
  return {
    problem: `Please say of which entry, ${last === 1 ? `as in “${label} 1”` : `from “${label} 1” to “${label} ${last}”`}.`,
  };
}

function entriesIn(past: readonly Answered[]): readonly Entry[] {
  const last = past.findLast(({ reply }) => reply.kind === 'found');
  return last?.reply.kind === 'found' ? last.reply.entries : [];
}

function wayOf({ ways = [] }: Entry, label: string): Ask | undefined {
  return ways.find((way) => way.label.toLowerCase() === label)?.ask;
}

function questionOf({ command: name, raw }: Ask, commands: readonly Command[]): Question {
  const command = findCommand(name, commands);
  return command ? { command, raw } : { problem: `There is no command /${name} here.` };
}
