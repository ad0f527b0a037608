import { createInterface } from 'node:readline';
import type { Reply } from '../../core/reply.ts';
import { type Answer, answer, type Setting } from './ask.ts';
import { complete } from './complete.ts';
import { parseLine } from './parse.ts';
import { type Answered, isBack, readShort, SHORT_WORDS } from './short-words.ts';

type Seat = Omit<Setting, 'width'> & {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Whether a person types; otherwise one question a line is read and no prompt is drawn. */
  readonly terminal: boolean;
  /** Columns, asked before each answer, for windows change. */
  readonly width: () => number;
  /** Writes what a reply encloses, and tells the files; throws a sentence. Absent where nothing can be written. */
  readonly save?: (reply: Reply | undefined, file: string) => Promise<readonly string[]>;
};

/** Answers questions until the reader leaves: `exit`, Ctrl-D, Ctrl-C, or the end of the input. */
export async function prompt(seat: Seat): Promise<void> {
  const { input, output, terminal, context } = seat;
  const reader = createInterface({
    input,
    output: terminal ? output : undefined,
    terminal,
    prompt: 'dateline> ',
    historySize: 500,
    removeHistoryDuplicates: true,
    completer: (line: string) => complete(line, context),
  });
  // A pipe closes the reader while lines still wait; only the reader's own leaving drops them.
  let left = false;
  let closed = false;
  reader.on('SIGINT', () => {
    left = true;
    reader.close();
  });
  reader.on('close', () => {
    if (terminal && !closed) output.write('\n');
    closed = true;
  });
  const draw = () => {
    if (terminal && !closed) reader.prompt();
  };
  if (terminal) output.write(`${greeting(seat)}\n`);
  draw();
  let past: readonly Answered[] = [];
  for await (const typed of reader) {
    const line = typed.trim();
    if (left) break;
    if (/^\/?(exit|quit)$/i.test(line)) {
      closed = true;
      break;
    }
    if (line) {
      const given = await answerLine(line, past, seat);
      past = pastAfter(past, given, isBack(line));
      output.write(`${given.text}\n\n`);
    }
    draw();
  }
  reader.close();
}

async function answerLine(
  line: string,
  past: readonly Answered[],
  seat: Seat,
): Promise<Pick<Answer, 'text' | 'reply' | 'asked'>> {
  const { commands } = seat.context;
  const [, file] = /^save(?:\s+(\S.*))?$/i.exec(line) ?? [];
  if (/^save(?:\s|$)/i.test(line)) return { text: await saved(file, past.at(-1)?.reply, seat) };
  const question = readShort(line, past, commands) ?? parseLine(line, commands);
  const given = await answer(question, { ...seat, width: seat.width() });
  const isHelp = given.asked?.command === 'help' && Object.keys(given.asked.raw).length === 0;
  return isHelp ? { ...given, text: [given.text, '', ...SHORT_WORDS].join('\n') } : given;
}

async function saved(
  file: string | undefined,
  reply: Reply | undefined,
  { save }: Seat,
): Promise<string> {
  if (!save) return 'Nothing can be written from here.';
  if (file === undefined) return 'Please name the file after save.';
  try {
    return `Wrote ${(await save(reply, file)).join(' and ')}.`;
  } catch (fault) {
    return fault instanceof Error ? fault.message : `${file} could not be written.`;
  }
}

/** So many answers can be gone back through. */
const MOST_KEPT = 50;

function pastAfter(
  past: readonly Answered[],
  { reply, asked }: Pick<Answer, 'reply' | 'asked'>,
  wasBack: boolean,
): readonly Answered[] {
  if (!reply || !asked || reply.kind === 'unclear') return past;
  const before = wasBack ? past.slice(0, -2) : past.slice(-MOST_KEPT);
  return [...before, { asked, reply }];
}

function greeting({ context: { commands } }: Seat): string {
  const [first] = commands;
  const example = first ? `, such as /${first.name} ${first.example}` : '';
  return `Ask a question${example}. Tab completes, n and p turn pages, /help tells more, exit leaves.`;
}
