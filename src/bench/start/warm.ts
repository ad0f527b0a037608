import type { FrontEnd } from '../benchmark.ts';
import { percentile } from '../statistics.ts';
import { tableLines } from '../table.ts';

/** How long the answers to the questions of one command took, in milliseconds. */
export type Answers = {
  readonly command: string;
  readonly questions: number;
  readonly times: readonly number[];
  /** Questions that were not understood, or that Dateline broke on. */
  readonly faults: readonly string[];
};

const MOST_NAMES = 10;

/** The example of every command, and what the corpus itself suggests to ask each of them. */
export function questionsOn({
  commands,
  library,
}: Pick<FrontEnd, 'commands' | 'library'>): readonly (readonly string[])[] {
  return commands.flatMap(({ name, example, options }) => {
    const [first] = Object.values(options);
    const kind = first?.kind === 'text' ? first.suggest : undefined;
    const suggested = kind ? library.suggest(kind, '', MOST_NAMES) : [];
    return [...new Set([example, ...suggested])].map((question) =>
      [`/${name}`, question].filter((word) => word !== ''),
    );
  });
}

/** Puts every question in turn, `rounds` times over, the first round included. */
export async function answerWarm(
  { ask }: Pick<FrontEnd, 'ask'>,
  questions: readonly (readonly string[])[],
  rounds: number,
): Promise<readonly Answers[]> {
  const asked: {
    readonly words: readonly string[];
    readonly time: number;
    readonly exit: number;
  }[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const words of questions) {
      const started = performance.now();
      const { exit } = await ask(words);
      asked.push({ words, time: performance.now() - started, exit });
    }
  }
  return [...new Set(questions.map(([command = '']) => command))].map((command) => {
    const these = asked.filter(({ words }) => words[0] === command);
    const faulty = these.filter(({ exit }) => exit > 1);
    return {
      command,
      questions: questions.filter(([first]) => first === command).length,
      times: these.map(({ time }) => time),
      faults: [
        ...new Set(faulty.map(({ words, exit }) => `${words.join(' ')} ended with ${exit}`)),
      ],
    };
  });
}

export function warmLines(answers: readonly Answers[]): readonly string[] {
  const all = {
    command: 'all',
    questions: answers.reduce((sum, { questions }) => sum + questions, 0),
    times: answers.flatMap(({ times }) => times),
  };
  const rows = [...answers, all].map(({ command, questions, times }) => [
    command,
    `${questions}`,
    `${times.length}`,
    ...[0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(2)),
  ]);
  return [
    ...tableLines(['command', 'questions', 'answers', 'p50 ms', 'p95 ms', 'max ms'], rows),
    'goal: any answer under 50 ms',
  ];
}
