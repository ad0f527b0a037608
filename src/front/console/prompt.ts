import { createInterface } from 'node:readline';
import { type Answer, answer, type Setting } from './ask.ts';
import { complete } from './complete.ts';
import { type Paged, readTurn } from './paging.ts';
import { parseLine } from './parse.ts';

type Seat = Omit<Setting, 'width'> & {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Whether a person types; otherwise one question a line is read and no prompt is drawn. */
  readonly terminal: boolean;
  /** Columns, asked before each answer, for windows change. */
  readonly width: () => number;
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
  let last: Paged | undefined;
  for await (const typed of reader) {
    const line = typed.trim();
    if (left) break;
    if (/^\/?(exit|quit)$/i.test(line)) {
      closed = true;
      break;
    }
    if (line) {
      const given = await answerLine(line, last, seat);
      last = pagedOf(given) ?? last;
      output.write(`${given.text}\n\n`);
    }
    draw();
  }
  reader.close();
}

function answerLine(line: string, last: Paged | undefined, seat: Seat): Promise<Answer> {
  const { commands } = seat.context;
  const question = readTurn(line, last, commands) ?? parseLine(line, commands);
  return answer(question, { ...seat, width: seat.width() });
}

function pagedOf({ reply, asked }: Answer): Paged | undefined {
  return reply && asked && 'pages' in reply ? { asked, pages: reply.pages } : undefined;
}

function greeting({ context: { commands } }: Seat): string {
  const [first] = commands;
  const example = first ? `, such as /${first.name} ${first.example}` : '';
  return `Ask a question${example}. Tab completes, n and p turn pages, exit leaves.`;
}
