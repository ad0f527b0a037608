import type { FrontEnd } from '../benchmark.ts';
import { percentile } from '../statistics.ts';
import { tableLines } from '../table.ts';

/** How long the answers to the questions of one command took, in milliseconds. */
export type Answers = {
  readonly command: string;
  readonly questions: number;
  readonly times: readonly number[];
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
  const times = new Map<string, { questions: number; times: number[] }>();
  for (const [command = ''] of questions) {
    const known = times.get(command);
    times.set(command, { questions: (known?.questions ?? 0) + 1, times: [] });
  }
  for (let round = 0; round < rounds; round++) {
    for (const words of questions) {
      const started = performance.now();
      await ask(words);
      times.get(words[0] ?? '')?.times.push(performance.now() - started);
    }
  }
  return Array.from(times, ([command, answers]) => ({ command, ...answers }));
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
