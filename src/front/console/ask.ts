import type { Context } from '../../core/command.ts';
import type { Ask, Reply } from '../../core/reply.ts';
import { parseArgv, type Question } from './parse.ts';
import { type Paper, render } from './render.ts';

/**
 * How asking ended, for the shell: 0 found, a text or a notice; 1 nothing found; 2 the question was
 * unclear or the command unknown; 3 a fault of ours.
 */
type Exit = 0 | 1 | 2 | 3;

export type Setting = {
  readonly context: Context;
  readonly colour: boolean;
  /** Columns. */
  readonly width: number;
  /** Told of faults of ours, in full; the reader sees a sentence. */
  readonly report: (fault: unknown) => void;
};

export type Answer = {
  readonly text: string;
  readonly exit: Exit;
  /** Absent when there was a fault. */
  readonly reply?: Reply;
  readonly asked?: Ask;
};

/**
 * Answers one question, as `npm run ask` receives it. With `json`, or `--json` among the words, the
 * text is the reply as JSON, all its fields, keys in the order of the alphabet, `kind` telling which
 * they are: the kinds of `Reply`, and `{"kind":"fault","problem":"…"}` for a fault of ours.
 */
export async function ask(
  argv: readonly string[],
  setting: Setting & { readonly json?: boolean },
): Promise<Pick<Answer, 'text' | 'exit' | 'reply'>> {
  const words = argv.filter((word) => word !== '--json');
  const json = setting.json || words.length < argv.length;
  const { text, exit, reply } = await answer(parseArgv(words, setting.context.commands), setting);
  const shown = json ? writeJson(reply ?? { kind: 'fault', problem: text }) : text;
  return { text: shown, exit, ...(reply && { reply }) };
}

/** Puts a question that was read and draws the reply. Never throws. */
export async function answer(question: Question, setting: Setting): Promise<Answer> {
  const { context, colour, width, report } = setting;
  const paper: Paper = { colour, width, commands: context.commands };
  if ('problem' in question) {
    const reply: Reply = { kind: 'unclear', problem: question.problem };
    return { text: render(reply, paper), exit: 2, reply };
  }
  const { command, raw } = question;
  const asked = { command: command.name, raw };
  try {
    const reply = await command.answer(raw, context);
    return { text: render(reply, { ...paper, asked }), exit: exitOf(reply), reply, asked };
  } catch (fault) {
    report(fault);
    return { text: 'Something went wrong here, not in your question; it has been noted.', exit: 3 };
  }
}

function exitOf({ kind }: Reply): Exit {
  switch (kind) {
    case 'found':
    case 'text':
    case 'notice':
    case 'digest':
      return 0;
    case 'nothing':
      return 1;
    case 'unclear':
      return 2;
  }
}

/** What JSON leaves as it is and a terminal might obey, or show backwards. */
const UNSAFE = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

function writeJson(reply: Reply | { readonly kind: 'fault'; readonly problem: string }): string {
  const sorted = (_: string, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  const text = JSON.stringify(reply, sorted, 2);
  return text.replace(UNSAFE, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
